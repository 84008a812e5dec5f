// What is left of a file that does not meet its schema, so that faults beyond the schema are told in the same breath.
import type { Problem } from '../model/problem.ts'
import { pointerNames, pointerTo } from './pointer.ts'
import { readYaml } from './read-yaml.ts'
import type { Written } from './read-written.ts'
import { schemaProblems, type Validator } from './schema-problems.ts'

export interface Rest<T> extends Written<T> {
  /** Whether nothing was taken out at or below a place. */
  readonly isWhole: (pointer: string) => boolean
}

/**
 * The file without what its schema refuses and, step by step, without what cannot be without that: a limit, then its item,
 * then its section. Of the members of the file itself those in `spared` may go. Undefined for what is not YAML, and where
 * nothing is left that meets the schema.
 */
export function readRest<T>(bytes: Uint8Array, validate: Validator, spared: readonly string[]): Rest<T> | undefined {
  const read = readYaml(bytes)
  if (!('locate' in read)) return undefined
  const out = new Set<string>()
  while (!out.has('')) {
    const value = without(read.value, out, '')
    const found = schemaProblems(validate, value, undefined, Infinity).filter((one) => !isSpared(one, spared))
    if (found.length === 0) {
      return {
        value: value as T,
        locate: (told) => {
          if (told.pointer === undefined) return told
          const { within, ...rest } = told
          const pointer = asWritten(told.pointer, read.value, out)
          return { ...rest, pointer, ...read.locate(pointer, within) }
        },
        isWhole: (pointer) => {
          const place = asWritten(pointer, read.value, out)
          return ![...out].some((one) => one === place || one.startsWith(`${place}/`))
        },
      }
    }
    // All at once: each one that goes moves up those after it.
    const faulty = found.map(({ pointer = '' }) => asWritten(pointer, read.value, out))
    for (const pointer of faulty) out.add(pointer)
  }
  return undefined
}

function isSpared({ pointer, detail }: Problem, spared: readonly string[]): boolean {
  return pointer === '' && detail?.['keyword'] === 'required' && spared.includes(String(detail['expected']))
}

function without(value: unknown, out: ReadonlySet<string>, pointer: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  const isKept = (name: string | number): boolean => !out.has(pointerTo(pointer, name))
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => (isKept(index) ? [without(entry, out, pointerTo(pointer, index))] : []))
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (isKept(name) ? [[name, without(member, out, pointerTo(pointer, name))]] : [])),
  )
}

/** A pointer into what is left, as the same place is called in the whole: entries of a list have moved up. */
function asWritten(pointer: string, whole: unknown, out: ReadonlySet<string>): string {
  let [here, value] = ['', whole]
  for (const name of pointerNames(pointer)) {
    const at = here
    const kept = Array.isArray(value) ? [...value.keys()].filter((index) => !out.has(pointerTo(at, index)))[Number(name)] : name
    here = pointerTo(here, kept ?? name)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, kept ?? name) : undefined
  }
  return here
}
