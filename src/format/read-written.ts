// A file that a person wrote in YAML, checked against its schema, with every complaint at its line and column.
import { byPlace } from '../model/by-place.ts'
import { type Problem, problem } from '../model/problem.ts'
import { readYaml, type YamlRead } from './read-yaml.ts'
import { schemaProblems, type Validator } from './schema-problems.ts'
import { pointerNames, pointerTo } from './pointer.ts'

export interface Written<T> {
  readonly value: T
  /** The problem with its line and column from its pointer. */
  readonly locate: (found: Problem) => Problem
}

export function isWritten<T>(read: Written<T> | readonly Problem[]): read is Written<T> {
  return 'locate' in read
}

/**
 * Reads and validates. The validator turns text into the whole numbers and truth values its schema asks for; a number
 * written in any other way than its plainest ("0x10", " 7") is refused.
 * Problems: those of readYaml, and schema-mismatch.
 */
export function readWritten<T>(bytes: Uint8Array, validate: Validator): Written<T> | readonly Problem[] {
  const read = readYaml(bytes)
  if (!('locate' in read)) return read
  const before = copyOf(read.value)
  const found = oncePerBlank(schemaProblems(validate, read.value, undefined, mostComplaints, (pointer) => valueAt(before, pointer)), before)
  const problems = found.length > 0 ? found : spellingProblems(before, read.value)
  const locate = locator(read)
  return problems.length > 0 ? problems.map(locate).toSorted(byPlace) : { value: read.value as T, locate }
}

/** Of maps, lists and text, which is all that YAML gives here; structuredClone takes three times as long. */
function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf)
  const copy: Record<string, unknown> = { ...value }
  for (const [name, member] of Object.entries(copy)) if (typeof member === 'object') copy[name] = copyOf(member)
  return copy
}

/** A file handed out to be filled in has as many blanks as its checklist has items. */
const mostComplaints = 2000

/** What is empty breaks every rule of its place; one complaint is enough, and that of a list of values says most. */
function oncePerBlank(found: readonly Problem[], before: unknown): readonly Problem[] {
  const told = new Map<string, Problem>()
  return found.flatMap((one) => {
    const pointer = one.pointer ?? ''
    if (valueAt(before, pointer) !== '') return [one]
    if (told.has(pointer)) return []
    const inside = found.filter((other) => other.pointer === one.pointer)
    const stranger = inside.find(({ detail }) => detail?.['keyword'] === 'additionalProperties')
    const listed = inside.find(({ detail }) => detail?.['keyword'] === 'enum')
    // What follows a comma inside braces is taken for a member without a value.
    const cut = stranger === undefined || !/[\s\p{Script=Han}]/u.test(String(pointerNames(pointer).at(-1))) ? undefined : problem('schema-mismatch', pointer, { keyword: 'comma', expected: '' })
    const only = listed ?? cut ?? stranger ?? problem('schema-mismatch', pointer, { keyword: 'empty', expected: '' })
    told.set(pointer, only)
    return [only]
  })
}

function valueAt(value: unknown, pointer: string): unknown {
  let here = value
  for (const name of pointerNames(pointer)) {
    here = typeof here === 'object' && here !== null && Object.hasOwn(here, name) ? Reflect.get(here, name) : undefined
  }
  return here
}

function locator(read: YamlRead): (found: Problem) => Problem {
  return (found) => {
    const { within, ...rest } = found
    return found.pointer === undefined || found.line !== undefined ? found : { ...rest, ...read.locate(found.pointer, within) }
  }
}

/** Looks at every part, of which hardly one is told: a pointer is made only for that. */
function spellingProblems(before: unknown, after: unknown): readonly Problem[] {
  const found: Problem[] = []
  const names: string[] = []
  const compare = (written: unknown, read: unknown): void => {
    if (typeof written === 'string') {
      if (typeof read === 'string' || String(read) === written) return
      const pointer = names.reduce(pointerTo, '')
      found.push(problem('schema-mismatch', pointer, { keyword: 'spelling', expected: String(read) }))
    } else if (typeof written === 'object' && written !== null && typeof read === 'object' && read !== null) {
      for (const name of Object.keys(written)) {
        names.push(name)
        compare(Reflect.get(written, name), Reflect.get(read, name))
        names.pop()
      }
    }
  }
  compare(before, after)
  return found
}
