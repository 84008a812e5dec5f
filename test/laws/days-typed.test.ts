// Laws of typed days: the day that was meant, or none; never another one.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dayAfter, isDay } from '../../src/model/calendar.ts'
import { dayTyped } from '../../src/model/day-typed.ts'
import { runs } from './arbitrary.ts'

describe('a typed day', () => {
  test.each([
    ['2026-01-05', '2026-01-05'],
    ['２０２６－０１－０５', '2026-01-05'],
    ['2026-1-5', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['2026.01.05', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['2026 年 1 月 5 日', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['2024-2-29', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(dayTyped(text)).toBe(day)
  })

  test.each(['05/01/2026', '5.1.2026', '26-01-05', '2026-1.5', '2026-02-30', '2026年13月1日', '2026-01', '2026015', '', '今天', '2026-01-05T00:00'])(
    '%s is none',
    (text) => {
      expect(dayTyped(text)).toBeUndefined()
    },
  )

  test('is what it was written as, in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom('-', '/', '.'), (days, between) => {
        const day = dayAfter('1930-01-01', days)
        const [year = '', month = '', date = ''] = day.split('-')
        const [shortMonth, shortDate] = [Number(month), Number(date)]
        for (const text of [[year, month, date], [year, shortMonth, shortDate]].map((parts) => parts.join(between)).concat(`${year}年${shortMonth}月${shortDate}日`))
          expect(dayTyped(text)).toBe(day)
      }),
      runs,
    )
  })

  test('exists, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日 ２') }), (text) => {
        const day = dayTyped(text)
        expect(day === undefined || isDay(day)).toBe(true)
      }),
      runs,
    )
  })
})
