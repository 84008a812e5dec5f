// A number as a person types it at a question: which decimal is meant, or why none can be.
import { isDecimal } from './decimal.ts'

/** What keeps a typed text from being a number: a comma, another unit, a bound such as "<0.1", too many digits, or all else. */
export type NotANumber = 'comma' | 'unit' | 'bound' | 'long' | 'refused'

export type Quantity = { readonly value: string } | { readonly refused: NotANumber }

/**
 * The decimal that was typed. Full-width digits, points and signs count as plain ones, a Chinese full stop between digits
 * as a point; the question's own unit may follow. Superscripts and circled digits are no digits, so that 10³ is not 103.
 */
export function quantityTyped(text: string, unit: string | undefined): Quantity {
  const signs = plainSigns(text)
  // 12 5 may be 12.5 or 125: what is no number to the eye is none here.
  if (/\d\s+\d/u.test(signs)) return { refused: 'refused' }
  const typed = signs.replace(/\s+/gu, '')
  if (/^[<>≤≥≦≧~≈＜＞～]/u.test(typed)) return { refused: 'bound' }
  const number = withoutUnit(typed, unit)
  if (/^[+-]?[\d.,，、]+$/u.test(number) && /\d[,，、][\d.]/u.test(number)) return { refused: 'comma' }
  const parts = /^([+-]?)0*(\d*)(?:\.(\d*))?$/u.exec(number)
  if (parts === null) return { refused: /^[+-]?[\d.]+[^\d.]+$/u.test(number) ? 'unit' : 'refused' }
  const [, sign = '', whole = '', fraction = ''] = parts
  if (!/\d/u.test(number)) return { refused: 'refused' }
  const size = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
  const value = sign === '-' && /[1-9]/u.test(size) ? `-${size}` : size
  return isDecimal(value) ? { value } : { refused: 'long' }
}

/** Points as scored checklists have them: above zero, at most six digits before and two after the point; 分 or points may follow. */
export function pointsTyped(text: string): string | undefined {
  const points = ['分', 'points', 'point'].map((unit) => quantityTyped(text, unit)).find((read) => 'value' in read)
  const isInRange = points !== undefined && /^\d{1,6}(?:\.\d{1,2})?$/u.test(points.value) && /[1-9]/u.test(points.value)
  return isInRange ? points.value : undefined
}

/** Digit for digit: a full normalisation would also turn superscripts into digits. */
function plainSigns(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/．|(?<=\d)。(?=\d)/gu, '.')
    .replace(/[－−–]/gu, '-')
    .replace(/＋/gu, '+')
}

function withoutUnit(typed: string, unit: string | undefined): string {
  if (unit === undefined) return typed
  const number = /^[+-]?[\d.,，、]+/u.exec(typed)?.[0] ?? ''
  return sameUnit(typed.slice(number.length), unit) ? number : typed
}

/** ％ is %, m³ is m3, ℃ is °C; a capital matters, since mPa is not MPa. */
function sameUnit(typed: string, unit: string): boolean {
  const plain = (one: string): string => plainSigns(one.replace(/\s+/gu, '').normalize('NFKC'))
  return plain(typed) === plain(unit)
}
