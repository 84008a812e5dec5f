// A problem list of texts that a spreadsheet or a terminal would obey, and the columns, filters and widths of lists in general.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { printFile } from '../../src/format/canonical.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import { columnsOf } from '../../src/words/columns.ts'
import { endTerminals, startPty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'
import { boiler, numbered } from '../verify/across/results.ts'
import { boilerRoom, digestOf } from '../verify/bodies.ts'
import { make, type Recipe } from '../verify/make.ts'
import { enrolledAt, root, trustBody } from '../verify/parties.ts'

const folder = mkdtempSync(join(tmpdir(), 'taut-hostile-'))
const trust = { ...trustBody, checklists: [{ id: boilerRoom.id, version: boilerRoom.version, digest: { sha256: digestOf(boilerRoom) }, from: enrolledAt }] }
const judging = ['--trust', 'trust.json', '--evidence', '.', '--at', '2026-11-04T00:00:00Z']
const findings = (...args: readonly string[]) => runTaut(['findings', 'in', '--lang', 'en', ...judging, ...args], { cwd: folder })
afterAll(() => {
  endTerminals()
  rmSync(folder, { recursive: true, force: true })
})

const formula = '=HYPERLINK("http://example.invalid","看")\n,第二行'
/** A text for each place that people write into. */
const hostile = {
  '/unit/name': '＝1+1，公司',
  '/place': ' @SUM(A1)',
  '/answers/8/note': formula,
  '/findings/0/description': formula,
  '/findings/0/responsible': { name: '-2+3', post: '+cmd|x!A0' },
  '/findings/1/reason': '\t=1"',
}
const files: Readonly<Record<string, Recipe>> = {
  'a\u009b31m\n"x".result.json': numbered(1, hostile),
  'b.result.json': numbered(2, { '/unit/region': '110101', '/findings/0/deadline': '2026-11-20' }),
}

beforeAll(async () => {
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'trust.json'), printFile(await signTrust(trust, root.signer, root.id, trust.issuedAt)))
  for (const [name, recipe] of Object.entries(files)) {
    writeFileSync(join(folder, 'in', name), (await make({ ...recipe, trust })).bytes)
    for (const [path, bytes] of recipe.evidence) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
  }
})

/** Reads RFC 4180. */
function tableOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/gu)) {
    if (rows.length === 0) rows.push([])
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('a list of findings', () => {
  test('has as csv what it has as jsonl, with nothing that a spreadsheet takes for a formula', () => {
    const { code, stdout, stderr } = findings('--format', 'csv')
    expect([code, stderr]).toEqual([0, expect.stringContaining('4 findings listed')])
    const [head = [], ...rows] = tableOf(stdout)
    expect(rows.map(({ length }) => length)).toEqual(rows.map(() => head.length))
    const told = rows.map((row) => Object.fromEntries(row.map((cell, nth) => [head[nth] ?? '', cell])))
    expect(told[0]).toMatchObject({ unit: '\'＝1+1，公司', place: '\' @SUM(A1)', description: `'${formula}`, responsible: '\'-2+3', post: '\'+cmd|x!A0', file: 'in/a\\u{9b}31m\\u{a}"x".result.json' })
    expect(told[1]).toMatchObject({ reason: '\'\t=1"' })
    expect(stdout).not.toMatch(/\u009b/u)
    const lines = findings('--format', 'jsonl').stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ finding, level, sector }) => [finding, level, sector])).toEqual(told.map((row) => [row['finding'], row['level'], row['sector']]))
    expect(lines[0]).toMatchObject({ description: formula, place: ' @SUM(A1)', file: 'in/a\u009b31m\n"x".result.json', result: { body: { sha256: told[0]?.['digest'] }, id: told[0]?.['result'] } })
  })

  test('gives a terminal nothing to obey, in any format', () => {
    for (const format of ['table', 'csv', 'jsonl']) {
      const { stdout, stderr } = findings('--format', format)
      expect([stdout, stderr].filter((text) => /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u.test(text))).toEqual([])
    }
  })

  test.each([
    [['--level', 'major'], 4],
    [['--level', 'general'], 0],
    [['--region', '1101'], 2],
    [['--region', '9'], 0],
    [['--sector', 'gas'], 4],
    [['--sector', 'fire'], 0],
    [['--overdue', '2026-11-20'], 0],
    [['--overdue', '2026-11-21'], 1],
    [['--overdue', '2026-11-21', '--region', '43'], 0],
  ])('is cut down by %j', (args, count) => {
    const { stdout, code } = findings('--format', 'jsonl', ...args)
    expect([code, stdout.split('\n').length - 1]).toEqual([0, count])
  })

  test.each([60, 80, 110, 132])('fits a terminal of %i columns in Chinese', async (cols) => {
    const pty = startPty(['findings', 'in', '--lang', 'zh', ...judging], { cwd: folder, cols })
    expect(await pty.exit).toMatchObject({ code: 0 })
    const lines = stripVTControlCharacters(pty.output()).split(/\r*\n/u)
    expect(lines.filter((line) => columnsOf(line) > cols)).toEqual([])
    expect(lines.join('')).toContain('F1')
  })
})

describe('what is not valid', () => {
  test('is counted and named, and makes the answer no unless only the valid ones are asked for', async () => {
    mkdirSync(join(folder, 'mixed'))
    const good = Buffer.from((await make({ ...numbered(3), trust })).bytes).toString()
    writeFileSync(join(folder, 'mixed/a.result.json'), good)
    writeFileSync(join(folder, 'mixed/b.result.json'), good.replace('"outcome": "fail"', '"outcome": "pass"'))
    writeFileSync(join(folder, 'mixed/c.result.json'), (await make({ ...boiler(4), trust })).bytes)
    const list = (...args: readonly string[]) => runTaut(['findings', 'mixed', '--lang', 'en', ...judging, '--format', 'jsonl', ...args], { cwd: folder })
    const all = list()
    expect(all.code).toBe(2)
    expect(all.stderr).toContain('invalid  mixed/b.result.json')
    expect(all.stderr).toContain('indeterminate  mixed/c.result.json')
    expect(all.stderr).toContain('left out: 1 invalid, 1 indeterminate')
    expect(list('--valid-only')).toEqual({ ...all, code: 0 })
    expect(all.stdout.split('\n').length - 1).toBe(2)
    rmSync(join(folder, 'mixed/a.result.json'))
    expect(list('--valid-only')).toMatchObject({ code: 2, stdout: '' })
  })
})
