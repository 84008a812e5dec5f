// Do checklists/README.md and its Chinese twin say how many clauses of each source are asked, and by what? UPDATE=1 writes the tables anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { coverageOf } from '../../src/model/coverage.ts'
import { folder, library, written } from './shipped.ts'

/** The day on which the law was last looked at. */
const day = '2026-11-22'

const pages = {
  en: {
    name: 'README.md',
    head: '| source | number | clauses (major) | asked | not, for a reason | open | asked by |\n',
    old: ' (no longer in force)',
    counts: (all: number, major: number) => `${all} (${major})`,
    comma: ', ',
  },
  zh: {
    name: 'README.zh-CN.md',
    head: '| 来源 | 文号 | 条款数（重大） | 已问 | 有理由不问 | 未问 | 由哪些检查表问 |\n',
    old: '（已失效）',
    counts: (all: number, major: number) => `${all}（${major}）`,
    comma: '、',
  },
} as const

type Wording = (typeof pages)[keyof typeof pages]

const coverage = coverageOf(library.register, written, day)

function table({ old, counts, comma }: Wording): string {
  return coverage
    .map(({ source, standing, clauses }) => {
      const count = (state: string): number => clauses.filter((one) => one.state === state).length
      const major = clauses.filter(({ clause }) => clause.hazard === 'major').length
      const by = [...new Set(clauses.flatMap(({ asked }) => asked.map(({ checklist }) => `\`${checklist}\``)))].toSorted()
      const number = `${source.number}${standing === 'out-of-force' ? old : ''}`
      return `| \`${source.id}\` | ${number} | ${counts(clauses.length, major)} | ${count('asked')} | ${count('reasoned')} | ${count('open')} | ${by.join(comma)} |\n`
    })
    .join('')
}

export function testTable(): void {
  test.each(['en', 'zh'] as const)('the table of sources in %s', (language) => {
    const wording = pages[language]
    const page = join(folder, wording.name)
    const head = `${wording.head}|---|---|---|---|---|---|---|\n`
    const text = readFileSync(page, 'utf8')
    const [before = '', after = ''] = text.split(head)
    const rest = after.replace(/^(?:\|.*\n)*/u, '')
    const expected = `${before}${head}${table(wording)}${rest}`
    if (process.env['UPDATE'] === '1' && text !== expected) writeFileSync(page, expected)
    expect(readFileSync(page, 'utf8')).toBe(expected)
  })
}
