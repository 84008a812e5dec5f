// Has every problem and every failure its words, in both languages, and the exit code that its level asks for?
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { problemCodes } from '../src/model/problem.ts'
import { betterPhrases } from '../src/words/problems/better.ts'
import { elsewherePhrases } from '../src/words/problems/elsewhere.ts'
import { problemTable, type ProblemWords } from '../src/words/problem-table.ts'
import { schemaFallback, schemaPhrases } from '../src/words/problems/schema.ts'
import { yamlPhrases } from '../src/words/problems/yaml.ts'
import type { Phrase } from '../src/words/say.ts'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const textOf = (path: string) => readFileSync(join(source, path), 'utf8')

/** The codes of the union in failure.ts, which a type alone holds. */
const failureUnion = /export type FailureCode =([^\n]*(?:\n {2}\|[^\n]*)+)/u.exec(textOf('model/failure.ts'))?.[1] ?? ''
const failureCodes = [...failureUnion.matchAll(/'([a-z0-9-]+)'/gu)].map(([, code = '']) => code)

const rows: readonly (readonly [string, ProblemWords])[] = Object.entries(problemTable)
const exitOf = (code: string) => rows.find(([known]) => known === code)?.[1].exit

const phrases: readonly (readonly [string, Phrase])[] = [
  ...rows.flatMap(([code, { title, hint }]) => [[`${code} title`, title] as const, ...(hint === undefined ? [] : [[`${code} hint`, hint] as const])]),
  ...Object.entries(schemaPhrases).map(([keyword, phrase]) => [`schema ${keyword}`, phrase] as const),
  ...Object.entries(yamlPhrases).map(([why, phrase]) => [`yaml ${why}`, phrase] as const),
  ...Object.entries(betterPhrases).map(([code, phrase]) => [`better ${code}`, phrase] as const),
  ...Object.entries(elsewherePhrases).map(([code, phrase]) => [`elsewhere ${code}`, phrase] as const),
  ['schema fallback', schemaFallback],
]

const placeholder = /\{(\w+)(?:\?([^:{}]*):([^{}]*))?\}/gu
const namesIn = (text: string) => [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))].sort()

/** The text with a word in every place, so that what stands around them is judged as it will be read. */
const filled = (text: string) => text.replace(placeholder, (_whole, _name, one?: string) => one ?? 'x')

const count = (text: string, mark: string) => text.split(mark).length - 1

const isOpen = (text: string) => ['()', '（）', '“”'].some((pair) => count(text, pair.charAt(0)) !== count(text, pair.charAt(1)))

