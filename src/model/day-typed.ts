// Which day did a person mean who typed a date in some shape, or a number of days?
import { dayAfter, isDay } from './calendar.ts'

/**
 * 2026-11-18, 2026/11/18, 2026.11.18, 2026年11月18日; 11月18日 or 11-18, the next such day; 15, 15天, 15 days, counted from
 * today. Undefined for anything else: 15日 may be the fifteenth or fifteen days, and is not guessed at.
 */
export function dayTyped(typed: string, today: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const count = /^([1-9][0-9]{0,3}) ?(?:天|个?自然日|days?|d)?$/iu.exec(text)?.[1]
  if (count !== undefined) return dayAfter(today, Number(count))
  const parts = /^(?:(\d{4})[-/.年] ?)?(\d{1,2})[-/.月] ?(\d{1,2})日?$/u.exec(text)
  if (parts === null) return undefined
  const [, year, month = '', date = ''] = parts
  const within = (of: string): string => `${of}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const thisYear = today.slice(0, 4)
  const day = within(year ?? thisYear)
  const next = year === undefined && day < today ? within(String(Number(thisYear) + 1)) : day
  return isDay(next) ? next : undefined
}

/** Whole days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
