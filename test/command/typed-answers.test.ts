// Are numbers and days in a file understood as people write them, or refused in a sentence that says what is wrong?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { systemEnvironment } from '../../src/world/environment.ts'
import type { Disk } from '../support/memory-disk.ts'
import { diskWithKey, resultOn, runAlone } from './running.ts'

const { shipped } = systemEnvironment()
const folder = shipped('test/fixtures/measured-site')
const written = readFileSync(join(folder, 'answers.yaml'), 'utf8').replaceAll('inspector.a', 'zhang.wei').replace('"50"', '"40"')

async function inspected(edit: (text: string) => string): Promise<{ readonly code: number; readonly err: string; readonly disk: Disk }> {
  const disk = await diskWithKey()
  const edited = edit(written)
  if (edited === written && edit(' ') !== ' ') throw new Error('the edit changes nothing')
  disk.seed('own/answers.yaml', edited)
  for (const [from, to] of [['checklist', 'construction/measured-site'], ['source', 'sources/site-rules']] as const)
    disk.seed(`own/${to}.yaml`, readFileSync(join(folder, `${from}.yaml`)))
  const { code, err } = await runAlone(['inspect', 'construction/measured-site', '--checklists', 'own', '--answers', 'own/answers.yaml', '--lang', 'en'], { files: disk, start: '2026-11-03T01:00:00Z' })
  return { code, err, disk }
}

const unlike = { id: '', startedAt: '', endedAt: '', trail: {}, tool: {} }

describe('an answers file as people write it', () => {
  test('may have full-width digits, the unit behind a number, and days as they are written in China', async () => {
    const edits = [
      ['value: "8.999999"', 'value: ８．９９９９９９'],
      ['value: "5" }', 'value: 5 lx }'],
      ['stated: "10"', 'stated: 10 m3/s'],
      ['deduct: "12.5"', 'deduct: 12.5分'],
      ['date: 2025-11-03', 'date: 2025/11/3'],
      ['date: 2026-05-07', 'date: 2026年5月7日'],
      ['height: "24.5"', 'height: ２４.5 m'],
      ['startedOn: 2026-11-03', 'startedOn: 2026.11.3'],
    ] as const
    const { err, disk } = await inspected((text) => edits.reduce((edited, [before, after]) => edited.replace(before, after), text))
    // Nobody published this checklist, which is said of the result that stands there.
    expect(err).toMatch(/^Written,/u)
    const plain = await inspected((text) => text)
    expect({ ...resultOn(disk).body, ...unlike }).toEqual({ ...resultOn(plain.disk).body, ...unlike })
  })

  test.each([
    ['a comma', 'value: "8.999999"', 'value: "8,9"', 'number-comma', '"8,9" has a comma'],
    ['another unit', 'value: "5" }', 'value: 5 klx }', 'number-unit', 'lx'],
    ['a bound', 'value: "5" }', 'value: "<5" }', 'number-bound', '"<5" is not one definite number'],
    ['too many digits', 'value: "5" }', 'value: "0.1234567" }', 'number-long', '"0.1234567" has too many digits'],
    ['words', 'value: "5" }', 'value: 没有测 }', 'number-unreadable', '"没有测" is not a number'],
    ['points below zero', 'deduct: "12.5"', 'deduct: "-2"', 'points-unreadable', '"-2" cannot be a deduction'],
    ['a day that does not exist', 'date: 2025-11-03', 'date: 2025-02-30', 'day-unreadable', '"2025-02-30"'],
    ['a day the other way round', 'startedOn: 2026-11-03', 'startedOn: 03/11/2026', 'day-unreadable', '"03/11/2026"'],
    ['a fact in another unit', 'height: "24.5"', 'height: 2450cm', 'number-unit', '"2450cm"'],
  ])('is refused for %s, at its place and for nothing else', async (_, before, after, code, sentence) => {
    const { code: exit, err } = await inspected((text) => text.replace(before, after))
    const line = written.replace(before, after).split('\n').findIndex((one) => one.includes(after)) + 1
    expect(exit).toBe(2)
    expect(err.match(/ {2}[a-z]+-[a-z-]+ {2}/gu)?.map((one) => one.trim())).toEqual([code])
    expect(err).toContain(sentence)
    expect(err).toMatch(new RegExp(`answers\\.yaml:${line}:\\d+ `, 'u'))
  })
})
