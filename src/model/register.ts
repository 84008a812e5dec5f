// Whether an entry of the source register holds together.
import { isDay } from './calendar.ts'
import type { SourceDocument } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'

/** Problems: duplicate-id (of clauses), source-unknown (replacedBy), day-not-real, source-days-order. */
export function registerProblems(source: SourceDocument, isKnown: (id: string) => boolean): readonly Problem[] {
  const seen = new Set<string>()
  const { replacedBy, inForce, until } = source
  const days = (['issued', 'inForce', 'until'] as const).flatMap((name) => {
    const day = source[name]
    return day === undefined || isDay(firstDay(day)) ? [] : [problem('day-not-real', `/${name}`, { day })]
  })
  return [
    ...days,
    ...(days.length === 0 && inForce !== undefined && until !== undefined && isBefore(until, inForce)
      ? [problem('source-days-order', '/until')]
      : []),
    ...(replacedBy !== undefined && (replacedBy === source.id || !isKnown(replacedBy))
      ? [problem('source-unknown', '/replacedBy', { source: replacedBy })]
      : []),
    ...source.clauses.flatMap(({ id }, index) => {
      if (seen.has(id)) return [problem('duplicate-id', `/clauses/${index}/id`, { id })]
      seen.add(id)
      return []
    }),
  ]
}

/** The first day that 2026, 2026-07 or 2026-07-01 can mean. */
function firstDay(since: string): string {
  return `${since}-01-01`.slice(0, 10)
}

/** Whether a day, month or year lies before another, as far as both say. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}
