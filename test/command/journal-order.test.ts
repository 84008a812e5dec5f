// Is every answer on the disk before the next question shows, and does nothing go on that is not?
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { DraftLine, ResultFile } from '../../src/model/generated/formats.ts'
import { itemReached, lasting } from '../process/left-behind.ts'
import type { Disk } from '../support/memory-disk.ts'
import { answering, diskWithKey, home, journalsOn, resultOn, run } from './running.ts'
import type { Run } from './running.ts'

const walk = async (options: Parameters<typeof run>[1] = {}): Promise<Run> =>
  run(['inspect', 'gas/station', '--lang', 'zh'], { answers: answering(), files: await diskWithKey(), ...options })

let whole: Run
let unbroken: ResultFile

beforeAll(async () => {
  whole = await walk()
  unbroken = resultOn(whole.disk)
})

/** When the walk goes on. */
const later = '2026-11-03T02:00:00Z'

const isJournal = (call: string) => /^(?:append|sync) .*journal\.jsonl$/u.test(call)

describe('a walk from its first question to the file', () => {
  test('appends and syncs each answer before it asks on', () => {
    expect(whole).toMatchObject({ code: 0 })
    const calls = whole.calls.filter((call) => isJournal(call) || call.startsWith('ask '))
    const questions = calls.filter((call) => call.startsWith('ask '))
    expect(questions.length).toBeGreaterThan(50)
    const kindOf = (call: string | undefined) => call?.split(' ')[0] ?? 'nothing'
    const around = calls.map((call, index) => [kindOf(calls[index - 1]), kindOf(call), kindOf(calls[index + 1])].join(' '))
    // A question comes after a sync and before an append; an append comes right before its sync.
    const right = /^(?:sync ask append|(?:ask|sync|nothing) append sync|append sync (?:ask|append|nothing))$/u
    expect(around.filter((three) => !right.test(three))).toEqual([])
    expect(questions.at(-1)).toContain('口令')
  })

  test('takes evidence in before it asks on', () => {
    const copies = whole.calls.flatMap((call, index) => (call.startsWith(`copy ${home}/drafts`) ? [index] : []))
    const after = ['append', 'sync', 'ask']
    expect(copies.map((index) => whole.calls.slice(index + 1, index + 4).map((call) => call.split(' ')[0]))).toEqual([after, after, after])
  })

  test('signs, enters the signature in the log, lays evidence, writes the result, and only then drops the draft', () => {
    const after = whole.calls.slice(whole.calls.findLastIndex((call) => call.startsWith('ask ')) + 1)
    const shape = after.map((call) => call.replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/gu, 'ID').replace(/..\/[0-9a-f]{64}/u, 'DIGEST'))
    expect(shape).toEqual([
      `replace ${home}/device`,
      `append ${home}/drafts/ID/journal.jsonl`,
      `sync ${home}/drafts/ID/journal.jsonl`,
      `append ${home}/signing-log.jsonl`,
      `sync ${home}/signing-log.jsonl`,
      ...Array<string>(3).fill('copy /inspection/evidence/DIGEST.png'),
      'write /inspection/20261103-gas-station-ID.result.json',
      `remove ${home}/drafts/ID`,
    ])
  })
})

describe('a sync that fails', () => {
  /** Appends to the draft's journal; the signing log takes one more. */
  const appends = () => whole.calls.filter((call) => call.startsWith('append ')).length

  /** Lines that are in the journal and whole. */
  const linesOn = (disk: Disk): readonly DraftLine[] => {
    const [path] = journalsOn(disk)
    return path === undefined ? [] : disk.text(path).split('\n').slice(0, -1).map((line) => JSON.parse(line) as DraftLine)
  }
  const linesIn = (disk: Disk) => linesOn(disk).map((line) => ('kind' in line ? line.kind : 'head'))

  test('stops the walk at once, wherever it comes, and the draft goes on from what was synced', async () => {
    for (let failing = 3; failing <= appends(); failing += 1) {
      const broken = await walk({ failSyncAt: failing })
      expect({ failing, code: broken.code, err: broken.err }).toMatchObject({ code: 4, err: expect.stringMatching(/EIO[\s\S]*taut resume/u) })
      expect({ failing, last: broken.calls.at(-1) }).toMatchObject({ last: expect.stringMatching(/^append /u) })
      const kept = linesIn(broken.disk)
      const asked = broken.calls.filter((call) => call.startsWith('ask '))

      // The question whose answer was not synced is the first one asked again, or none where all was answered.
      const next = await run(['resume', '--lang', 'zh'], { answers: () => undefined, files: broken.disk, start: later })
      const isSigned = kept.includes('signed')
      expect({ failing, code: next.code }).toEqual({ failing, code: isSigned ? 0 : 130 })
      const [first] = next.calls.filter((call) => call.startsWith('ask '))
      const expected = isSigned ? [undefined] : [asked.at(-1), whole.calls.filter((call) => call.startsWith('ask '))[asked.length]]
      expect(expected).toContain(first)
    }
  }, 60_000)

  test('costs at most one answer in the end', async () => {
    for (let failing = 4; failing <= appends(); failing += 20) {
      const broken = await walk({ failSyncAt: failing })
      const reached = itemReached(linesOn(broken.disk).flatMap((line) => ('kind' in line ? [line] : [])))
      const finished = await run(['resume', '--lang', 'zh'], { answers: answering('zh', undefined, reached), files: broken.disk, start: later })
      expect({ failing, code: finished.code, err: finished.code === 0 ? '' : finished.err }).toEqual({ failing, code: 0, err: '' })
      expect(lasting(resultOn(finished.disk).body)).toEqual(lasting(unbroken.body))
      expect(journalsOn(finished.disk)).toEqual([])
    }
  }, 60_000)

  test('at the very beginning leaves nothing that could be taken for an inspection', async () => {
    for (const failing of [1, 2]) {
      const broken = await walk({ failSyncAt: failing })
      expect(broken).toMatchObject({ code: 4 })
      expect(broken.calls.filter((call) => call.startsWith('ask '))).toEqual([])
      expect(resultsOf(broken)).toEqual([])
    }
  })
})

function resultsOf({ disk }: Run): readonly string[] {
  return disk.paths().filter((path) => path.endsWith('.result.json'))
}
