// Are unfinished inspections listed so that a person sees which to go on with, and which another window has open?
import { describe, expect, test } from '@jest/globals'
import { columnsOf } from '../../src/words/columns.ts'
import { answering, diskWithKey, journalsOn, run } from './running.ts'
import type { Run } from './running.ts'

/** When the inspection goes on. */
const start = '2026-11-03T02:00:00Z'

const stopped = async (at: string): Promise<Run> =>
  run(['inspect', 'gas/station', '--lang', 'zh'], { answers: answering('zh', (step) => step === at), files: await diskWithKey(), seed: 'draft' })

const asked = ({ calls }: Run) => calls.filter((call) => call.startsWith('ask '))

test('a draft is listed in whole words where somebody looks at it, and in one line for a script', async () => {
  const { disk } = await stopped('item gas.station.risk-control')
  const listed = async (watched: boolean) => (await run(['drafts'], { files: disk, start, columns: 60, watched })).out.trimEnd().split('\n')
  const [lines, [line = '', ...more]] = [await listed(true), await listed(false)]
  expect(more).toEqual([])
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.filter((one) => columnsOf(one) > 60)).toEqual([])
  expect(lines.map((one) => one.trim()).join(' ')).toBe(line)
})

describe('a draft that another window has open', () => {
  /** Two drafts, the first of them with a lock, which in memory is always another program's. */
  async function twoDrafts() {
    const { disk } = await stopped('place')
    await run(['inspect', 'gas/station'], { answers: () => undefined, files: disk, seed: 'other', start })
    const [held = '', free = ''] = journalsOn(disk).map((path) => path.replace(/\/journal\.jsonl$/u, ''))
    disk.seed(`${held}/lock`, '4711 there -\n')
    return { disk, held, free }
  }

  test('is listed as such', async () => {
    const { disk } = await twoDrafts()
    const lines = (await run(['drafts', '--lang', 'zh'], { files: disk, start })).out.trimEnd().split('\n')
    expect(lines.map((line) => line.includes('（正在另一个窗口里填写）'))).toEqual([true, false])
  })

  test('is shown as such where one is chosen, and refused before anything else is asked', async () => {
    const { disk, held, free } = await twoDrafts()
    const labels: (readonly string[])[] = []
    const ended = await run(['resume', '--lang', 'zh'], { files: disk, start, answers: (message, offered) => {
      if (message !== '继续哪一份？') return undefined
      labels.push(offered)
      return String(labels.length)
    } })
    expect(labels.map((offered) => offered[0])).toEqual(Array(2).fill(expect.stringContaining('正在另一个窗口里填写')))
    expect(ended.calls).toContain('above 那一份正在另一个窗口里填写：请在那里继续，或另选一份。')
    expect(ended.err).toContain(free.split('/').at(-1))
    expect(ended.err).not.toContain(held.split('/').at(-1))
  })

  test('leads to a refusal at once where all are', async () => {
    const { disk, free } = await twoDrafts()
    disk.seed(`${free}/lock`, '4712 there -\n')
    const ended = await run(['resume', '--lang', 'zh'], { files: disk, start })
    expect({ code: ended.code, asked: asked(ended) }).toEqual({ code: 4, asked: [] })
    expect(ended.err.replaceAll('\n', '')).toContain('正在另一个窗口里填写')
  })
})
