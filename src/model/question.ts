// Whether questions are put so that they can be answered standing in front of the thing, and texts in their language.
import type { ChecklistSource, Texts } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'

interface Question {
  readonly ask: Texts
  readonly pointer: string
}

/**
 * Problems: question-negative, question-double, question-mark-missing, question-too-long, text-not-chinese,
 * text-not-english.
 */
export function questionProblems(source: ChecklistSource): readonly Problem[] {
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

/** Turns of phrase that hold a word of denial and deny nothing that should be there. */
const harmless = {
  zh: /不(?:少于|多于|超过|低于|高于|大于|小于|早于|晚于|得|应|宜|可燃|燃|锈钢|停|同|断|间断|锈|含|溢|漏)|无(?:关|线|人机|机|毒|缝|障碍|烟|菌|尘|损|轨|压|水)|未(?:成年|来|满)|没有其他/gu,
  en: /\bnot (?:less|more|lower|higher|later|earlier|fewer|greater|over|under|above|below|exceed|exceeding|only)\b|\bno (?:less|more|fewer|later|lower|higher|earlier|other) ?\w*|\bnon-\w+|\bno\. ?\d|\bof no\b|\bwhether or not\b/giu,
} as const

/** What had better not be there: asking for its absence is asking for the safe state. */
const harm =
  '油污|泄漏|渗漏|漏|堵塞|占用|锁闭|杂物|积水|积尘|积液|明火|火源|损坏|破损|变形|裂纹|裂缝|腐蚀|锈蚀|松动|脱落|遮挡|障碍|易燃|可燃|危险|异常|异味|隐患|违章|违规|超载|老化|裸露|断裂|缺损|磨损|卡阻|下沉|沉降|坍塌|积|其他'

const harmAbsent = new RegExp(`(?:没有|无|不)[^，。？]{0,16}(?:${harm})`, 'gu')

/** "…, is that so?" and "is there or is there not" leave no doubt about what yes means. */
const plainlyAsked = /对吗？|有没有|是不是|能不能|会不会/u

function isNegativeInChinese(text: string): boolean {
  if (plainlyAsked.test(text)) return false
  // What comes before the last comma says where and when; only what is asked in the end counts.
  const asked = text.replace(/[？?].*$/u, '').replace(/^.*[，；]/u, '')
  const bare = asked.replace(harmless.zh, '').replace(harmAbsent, '')
  // A denial that only describes a thing ("places not known") denies nothing that is asked.
  return /(?:^|是否|都|均|也|已|就)(?:没|未|无|不)/u.test(bare) || /没|未|无|不/u.test(bare.replace(/^.*的/u, ''))
}

const auxiliary = 'is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|may|must'

function isNegativeInEnglish(text: string): boolean {
  // "Where a place is not known, are …": what is asked begins after the comma.
  const asked = text.replace(new RegExp(`^.*,\\s+(?=(?:${auxiliary})\\b)`, 'isu'), '')
  return /\b(?:not|no|without|never|lacks?|lacking|none|cannot)\b|n['’]t\b/iu.test(asked.replace(harmless.en, ''))
}

function isDoubleInChinese(text: string): boolean {
  return (text.match(/[？?]/gu) ?? []).length > 1 || (text.match(/吗|是否/gu) ?? []).length > 1
}

/** Columns on a terminal: Chinese characters and punctuation take two. */
function columnsOf(text: string): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu) ?? []
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
