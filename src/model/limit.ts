// What a reading comes to under its limits: 达到 is atLeast, 超过 is over.
import type { Conditions } from './condition.ts'
import { compareDecimals } from './decimal.ts'
import type { Comparison, Facts, Limit, Reading } from './generated/formats.ts'

/** Whether a value meets every comparison, so that the limit's danger is there. */
export function meets(value: string, comparison: Comparison): boolean {
  const { over, atLeast, under, atMost } = comparison
  return (
    (over === undefined || compareDecimals(value, over) > 0) &&
    (atLeast === undefined || compareDecimals(value, atLeast) >= 0) &&
    (under === undefined || compareDecimals(value, under) < 0) &&
    (atMost === undefined || compareDecimals(value, atMost) <= 0)
  )
}

/** The limits that hold under these facts. */
export function limitsThatApply(reading: Reading, facts: Facts, conditions: Conditions): readonly Limit[] {
  return reading.limits.filter(({ when }) => when === undefined || conditions.holds(when, facts))
}

/** The limits that a value breaks, the gravest first. */
export function limitsBroken(value: string, limits: readonly Limit[]): readonly Limit[] {
  const broken = limits.filter(({ fail }) => meets(value, fail))
  return broken.toSorted((a, b) => Number(b.hazard === 'major') - Number(a.hazard === 'major'))
}
