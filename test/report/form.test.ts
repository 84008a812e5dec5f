// Does a blank form hold everything that is asked, and nothing that a text made of it?
import { describe, expect, test } from '@jest/globals'
import { parseDocument } from 'yaml'
import { askedInFull, askedUnder } from '../../src/model/asked.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { answersSkeleton } from '../../src/report/answers/skeleton.ts'
import { checklistText } from '../../src/report/checklist-text.ts'
import { formOf } from '../../src/report/form/form-of.ts'
import { formHtml } from '../../src/report/form/html.ts'
import { formMarkdown } from '../../src/report/form/markdown.ts'
import { noPaint } from '../../src/report/paint.ts'
import { neededText, triedText } from '../../src/report/try-text.ts'
import { columnsOf } from '../../src/words/columns.ts'
import { allFacts, everything, ids } from './everything.ts'

const digest = '0123456789abcdef'.repeat(4)
const inFull = askedInFull(everything)
const under = askedUnder(everything, plannerFor(everything)(allFacts, '2026-11-03'), allFacts)
const questions = (language: 'zh' | 'en') => everything.sections.flatMap(({ items }) => items.map(({ ask }) => ask[language]))

/** What a browser would show of a page, without its tags. */
const shownBy = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/u, '')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const whole = (text: string) => text.replaceAll('\u001b', String.raw`\u{1b}`)

describe.each(['zh', 'en'] as const)('a form in %s', (language) => {
  const html = formHtml(formOf(inFull, digest, language), language)
  const markdown = formMarkdown(formOf(inFull, digest, language), language)

  test('as a page has every item and question, and only its own tags', () => {
    const shown = shownBy(html)
    expect([...ids, ...questions(language).map(whole)].filter((text) => !shown.includes(text))).toEqual([])
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gu)].map(([, tag = '']) => tag)
    const own = 'html head meta title style body h1 h2 br p div span ul li table colgroup col thead tbody tr th td b code'
    expect([...new Set(tags)].filter((tag) => !own.split(' ').includes(tag))).toEqual([])
    expect(html).not.toMatch(/<script|onload|https?:|url\(|src=|href=|\u001b/u)
    expect(html.match(/&(?!(?:amp|lt|gt|quot|#39);)/gu)).toBeNull()
  })

  test('as a page says its language, and is made for paper', () => {
    expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`)
    expect(html).toMatch(/@page \{ size: A4/u)
    expect(html).toContain('table-header-group')
    expect(html).toContain('tr { break-inside: avoid; }')
    expect(html).toContain('0123 4567 89ab cdef')
  })

  test('as Markdown has every item and question, and only its own marks', () => {
    expect(ids.filter((id) => !markdown.includes(`\`${id}\``))).toEqual([])
    const shown = markdown.replace(/\\([\\`*_[\]|~#$.+-])/gu, '$1').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    // A text's own stroke before a mark is one of those that were taken away.
    const bare = (text: string) => whole(text)
    expect(questions(language).filter((text) => !shown.includes(bare(text)))).toEqual([])
    expect(markdown).not.toMatch(/[<>\u001b]/u)
    expect(markdown.match(/(?<!\\)[[\]*`|]/gu)?.join('')).toMatch(/^[`*|]*$/u)
    expect(markdown).not.toMatch(/(?<!\\)`code|(?<!\\)\[d/u)
  })

  test('as Markdown has tables with as many cells in every row', () => {
    const tables = markdown.split('\n\n').filter((part) => part.startsWith('|'))
    expect(tables.length).toBeGreaterThan(3)
    for (const table of tables) {
      const cells = table.trim().split('\n').map((row) => row.match(/(?<!\\)\|/gu)?.length)
      expect(new Set(cells).size).toBe(1)
    }
  })

  test('has room for readings, days and points, and no box for what may not be answered', () => {
    const row = (id: string) => html.split('<tr>').find((part) => part.includes(`<code>${id}</code>`)) ?? ''
    const boxes = (id: string) => row(id).match(/class="box"/gu)?.length
    expect([boxes('e.plain'), boxes('e.grave')]).toEqual([3, 4])
    expect(row('e.read').match(/class="line"/gu)).toHaveLength(4)
    expect(row('e.day').match(/class="line"/gu)).toHaveLength(1)
    expect(row('e.points').match(/class="line"/gu)).toHaveLength(1)
    expect(row('e.read')).toContain('m&lt;3&gt;')
  })

  test('ticks the facts that are given, and asks no conditions', () => {
    const given = formHtml(formOf(under, digest, language), language)
    expect(given.match(/✕/gu)).toHaveLength(7)
    expect(given).not.toContain(language === 'zh' ? '仅当' : 'only if')
    expect(html).not.toContain('✕')
    expect(html).toContain(language === 'zh' ? '仅当' : 'only if')
  })
})

describe.each(['zh', 'en'] as const)('a text in %s', (language) => {
  test.each([80, 60, 40])('is no wider than %i columns, but for the digest', (columns) => {
    const telling = { language, columns, paint: noPaint }
    const texts = [checklistText(inFull, digest, telling), checklistText(under, digest, telling), triedText(under, telling), neededText(inFull, 'x', telling)]
    const wide = texts.join('').split('\n').filter((line) => columnsOf(line) > columns && !line.startsWith('sha256'))
    expect(wide).toEqual([])
    expect(texts.join('')).not.toContain('\u001b')
  })
})

describe('an answers file to fill in', () => {
  test.each([['in full', inFull], ['under facts', under]] as const)('%s is YAML whose comments hold what they should', (_, asked) => {
    const text = answersSkeleton(asked, digest, 'en')
    const read = parseDocument(text, { schema: 'failsafe' })
    expect(read.errors).toEqual([])
    const value = read.toJS() as { readonly answers: object; readonly facts: object }
    expect(Object.keys(value.answers)).toEqual(ids)
    expect(Object.keys(value.facts)).toEqual(everything.facts.map(({ id }) => id))
    expect(text).not.toContain('\u001b')
  })

  test('writes the facts that are given as they were', () => {
    const value = parseDocument(answersSkeleton(under, digest, 'zh'), { schema: 'failsafe' }).toJS() as { readonly facts: object }
    expect(value.facts).toEqual({ ...allFacts, open: 'yes' })
  })
})
