// Where reports go: a terminal of few columns, files that are inputs under another name, links, pipes.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { columnsOf } from '../../src/words/columns.ts'
import { startPty } from '../support/pty.ts'
import { runTaut } from '../support/spawn.ts'

const given = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases', 'given')
const good = join(given, 'good.result.json')
const folder = mkdtempSync(join(tmpdir(), 'taut-reports-'))
const trust = join(folder, 'trust.json')
const evidence = ['--evidence', given]
const verify = (...args: readonly string[]) => runTaut(['verify', '--lang', 'en', '--trust', trust, ...evidence, ...args], { cwd: folder })
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  copyFileSync(join(given, 'trust.json'), trust)
})

describe('a terminal of 60 columns', () => {
  test('gets no line that it would have to break, and a pipe gets the same words unbroken', async () => {
    mkdirSync(join(folder, 'wide'))
    writeFileSync(join(folder, 'wide/a.result.json'), readFileSync(good, 'utf8').replace('"outcome": "fail"', '"outcome": "pass"'))
    symlinkSync('.', join(folder, 'wide/loop'))
    const pty = startPty(['verify', '--lang', 'en', '--trust', trust, ...evidence, 'wide'], { cwd: folder, cols: 60 })
    expect(await pty.exit).toMatchObject({ code: 2 })
    const written = stripVTControlCharacters(pty.output()).split(/\r?\n/u).filter((line) => !line.includes('files/s'))
    expect(written.filter((line) => columnsOf(line) > 60)).toEqual([])
    const { stdout } = verify('wide')
    expect(stdout).toMatch(/signature-body {2}What .* the result was altered afterwards, or the signature comes from another one\.$/mu)
    const words = (text: string) => text.replace(/\s+/gu, ' ').trim()
    expect(words(written.join(' '))).toContain(words(stdout))
  })
})

/** Root may open everything, and so goes by another user, who must be able to reach the program. */
const other = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const reach = spawnSync(process.execPath, [join(given, '../../../bin/taut.js'), '--version'], other).status === 0 ? test : test.skip

describe('a folder that may not be looked into', () => {
  reach('is named, and what lies beside it is judged, by this thread or by others', () => {
    const closed = join(folder, 'closing/closed')
    mkdirSync(closed, { recursive: true })
    copyFileSync(good, join(closed, 'a.result.json'))
    copyFileSync(good, join(folder, 'closing/b.result.json'))
    const home = join(folder, 'home-of-other')
    mkdirSync(home)
    for (const path of [folder, join(folder, 'closing'), home]) chmodSync(path, 0o777)
    chmodSync(closed, 0)
    const args = ['verify', '--lang', 'en', '--trust', trust, ...evidence, '--home', home, '--json', 'closing']
    const ran = ['0', '2'].map((jobs) => {
      const { status, stdout } = spawnSync(process.execPath, [join(given, '../../../bin/taut.js'), ...args, '--jobs', jobs], { cwd: folder, encoding: 'utf8', ...other })
      const [first = '', second = ''] = stdout.split('\n')
      return { status, told: [first, second].map((line) => JSON.parse(line) as object) }
    })
    chmodSync(closed, 0o755)
    const told = [
      { path: 'closing/b.result.json', status: 'valid' },
      { path: 'closing/closed', status: 'invalid', problems: [{ code: 'folder-unreadable' }] },
    ]
    expect(ran).toMatchObject([{ status: 2, told }, { status: 2, told }])
  })
})

