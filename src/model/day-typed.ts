// A day as a person writes it in a file or at a question: which one is meant, if it can be only one.
import { isDay } from './calendar.ts'

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
