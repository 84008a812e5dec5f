// Do threads of the crew do their work in turn, and is it known of everything that a dead one leaves undone?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { doneByHands } from '../../src/command/batch/in-order.ts'
import { systemCrew } from '../../src/world/crew.ts'

const folder = mkdtempSync(join(tmpdir(), 'taut-crew-'))
const entry = join(folder, 'entry.mjs')
/** Doubles numbers. Before the work named in the setup it dies, once for each mark that is not there yet. */
writeFileSync(
  entry,
  `import { existsSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
parentPort.on('message', (work) => {
  const mark = workerData.marks.find((path) => !existsSync(path))
  if (work === workerData.dies && mark !== undefined) {
    writeFileSync(mark, '')
    process.exit(7)
  }
  if (work === workerData.throws) parentPort.postMessage({ kind: 'failed', stack: 'Error: a bug in a thread' })
  else parentPort.postMessage({ kind: 'done', value: work * 2 })
})
`,
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let runs = 0

async function doubled(setup: { readonly dies?: number; readonly deaths?: number; readonly throws?: number }): Promise<readonly number[]> {
  runs += 1
  const marks = Array.from({ length: setup.deaths ?? 0 }, (_, nth) => join(folder, `${runs}-${nth}`))
  const taken: number[] = []
  await doneByHands<number, number>(
    { count: 50, piece: (index) => index, take: (told) => taken.push(told), stopped: () => false },
    { crew: systemCrew(entry), setup: { ...setup, marks }, hands: 2, check: Number },
  )
  return taken
}

const all = Array.from({ length: 50 }, (_, index) => index * 2)

describe('a crew', () => {
  test('hands everything on in order', async () => {
    expect(await doubled({})).toEqual(all)
  })

  test('of many threads is not joined to our outputs, over which Node would warn of a leak', () => {
    const listeners = () => [process.stdout, process.stderr].map((stream) => stream.listenerCount('error'))
    const before = listeners()
    const hands = Array.from({ length: 3 }, () => systemCrew(entry).hire({ marks: [] }))
    const joined = listeners()
    for (const hand of hands) hand.dismiss()
    expect(joined).toEqual(before)
  })

  test('does again what a dead thread had, whichever it was', async () => {
    expect(await doubled({ dies: 0, deaths: 1 })).toEqual(all)
    expect(await doubled({ dies: 23, deaths: 2 })).toEqual(all)
    expect(await doubled({ dies: 49, deaths: 1 })).toEqual(all)
  })

  test('fails loudly when threads die over the same work again and again', async () => {
    await expect(doubled({ dies: 23, deaths: 9 })).rejects.toThrow(/died 3 times over piece 23: exit 7/u)
  })

  test('fails loudly over a bug in a thread', async () => {
    await expect(doubled({ throws: 11 })).rejects.toThrow(/a bug in a thread/u)
  })
})
