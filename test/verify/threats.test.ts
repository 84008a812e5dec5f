// Every threat that the design claims to stop is mounted and seen; those it does not claim are written down as such.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { problemTable } from '../../src/words/problem-table.ts'
import { honest, notClaimed, threats } from './threats.ts'

const page = readFileSync(join(fileURLToPath(import.meta.url), '../../../schemas/README.md'), 'utf8')

describe('an attack', () => {
  test.each(threats.map((one) => [`${one.threat}: ${one.how}`, one.code, one] as const))('%s is seen as %s', async (_how, code, { attack }) => {
    expect(await attack()).toContain(code)
  })

  test.each(honest)('is not seen in %s', async (_how, attack) => {
    expect(await attack()).toEqual([])
  })

  test('is told in words', () => {
    expect(threats.map(({ code }) => code).filter((code) => !Object.hasOwn(problemTable, code))).toEqual([])
  })
})

test.each(notClaimed)('%s is not claimed, and schemas/README.md says so', (_what, words) => {
  expect(page.slice(page.indexOf('## 9. What is not defended'))).toMatch(words)
})
