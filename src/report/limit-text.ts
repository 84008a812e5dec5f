// Limits of a reading in words: what counts as a hidden danger.
import type { Limit } from '../model/generated/formats.ts'
import { andMark, orMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'

const kinds = [
  ['over', 'limit.over'],
  ['atLeast', 'limit.at-least'],
  ['under', 'limit.under'],
  ['atMost', 'limit.at-most'],
] as const

/** All limits in one line, such as "danger at 1.0 % or more". */
export function limitText(limits: readonly Limit[], unit: string, language: Tongue): string {
  const told = limits.map(({ fail }) =>
    kinds
      .flatMap(([kind, key]) => (fail[kind] === undefined ? [] : [say(language, key, { value: fail[kind], unit })]))
      .join(andMark(language)),
  )
  return told.join(orMark(language))
}