/** What is wrong with a sentence, or nothing. */
function faultsOf({ zh, en }: Phrase): readonly string[] {
  const [chinese, english] = [filled(zh), filled(en)]
  return [
    /\p{Script=Han}/u.test(chinese) ? '' : 'the Chinese has no Chinese character',
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(english) ? 'the English has a Chinese character' : '',
    namesIn(zh).join() === namesIn(en).join() ? '' : 'the two languages name different values',
    zh.endsWith('。') && count(zh, '。') === 1 ? '' : 'the Chinese is not one sentence that ends with a full stop',
    en.endsWith('.') ? '' : 'the English does not end with a full stop',
    /^[A-Z"{]/u.test(en) ? '' : 'the English does not begin with a capital',
    /\p{Script=Han}[,;:!?"]|["]\p{Script=Han}/u.test(chinese) ? 'the Chinese has half-width punctuation' : '',
    /[!！‘’]/u.test(zh + en) ? 'has an exclamation mark or a curly apostrophe' : '',
    /[{}]/u.test(chinese + english) ? 'has a placeholder that is none' : '',
    / {2}|^\s|\s$/u.test(`${zh}\n${en}`.replaceAll('\n', '|')) ? 'has a space too many' : '',
    isOpen(chinese) || isOpen(english) ? 'has a bracket without its other half' : '',
    count(english, '"') % 2 === 0 ? '' : 'has a quotation mark without its other half',
  ].filter((fault) => fault !== '')
}

describe('the problem table', () => {
  test('has a row for every code, and no other', () => {
    expect(failureCodes.length).toBeGreaterThan(30)
    expect(rows.map(([code]) => code).sort()).toEqual([...Object.keys(problemCodes), ...failureCodes].sort())
  })

  test('has each row in one file only', () => {
    const written = readdirSync(join(source, 'words/problems')).flatMap((name) =>
      [...textOf(`words/problems/${name}`).matchAll(/^ {2}'?([a-z0-9-]+)'?: \{\n {4}exit: /gmu)].map(([, code = '']) => code),
    )
    expect(written.sort()).toEqual(rows.map(([code]) => code).sort())
  })

  test('ends with 2 for what makes a file invalid or leaves it in doubt, and with 0 for what changes no verdict', () => {
    const wrong = Object.entries(problemCodes).filter(([code, [, level]]) => exitOf(code) !== (level === 'error' || level === 'indeterminate' ? 2 : 0))
    expect(wrong).toEqual([])
  })

  test('ends a command that cannot go on with a code of its kind', () => {
    const asked: Readonly<Record<string, number>> = {
      interrupted: 130,
      'batch-interrupted': 130,
      'nothing-to-verify': 2,
      'file-refused': 2,
      'answers-refused': 2,
      'facts-refused': 2,
      'report-refused': 2,
      'parts-refused': 2,
      usage: 3,
      'no-terminal': 3,
      'checklist-unknown': 3,
      'checklist-asks-nothing': 3,
      'source-not-registered': 3,
      'draft-unknown': 3,
      'draft-ambiguous': 3,
      'draft-none': 3,
      'no-checklist': 2,
      'item-not-in-checklist': 3,
      'sign-refused': 2,
      'supersedes-refused': 2,
    }
    const expected = (code: string) => asked[code] ?? (/^(?:key|public-key|agent|passphrase|trust)-/u.test(code) ? 3 : 4)
    expect(failureCodes.filter((code) => exitOf(code) !== expected(code))).toEqual([])
  })

  test('is well put in both languages', () => {
    expect(phrases.flatMap(([name, phrase]) => faultsOf(phrase).map((fault) => `${name}: ${fault}`))).toEqual([])
  })

  // A hint is told once for several problems of a code, so it cannot speak of one of them.
  test('names no value in a hint', () => {
    expect(rows.filter(([, { hint }]) => hint !== undefined && namesIn(hint.en).length > 0).map(([code]) => code)).toEqual([])
  })
})

describe('the phrases for what a schema asks', () => {
  test('name what was expected and nothing else', () => {
    const others = Object.entries(schemaPhrases).filter(([, { en }]) => namesIn(en).some((name) => name !== 'expected'))
    expect(others).toEqual([])
    expect(namesIn(schemaFallback.en)).toEqual([])
  })

  test('are there for every keyword that a validator can complain of', () => {
    const generated = readdirSync(join(source, 'format/generated')).map((name) => textOf(`format/generated/${name}`))
    const keywords = new Set(generated.flatMap((text) => [...text.matchAll(/keyword: ?["'](\w+)["']/gu)].map(([, keyword = '']) => keyword)))
    expect(keywords.size).toBeGreaterThan(10)
    // Only repeats what the complaint about a name inside it says.
    keywords.delete('propertyNames')
    expect([...keywords].filter((keyword) => !Object.hasOwn(schemaPhrases, keyword))).toEqual([])
  })
})

describe('the judge of sentences', () => {
  test.each([
    [{ zh: 'Datei。', en: 'File.' }, 'no Chinese character'],
    [{ zh: '文件。', en: 'File 文.' }, 'the English has a Chinese character'],
    [{ zh: '文件 {file}。', en: 'File {path}.' }, 'different values'],
    [{ zh: '文件', en: 'File.' }, 'the Chinese is not one sentence'],
    [{ zh: '文件。太大。', en: 'File.' }, 'the Chinese is not one sentence'],
    [{ zh: '文件。', en: 'File' }, 'the English does not end'],
    [{ zh: '文件,太大。', en: 'File.' }, 'half-width'],
    [{ zh: '文件。', en: 'File!.' }, 'exclamation mark'],
    [{ zh: '文件 {n。', en: 'File {n.' }, 'a placeholder that is none'],
    [{ zh: '（文件。', en: 'File.' }, 'a bracket'],
    [{ zh: '文件。', en: 'A "file.' }, 'a quotation mark'],
  ])('finds fault with %j', (phrase, fault) => {
    expect(faultsOf(phrase).join('\n')).toContain(fault)
  })
})
