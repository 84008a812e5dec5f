// Whether a law or standard is in force on a day, as far as its entry in the register says.
import type { SourceDocument } from './generated/formats.ts'

export type Standing = 'in-force' | 'not-yet' | 'out-of-force'

/** A day, month or year is over when the day lies after all of it. */
export function standingOf({ inForce, until }: SourceDocument, day: string): Standing {
  if (until !== undefined && day.slice(0, until.length) > until) return 'out-of-force'
  return inForce !== undefined && day.slice(0, inForce.length) < inForce ? 'not-yet' : 'in-force'
}
