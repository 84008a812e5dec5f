// Does checklists/README.md say how many clauses of each source are asked, and by what? UPDATE=1 writes the table anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { coverageOf } from '../../src/model/coverage.ts'
import { folder, library, written } from './shipped.ts'

/** The day on which the law was last looked at. */
const day = '2026-11-22'
const page = join(folder, 'README.md')
const head = '| source | number | clauses (major) | asked | not, for a reason | open | asked by |\n|---|---|---|---|---|---|---|\n'

function table(): string {
  return coverageOf(library.register, written, day)
    .map(({ source, standing, clauses }) => {
      const count = (state: string): number => clauses.filter((one) => one.state === state).length
      const major = clauses.filter(({ clause }) => clause.hazard === 'major').length
      const by = [...new Set(clauses.flatMap(({ asked }) => asked.map(({ checklist }) => `\`${checklist}\``)))].toSorted()
      const old = standing === 'out-of-force' ? ' (no longer in force)' : ''
      return `| \`${source.id}\` | ${source.number}${old} | ${clauses.length} (${major}) | ${count('asked')} | ${count('reasoned')} | ${count('open')} | ${by.join(', ')} |\n`
    })
    .join('')
}

test('the table of sources', () => {
  const text = readFileSync(page, 'utf8')
  const [before = '', after = ''] = text.split(head)
  const rest = after.replace(/^(?:\|.*\n)*/u, '')
  const expected = `${before}${head}${table()}${rest}`
  if (process.env['UPDATE'] === '1' && text !== expected) writeFileSync(page, expected)
  expect(readFileSync(page, 'utf8')).toBe(expected)
})
