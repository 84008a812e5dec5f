// Whether a law or standard is in force on a day, as far as its entry in the register says.
import type { Register } from './citation.ts'
import type { Checklist, SourceDocument } from './generated/formats.ts'

export type Standing = 'in-force' | 'not-yet' | 'out-of-force'

/** A day, month or year is over when the day lies after all of it. */
export function standingOf({ inForce, until }: SourceDocument, day: string): Standing {
  if (until !== undefined && day.slice(0, until.length) > until) return 'out-of-force'
  return inForce !== undefined && day.slice(0, inForce.length) < inForce ? 'not-yet' : 'in-force'
}

/** A source of a checklist, with how it stands where that is known and is not simply in force. */
export type ToldSource = Checklist['sources'][number] & { readonly standing?: Exclude<Standing, 'in-force'> }

/** A checklist to be told to people, and for nothing else: what its sources are told with is no part of it. */
export interface ToldChecklist extends Checklist {
  readonly sources: readonly ToldSource[]
}

/** The checklist with how its sources stand on a day; of one that the register lacks, nothing is said. */
export function withStandings(checklist: Checklist, register: Register, day: string): ToldChecklist {
  const told = (source: Checklist['sources'][number]): ToldSource => {
    const document = register.get(source.id)
    const standing = document === undefined ? 'in-force' : standingOf(document, day)
    return standing === 'in-force' ? source : { ...source, standing }
  }
  return { ...checklist, sources: checklist.sources.map(told) }
}
