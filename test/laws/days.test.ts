// Laws of days: the anniversary is in time and the day after it is not, by a calendar of their own.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Span } from '../../src/model/generated/formats.ts'
import { meets } from '../../src/model/limit.ts'
import { runs } from './arbitrary.ts'

/** Days as whole numbers, counted without the program's calendar. */
const monthDays = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31
function dayTo(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
function dayNext(day: string, step: 1 | -1 = 1): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (step === 1) {
    if (date < monthDays(year, month)) return dayTo(year, month, date + 1)
    return month === 12 ? dayTo(year + 1, 1, 1) : dayTo(year, month + 1, 1)
  }
  if (date > 1) return dayTo(year, month, date - 1)
  return month === 1 ? dayTo(year - 1, 12, 31) : dayTo(year, month - 1, monthDays(year, month - 1))
}
/** The last day on which what happened on a day is not yet older than the span. */
function lastInTime(day: string, { years = 0, months = 0, days = 0 }: Span): string {
  if (days > 0) return Array.from({ length: days }).reduce<string>((at) => dayNext(at), day)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  let [toYear, toMonth] = [year + years, month + months]
  while (toMonth > 12) [toYear, toMonth] = [toYear + 1, toMonth - 12]
  return dayTo(toYear, toMonth, Math.min(date, monthDays(toYear, toMonth)))
}

const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2098 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => dayTo(year, month, Math.min(date, monthDays(year, month))))
const trickyDay = fc.constantFrom(
  '2024-02-29',
  '2000-02-29',
  '2023-02-28',
  '2026-01-31',
  '2026-12-31',
  '2026-01-01',
  '1999-12-31',
)
const days = fc.oneof(anyDay, trickyDay)
const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ years: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 1200 }) }),
  fc.record({ days: fc.integer({ min: 1, max: 800 }) }),
)
const older = (date: string, olderThan: Span, day: string) => meets({ date }, { olderThan }, day)

describe('a day', () => {
  test('is older than a span the day after its anniversary, and not on it', () => {
    fc.assert(
      fc.property(days, span, (date, olderThan) => {
        const last = lastInTime(date, olderThan)
        expect([dayNext(last, -1), last, dayNext(last)].map((day) => older(date, olderThan, day))).toEqual([
          false,
          false,
          true,
        ])
      }),
      runs,
    )
  })

  test('is too old wherever a later one is, and on every later inspection', () => {
    fc.assert(
      fc.property(days, days, span, days, (a, b, olderThan, day) => {
        const [early, late] = [a, b].sort() as [string, string]
        expect(older(late, olderThan, day) && !older(early, olderThan, day)).toBe(false)
        expect(older(day, olderThan, early) && !older(day, olderThan, late)).toBe(false)
      }),
      runs,
    )
  })

  test('of the inspection or after it is older than nothing', () => {
    fc.assert(
      fc.property(days, days, span, (a, b, olderThan) => {
        const [early, late] = [a, b].sort() as [string, string]
        expect(older(late, olderThan, early)).toBe(false)
      }),
      runs,
    )
  })

  test.each([
    ['2025-11-03', { years: 1 }, '2026-11-03', false],
    ['2025-11-02', { years: 1 }, '2026-11-03', true],
    ['2024-02-29', { years: 1 }, '2025-02-28', false],
    ['2024-02-29', { years: 1 }, '2025-03-01', true],
    ['2024-02-29', { years: 4 }, '2028-02-29', false],
    ['2024-02-29', { years: 4 }, '2028-03-01', true],
    ['2096-02-29', { years: 4 }, '2100-02-28', false],
    ['2096-02-29', { years: 4 }, '2100-03-01', true],
    ['2023-02-28', { years: 1 }, '2024-02-28', false],
    ['2023-02-28', { years: 1 }, '2024-02-29', true],
    ['2026-01-31', { months: 1 }, '2026-02-28', false],
    ['2026-01-31', { months: 1 }, '2026-03-01', true],
    ['2026-01-28', { months: 1 }, '2026-03-01', true],
    ['2026-01-28', { months: 1 }, '2026-02-28', false],
    ['2024-01-31', { months: 1 }, '2024-02-29', false],
    ['2026-08-31', { months: 6 }, '2027-02-28', false],
    ['2026-08-31', { months: 6 }, '2027-03-01', true],
    ['2026-03-31', { months: 1 }, '2026-04-30', false],
    ['2026-03-31', { months: 1 }, '2026-05-01', true],
    ['2026-02-28', { months: 1 }, '2026-03-28', false],
    ['2026-02-28', { months: 1 }, '2026-03-29', true],
    ['2025-12-31', { months: 2 }, '2026-02-28', false],
    ['2025-12-31', { months: 12 }, '2026-12-31', false],
    ['2025-12-31', { months: 12 }, '2027-01-01', true],
    ['1926-11-03', { years: 100 }, '2026-11-03', false],
    ['1926-11-02', { months: 1200 }, '2026-11-03', true],
    ['2026-11-02', { days: 1 }, '2026-11-03', false],
    ['2026-11-01', { days: 1 }, '2026-11-03', true],
    ['2025-11-03', { days: 365 }, '2026-11-03', false],
    ['2023-11-03', { days: 365 }, '2024-11-03', true],
    ['2024-02-28', { days: 1 }, '2024-02-29', false],
    ['2024-02-28', { days: 1 }, '2024-03-01', true],
    ['1926-12-10', { days: 36_500 }, '2026-11-15', false],
    ['1926-12-10', { days: 36_500 }, '2026-11-16', true],
  ] as const)('%s is older than %j on %s: %s', (date, olderThan, day, expected) => {
    expect(older(date, olderThan, day)).toBe(expected)
  })

  test('is past the day after the last valid one, and not on it', () => {
    fc.assert(
      fc.property(days, (date) => {
        const on = [dayNext(date, -1), date, dayNext(date)]
        expect(on.map((day) => meets({ date }, { past: true }, day))).toEqual([false, false, true])
      }),
      runs,
    )
  })
})
