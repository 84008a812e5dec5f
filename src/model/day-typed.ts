// A day as a person writes it in a file or at a question: which one is meant, if it can be only one.
import { dayAfter, isDay } from './calendar.ts'

/**
 * The day as 2026-01-05. Taken are a year of four digits, then month, then day, apart by hyphens, points, slashes or
 * 年月日, or run together in eight digits; full-width digits count as plain ones. 05/01/2026 is two days, and so none.
 */
export function dayTyped(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '').replace(/[‐-―−]/gu, '-')
  const parts =
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/u.exec(plain)?.toSpliced(2, 1) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain)
  if (parts === null) return undefined
  const [, year = '', month = '', day = ''] = parts
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

/**
 * A day to come: besides the above 11月18日 or 11-18, the next such day; 15, 15天, 15 days, counted from today. Undefined for
 * anything else: 15日 may be the fifteenth or fifteen days, and is not guessed at.
 */
export function dueDayTyped(text: string, today: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '')
  const count = /^([1-9][0-9]{0,3})(?:天|个?自然日|days?|d)?$/iu.exec(plain)?.[1]
  if (count !== undefined) return dayAfter(today, Number(count))
  const [, month, day] = /^(\d{1,2})[-/.月](\d{1,2})日?$/u.exec(plain) ?? []
  if (month === undefined || day === undefined) return dayTyped(text)
  const year = Number(today.slice(0, 4))
  return [year, year + 1].map((one) => dayTyped(`${one}-${month}-${day}`)).find((one) => one !== undefined && one >= today)
}

/** Whole days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
