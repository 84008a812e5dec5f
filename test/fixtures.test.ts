// A result of the first edition, never rewritten: what was valid once is valid for ever.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { judgeFile } from '../src/command/judge-file.ts'
import { openShelf } from '../src/command/shelf.ts'
import { openedAt } from '../src/command/trust-at-hand.ts'
import { sha256 } from '../src/sign/digest.ts'
import { systemWorld } from '../src/world/system.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'fixtures', 'first')
const result = join(folder, 'gas-station.result.json')

describe('a result of the first edition', () => {
  test.each([
    ['gas-station.result.json', 'ed692190cd1cfa92bcef965b58dcab401488d9ed504fa1d812a20fe95401bfcb'],
    ['trust.json', 'dbd71fe27b7c9b606193d9e085e6dcd25bcd1582dc455713b2035612714f21cd'],
  ])('%s was not rewritten', (name, digest) => {
    expect(sha256(readFileSync(join(folder, name)))).toBe(digest)
  })

  test('is valid still, by the checklist it was made with', async () => {
    const world = systemWorld()
    const verification = judgeFile(world, result, {
      trust: openedAt(world, join(folder, 'trust.json')).list,
      checklists: await openShelf(world),
      now: world.clock.now(),
    })
    expect(verification).toMatchObject({ status: 'valid', result: { file: { body: { conclusion: { verdict: 'stop' } } } } })
  })
})
