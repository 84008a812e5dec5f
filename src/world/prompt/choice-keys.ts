// Which keys move among numbered choices, and which number do digits make?
import type { KeypressEvent } from '@inquirer/core'

/** How far the page keys jump, and how many of many choices are shown at once. */
export const pageSize = 10

/** Up to this many choices, one digit says which is meant. */
export const mostOfOneDigit = 9

/** With few choices a digit need not wait for another. */
export function oneDigitIsEnough(count: number): boolean {
  return count <= mostOfOneDigit
}

/** Where the pointer goes on a key that moves it, round at both ends; undefined if the key moves nothing. -1 is nowhere. */
export function moved(key: KeypressEvent, pointed: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key.name) {
    case 'up':
      return pointed <= 0 ? count - 1 : pointed - 1
    case 'down':
      return (pointed + 1) % count
    case 'home':
      return 0
    case 'end':
      return count - 1
    case 'pageup':
      return Math.max(0, pointed - pageSize)
    case 'pagedown':
      return Math.min(count - 1, Math.max(0, pointed) + pageSize)
    default:
      return undefined
  }
}

/** What was typed, with full-width digits and spaces as a Chinese input method gives them made plain. */
export function plainKeys(typed: string): string {
  return typed.normalize('NFKC')
}

/** The number that a key makes of the digits before it: a longer one, else a new one; undefined where neither is a choice. */
export function typedNumber(before: string, keys: string, count: number): number | undefined {
  if (!/^[0-9]$/u.test(keys)) return undefined
  const candidates = oneDigitIsEnough(count) ? [keys] : [before + keys, keys]
  return candidates.map(Number).find((number) => number >= 1 && number <= count)
}
