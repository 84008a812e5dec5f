// Reports of parts that are put together: what was changed, left out or made of other files is no whole.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runTaut } from '../support/spawn.ts'

const given = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases', 'given')
const folder = mkdtempSync(join(tmpdir(), 'taut-parts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const verify = (...args: readonly string[]) => runTaut(['verify', '--lang', 'en', '--trust', join(given, 'trust.json'), '--evidence', given, ...args], { cwd: folder })
const merge = (...args: readonly string[]) => runTaut(['verify', '--lang', 'en', '--merge', ...args], { cwd: folder })
const linesOf = (text: string): readonly Record<string, unknown>[] =>
  text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)

beforeAll(() => {
  mkdirSync(join(folder, 'in'))
  for (let nth = 10; nth < 50; nth += 1) copyFileSync(join(given, 'good.result.json'), join(folder, 'in', `${nth}.result.json`))
  for (const part of [1, 2, 3]) verify('in', '--shard', `${part}/3`, '--reporter', `jsonl=part-${part}.jsonl`)
})

describe('a report of a part', () => {
  type Lines = Record<string, unknown>[]
  const part = (nth: number) => readFileSync(join(folder, `part-${nth}.jsonl`), 'utf8')
  const changed = (nth: number, change: (lines: Lines) => void) => {
    const lines = [...linesOf(part(nth))]
    change(lines)
    return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  }
  const summaryIn = (lines: Lines) => lines.at(-1) ?? {}
  /** Puts these texts together with the third part. */
  const mergeWith = (...texts: readonly string[]) => {
    for (const [nth, text] of texts.entries()) writeFileSync(join(folder, `changed-${nth}.jsonl`), text)
    rmSync(join(folder, 'put-together.csv'), { force: true })
    const ran = merge(...texts.map((_, nth) => `changed-${nth}.jsonl`), 'part-3.jsonl', '--reporter', 'csv=put-together.csv')
    return { ...ran, isWritten: existsSync(join(folder, 'put-together.csv')) }
  }
  const goodIn = (lines: Lines) => lines.find(({ status }) => status === 'valid') ?? {}

  test.each<readonly [string, string, (lines: Lines) => void]>([
    ['whose summary counts other verdicts', 'is not a whole line', (lines) => Object.assign(goodIn(lines), { status: 'indeterminate' })],
    ['that calls valid what it tells an error of', 'is not a whole line', (lines) => Object.assign(goodIn(lines), { problems: [{ code: 'signature-body', stage: 'signature', level: 'error', message: 'x' }] })],
    ['whose summary counts other lines across files', 'is not a whole line', (lines) => Object.assign(summaryIn(lines), { across: 7 })],
    ['that says less than is held against other files', 'is not a whole line', (lines) => delete goodIn(lines)['facts']],
    ['that names another file', 'they should tell of 40 files, and tell of 40, or of others', (lines) => Object.assign(lines[0] ?? {}, { path: 'in/0' })],
    [
      'from which a file was taken away, and the count with it',
      'they should tell of 40 files, and tell of 39',
      (lines) => {
        lines.splice(lines.indexOf(goodIn(lines)), 1)
        Object.assign(summaryIn(lines), { files: Number(summaryIn(lines)['files']) - 1, valid: Number(summaryIn(lines)['valid']) - 1 })
      },
    ],
  ])('%s is refused', (_, told, change) => {
    const ran = mergeWith(part(1), changed(2, change))
    expect(ran).toMatchObject({ code: 2, isWritten: false })
    expect(ran.stderr).toContain(told)
  })

  test('that was given other paths makes no whole with the others', () => {
    verify('in', 'gone.result.json', '--shard', '1/3', '--reporter', 'jsonl=more.jsonl')
    const ran = merge('part-2.jsonl', 'more.jsonl', 'part-3.jsonl', '--reporter', 'jsonl')
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('more.jsonl is part of other files than part-2.jsonl')
    expect(linesOf(ran.stdout).at(-1)).toMatchObject({ finished: false })
  })
})
