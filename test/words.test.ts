// Is every text that a person sees well put, and the same in both languages?
import { describe, expect, test } from '@jest/globals'
import { catalogue } from '../src/words/catalogue.ts'
import type { Phrase } from '../src/words/say.ts'

const han = /\p{Script=Han}/u
/** Ideographs, CJK punctuation and full-width forms: none of them belongs in an English text. */
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
/** Half-width punctuation straight after an ideograph: Chinese has its own (GB/T 15834). */
const halfWidth = /\p{Script=Han}[,;!?]|\p{Script=Han}:(?!\/)/u
const placeholder = /\{(\w+)(?:\?([^:{}]*):([^{}]*))?\}/gu
const pairs = ['()', '[]', '（）', '《》', '「」', '【】', '“”'] as const

const placeholdersOf = (text: string) => [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))].sort()

const count = (text: string, mark: string) => text.split(mark).length - 1

/** The text with a word in every place, so that what stands around them is judged as it will be read. */
const filled = (text: string) => text.replace(placeholder, (_whole, _name, one?: string) => one ?? 'x')

function faultsOfText(text: string): readonly string[] {
  const bare = filled(text)
  return [
    text.trim() === '' ? 'is empty' : '',
    /[^\S\n]$/mu.test(text) ? 'has a space at the end of a line' : '',
    /\S[^\S\n]{2}/u.test(text) ? 'has two spaces in a row' : '',
    /[^\P{C}\n]/u.test(text) ? 'has a hidden character' : '',
    text === text.normalize('NFC') ? '' : 'is not in NFC',
    /[{}]/u.test(bare) ? 'has a placeholder that is none' : '',
    pairs.some(([open, close]) => count(bare, open ?? '') !== count(bare, close ?? '')) ? 'has a bracket without its other half' : '',
    count(bare, '"') % 2 === 0 ? '' : 'has a quotation mark without its other half',
  ].filter((fault) => fault !== '')
}

/** What is wrong with a text in its two languages, as sentences. */
function faultsOf(key: string, { zh, en }: Phrase): readonly string[] {
  return [
    ...faultsOfText(zh).map((fault) => `the Chinese ${fault}`),
    ...faultsOfText(en).map((fault) => `the English ${fault}`),
    han.test(zh) ? '' : 'the Chinese has no Chinese character',
    halfWidth.test(filled(zh)) ? 'the Chinese has half-width punctuation' : '',
    chinese.test(en) ? 'the English has a Chinese character' : '',
    /[‘’]/u.test(en) ? "the English has a curly apostrophe where the others have '" : '',
    placeholdersOf(zh).join() === placeholdersOf(en).join() ? '' : 'the two languages name different values',
  ]
    .filter((fault) => fault !== '')
    .map((fault) => `${key}: ${fault}`)
}

describe('the catalogue', () => {
  test('is well put in both languages', () => {
    expect(Object.entries(catalogue).flatMap(([key, phrase]) => faultsOf(key, phrase))).toEqual([])
  })

  test('names its texts subject.what-it-says', () => {
    expect(Object.keys(catalogue).filter((key) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(key))).toEqual([])
  })
})

describe('the judge of texts', () => {
  test.each([
    [{ zh: 'Datei', en: 'file' }, 'no Chinese character'],
    [{ zh: '文件', en: 'file。' }, 'the English has a Chinese character'],
    [{ zh: '文件 {file}', en: 'file {path}' }, 'different values'],
    [{ zh: '{n} 个文件', en: '{n?file:files' }, 'a placeholder that is none'],
    [{ zh: '文件 ', en: 'file' }, 'the Chinese has a space at the end'],
    [{ zh: '文件', en: 'one  file' }, 'the English has two spaces'],
    [{ zh: '文件,很大', en: 'file' }, 'half-width punctuation'],
    [{ zh: '（文件', en: 'file' }, 'the Chinese has a bracket'],
    [{ zh: '文件', en: 'a "file' }, 'a quotation mark'],
    [{ zh: '文件', en: 'the file’s end' }, 'a curly apostrophe'],
    [{ zh: '文\u200b件', en: 'file' }, 'a hidden character'],
    [{ zh: '', en: 'file' }, 'the Chinese is empty'],
  ])('finds fault with %j', (phrase, fault) => {
    expect(faultsOf('made.up', phrase).join('\n')).toContain(fault)
  })

  test('lets a good one pass', () => {
    const good = { zh: '已核验 {n} 个文件：“{file}”', en: "{n} {n?file:files} verified in {file}\n  it's done" }
    expect(faultsOf('made.up', good)).toEqual([])
  })
})
