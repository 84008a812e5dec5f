// Whether questions are put so that they can be answered standing in front of the thing, and texts in their language.
import type { ChecklistBody } from './checklist-body.ts'
import type { Texts } from './generated/formats.ts'
import { isNegativeInChinese, isNegativeInEnglish } from './negative.ts'
import { type Problem, problem } from './problem.ts'

interface Question {
  readonly ask: Texts
  readonly pointer: string
}

/**
 * Problems: question-negative, question-double, question-mark-missing, question-too-long, text-not-chinese,
 * text-not-english.
 */
export function questionProblems(source: ChecklistBody): readonly Problem[] {
  const questions: readonly Question[] = [
    ...(source.facts ?? []).map(({ ask }, index) => ({ ask, pointer: `/facts/${index}/ask` })),
    ...source.sections.flatMap(({ items }, at) =>
      (items ?? []).map(({ ask }, index) => ({ ask, pointer: `/sections/${at}/items/${index}/ask` })),
    ),
  ]
  return [...questions.flatMap(wordingProblems), ...languageProblems(source)]
}

/** A remark in brackets may follow the mark. */
const endsAsQuestion = /[？?](?:[（(][^（）()]*[）)])?$/u

/** Longest questions that can be read at a glance, in columns of Chinese and in English words. */
const longest = { columns: 120, words: 45 }

function wordingProblems({ ask, pointer }: Question): readonly Problem[] {
  const { zh, en } = { zh: ask.zh.trim(), en: ask.en.trim() }
  const found: readonly (readonly [Problem['code'], boolean, boolean])[] = [
    ['question-negative', isNegativeInChinese(zh), isNegativeInEnglish(en)],
    ['question-double', isDoubleInChinese(zh), (en.match(/\?/gu) ?? []).length > 1],
    ['question-mark-missing', !endsAsQuestion.test(zh), !endsAsQuestion.test(en)],
    ['question-too-long', columnsOf(zh) > longest.columns, en.split(/\s+/u).length > longest.words],
  ]
  return found.flatMap(([code, inChinese, inEnglish]) => [
    ...(inChinese ? [problem(code, `${pointer}/zh`)] : []),
    ...(inEnglish ? [problem(code, `${pointer}/en`)] : []),
  ])
}

function isDoubleInChinese(text: string): boolean {
  return (text.match(/[？?]/gu) ?? []).length > 1 || (text.match(/吗|是否/gu) ?? []).length > 1
}

/** Columns on a terminal: Chinese characters and punctuation take two. */
function columnsOf(text: string): number {
  const wide = text.match(/[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu) ?? []
  return [...text].length + wide.length
}

const han = /\p{Script=Han}/u
const chinese = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u

/** What stands for a name or a figure may be the same in both languages; sentences may not. */
const names = new Set(['quantity', 'options'])

/** Every text of the file in its two languages, wherever it stands. */
function languageProblems(value: unknown, pointer = '', isName = false): readonly Problem[] {
  if (typeof value !== 'object' || value === null) return []
  const { zh, en } = value as Partial<Record<string, unknown>>
  if (typeof zh === 'string' && typeof en === 'string')
    return [
      ...(isName || han.test(zh) ? [] : [problem('text-not-chinese', `${pointer}/zh`)]),
      ...(chinese.test(en) ? [problem('text-not-english', `${pointer}/en`)] : []),
    ]
  return Object.entries(value).flatMap(([name, member]) =>
    languageProblems(member, `${pointer}/${name}`, isName || names.has(name)),
  )
}
