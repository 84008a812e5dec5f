// What ends a batch from outside: signals of a scheduler, and Ctrl+C where reports are put together.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { runTaut } from '../support/spawn.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const given = join(root, 'test/cases/given')
const good = join(given, 'good.result.json')
const folder = mkdtempSync(join(tmpdir(), 'taut-ended-'))
const verify = ['verify', '--lang', 'en', '--trust', join(given, 'trust.json'), '--evidence', given]
const linesOf = (text: string): readonly Record<string, unknown>[] =>
  text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)

beforeAll(() => {
  mkdirSync(join(folder, 'in'))
  for (let nth = 0; nth < 900; nth += 1) copyFileSync(good, join(folder, 'in', `${nth}.result.json`))
})
afterEach(() => {
  expect(readdirSync(folder).filter((name) => name.startsWith('.taut-'))).toEqual([])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the program, ends it by a signal when it begins to write, and gives its exit code and what it told people. */
async function ended(args: readonly string[], signal: NodeJS.Signals): Promise<{ readonly code: unknown; readonly told: string }> {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'bin/taut.js'), ...args], { cwd: folder })
  let told = ''
  child.stdout?.once('data', () => child.kill(signal)).resume()
  child.stderr?.on('data', (piece: Buffer) => { told += piece.toString() })
  const code = await new Promise((resolve) => { child.once('close', resolve) })
  return { code, told }
}

describe('from outside', () => {
  test.each(['SIGTERM', 'SIGHUP'] as const)('%s ends a batch as Ctrl+C does, and leaves nothing half written', async (signal) => {
    const { code, told } = await ended([...verify, '--reporter', 'jsonl=told.jsonl', '--reporter', 'csv', '--jobs', '2', 'in'], signal)
    expect({ code, told }).toMatchObject({ code: 130, told: expect.stringMatching(/Interrupted: \d+ of 900 files were verified/u) as unknown })
    expect(linesOf(readFileSync(join(folder, 'told.jsonl'), 'utf8')).at(-1)).toMatchObject({ type: 'summary', finished: false })
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it at once while it looks for what is meant', async (signal) => {
    const list = join(folder, 'long.txt')
    // To look where each of them lies takes many seconds.
    writeFileSync(list, 'i\n'.repeat(5_000_000))
    const child = spawn(process.execPath, [join(root, 'bin/taut.js'), ...verify, '--files-from', list], { cwd: folder })
    const late = setTimeout(() => child.kill('SIGKILL'), 4500)
    setTimeout(() => child.kill(signal), 1500)
    expect(await new Promise((resolve) => { child.once('close', resolve) })).toBe(130)
    clearTimeout(late)
    rmSync(list)
  })

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s ends it while it waits for a report on stdin', async (signal) => {
    const child = spawn(process.execPath, [join(root, 'bin/taut.js'), 'verify', '--merge', '-', '--reporter', 'jsonl=/dev/null', '--reporter', 'csv'], { cwd: folder })
    // The head of the table is written before the first line of a report is waited for.
    child.stdout.once('data', () => setTimeout(() => child.kill(signal), 50))
    const late = setTimeout(() => child.kill('SIGKILL'), 4000)
    expect(await new Promise((resolve) => { child.once('close', (_code, by) => resolve(by)) })).toBe(signal)
    clearTimeout(late)
  })

  test('Ctrl+C ends the putting together of reports, and nothing of it is there', async () => {
    const [file, summary] = linesOf(runTaut([...verify, good, '--json']).stdout).filter(({ type }) => type !== 'across')
    const count = 12_000
    const lines = Array.from({ length: count }, (_, nth) => JSON.stringify({ ...file, path: String(nth).padStart(5, '0'), status: 'invalid', signatures: [], facts: undefined }))
    writeFileSync(join(folder, 'large.jsonl'), [...lines, JSON.stringify({ ...summary, files: count, valid: 0, invalid: count })].join('\n'))
    const { code } = await ended(['verify', '--merge', 'large.jsonl', '--reporter', 'csv=large.csv', '--reporter', 'jsonl'], 'SIGINT')
    expect(code).toBe(130)
    expect(existsSync(join(folder, 'large.csv'))).toBe(false)
    expect(runTaut(['verify', '--merge', 'large.jsonl', '--reporter', 'csv=large.csv'], { cwd: folder }).code).toBe(2)
    expect(existsSync(join(folder, 'large.csv'))).toBe(true)
  })
})
