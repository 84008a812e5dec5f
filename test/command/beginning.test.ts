// Can the choice of a checklist and of the language be taken back at the beginning, with nothing lost and nothing left behind?
import { describe, expect, test } from '@jest/globals'
import type { DraftEvent, DraftHead } from '../../src/model/generated/formats.ts'
import { columnsOf } from '../../src/words/columns.ts'
import type { Disk } from '../support/memory-disk.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { escape, right } from '../support/scripted-interviewer.ts'
import { diskWithKey, journalsOn, run } from './running.ts'
import type { Run } from './running.ts'

const asked = ({ calls }: Run): readonly string[] => calls.flatMap((call) => (call.startsWith('ask ') ? [call.slice(4)] : []))

const draftsOn = (disk: Disk) =>
  journalsOn(disk).map((path) => {
    const [head = '', ...events] = disk.text(path).trimEnd().split('\n')
    return { head: JSON.parse(head) as DraftHead, events: events.map((line) => JSON.parse(line) as DraftEvent) }
  })

const sector = '检查哪个行业？'
const which = '用哪份检查表？'
const name = '被检查单位名称'

/** Walks until the answers are used up, which is Ctrl+C. */
const walked = async (answers: readonly string[], argv: readonly string[] = ['inspect']): Promise<Run> =>
  run([...argv, '--lang', 'zh'], { answers, files: await diskWithKey() })

const unit = ['样例公司', '91430102MA4L00003M', '430102', '样例路1号', '王强', '总经理']

describe('a checklist chosen by mistake', () => {
  test('is chosen again from the first question after it, and leaves no draft', async () => {
    const ended = await walked(['gas', 'gas/station', escape, escape, 'mines'])
    expect(ended.code).toBe(130)
    expect(asked(ended)).toEqual([sector, which, name, which, sector, which])
    expect(draftsOn(ended.disk)).toEqual([])
  })

  test('takes what was said of the unit along to the other one', async () => {
    const back = unit.concat('kind').map(() => escape)
    const ended = await walked(['gas', 'gas/station', ...unit, '一号站', ...back, escape, 'gas/station', '', ...unit.map(() => ''), '二号站'])
    expect(draftsOn(ended.disk)).toHaveLength(1)
    const other = await walked(['gas', 'gas/station', ...unit, '一号站', ...back, escape, 'gas/users'])
    expect(other.code).toBe(130)
    const [draft, ...more] = draftsOn(other.disk)
    expect(more).toEqual([])
    expect(draft?.head.checklist.id).not.toBe('gas/station')
    expect(draft?.events.find(({ kind }) => kind === 'details')).toMatchObject({ details: { unit: { name: '样例公司' }, place: '一号站' } })
  })

  test('leaves a draft with what was found of the place, and says so', async () => {
    const known = ['gas', 'gas/station', ...unit, '一号站', 'self-check', 'no', 'lng']
    let again = false
    const ended = await run(['inspect', '--lang', 'zh'], {
      files: await diskWithKey(),
      answers: (message) => {
        if (known.length > 0) return known.shift()
        // Back from the second fact to the choice, and on with another checklist until Ctrl+C.
        if (again) return undefined
        again = message === which
        return again ? 'gas/users' : escape
      },
    })
    expect(ended).toMatchObject({ code: 130, err: expect.stringMatching(/前一份草稿 \S+ 留着/u) })
    expect(draftsOn(ended.disk).map(({ head, events }) => [head.checklist.id, events.filter(({ kind }) => kind === 'fact').length])).toEqual([
      ['gas/station', 1],
      ['gas/users', 0],
    ])
  })

  test('is less likely: those by what is no longer in force stand last, and say so', async () => {
    const shown: (readonly string[])[] = []
    const given = ['construction']
    await run(['inspect', '--lang', 'en'], {
      files: await diskWithKey(),
      answers: (_message, labels) => {
        shown.push(labels)
        return given.shift()
      },
    })
    expect(shown[1]?.map((label) => / {2}\((\S+)/u.exec(label)?.[1])).toEqual(['construction/high-risk-works', 'construction/jgj-59', 'construction/site-major', 'construction/site-major-2022'])
    expect(shown[1]?.map((label) => label.includes('until'))).toEqual([false, false, false, true])
    expect(shown[1]?.[3]).toMatch(/79 items, for inspections until 2024-12-12 only\)$/u)
  })

  test('that asks nothing today is told to, and another is chosen', async () => {
    const ended = await walked(['construction', 'construction/site-major-2022', 'construction/site-major'])
    expect(asked(ended)).toEqual([sector, which, which, name])
    expect([ended.code, ended.err.replaceAll(/\s/gu, '')]).toEqual([130, expect.stringContaining('检查表construction/site-major-2022在2026-11-03没有可查的项')])
    expect(draftsOn(ended.disk).map(({ head }) => head.checklist.id)).toEqual(['construction/site-major'])
  })

  test('is not asked for where it was named', async () => {
    await expect(walked([escape], ['inspect', 'gas/station'])).resolves.toMatchObject({ code: 1, err: expect.stringContaining('cannot be left') })
  })
})

