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

/** Chinese names of units, by GB 3100; 公里 and 公斤 as they are spoken. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    米: 'm', 毫米: 'mm', 厘米: 'cm', 千米: 'km', 公里: 'km', 平方米: 'm2', 立方米: 'm3', 吨: 't', 千克: 'kg', 公斤: 'kg', 毫克: 'mg', 升: 'L',
    小时: 'h', 分钟: 'min', 秒: 's', 天: 'd', 伏: 'V', 帕: 'Pa', 千帕: 'kPa', 兆帕: 'MPa', 牛: 'N', 千牛: 'kN', 摄氏度: '°C',
  }),
)

/** ％ is %, m³ is m3, ℃ is °C, 立方米/分钟 is m³/min; a capital matters, since mPa is not MPa. */
function sameUnit(typed: string, unit: string): boolean {
  const plain = (one: string): string => {
    const signs = plainSigns(one.replace(/\s+/gu, '').normalize('NFKC'))
    return signs.split('/').map((part) => named.get(part) ?? part).join('/')
  }
  return plain(typed) === plain(unit)
}
