// What a reading or a day comes to under its limits: 达到 is atLeast, 超过 is over.
import { daySince } from './calendar.ts'
import type { Conditions, Known } from './condition.ts'
import { compareDecimals, compareToMultiple } from './decimal.ts'
import type {
  Answer,
  Bound,
  Comparison,
  DateComparison,
  DateLimit,
  Item,
  Limit,
} from './generated/formats.ts'

export type AnyLimit = Limit | DateLimit

/** What was read at an item: a value, the stated value it is held against, a day. */
export interface Taken {
  readonly value?: string
  readonly stated?: string
  readonly date?: string
}

const nothing: Taken = {}

export function takenIn({ reading, date }: Pick<Answer, 'reading' | 'date'>): Taken {
  if (reading === undefined && date === undefined) return nothing
  return {
    ...(reading === undefined ? {} : { value: reading.value }),
    ...(reading?.stated === undefined ? {} : { stated: reading.stated }),
    ...(date === undefined ? {} : { date }),
  }
}

/** Whether what was read meets every comparison, so that the limit's danger is there. The day is that of the inspection. */
export function meets(taken: Taken, fail: Comparison | DateComparison, day: string): boolean {
  if ('olderThan' in fail || 'past' in fail) return taken.date !== undefined && meetsDate(taken.date, fail, day)
  const { over, atLeast, under, atMost } = fail as Comparison
  const compare = (bound: Bound | undefined, test: (order: number) => boolean): boolean => {
    if (bound === undefined) return true
    const order = orderOf(taken, bound)
    return order !== undefined && test(order)
  }
  return (
    compare(over, (order) => order > 0) &&
    compare(atLeast, (order) => order >= 0) &&
    compare(under, (order) => order < 0) &&
    compare(atMost, (order) => order <= 0)
  )
}

/** Undefined where a value is missing. */
function orderOf({ value, stated }: Taken, bound: Bound): number | undefined {
  if (value === undefined) return undefined
  if (typeof bound === 'string') return compareDecimals(value, bound)
  return stated === undefined ? undefined : compareToMultiple(value, stated, bound.times ?? '1', bound.plus ?? '0')
}

function meetsDate(date: string, { olderThan, past }: DateComparison, day: string): boolean {
  return (past === undefined || date < day) && (olderThan === undefined || daySince(date, olderThan) < day)
}

/** Whether a limit is measured from the stated value. */
export function isRelative({ fail }: AnyLimit): boolean {
  return Object.values(fail).some(
    (bound: unknown) => typeof bound === 'object' && bound !== null && ('times' in bound || 'plus' in bound),
  )
}

/** The limits of an item that hold under these facts. */
export function limitsThatApply(item: Item, known: Known, conditions: Conditions): readonly AnyLimit[] {
  const limits: readonly AnyLimit[] = item.reading?.limits ?? item.date?.limits ?? []
  return limits.filter(({ when }) => when === undefined || conditions.holds(when, known))
}

/** The limits that a value breaks, in their order. */
export function limitsBroken(taken: Taken, limits: readonly AnyLimit[], day: string): readonly AnyLimit[] {
  return limits.filter(({ fail }) => meets(taken, fail, day))
}
