// A problem in words: where, which code, one sentence, and what to do.
import type { FailureCode, Failure } from '../model/failure.ts'
import { levelOf, type Level, type Problem, type ProblemCode } from '../model/problem.ts'
import { betterPhrases } from '../words/problems/better.ts'
import { elsewherePhrases } from '../words/problems/elsewhere.ts'
import { correctOrAsk, correctOrDoubt, correctThere, correctYours } from '../words/problems/hints.ts'
import { schemaFallback, schemaPhrases } from '../words/problems/schema.ts'
import { problemTable, type ProblemWords } from '../words/problem-table.ts'
import { yamlPhrases } from '../words/problems/yaml.ts'
import { columnsOf, wrapTo } from '../words/columns.ts'
import { colonMark } from '../words/marks.ts'
import { fill, type Phrase, say, type TextKey, type Tongue, type Values } from '../words/say.ts'
import type { Paint } from './paint.ts'
import type { Telling } from './telling.ts'
import { visible } from '../model/text.ts'

/** The annotation is the proof that every code has its words. */
const table: Readonly<Record<ProblemCode | FailureCode, ProblemWords>> = problemTable

const brushes = {
  error: 'bad',
  indeterminate: 'doubtful',
  warning: 'doubtful',
  info: 'faint',
} as const satisfies Record<Level, keyof Paint>

/** The one sentence about a problem. */
export function problemSentence(found: Problem, language: Tongue): string {
  return fill(phraseFor(found)[language], shown(found.detail ?? {}, language))
}

/** A schema and the parser of YAML find many things wrong under one code, each with a sentence of its own. */
function phraseFor({ code, detail = {} }: Problem): Phrase {
  const phraseIn = (phrases: Readonly<Record<string, Phrase>>, name: unknown): Phrase | undefined =>
    Object.hasOwn(phrases, String(name)) ? phrases[String(name)] : undefined
  if (detail['other'] !== undefined) return phraseIn(elsewherePhrases, code) ?? table[code].title
  const better = detail['better'] === undefined ? undefined : phraseIn(betterPhrases, code)
  if (better !== undefined) return better
  if (code === 'schema-mismatch') {
    const { keyword = '', expected = '' } = detail
    return phraseIn(schemaPhrases, `${keyword} ${expected}`) ?? phraseIn(schemaPhrases, keyword) ?? schemaFallback
  }
  return (code === 'yaml-syntax' ? phraseIn(yamlPhrases, detail['why']) : undefined) ?? table[code].title
}

/**
 * Problems, a line each and their hints, where they are wanted, once. Ends with a line feed where there is anything. A line
 * that takes more than so many columns is broken, first of all between the code and the sentence.
 */
export function tellProblems(problems: readonly Problem[], telling: Telling, hints = true, columns = Number.POSITIVE_INFINITY): string {
  const { language, paint } = telling
  return problems
    .map((found, index) => {
      const isFirst = problems.findIndex(({ code }) => code === found.code) === index
      const hint = isFirst && hints ? hintFor(found) : undefined
      const brush = paint[brushes[levelOf(found)]]
      const line = putProblem(placeOf(found), found.code, problemSentence(found, language), brush, columns).map((text) => `${text}\n`).join('')
      if (hint === undefined) return line
      const hinted = `${say(language, 'word.hint')}${colonMark(language)}${fill(hint[language], shown(found.detail ?? {}, language))}`
      return `${line}${wrapTo(hinted, columns - 2).map((text) => `  ${paint.faint(text)}\n`).join('')}`
    })
    .join('')
}

/** A problem in lines of so many columns at most. The code stays in one piece, so that it can be looked for. */
export function putProblem(place: string, code: string, sentence: string, brush: (text: string) => string, columns: number): readonly string[] {
  if (columnsOf(`${place}${code}  ${sentence}`) <= columns) return [`${place}${brush(code)}  ${sentence}`]
  const below = wrapTo(sentence, columns - 4).map((line) => `    ${line}`)
  if (columnsOf(`${place}${code}`) <= columns) return [`${place}${brush(code)}`, ...below]
  return [...wrapTo(place.trimEnd(), columns), `  ${brush(code)}`, ...below]
}

/** Of a file in YAML no sender is to be asked. */
function hintFor({ code, file = '' }: Problem): Phrase | undefined {
  const { hint } = table[code]
  if (!/\.ya?ml$/u.test(file)) return hint
  return hint === correctOrAsk ? correctYours : hint === correctOrDoubt ? correctThere : hint
}

/** Why the program stopped, what to do, and what was wrong in a file; the sentences broken into so many columns where a person reads them. */
export function tellFailure(failure: Failure, telling: Telling, columns = Number.POSITIVE_INFINITY): string {
  const { language, paint } = telling
  const { title, hint } = table[failure.code]
  const values = shown(failure.detail, language)
  const lines = (text: string, brush: (line: string) => string): string =>
    wrapTo(text, columns).map((line) => `${brush(line)}\n`).join('')
  const hinted = hint === undefined ? '' : `${say(language, 'word.hint')}${colonMark(language)}${fill(hint[language], values)}`
  const hintLine = hinted === '' ? '' : lines(hinted, paint.faint)
  // Facts after --facts are in no file, of which the hints of their problems speak.
  const told = tellProblems(failure.problems, telling, failure.code !== 'facts-refused')
  const [first = '', ...rest] = wrapTo(`taut: ${fill(title[language], values)}`, columns)
  const titled = [`taut: ${paint.bad(first.slice('taut: '.length))}`, ...rest.map(paint.bad)]
  return `${titled.join('\n')}\n${told}${hintLine}`
}

export function exitOf(code: FailureCode): number {
  return table[code].exit
}

function placeOf({ file, line, column, pointer }: Problem): string {
  const at = line === undefined ? '' : `${line}:${column ?? 1}`
  const place = [file === undefined ? '' : visible(file), at].filter((part) => part !== '').join(':')
  const named = place === '' ? '' : `${place}  `
  return pointer === undefined || pointer === '' || file !== undefined ? named : `${named}${visible(pointer)}  `
}

/** Detail comes from files and may hold anything; words of the formats that people know by another name are put in theirs. */
function shown(detail: Values, language: Tongue): Values {
  const put = (value: string): string => {
    const term = terms.get(value)
    return term === undefined ? visible(value) : say(language, term)
  }
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]): [string, string | number] => [
      name,
      typeof value === 'number' ? value : put(value),
    ]),
  )
}

/** A Map, because the words come from files and an object would answer to "constructor". */
const terms: ReadonlyMap<string, TextKey> = new Map([
  ['inspector', 'role.inspector'],
  ['inspected-party', 'role.inspected-party'],
  ['self-check', 'kind.self-check'],
  ['supervision', 'kind.supervision'],
  ['none-registered', 'force.none-registered'],
  ['none-at-hand', 'force.none-at-hand'],
])
