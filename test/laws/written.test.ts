// Numbers and truths that people write in YAML: in their plainest form, or refused at their place.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { readChecklist } from '../../src/format/checklist.ts'
import type { Problem } from '../../src/model/problem.ts'

const checklist = readFileSync(
  join(fileURLToPath(import.meta.url), '../../fixtures/boiler-room/checklist.yaml'),
  'utf8',
)

const lineOf = ({ code, line, column }: Problem) => `${code} ${line ?? ''}:${column ?? ''}`

/** What is said of the sample checklist with one place in it written otherwise. */
function checked(from: string, to: string): unknown {
  expect(checklist.split(from).length).toBe(2)
  const found = readChecklist(Buffer.from(checklist.replace(from, to)))
  return 'locate' in found ? 'fine' : found.map(lineOf)
}

describe('a number or a truth in the place of text', () => {
  const placeOf = (part: string) => {
    const before = checklist.slice(0, checklist.indexOf(part)).split('\n')
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  }
  const refusedAt = (part: string) => `schema-mismatch ${placeOf(part).line}:${placeOf(part).column}`
  const [days, reason] = [refusedAt('days: 15'), refusedAt('reason: false')]

  test.each([
    ['days: 15', 'days: "15"', 'fine'],
    ['days: 15', 'days: 0x10', [days]],
    ['days: 15', 'days: 0b11', [days]],
    ['days: 15', 'days: 0o17', [days]],
    ['days: 15', 'days: 1e1', [days]],
    ['days: 15', 'days: 015', [days]],
    ['days: 15', 'days: +15', [days]],
    ['days: 15', 'days: 15.0', [days]],
    ['days: 15', 'days: " 15"', [days]],
    ['days: 15', 'days: -0', [days]],
    ['days: 15', 'days: 0', [days]],
    ['days: 15', 'days: many', [days]],
    ['days: 15', 'days: ""', [days]],
    ['reason: false', 'reason: "false"', 'fine'],
    ['reason: false', 'reason: no', [reason]],
    ['reason: false', 'reason: yes', [reason]],
    ['reason: false', 'reason: False', [reason]],
    ['reason: false', 'reason: 0', [reason]],
    ['reason: false', 'reason: ""', [reason]],
  ])('%s as %s', (from, to, told) => {
    expect(checked(from, to)).toEqual(told)
  })

  test('an unknown member, at its name', () => {
    expect(checked('sector: fire', 'sector: fire\nmood: good')).toEqual([
      `schema-mismatch ${placeOf('sector: fire').line + 1}:1`,
    ])
  })

  test('everything that is wrong, in the order of the file', () => {
    const several = checklist.replace('days: 15', 'days: many').replace('sector: fire', 'sector: sea')
    const found = readChecklist(Buffer.from(several))
    expect('locate' in found ? [] : found.map(lineOf)).toEqual([refusedAt('sector: fire'), days])
  })
})
