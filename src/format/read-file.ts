// Bytes of one of our JSON files to its checked value: text, JSON, layout, profile, edition, schema, in that order.
import { levelOf, type Problem, type ProblemCode } from '../model/problem.ts'
import { type Edition, editionProblems, statementMinorProblems } from './envelope.ts'
import { type Form, judgeForm } from './form.ts'
import { jsonPlaces } from './json-places.ts'
import { laidOutPlace } from './laid-out-place.ts'
import { type Place, placesIn } from './line-column.ts'
import { profileProblems } from './profile.ts'
import { boundedPointer } from './pointer.ts'
import { isProblem, type JsonRead, readJson, textIn } from './read-json.ts'
import { schemaProblems, type Validator } from './schema-problems.ts'

export interface FileRead<T> {
  readonly value: T
  readonly canonical: Form['canonical']
  readonly canonicalBody: Form['body']
  /** Doubts that do not stop the reading: reformatted. */
  readonly warnings: readonly Problem[]
  /** A problem with its line and column from its pointer. */
  readonly locate: (found: Problem) => Problem
}

export interface FileKind {
  readonly edition: Edition
  readonly validate: Validator
  readonly codeFor: (pointer: string, keyword: string) => ProblemCode
}

/**
 * Reads one file. Each step is taken only when the one before found nothing, so that no later one meets what it cannot bear.
 * Problems: those of readJson, judgeForm, profileProblems, editionProblems and the schema.
 */
export function readFile<T>(bytes: Uint8Array, kind: FileKind): FileRead<T> | readonly Problem[] {
  const read = readJson(bytes)
  if (isProblem(read)) return [read]
  const form = judgeForm(read)
  const locate = locator(read)
  const steps = [
    () => form.problems.filter((found) => levelOf(found) === 'error'),
    () => (read.laidOut?.plain === true ? [] : profileProblems(read.value)),
    () => [
      ...editionProblems(read.value, kind.edition),
      ...statementMinorProblems(read.value, 'signatures'),
      ...statementMinorProblems(read.value, 'receipts'),
    ],
    () => schemaProblems(kind.validate, read.value, kind.codeFor),
  ]
  for (const step of steps) {
    const found = step()
    if (found.length > 0) return found.map(bounded).map(locate)
  }
  return { value: read.value as T, canonical: form.canonical, canonicalBody: form.body, warnings: form.problems, locate }
}

/** What follows from our formats has short pointers; what a stranger wrote is not told at any length that he likes. */
function bounded(found: Problem): Problem {
  const { pointer = '' } = found
  const cut = boundedPointer(pointer)
  return cut === pointer ? found : { ...found, pointer: cut }
}

/** The place first: what is added to a copy makes V8 keep a hidden class for each, 130 bytes that stay until a full collection. */
function placedAt(found: Problem, { line, column }: Place): Problem {
  return { line, column, ...found }
}

/** So many places are reckoned one by one; of more, one look at the whole text takes less time than each of them by itself. */
const mostReckoned = 16

/** Gives problems their lines and columns. Places are looked up only when there is something to say. */
export function locator(read: JsonRead): (found: Problem) => Problem {
  let places: ReadonlyMap<string, number> | undefined
  let placeOf: ((offset: number) => Place) | undefined
  let reckoned = 0
  return (found) => {
    if (found.pointer === undefined || found.line !== undefined) return found
    // Every good file has something said of it (time-unproven), and to look at all its places costs more than the rest of reading it.
    if (read.laidOut !== undefined && reckoned < mostReckoned) {
      reckoned += 1
      return placedAt(found, laidOutPlace(read.value, read.laidOut, found.pointer))
    }
    places ??= jsonPlaces(textIn(read)).places
    placeOf ??= placesIn(textIn(read))
    for (let pointer = found.pointer; ; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
      const offset = places.get(pointer)
      if (offset !== undefined) return placedAt(found, placeOf(offset))
      if (pointer === '') return found
    }
  }
}
