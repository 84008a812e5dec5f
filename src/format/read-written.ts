// A file that a person wrote in YAML, checked against its schema, with every complaint at its line and column.
import { byPlace, type Problem, problem } from '../model/problem.ts'
import { readYaml, type YamlRead } from './read-yaml.ts'
import { schemaProblems, type Validator } from './schema-problems.ts'
import { pointerTo } from './pointer.ts'

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
  const before = structuredClone(read.value)
  const found = schemaProblems(validate, read.value)
  const problems = found.length > 0 ? found : spellingProblems(before, read.value, '')
  const locate = locator(read)
  return problems.length > 0 ? problems.map(locate).toSorted(byPlace) : { value: read.value as T, locate }
}

function locator(read: YamlRead): (found: Problem) => Problem {
  return (found) =>
    found.pointer === undefined || found.line !== undefined ? found : { ...found, ...read.locate(found.pointer) }
}

function spellingProblems(before: unknown, after: unknown, pointer: string): readonly Problem[] {
  if (typeof before === 'string' && typeof after !== 'string') {
    return String(after) === before
      ? []
      : [problem('schema-mismatch', pointer, { keyword: 'spelling', expected: String(after) })]
  }
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) return []
  const members = new Map<string, unknown>(Object.entries(after))
  return Object.entries(before).flatMap(([name, member]) =>
    spellingProblems(member, members.get(name), pointerTo(pointer, name)),
  )
}
