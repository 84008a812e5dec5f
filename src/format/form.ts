// Whether a file stands in our own layout, and the canonical text of its parts either way.
import { type Problem, type ProblemCode, problem } from '../model/problem.ts'
import { canonicalize } from './canonical.ts'
import { jsonPlaces } from './json-places.ts'
import { placesIn } from './line-column.ts'
import { type JsonRead, textIn } from './read-json.ts'

export interface Form {
  /** The canonical text (RFC 8785) of a part of the value. */
  readonly canonical: (part: unknown) => string
  /** The same of the member `body` at the top, as text or as its UTF-8. */
  readonly body: () => string | Uint8Array
  readonly problems: readonly Problem[]
}

/**
 * Judges the layout. A text equal to JSON.stringify(value, null, 2) with members in order has no member twice, no odd
 * number, no odd escape, and the canonical text of each part is plainly JSON.stringify(part).
 * Problems: reformatted (a warning), json-duplicate-member, number-not-safe.
 */
export function judgeForm(read: JsonRead): Form {
  const body = (read.value as { readonly body?: unknown } | null)?.body
  const { laidOut } = read
  if (laidOut !== undefined) return { canonical: (part) => JSON.stringify(part), body: laidOut.body, problems: [] }
  const text = textIn(read)
  if (hasMembersInOrder(read.value) && `${JSON.stringify(read.value, null, 2)}\n` === text) {
    return { canonical: (part) => JSON.stringify(part), body: () => JSON.stringify(body), problems: [] }
  }
  const { duplicates, oddNumbers } = jsonPlaces(text)
  const placeOf = placesIn(text)
  const placed = (code: ProblemCode, places: typeof duplicates): readonly Problem[] =>
    places.map(({ pointer, offset }) => ({ ...problem(code, pointer), ...placeOf(offset) }))
  // A number of another spelling could be read as another number by a reader that does not round.
  const errors = [...placed('json-duplicate-member', duplicates), ...placed('number-not-safe', oddNumbers)]
  return { canonical: canonicalize, body: () => canonicalize(body), problems: errors.length > 0 ? errors : [problem('reformatted')] }
}

function hasMembersInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(hasMembersInOrder)
  const members = value as Readonly<Record<string, unknown>>
  let before = ''
  for (const name in members) {
    if (name <= before || !hasMembersInOrder(members[name])) return false
    before = name
  }
  return true
}
