// Whether the limits of an item can be met, say one thing each, and go with what is read.
import type { ChecklistBody } from './checklist-body.ts'
import { compareDecimals } from './decimal.ts'
import type { Bound, Comparison, DateComparison, Item, Reading, Span } from './generated/formats.ts'
import { type AnyLimit, isRelative } from './limit.ts'
import { type Problem, problem } from './problem.ts'

/**
 * Problems: reading-and-date, limit-never-met, limit-times, limit-comparison-twice, limit-covered, stated-not-declared,
 * stated-unused, look-without-reading.
 */
export function limitProblems(source: ChecklistBody): readonly Problem[] {
  return source.sections.flatMap(({ items }, at) =>
    (items ?? []).flatMap((item, index) => itemProblems(item, `/sections/${at}/items/${index}`)),
  )
}

function itemProblems(item: Item, pointer: string): readonly Problem[] {
  const { reading, date, look } = item
  return [
    ...(reading !== undefined && date !== undefined ? [problem('reading-and-date', `${pointer}/date`)] : []),
    ...(reading !== undefined && !canBeRead(reading, look) ? [problem('look-without-reading', `${pointer}/look`)] : []),
    ...statedProblems(item, `${pointer}/reading`),
    ...timesProblems(item, `${pointer}/reading`),
    ...limitsProblems(item, reading?.limits ?? [], `${pointer}/reading/limits`),
    ...limitsProblems(item, date?.limits ?? [], `${pointer}/date/limits`),
  ]
}

/** What needs no instrument may be counted by eye or asked for. */
function canBeRead({ instrument }: Reading, look: Item['look']): boolean {
  return instrument === false || look.some((one) => one === 'measurement' || one === 'document' || one === 'test')
}

/** With 0 the stated value would not count, and below it the comparison would be turned round. */
function timesProblems({ reading }: Item, pointer: string): readonly Problem[] {
  return (reading?.limits ?? []).flatMap(({ fail }, index) =>
    sides.flatMap((side) => {
      const bound = fail[side]
      return typeof bound !== 'object' || bound.times === undefined || compareDecimals(bound.times, '0') > 0
        ? []
        : [problem('limit-times', `${pointer}/limits/${index}/fail/${side}/times`, { times: bound.times })]
    }),
  )
}

const sides = ['over', 'atLeast', 'under', 'atMost'] as const

function statedProblems({ reading }: Item, pointer: string): readonly Problem[] {
  if (reading === undefined) return []
  if (reading.stated !== undefined)
    return reading.limits.some(isRelative) ? [] : [problem('stated-unused', `${pointer}/stated`)]
  return reading.limits.flatMap(({ fail }, index) =>
    sides.flatMap((side) =>
      typeof fail[side] === 'object' ? [problem('stated-not-declared', `${pointer}/limits/${index}/fail/${side}`)] : [],
    ),
  )
}

function limitsProblems(item: Item, limits: readonly AnyLimit[], pointer: string): readonly Problem[] {
  return limits.flatMap((limit, index) => {
    const here = `${pointer}/${index}`
    const { over, atLeast, under, atMost } = comparisonOf(limit)
    if (contradict(comparisonOf(limit))) return [problem('limit-never-met', `${here}/fail`)]
    const covering = limits.some(
      (other, nth) => nth !== index && covers(other, limit, item) && (nth < index || !covers(limit, other, item)),
    )
    return [
      ...(over !== undefined && atLeast !== undefined ? [problem('limit-comparison-twice', `${here}/fail/atLeast`)] : []),
      ...(under !== undefined && atMost !== undefined ? [problem('limit-comparison-twice', `${here}/fail/atMost`)] : []),
      ...(covering ? [problem('limit-covered', `${here}/fail`)] : []),
    ]
  })
}

function comparisonOf({ fail }: AnyLimit): Comparison {
  return 'past' in fail || 'olderThan' in fail ? {} : (fail as Comparison)
}

/** One end of what a limit catches. */
interface End {
  readonly bound: Bound
  /** Whether the bound itself is caught. */
  readonly closed: boolean
}

/** The ends below and above; where two are given in one direction, both. */
function endsOf({ over, atLeast, under, atMost }: Comparison): { readonly low: readonly End[]; readonly high: readonly End[] } {
  const end = (bound: Bound | undefined, closed: boolean): readonly End[] => (bound === undefined ? [] : [{ bound, closed }])
  return { low: [...end(over, false), ...end(atLeast, true)], high: [...end(under, false), ...end(atMost, true)] }
}

/** The order of two bounds, undefined where it depends on the stated value. */
function orderOf(a: Bound, b: Bound): number | undefined {
  const [first, second] = [a, b].map((bound) =>
    typeof bound === 'string' ? { times: '0', plus: bound } : { times: bound.times ?? '1', plus: bound.plus ?? '0' },
  )
  if (first === undefined || second === undefined || compareDecimals(first.times, second.times) !== 0) return undefined
  return compareDecimals(first.plus, second.plus)
}

function contradict(comparison: Comparison): boolean {
  const { low, high } = endsOf(comparison)
  return low.some((from) =>
    high.some((to) => {
      const order = orderOf(from.bound, to.bound)
      return order !== undefined && (order > 0 || (order === 0 && !(from.closed && to.closed)))
    }),
  )
}

/** Whether one limit catches all that another does, at the same level or a graver one, whenever the other holds. */
function covers(wide: AnyLimit, narrow: AnyLimit, { hazard }: Item): boolean {
  if (wide.when !== undefined && wide.when !== narrow.when) return false
  if ((wide.hazard ?? hazard) !== 'major' && (narrow.hazard ?? hazard) === 'major') return false
  if ((wide.hazard ?? hazard) === 'none' && (narrow.hazard ?? hazard) !== 'none') return false
  if ('past' in wide.fail || 'olderThan' in wide.fail) return coversDays(wide.fail, narrow.fail as DateComparison)
  const [outer, inner] = [endsOf(comparisonOf(wide)), endsOf(comparisonOf(narrow))]
  // Every outer end must lie beyond an inner end of the same direction.
  const holds = (ends: readonly End[], within: readonly End[], sign: number): boolean =>
    ends.every((end) =>
      within.some((other) => {
        const order = orderOf(end.bound, other.bound)
        return order !== undefined && (order * sign < 0 || (order === 0 && (end.closed || !other.closed)))
      }),
    )
  return holds(outer.low, inner.low, 1) && holds(outer.high, inner.high, -1)
}

function coversDays(wide: DateComparison, narrow: DateComparison): boolean {
  if (wide.past === true) return true
  if (wide.olderThan === undefined || narrow.olderThan === undefined) return false
  const [a, b] = [lengthOf(wide.olderThan), lengthOf(narrow.olderThan)]
  return a.unit === b.unit && a.length <= b.length
}

function lengthOf({ years, months, days }: Span): { readonly unit: 'month' | 'day'; readonly length: number } {
  return days === undefined ? { unit: 'month', length: (years ?? 0) * 12 + (months ?? 0) } : { unit: 'day', length: days }
}
