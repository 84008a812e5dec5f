// Whether a file stands in our own layout, and the canonical text of its parts either way.
import { type Problem, problem } from '../model/problem.ts'
import { canonicalize } from './canonical.ts'
import { jsonPlaces } from './json-places.ts'
import { lineColumn } from './line-column.ts'
import type { JsonRead } from './read-json.ts'

export interface Form {
  /** The canonical text (RFC 8785) of a part of the value. */
  readonly canonical: (part: unknown) => string
  readonly problems: readonly Problem[]
}

/**
 * Judges the layout. A text equal to JSON.stringify(value, null, 2) with members in order has no member twice, no odd
 * number, no odd escape, and the canonical text of each part is plainly JSON.stringify(part).
 * Problems: reformatted (a warning), json-duplicate-member.
 */
export function judgeForm(read: JsonRead): Form {
  if (hasMembersInOrder(read.value) && `${JSON.stringify(read.value, null, 2)}\n` === read.text) {
    return { canonical: (part) => JSON.stringify(part), problems: [] }
  }
  const { duplicates } = jsonPlaces(read.text)
  const twice = duplicates.map(({ pointer, offset }) => ({
    ...problem('json-duplicate-member', pointer),
    ...lineColumn(read.text, offset),
  }))
  return { canonical: canonicalize, problems: twice.length > 0 ? twice : [problem('reformatted')] }
}

function hasMembersInOrder(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(hasMembersInOrder)
  if (typeof value !== 'object' || value === null) return true
  let before = ''
  for (const [name, member] of Object.entries(value)) {
    if (name <= before || !hasMembersInOrder(member)) return false
    before = name
  }
  return true
}
