// Are checklists/README.md and its Chinese twin true: do their examples lint, their parts stand in them, their commands print what they show?
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Tongue } from '../../src/words/say.ts'
import { codeIn, type Page, pageOf, rowsOf } from './page.ts'
import { examples, faultsOf, hasShell, play, rewritten, root, tutorials } from './play.ts'

const page = (language: Tongue): Page =>
  pageOf(tutorials[language], readFileSync(join(root, tutorials[language]), 'utf8').replaceAll('\r\n', '\n'))

/** The lines outside of code blocks that are headings, of every level. */
function headingsOf({ lines }: Page): readonly string[] {
  const fences = lines.flatMap((line, index) => (line.startsWith('```') ? [index] : []))
  return lines.filter((line, index) => /^#+ /u.test(line) && fences.filter((fence) => fence < index).length % 2 === 0)
}

/** By what a link within the page names a heading. */
function anchorOf(heading: string): string {
  const words = heading.replace(/^#+ /u, '').toLowerCase()
  return `#${words.replaceAll(/[^\p{L}\p{N}_\- ]/gu, '').replaceAll(' ', '-')}`
}

const levelsOf = (of: Page) => headingsOf(of).map((heading) => heading.replace(/ .*$/u, ''))

/** The pieces of code in each row of the tables; a piece may hold the bar that also parts the cells. */
const codeInRows = (of: Page) => rowsOf(of).map((row) => codeIn(row.join('|')))

describe.each(['en', 'zh'] as const)('the page on checklists in %s', (language) => {
  const played = hasShell ? test : test.skip

  played('shows what its commands print', () => {
    const before = page(language)
    const came = play(before, language)
    if (process.env['UPDATE'] === '1' && faultsOf(before, came).length > 0) writeFileSync(join(root, before.name), rewritten(before, came))
    expect(faultsOf(page(language), came).join('\n\n')).toBe('')
    expect(before.steps.length).toBeGreaterThan(4)
  }, 60_000)

  test('builds its whole example from the parts that it shows', () => {
    const whole = examples(language).find(({ id }) => id === 'yard')?.text ?? ''
    const parts = examples(language).filter(({ id }) => id === '')
    expect(parts.length).toBeGreaterThan(4)
    expect(parts.filter(({ text }) => !whole.includes(text)).map(({ text }) => text)).toEqual([])
  })

  test('links to headings and files that there are, and first of all to the other', () => {
    const of = page(language)
    const anchors = new Set(headingsOf(of).map(anchorOf))
    const folder = dirname(join(root, of.name))
    expect(of.links.filter((link) => (link.startsWith('#') ? !anchors.has(link) : !existsSync(join(folder, link))))).toEqual([])
    expect(of.links[0]).toBe(language === 'en' ? 'README.zh-CN.md' : 'README.md')
    expect(of.lines.slice(0, 5).join('\n')).toContain(`](${of.links[0]})`)
  })
})

describe('the two pages on checklists', () => {
  const [en, zh] = [page('en'), page('zh')]

  test('have the same examples', () => {
    expect(examples('zh')).toEqual(examples('en'))
  })

  test('have as many headings and rows, and the same commands', () => {
    expect(levelsOf(zh)).toEqual(levelsOf(en))
    expect(zh.steps.map(({ command }) => command)).toEqual(en.steps.map(({ command }) => command))
    expect(codeInRows(zh)).toEqual(codeInRows(en))
    expect(codeInRows(en).length).toBeGreaterThan(60)
  })
})
