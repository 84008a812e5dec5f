// Does what show, why and a merge of reports tell keep to the width of its terminal, and stay in one line for a script?
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { columnsOf } from '../../src/words/columns.ts'
import { at, memoryDisk } from '../support/memory-disk.ts'
import type { Disk } from '../support/memory-disk.ts'
import { run } from './running.ts'

const given = join(dirname(fileURLToPath(import.meta.url)), '..', 'cases', 'given')

/** A result that waits for a signature, the same altered, and the trust list. */
function disk(): Disk {
  const files = memoryDisk()
  const waits = readFileSync(join(given, 'waits.result.json'), 'utf8')
  const texts = { 'waits.json': waits, 'altered.json': waits.replace('"outcome": "fail"', '"outcome": "pass"'), 'trust.json': readFileSync(join(given, 'trust.json'), 'utf8') }
  for (const [name, text] of Object.entries(texts)) files.entries.set(at(name), { bytes: Buffer.from(text), secret: false })
  return files
}

const told = async (command: readonly string[], language: string, options: { readonly watched: boolean; readonly columns: number }) =>
  run([...command, '--trust', 'trust.json', '--evidence', given, '--lang', language], { files: disk(), ...options })

describe.each(['zh', 'en'])('in %s', (language) => {
  test.each<[number, ...string[]]>([
    [60, 'show', 'waits.json'],
    [80, 'show', 'altered.json'],
    [60, 'show', 'altered.json'],
    [60, 'why', 'waits.json', 'F1'],
    [60, 'why', 'altered.json', 'F1'],
    [80, 'why', 'altered.json', 'F1'],
  ])('%i columns are enough for %s %s', async (columns, ...command) => {
    const narrow = await told(command, language, { columns, watched: true })
    const lines = `${narrow.out}${narrow.err}`.split('\n')
    // A digest has no place to break at.
    expect(lines.filter((line) => columnsOf(line) > columns && !/[0-9a-f]{64}/u.test(line))).toEqual([])
    const piped = await told(command, language, { columns, watched: false })
    expect([narrow.code, piped.code]).toEqual([2, 2])
    const bare = (text: string): string => text.replace(/\s/gu, '')
    expect([narrow.out, narrow.err].map(bare)).toEqual([piped.out, piped.err].map(bare))
    const [problem] = piped.out.split('\n').filter((line) => /^ {2}\d+:\d+ /u.test(line))
    expect(columnsOf(problem ?? '')).toBeGreaterThan(columns)
  })

  test('60 columns are enough for reports that are put together', async () => {
    const files = disk()
    const { out } = await run(['verify', 'altered.json', 'waits.json', '--shard', '1/3', '--json', '--trust', 'trust.json'], { files, interactive: false })
    files.entries.set(at('part.jsonl'), { bytes: Buffer.from(out), secret: false })
    const merged = await run(['verify', '--merge', 'part.jsonl', '--lang', language], { files, columns: 60, watched: true })
    expect(merged).toMatchObject({ code: 2, err: expect.stringContaining(language === 'zh' ? '缺 2 个部分：第 2、3 部分' : 'Parts 2, 3 of 3 are missing.') as unknown })
    expect(`${merged.out}${merged.err}`.split('\n').filter((line) => columnsOf(line) > 60)).toEqual([])
  })
})
