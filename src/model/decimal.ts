// Exact decimal numbers in text, never binary floats: 0.1 + 0.2 is 0.3 here.

const shape = /^(?!-0(\.0+)?$)-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$/u

/** Whether a text is a decimal of the formats (common.schema.json, Decimal). */
export function isDecimal(text: string): boolean {
  return shape.test(text)
}

/** Millionths, exactly. The formats allow six decimals. */
export function millionthsOf(decimal: string): bigint {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.')
  const size = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
  return negative ? -size : size
}

/** The shortest decimal of so many millionths. */
export function decimalOf(millionths: bigint): string {
  const size = millionths < 0n ? -millionths : millionths
  const fraction = String(size % 1_000_000n).padStart(6, '0').replace(/0+$/u, '')
  return `${millionths < 0n ? '-' : ''}${size / 1_000_000n}${fraction === '' ? '' : `.${fraction}`}`
}

function signOf(number: bigint): number {
  return number < 0n ? -1 : number > 0n ? 1 : 0
}

/** Decimals of up to so many characters have at most 15 digits, which binary floats hold apart and in their order (IEEE 754). */
const exactAsFloat = /^(?=.{1,15}$)-?\d+(?:\.\d+)?$/u

/** Below zero, zero or above zero as a is less than, equal to or greater than b. */
export function compareDecimals(a: string, b: string): number {
  // Nothing is computed with them, only which is more; nearly all readings are this short.
  if (exactAsFloat.test(a) && exactAsFloat.test(b)) return Math.sign(Number(a) - Number(b))
  return signOf(millionthsOf(a) - millionthsOf(b))
}

/** The same for a against base × times + plus, exactly: 1.243 is not over 1.13 × 1.1. */
export function compareToMultiple(a: string, base: string, times: string, plus: string): number {
  const scale = 1_000_000n
  return signOf(millionthsOf(a) * scale - millionthsOf(base) * millionthsOf(times) - millionthsOf(plus) * scale)
}

/** base × times + plus as a decimal, exactly: up to twelve places, without noughts at its end. */
export function multipleOf(base: string, times: string, plus: string): string {
  const places = 12
  const size = millionthsOf(base) * millionthsOf(times) + millionthsOf(plus) * 1_000_000n
  const digits = String(size < 0n ? -size : size).padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/u, '')
  return `${size < 0n ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`
}

/** A share of a whole in per cent with one decimal, rounded half up; 0.0 of nothing. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return '0.0'
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