describe('a report', () => {
  beforeAll(() => {
    for (const place of ['in', 'in/sub', 'out']) mkdirSync(join(folder, place))
    copyFileSync(good, join(folder, 'in/a.result.json'))
    copyFileSync(good, join(folder, 'in/sub/b.result.json'))
    symlinkSync('in', join(folder, 'link'))
    symlinkSync('../in/a.result.json', join(folder, 'out/soft.jsonl'))
    linkSync(join(folder, 'in/sub/b.result.json'), join(folder, 'out/hard.jsonl'))
    copyFileSync(good, join(folder, 'out/z.result.json'))
    symlinkSync('../out/z.result.json', join(folder, 'in/z.result.json'))
    writeFileSync(join(folder, 'list'), 'in/a.result.json\n')
    writeFileSync(join(folder, 'own.yaml'), 'format: taut-policy/1\nname: x\ncounts: []\n')
  })

  test.each([
    ['in plain', 'in/a.result.json'],
    ['by a detour', './in/sub/.././a.result.json'],
    ['through a link to its folder', 'link/a.result.json'],
    ['through a link to it', 'out/soft.jsonl'],
    ['by another hard link', 'out/hard.jsonl'],
    ['to which an input is a link', 'out/z.result.json'],
    ['that says who may be believed', 'trust.json'],
    ['that lists what is to be verified', './list'],
    ['that is the policy', 'own.yaml'],
  ])('takes the place of no input %s', (_, file) => {
    const before = readFileSync(join(folder, file), 'utf8')
    const ran = verify('in', '--files-from', 'list', '--policy', 'own.yaml', '--reporter', `jsonl=${file}`)
    expect(ran.stderr).toContain('would take the place of a file that it is made from')
    expect(ran.code).toBe(3)
    expect(readFileSync(join(folder, file), 'utf8')).toBe(before)
  })

  test.each([
    ['a photo that a result speaks of', 'in/evidence/73/photo.jpg', '\u00ff\u00d8\u00ff\u00e0'],
    ['a checklist in a folder that is named', 'lists/own.yaml', 'format: taut-checklist/1\n'],
    ['a file of anybody', 'notes.txt', 'type,path\n'],
    ['a result that is not verified now', 'elsewhere.result.json', '{ "format": "taut-result/1"'],
  ])('takes the place of no file that is no report: %s', (_, file, text) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    const ran = verify('in', '--reporter', `csv=${file}`)
    expect(ran.stderr).toContain(`${file} is there already and is no report of an earlier run`)
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(readFileSync(join(folder, file), 'utf8')).toBe(text)
  })

  test('takes the place of what an earlier run wrote in any way and either language, and of an empty file', () => {
    const night = ['pretty', 'jsonl', 'junit', 'csv'].map((name) => `${name}=nightly.${name}`)
    const nightly = (language: string, path: string) =>
      runTaut(['verify', '--lang', language, '--trust', trust, ...evidence, path, ...night.flatMap((one) => ['--reporter', one])], { cwd: folder }).code
    writeFileSync(join(folder, 'nightly.csv'), '')
    expect([nightly('zh', 'in'), nightly('en', 'gone'), nightly('zh', 'gone'), nightly('en', 'in')]).toEqual([0, 2, 2, 0])
    for (const name of ['pretty', 'jsonl', 'junit', 'csv'])
      expect(readFileSync(join(folder, `nightly.${name}`), 'utf8')).toContain('in/a.result.json')
    expect(runTaut(['verify', '--merge', 'nightly.jsonl', '--reporter', 'jsonl=nightly.csv'], { cwd: folder }).code).toBe(0)
  })

  test('is not begun where a folder stands in its place', () => {
    mkdirSync(join(folder, 'taken'))
    const ran = verify('in', '--reporter', 'csv=taken', '--reporter', 'pretty')
    expect(ran).toMatchObject({ code: 4, stdout: '', stderr: expect.stringContaining('Writing to taken failed') as unknown })
  })

  test('takes the place of no input of another part', () => {
    for (const part of ['1/2', '2/2']) expect(verify('in', '--shard', part, '--reporter', 'csv=in/sub/b.result.json')).toMatchObject({ code: 3 })
    expect(readFileSync(join(folder, 'in/sub/b.result.json'), 'utf8')).toBe(readFileSync(good, 'utf8'))
  })

  test('takes the place of no report that is put together, nor of another one', () => {
    expect(verify('in', '--reporter', 'jsonl=part.jsonl')).toMatchObject({ code: 0 })
    symlinkSync('part.jsonl', join(folder, 'other.jsonl'))
    expect(verify('--merge', 'part.jsonl', '--trust', trust).code).toBe(3)
    const merge = (...args: readonly string[]) => runTaut(['verify', '--lang', 'en', '--merge', ...args], { cwd: folder })
    expect(merge('part.jsonl', '--reporter', 'jsonl=other.jsonl')).toMatchObject({ code: 3 })
    expect(merge('other.jsonl', '--reporter', 'csv=./part.jsonl')).toMatchObject({ code: 3 })
    expect(verify('in', '--reporter', 'csv=new/x', '--reporter', 'jsonl=new/../new/x')).toMatchObject({ code: 3, stderr: expect.stringContaining('two reports') as unknown })
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  test('of a part that no file falls into says so, and is put together with the others', () => {
    mkdirSync(join(folder, 'one'))
    copyFileSync(good, join(folder, 'one/a.result.json'))
    const parts = [1, 2].map((part) => verify('one', '--shard', `${part}/2`, '--reporter', `jsonl=one-${part}.jsonl`))
    expect(parts.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([0, 2])
    const again = [1, 2].map((part) => verify('one', '--shard', `${part}/2`, '--reporter', `jsonl=one-${part}.jsonl`))
    expect(again).toEqual(parts)
    expect(parts.find(({ code }) => code === 2)?.stderr).toMatch(/^No file falls into part [12] of 2; /u)
    expect(runTaut(['verify', '--merge', 'one-1.jsonl', 'one-2.jsonl'], { cwd: folder })).toMatchObject({ code: 0 })
    // As cmd.exe hands it over.
    expect(runTaut(['verify', '--merge', 'one-*.jsonl'], { cwd: folder })).toMatchObject({ code: 0 })
    expect(runTaut(['verify', '--merge', 'no-*.jsonl'], { cwd: folder })).toMatchObject({ code: 4 })
  })

  test('that is written through a link is there whole or not at all, and the link stays', () => {
    const last = '{"type":"file","path":"of last time"'
    writeFileSync(join(folder, 'november.jsonl'), last)
    symlinkSync('november.jsonl', join(folder, 'latest.jsonl'))
    mkdirSync(join(folder, 'void'), { recursive: true })
    expect(verify('void', '--shard', '1/1', '--reporter', 'csv=/dev/full', '--reporter', 'jsonl=latest.jsonl')).toMatchObject({ code: 4 })
    expect(readFileSync(join(folder, 'november.jsonl'), 'utf8')).toBe(last)
    expect(verify('in', '--reporter', 'jsonl=latest.jsonl')).toMatchObject({ code: 0 })
    expect(lstatSync(join(folder, 'latest.jsonl')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'november.jsonl'), 'utf8')).toMatch(/^\{"type":"file"/u)
    expect(readdirSync(folder).filter((name) => name.startsWith('.taut-'))).toEqual([])
  })

  test('can go where the shell has opened a way', () => {
    const shell = (command: string) =>
      spawnSync('bash', ['-c', command, process.execPath, join(given, '../../../bin/taut.js'), 'verify', 'in', '--trust', trust, ...evidence], { cwd: folder, encoding: 'utf8' })
    const piped = shell('"$0" "$@" --reporter csv=/dev/stdout | cat')
    expect(piped.stdout).toMatch(/^type,path,/u)
    expect(shell('"$0" "$@" --reporter csv=/dev/stdout > told.csv').status).toBe(0)
    expect(readFileSync(join(folder, 'told.csv'), 'utf8')).toBe(piped.stdout)
    expect(shell('"$0" "$@" --lang en --json --reporter csv=/dev/stderr 2> both.csv').status).toBe(0)
    expect(readFileSync(join(folder, 'both.csv'), 'utf8').startsWith(`${piped.stdout}judged by`)).toBe(true)
    expect(shell('"$0" "$@" --reporter pretty --reporter csv=>(cat > too.csv)').status).toBe(0)
  })
})
