// What is said in place of a problem's title where it is known what was meant.
import type { Phrase } from '../say.ts'

/** By code; {better} is what to write, or what there is to choose from. */
export const betterPhrases: Readonly<Record<string, Phrase>> = {
  'condition-forbidden': { zh: '条件里不能使用 {why}，请写 {better}。', en: 'A condition may not use {why}; write {better}.' },
  'policy-code-unknown': {
    zh: '没有“{given}”这个警告，要写的可能是 {better}；这里可以写：{known}。',
    en: 'There is no warning "{given}"; perhaps {better} was meant, of those that can stand here: {known}.',
  },
  'clause-unknown': {
    zh: '依据 {source} 没有登记条款 {clause}，最接近的有：{better}。',
    en: 'The register has no clause {clause} of the source {source}; the nearest there are: {better}.',
  },
}
