// What an author who does not know CEL has most likely meant by a word that conditions do not have.
import type { Fact } from './generated/formats.ts'

const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '==': '= ＝',
    '!=': '≠',
    '>': '＞',
    '<': '＜',
    '>=': '≥',
    '<=': '≤',
    '&&': 'and AND & ＆ 且 并且 而且 和',
    '||': 'or OR | ｜ 或 或者',
    '!': 'not NOT ！ 非',
    '(': '（',
    ')': '）',
    ',': '， 、',
    "'": '‘ ’ “ ” ＇ ＂',
    true: 'yes Yes YES True TRUE 是',
    false: 'no No NO False FALSE 否',
    in: 'IN 属于',
  }).flatMap(([mark, words]) => words.split(' ').map((word): [string, string] => [word, mark])),
)

export interface Instead {
  readonly why: string
  /** What to write in its place; undefined where nothing comes near. */
  readonly better?: string
}

/** `word` stands at `at` in the condition, where conditions cannot have it. */
export function insteadOf(word: string, at: number, condition: string, facts: readonly Fact[]): Instead {
  const day = dayAround(condition, at)
  if (day !== undefined) return { why: day, better: `'${day}'` }
  if (facts.some(({ id }) => id === word)) return { why: word, better: `facts.${word}` }
  if (facts.some(({ options }) => options?.some(({ id }) => id === word))) return { why: word, better: `'${word}'` }
  // A number with its unit.
  const better = marks.get(word) ?? /^(\d{1,9}(?:\.\d{1,6})?)(?![eE]\d)\p{L}+$/u.exec(word)?.[1]
  return better === undefined ? { why: word } : { why: word, better }
}

/** A day without quotation marks reads as a subtraction. */
function dayAround(condition: string, at: number): string | undefined {
  const days = [...condition.matchAll(/(?<![\d'"-])\d{4}-\d{2}-\d{2}(?![\d'"-])/gu)]
  return days.find(({ index, 0: day }) => index <= at && at < index + day.length)?.[0]
}
