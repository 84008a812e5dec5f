// What is said in place of the title of condition-forbidden where it can be told what was meant.
import type { Phrase } from '../say.ts'

/** Names {why}, what was written, and {better}, what to write. */
export const insteadPhrase: Phrase = {
  zh: '条件里不能写 {why}，请改写成 {better}。',
  en: 'A condition cannot have {why}; write {better} instead.',
}
