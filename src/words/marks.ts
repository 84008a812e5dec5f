// Punctuation between texts that are put together, in each language.
import type { Tongue } from './say.ts'

const marks = {
  list: { zh: '、', en: ', ' },
  and: { zh: '且', en: ' and ' },
  or: { zh: '，或', en: ', or ' },
  comma: { zh: '，', en: ', ' },
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

/** Between parts of a sentence. */
export function commaMark(language: Tongue): string {
  return marks.comma[language]
}

export function colonMark(language: Tongue): string {
  return marks.colon[language]
}

/** What belongs together among "and" and "or". */
export function inBrackets(text: string, language: Tongue): string {
  return language === 'zh' ? `（${text}）` : `(${text})`
}
