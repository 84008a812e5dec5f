// Which sources a checklist still rests on: those cited by something that can be asked on a day.
import type { Assembly } from './assemble.ts'
import type { Cite } from './generated/formats.ts'
import { given } from './reach-target.ts'
import { searchIn } from './reachability.ts'

/** A standard that was replaced may be cited for the time before, under a condition that no longer holds. */
export function sourcesAskedOn(assembly: Assembly, day: string): ReadonlySet<string> {
  const { search } = searchIn(assembly)
  const known = new Map<string, boolean>()
  const canBe = (whens: readonly string[]): boolean => {
    const key = whens.join('\n')
    const found = known.get(key) ?? search({ all: whens, on: day }) !== 'no'
    known.set(key, found)
    return found
  }
  const of = (cites: readonly Cite[] | undefined, whens: readonly string[]): readonly string[] =>
    (cites ?? []).length > 0 && canBe(whens) ? (cites ?? []).map(({ source }) => source) : []
  return new Set([
    ...assembly.sections.flatMap(({ value }) =>
      value.items.flatMap(({ cites, reading, date, when }) => {
        const whens = [...given(value.when), ...given(when)]
        const limits = [...(reading?.limits ?? []), ...(date?.limits ?? [])]
        return [...of(cites, whens), ...limits.flatMap((limit) => of(limit.cites, [...whens, ...given(limit.when)]))]
      }),
    ),
    ...assembly.rules.flatMap(({ value }) => of(value.cites, given(value.when))),
    ...of(assembly.source.score?.cites, []),
  ])
}
