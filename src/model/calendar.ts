// Days and moments as the formats write them.
import type { Span } from './generated/formats.ts'

/** Whether a text such as 2026-02-30 names a day that exists. Reckoned by hand: every time of a result passes here. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(text)) return false
  return Number(text.slice(8)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day that was last found to exist. */
let lastDay = ''
/** Its beginning, in milliseconds since 1970. */
let lastDayBegan = 0

/** Whether a text begins with a day that exists, which is then the last one. The times of one inspection nearly all fall on one day. */
function beginsWithDay(text: string): boolean {
  if (lastDay !== '' && text.startsWith(lastDay)) return true
  const day = text.slice(0, 10)
  if (!isDay(day)) return false
  lastDay = day
  lastDayBegan = Date.parse(day)
  return true
}

/** Whether a text such as 2026-11-03T01:00:00Z names a moment that exists. */
export function isMoment(text: string): boolean {
  return beginsWithDay(text) && (millisecondsOfDay(text) !== undefined || !Number.isNaN(Date.parse(text)))
}

const [letterT, letterZ, colon, zero] = ['T', 'Z', ':', '0'].map((mark) => mark.charCodeAt(0)) as [number, number, number, number]

/** From the time in a text whose first ten characters are a day, as the formats write it; undefined for another form. Every answer has one. */
function millisecondsOfDay(text: string): number | undefined {
  if (text.length !== 20 || text.charCodeAt(10) !== letterT || text.charCodeAt(19) !== letterZ) return undefined
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return undefined
  const [hours, minutes, seconds] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)]
  return hours <= 23 && minutes <= 59 && seconds <= 59 ? ((hours * 60 + minutes) * 60 + seconds) * 1000 : undefined
}

/** Not a number where one of the two is no digit. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - zero, text.charCodeAt(at + 1) - zero]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** A moment as the formats write it, from milliseconds since 1970. */
export function momentOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const dayNumber = Math.floor(seconds / 86_400)
  if (dayNumber !== lastWritten.number) lastWritten = { number: dayNumber, day: new Date(dayNumber * 86_400_000).toISOString().slice(0, 10) }
  const time = seconds - dayNumber * 86_400
  return `${lastWritten.day}T${sixty[Math.floor(time / 3600)]}:${sixty[Math.floor(time / 60) % 60]}:${sixty[time % 60]}Z`
}

/** The day that was last written, by its number since 1970-01-01. */
let lastWritten = { number: 0, day: '1970-01-01' }
const sixty = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))

/** The moment so many seconds later: how far two honest clocks may lie apart. */
export function shifted(moment: string, seconds: number): string {
  return momentOf(millisecondsOf(moment) + seconds * 1000)
}

/** Milliseconds since 1970 of a moment of the formats. */
export function millisecondsOf(moment: string): number {
  const time = millisecondsOfDay(moment)
  return time !== undefined && beginsWithDay(moment) ? lastDayBegan + time : Date.parse(moment)
}

/** Formatters by zone: making one costs far more than using it. Zones that do not exist are not kept, so that a file cannot fill the memory. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timezone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(timezone)
  if (known !== undefined) return known
  try {
    const made = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' })
    formatters.set(timezone, made)
    return made
  } catch {
    return undefined
  }
}

/** Whether somewhere on earth it is that day at that moment: zones run from UTC-12 to UTC+14. */
export function isDaySomewhere(day: string, moment: string): boolean {
  const hour = 3_600_000
  const since = millisecondsOf(moment) - Date.parse(day)
  return since >= -14 * hour && since < (24 + 12) * hour
}

/** The calendar day at a moment in a zone (IANA name); undefined for a zone that does not exist. */
export function dayIn(timezone: string, moment: string): string | undefined {
  return formatterFor(timezone)?.format(new Date(moment))
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The day so long after another, by the calendar: 2027-02-28 is one year after 2026-02-28, and after 2024-02-29 it is
 * 2025-02-28, since a day that a month does not have is its last one.
 */
export function daySince(day: string, { years = 0, months = 0, days }: Span): string {
  if (days !== undefined) return dayAfter(day, days)
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) + years * 12 + months
  const [newYear, newMonth] = [Math.floor(index / 12), index % 12]
  return new Date(Date.UTC(newYear, newMonth, Math.min(date, daysIn(newYear, newMonth + 1)))).toISOString().slice(0, 10)
}