describe('what was answered to the first question', () => {
  test.each([
    ['in the other language', [right]],
    ['after the choice of another checklist', [escape, 'gas/users']],
  ])('and taken back is proposed again %s', async (_how, ways) => {
    const answers = ['gas', 'gas/station', '样例公司', escape, ...ways]
    // Empty takes what is proposed.
    const { disk } = await run(['inspect', '--lang', 'zh'], { files: await diskWithKey(), answers: [...answers, '', ...unit.slice(1), '一号站'] })
    const last = draftsOn(disk).at(-1)
    expect(last?.events.find(({ kind }) => kind === 'details')).toMatchObject({ details: { unit: { name: '样例公司' } } })
  })
})

describe('the language', () => {
  test('is changed at once, at the same question, wherever the walk begins', async () => {
    const sectors = await walked([right, 'gas', right, 'gas/station', right])
    expect(asked(sectors)).toEqual([sector, 'Which sector?', 'Which checklist?', which, name, 'Name of the inspected unit'])
    expect(draftsOn(sectors.disk).map(({ head }) => head.language)).toEqual(['en'])
    const named = await walked([right, 'Sample Gas'], ['inspect', 'gas/station'])
    expect(asked(named).slice(0, 3)).toEqual([name, 'Name of the inspected unit', 'Unified social credit code (Enter if there is none)'])
    expect(draftsOn(named.disk).map(({ head }) => head.language)).toEqual(['en'])
  })

  test('is changed at the offer of a key too, and no other question has it', async () => {
    const offer = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: [right, 'no', right], files: memoryDisk() })
    expect(asked(offer)).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[^\p{Script=Han}]+$/u), 'Name of the inspected unit', name])
    await expect(walked(['样例公司', right], ['inspect', 'gas/station'])).resolves.toMatchObject({ code: 1, err: expect.stringContaining('has no other language') })
  })

  test('is told in the language that was not chosen', async () => {
    expect((await walked([])).err).toContain('For English: press →')
  })
})

describe('line by line', () => {
  test('< leads back to the choice, and > to the other language', async () => {
    const ended = await run(['inspect', '--plain', '--lang', 'zh'], { lines: ['5', '1', '<', '>'], files: await diskWithKey(), interactive: false })
    expect(ended.code).toBe(130)
    expect(ended.err).toMatch(/被检查单位名称[^]*用哪份检查表？[^]*Which checklist\?/u)
    expect(draftsOn(ended.disk)).toEqual([])
  })
})

describe('on a terminal of 60 columns', () => {
  test.each(['zh', 'en'])('what is said before the first question breaks at words (%s)', async (language) => {
    const files = await diskWithKey()
    await run(['inspect', 'gas/station', '--lang', language], { answers: ['样例公司'], files })
    const { err } = await run(['inspect', '--lang', language], { answers: [], files, columns: 60 })
    expect(err).toContain('taut resume')
    expect(err.split('\n').filter((line) => columnsOf(line) > 60)).toEqual([])
  })
})
