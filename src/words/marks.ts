// Punctuation between texts that are put together, in each language.
import type { Tongue } from './say.ts'

const marks = {
  list: { zh: '、', en: ', ' },
  and: { zh: '且', en: ' and ' },
  or: { zh: '，或', en: ', or ' },
  colon: { zh: '：', en: ': ' },
} as const

export function listMark(language: Tongue): string {
  return marks.list[language]
}

/** Between comparisons that must all be met. */
export function andMark(language: Tongue): string {
  return marks.and[language]
}

/** Between limits of which one is enough. */
export function orMark(language: Tongue): string {
  return marks.or[language]
}

export function colonMark(language: Tongue): string {
  return marks.colon[language]
}
