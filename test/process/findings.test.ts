// The problem list by the real program: what can be given, by how many threads, and what a stop leaves.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { endTerminals, startPty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'

const given = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases', 'given')
const folder = mkdtempSync(join(tmpdir(), 'taut-findings-'))
const good = join(given, 'good.result.json')
const judging = ['--trust', join(given, 'trust.json'), '--evidence', given]
afterAll(() => {
  endTerminals()
  rmSync(folder, { recursive: true, force: true })
})

const findings = (...args: readonly string[]) => runTaut(['findings', '--lang', 'en', ...judging, '--format', 'jsonl', ...args], { cwd: folder })
const filesIn = (text: string): readonly string[] =>
  text.split('\n').slice(0, -1).map((line) => (JSON.parse(line) as { readonly file: string }).file)

beforeAll(() => {
  for (const place of ['in', 'in/sub', 'more']) mkdirSync(join(folder, place))
  copyFileSync(good, join(folder, 'in/a.result.json'))
  writeFileSync(join(folder, 'in/b.result.json'), readFileSync(good, 'utf8').replace('"outcome": "fail"', '"outcome": "pass"'))
  copyFileSync(good, join(folder, 'in/sub/c.result.json'))
  for (let nth = 0; nth < 150; nth += 1) copyFileSync(good, join(folder, 'more', `${String(nth).padStart(3, '0')}.result.json`))
})

describe('what is given', () => {
  test('may be patterns, and lists of lines or NUL, also on stdin', () => {
    const all = findings('in')
    expect(all).toMatchObject({ code: 2, stderr: expect.stringContaining('invalid  in/b.result.json') as unknown })
    const told = filesIn(all.stdout)
    expect(new Set(told)).toEqual(new Set(['in/a.result.json']))
    expect(findings('in/**/*.json')).toEqual(all)
    expect(findings('in/[abc].result.json', 'in/*/*.json')).toEqual(all)
    writeFileSync(join(folder, 'lines'), 'in/sub/c.result.json\nin/a.result.json\nin/b.result.json\n')
    expect(findings('--files-from', 'lines')).toEqual(all)
    const found = spawnSync('find', ['in', '-type', 'f', '-print0'], { cwd: folder })
    const piped = runTaut(['findings', '--lang', 'en', ...judging, '--format', 'jsonl', '--files-from', '-'], { cwd: folder, input: found.stdout })
    expect(piped).toEqual(all)
  })

  test.each([
    [3, [], 'no path is given'],
    [3, ['--files-from', '-', '--files-from', '-'], 'stdin can be used only once'],
    [3, ['in', '--jobs', 'many'], '--jobs'],
    [2, ['--files-from', '/dev/null'], 'nothing passed'],
    [4, ['--files-from', 'gone'], 'gone'],
    [2, ['in/*.gone'], 'file-not-found'],
  ])('ends with %d: %j', (code, args, told) => {
    const ran = findings(...args)
    expect(ran.stderr).toContain(told)
    expect(ran.code).toBe(code)
  })

  test('may have a name that is no text, which the list gives in bytes', () => {
    mkdirSync(join(folder, 'raw'))
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'raw/x')), Buffer.from([0xff]), Buffer.from('.result.json')]), readFileSync(good))
    const { code, stdout } = findings('raw')
    expect(code).toBe(0)
    const row = JSON.parse(stdout.split('\n')[0] ?? '') as { readonly file: string; readonly fileBytes: string }
    expect(row.file).toBe('raw/x\ufffd.result.json')
    expect(Buffer.from(row.fileBytes, 'base64').toString('latin1')).toBe('raw/x\u00ff.result.json')
  })
})

describe('threads', () => {
  test('of any number make the same list', () => {
    const here = findings('in', 'more', '--jobs', '0')
    expect(here.stderr).toContain('left out: more/149.result.json, the same result as another file')
    for (const jobs of ['1', '2', '3']) expect(findings('in', 'more', '--jobs', jobs)).toEqual(here)
    expect(findings('in', 'more', '--format', 'table', '--jobs', '2')).toEqual(findings('in', 'more', '--format', 'table', '--jobs', '0'))
  })

  test('beyond what is of use are said to be fewer', () => {
    const { stderr } = findings('more', '--jobs', '5000')
    expect(stderr).toMatch(/^Going on with \d+ threads: more are of no use on this machine\.$/mu)
  })
})

describe('Ctrl+C', () => {
  test('ends the list as incomplete, and leaves no file', async () => {
    mkdirSync(join(folder, 'long'))
    // So many that the last of them is far away when the first are counted.
    copyFileSync(good, join(folder, 'long', '0.result.json'))
    for (let nth = 1; nth < 10_000; nth += 1) linkSync(join(folder, 'long', '0.result.json'), join(folder, 'long', `${nth}.result.json`))
    const pty = startPty(['findings', '--lang', 'en', ...judging, '--out', 'list.csv', '--format', 'csv', '--jobs', '2', 'long'], { cwd: folder })
    await pty.waitFor('files/s')
    pty.write('\u0003')
    expect(await pty.exit).toMatchObject({ code: 130 })
    expect(pty.screen()).toMatch(/Interrupted: the list covers \d+ of 10000 files and is not complete\./u)
    expect(pty.screen()).toContain('list.csv was not written')
    expect(existsSync(join(folder, 'list.csv'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('.taut-'))).toEqual([])
  })
})
