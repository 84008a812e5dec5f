// Laws of moments: what is reckoned by hand is what Date says.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isDaySomewhere, isMoment, millisecondsOf, momentOf } from '../../src/model/calendar.ts'
import { runs } from './arbitrary.ts'

const anyTime = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2099, 11, 31) })
const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'))

test('a moment is written as Date writes it, and read as Date reads it', () => {
  fc.assert(
    fc.property(anyTime, anyTime, (one, other) => {
      for (const time of [one, other, one]) {
        const written = `${new Date(time).toISOString().slice(0, 19)}Z`
        expect(momentOf(time)).toBe(written)
        expect(millisecondsOf(written)).toBe(Date.parse(written))
        expect(isMoment(written)).toBe(true)
      }
    }),
    runs,
  )
})

test('what may be a moment is one where the day exists and Date knows the time', () => {
  const odd = fc.tuple(two(18, 21), two(0, 99), two(0, 13), two(0, 32), two(0, 25), two(0, 61), two(0, 61), fc.constantFrom('Z', 'z', '', '.5Z', '+08:00', 'X'))
  fc.assert(
    fc.property(odd, ([century, year, month, date, hours, minutes, seconds, end]) => {
      const day = `${century}${year}-${month}-${date}`
      const text = `${day}T${hours}:${minutes}:${seconds}${end}`
      const begins = new Date(`${day}T00:00:00Z`)
      const exists = /^(?:19|20)/u.test(day) && !Number.isNaN(begins.getTime()) && begins.toISOString().startsWith(day)
      expect(isMoment(text)).toBe(exists && !Number.isNaN(Date.parse(text)))
      expect(exists ? millisecondsOf(text) : Number.NaN).toBe(exists ? Date.parse(text) : Number.NaN)
    }),
    { ...runs, numRuns: 2000 },
  )
})

test('it is a day somewhere from 14 hours before it begins in Greenwich until 12 hours after it ends there', () => {
  const hour = 3_600_000
  fc.assert(
    fc.property(anyTime, fc.integer({ min: -60, max: 60 }), fc.integer({ min: -2, max: 2 }), (time, hours, seconds) => {
      const day = momentOf(time).slice(0, 10)
      const at = Date.parse(day) + hours * hour + seconds * 1000
      const zones = [-12, 14].map((zone) => momentOf(at + zone * hour).slice(0, 10))
      expect(isDaySomewhere(day, momentOf(at))).toBe((zones[0] ?? '') <= day && day <= (zones[1] ?? ''))
    }),
    runs,
  )
})
