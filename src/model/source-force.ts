// Which sources of a checklist are not in force on the day of an inspection, what applies in their place, and what that leaves.
import { assemble } from './assemble.ts'
import type { Register } from './citation.ts'
import type { Checklist, Cite, Item, SourceDocument } from './generated/formats.ts'
import { given } from './reach-target.ts'
import { searchIn } from './reachability.ts'
import { type Standing, standingOf } from './standing.ts'

export interface SourceOff {
  readonly source: SourceDocument
  readonly standing: Exclude<Standing, 'in-force'>
  /** What is in force on the day in its place, as far as the register knows. */
  readonly instead: readonly SourceDocument[]
}

/** The sources of a checklist that are not in force on a day. What the register does not know is not among them. */
export function sourcesOffOn({ sources }: Checklist, register: Register, day: string): readonly SourceOff[] {
  return sources.flatMap(({ id }) => {
    const source = register.get(id)
    const standing = source === undefined ? 'in-force' : standingOf(source, day)
    if (source === undefined || standing === 'in-force') return []
    return [{ source, standing, instead: insteadOf(source, standing, register, day) }]
  })
}

/** The last day on which a source of a checklist is in force; undefined while one has no end, or none that is known to the day. */
export function lastDayOf({ sources }: Pick<Checklist, 'sources'>, register: Register): string | undefined {
  const ends = sources.map(({ id }) => register.get(id)?.until ?? '')
  return ends.every((end) => end.length === 'YYYY-MM-DD'.length) ? ends.toSorted().at(-1) : undefined
}

/** Goes back to what a source replaced, or on to what replaced it, until something is in force; a circle ends. */
function insteadOf(
  source: SourceDocument,
  standing: SourceOff['standing'],
  register: Register,
  day: string,
  met: readonly string[] = [],
): readonly SourceDocument[] {
  const next = [...register.values()].filter(({ id, replacedBy }) =>
    standing === 'not-yet' ? replacedBy === source.id : id === source.replacedBy,
  )
  return next
    .filter(({ id }) => !met.includes(id))
    .flatMap((one) =>
      standingOf(one, day) === 'in-force' ? [one] : insteadOf(one, standing, register, day, [...met, source.id]),
    )
}

export interface SourceGap extends SourceOff {
  /** How many items by this source no facts lead to on the day. */
  readonly left: number
  /** How many items can be asked that rest on nothing but sources that are not in force. */
  readonly asked: number
  /** Whether what applies in its place can be asked. */
  readonly insteadAsked: boolean
}

export interface DayGaps {
  /** Sources whose not being in force leaves something out, or by which something is asked all the same. */
  readonly gaps: readonly SourceGap[]
  /** No facts lead to any item on this day. */
  readonly asksNothing: boolean
}

/** What a checklist leaves out on a day, or asks all the same, because its sources are not in force; before any fact is known. */
export function gapsOn(checklist: Checklist, register: Register, day: string): DayGaps {
  const off = sourcesOffOn(checklist, register, day)
  // To try combinations of facts takes time, and on most days there is nothing to be found.
  if (off.length === 0) return { gaps: [], asksNothing: false }
  const { items, canBe } = possibleOn(checklist, day)
  const by = (id: string): readonly Placed[] => items.filter(({ item }) => cites(item, id))
  const asksNothing = !items.some(canBe)
  // What was asked by a source that has ended is missed only where nothing has taken its place.
  const isMissed = ({ standing }: SourceOff): boolean => standing === 'not-yet' || asksNothing
  const gaps = off.map((one) => ({
    ...one,
    left: isMissed(one) ? by(one.source.id).filter((item) => !canBe(item)).length : 0,
    asked: by(one.source.id).filter((placed) => restsOn(placed.item, off) && canBe(placed)).length,
    insteadAsked: one.instead.some(({ id }) => by(id).some(canBe)),
  }))
  return { gaps: gaps.filter((one) => one.left + one.asked > 0), asksNothing }
}

/** How many items by one of these sources some facts lead to on a day. */
export function itemsBy(checklist: Checklist, sources: readonly string[], day: string): number {
  if (!checklist.sources.some(({ id }) => sources.includes(id))) return 0
  const { items, canBe } = possibleOn(checklist, day)
  return items.filter((placed) => sources.some((id) => cites(placed.item, id)) && canBe(placed)).length
}

/** Whether an item rests on nothing but sources that are not in force. */
export function restsOn(item: Item, off: readonly SourceOff[]): boolean {
  return item.cites.every(({ source }) => off.some((one) => one.source.id === source))
}

export function cites(item: { readonly cites: readonly Cite[] }, source: string): boolean {
  return item.cites.some((cite) => cite.source === source)
}

interface Placed {
  readonly item: Item
  readonly whens: readonly string[]
}

interface Possible {
  readonly items: readonly Placed[]
  /** Whether some facts lead to an item on the day; where too much would have to be tried, they are taken to. */
  readonly canBe: (placed: Placed) => boolean
}

function possibleOn(checklist: Checklist, day: string): Possible {
  const written = { ...checklist, sources: checklist.sources.map(({ id }) => id) }
  const { search } = searchIn(assemble(written, () => undefined))
  const known = new Map<string, boolean>()
  return {
    items: checklist.sections.flatMap((section) =>
      section.items.map((item) => ({ item, whens: [...given(section.when), ...given(item.when)] })),
    ),
    canBe: ({ whens }) => {
      const key = whens.join('\n')
      const can = known.get(key) ?? search({ all: whens, on: day }) !== 'no'
      known.set(key, can)
      return can
    },
  }
}
