// Exact decimal numbers in text, never binary floats: 0.1 + 0.2 is 0.3 here.

const shape = /^(?!-0(\.0+)?$)-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$/u

/** Whether a text is a decimal of the formats (common.schema.json, Decimal). */
export function isDecimal(text: string): boolean {
  return shape.test(text)
}

/** Millionths, exactly. The formats allow six decimals. */
function millionths(decimal: string): bigint {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.')
  const size = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
  return negative ? -size : size
}

/** Below zero, zero or above zero as a is less than, equal to or greater than b. */
export function compareDecimals(a: string, b: string): number {
  const difference = millionths(a) - millionths(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** A share of a whole in per cent with one decimal, rounded half up; 0.0 of nothing. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return '0.0'
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
