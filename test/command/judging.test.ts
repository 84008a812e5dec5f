// Do verify and show judge by what they are given, with the exit codes that scripts rely on?
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import type { Disk } from '../support/memory-disk.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { home, run } from './running.ts'
import type { Run } from './running.ts'

const given = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases', 'given')

/** A disk with a good result in `in`, and the trust list at home. */
function withGood(): Disk {
  const disk = memoryDisk()
  disk.seed('in/good.result.json', readFileSync(join(given, 'good.result.json')))
  for (const name of readdirSync(join(given, 'evidence'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.png'))) {
    disk.seed(join('in', 'evidence', name), readFileSync(join(given, 'evidence', name)))
  }
  disk.seed(`${home}/trust.json`, readFileSync(join(given, 'trust.json')))
  return disk
}

const alone = (argv: readonly string[], files: Disk): Promise<Run> => run(argv, { files, interactive: false })

/** A disk with a good result, an empty one and a folder without any. */
function withMore(): Disk {
  const disk = withGood()
  disk.seed('empty.result.json', '')
  disk.seed('notes/a.txt', '{}')
  return disk
}

describe('the exit code', () => {
  test.each([
    [0, ['verify', 'in/good.result.json']],
    [0, ['verify', 'in']],
    [0, ['show', 'in/good.result.json']],
    [0, ['verify', 'in', '--at', '2025-03-04T00:00:00+08:00']],
    [2, ['verify', 'gone.result.json']],
    [2, ['verify', 'empty.result.json']],
    [2, ['verify', 'in', 'gone.result.json']],
    [2, ['verify', 'notes']],
    [4, ['show', 'empty.result.json']],
  ])('%i: %j', async (code, argv) => {
    const ran = await alone(argv, withMore())
    expect({ code: ran.code, err: ran.err }).toMatchObject({ code })
  })

  test.each([
    [4, ['show', 'gone.result.json']],
    [4, ['show', 'in']],
    [3, ['verify', 'in', '--trust', 'gone.json']],
    [3, ['verify', 'in', '--trust', 'notes/a.txt']],
    [3, ['show', 'in/good.result.json', '--trust', 'gone.json']],
    [3, ['verify', 'in', '--home', 'elsewhere']],
    [3, ['verify', 'in', '--at', 'yesterday']],
    [3, ['verify']],
  ])('%i, with a sentence on stderr and nothing on stdout: %j', async (code, argv) => {
    const ran = await alone(argv, withMore())
    expect(ran).toMatchObject({ code, out: '', err: expect.stringMatching(/^taut: [^]*^hint: /mu) })
  })
})

describe('verify', () => {
  test('judges as of now by default, and as of a moment when told so', async () => {
    const disk = withGood()
    expect(await run(['verify', 'in'], { files: disk, start: '2025-03-03T01:30:00Z' })).toMatchObject({ code: 2, out: expect.stringContaining('signed-in-future') })
    expect(await run(['verify', 'in', '--at', '2026-01-01T00:00:00Z'], { files: disk, start: '2025-03-03T01:30:00Z' })).toMatchObject({ code: 0 })
  })

  test('finds evidence beside each result, or in the folder that is named', async () => {
    const disk = withGood()
    disk.seed('moved/good.result.json', disk.bytes('in/good.result.json'))
    expect(await alone(['verify', 'moved'], disk)).toMatchObject({ code: 2, out: expect.stringContaining('evidence-not-at-hand') })
    expect(await alone(['verify', 'moved', '--evidence', 'in'], disk)).toMatchObject({ code: 0 })
  })

  test('gives one line of JSON for each file, and words to people on stderr', async () => {
    const disk = withGood()
    disk.seed('in/bad.result.json', disk.text('in/good.result.json').replace('"outcome": "fail"', '"outcome": "pass"'))
    const { code, out, err } = await alone(['verify', 'in', 'gone.result.json', '--json'], disk)
    expect(code).toBe(2)
    expect(err).toContain('3 files: 1 valid, 2 invalid, 0 indeterminate')
    const lines = out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    const verdicts = [['gone.result.json', 'invalid'], ['in/bad.result.json', 'invalid'], ['in/good.result.json', 'valid'], ['', undefined]]
    expect(lines.map(({ path = '', status }) => [path, status])).toEqual(verdicts)
    expect(lines[2]).toMatchObject({ verdict: 'stop', signatures: [{ role: 'inspector', signer: 'zhang.wei' }], trust: { version: 1, selfMade: true } })
    expect(lines[1]).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ code: 'signature-body', stage: 'signature', level: 'error' })]) })
    expect(lines[1]).not.toHaveProperty('verdict')
    expect(lines[3]).toMatchObject({ type: 'summary', finished: true, files: 3 })
  })

  test('writes nothing but which version of the trust list was seen, and that once', async () => {
    const disk = withGood()
    const before = disk.paths()
    const { calls } = await alone(['verify', 'in'], disk)
    expect(disk.paths().filter((path) => !before.includes(path))).toEqual([`${home}/trust-seen.json`])
    expect(calls).toEqual([`replace ${home}/trust-seen.json`])
    expect((await alone(['verify', 'in'], disk)).calls).toEqual([])
  })

  test('shows nothing that could move the cursor or deceive the eye, whatever a file is called', async () => {
    const disk = withGood()
    disk.seed('in/\u001b[2J\u202egood.result.json', disk.bytes('in/good.result.json'))
    const { out, err } = await alone(['verify', 'in'], disk)
    expect(out + err).not.toMatch(/[\u001b\u202e]/u)
    expect(out).toContain('\\u{1b}')
  })
})

describe('show', () => {
  test('tells nothing of what is not to be believed', async () => {
    const disk = withGood()
    disk.seed('bad.result.json', disk.text('in/good.result.json').replace('"outcome": "fail"', '"outcome": "pass"'))
    const { code, out } = await alone(['show', 'bad.result.json'], disk)
    expect(code).toBe(2)
    expect(out).not.toContain('芙蓉储配站')
  })

  test.each([60, 80, 120])('keeps within %i columns, but for what cannot be broken', async (columns) => {
    const { columnsOf } = await import('../../src/words/columns.ts')
    const { out } = await run(['show', 'in/good.result.json', '--lang', 'zh'], { files: withGood(), columns })
    const tooWide = out.split('\n').filter((line) => columnsOf(line) > columns + 1 && !/sha256|SHA256|Z（|Z – /u.test(line))
    expect(tooWide).toEqual([])
  })
})
