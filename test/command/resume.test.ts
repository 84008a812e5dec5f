// Does an inspection that stopped go on where it stopped, and is a draft never guessed at?
import { describe, expect, test } from '@jest/globals'
import { printCompiled } from '../../src/format/compiled.ts'
import type { DraftHead } from '../../src/model/generated/formats.ts'
import { sha256 } from '../../src/sign/digest.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { copyOf, answering, diskWithKey, home, journalsOn, logOn, resultOn, resultAt, resultPathsOn, run, runAlone } from './running.ts'
import type { Run } from './running.ts'

const { shipped } = systemEnvironment()
const sample = shipped('checklists/samples/station-answers.yaml')

/** When the inspection goes on. */
const start = '2026-11-03T02:00:00Z'

/** A walk that stops at a step. */
async function stopped(at: string, seed = 'draft'): Promise<Run> {
  const ended = await run(['inspect', 'gas/station', '--lang', 'zh'], { answers: answering('zh', (step) => step === at), files: await diskWithKey(), seed })
  expect(ended).toMatchObject({ code: 130, err: expect.stringContaining('taut resume') })
  return ended
}

const asked = ({ calls }: Run) => calls.filter((call) => call.startsWith('ask '))

describe('a draft', () => {
  test('goes on at its step, by the only draft, by id, and by the beginning of an id in small letters', async () => {
    const { disk } = await stopped('fact unloading')
    const [path = ''] = journalsOn(disk)
    const [, id = ''] = /drafts\/([^/]+)\//u.exec(path) ?? []
    for (const words of [[], [id], [id.slice(0, 12).toLowerCase()]]) {
      const next = await run(['resume', ...words, '--lang', 'zh'], { answers: () => undefined, files: copyOf(disk), start })
      expect({ words, code: next.code, first: asked(next)[0] }).toEqual({ words, code: 130, first: 'ask 站内有槽车、管束车等的装卸作业吗？' })
      expect(next.err).toContain(id)
    }
    expect(await run(['resume', 'ZZZZ'], { files: disk })).toMatchObject({ code: 3 })
  })

  test('is named when there are several', async () => {
    const { disk } = await stopped('place')
    const second = await run(['inspect', 'gas/station'], { answers: () => undefined, files: disk, seed: 'other', start })
    expect(second).toMatchObject({ code: 130 })
    expect(await runAlone(['resume'], { files: disk })).toMatchObject({ code: 3, err: expect.stringContaining('2 drafts') })
    const asking = await run(['resume', '--lang', 'zh'], { answers: ['1'], files: disk, start })
    expect(asked(asking)).toEqual(['ask 继续哪一份？', 'ask 检查地点（厂站、车间、工地等）'])
    const listed = await run(['drafts'], { files: disk })
    expect({ code: listed.code, lines: listed.out.split('\n').length }).toEqual({ code: 0, lines: 3 })
  })

  test('keeps the language of its questions', async () => {
    const { disk } = await stopped('item gas.station.odour')
    const done = await run(['resume', '--lang', 'zh'], { answers: answering('zh'), files: disk, start })
    expect(done).toMatchObject({ code: 0 })
    const { body } = resultOn(disk)
    expect(body.trail.segments).toHaveLength(2)
    expect(body.answers.every(({ asked: question }) => /\p{Script=Han}/u.test(question))).toBe(true)
  })

  test('says what it drops of a torn last line, and asks that again', async () => {
    const { disk } = await stopped('kind')
    const [path = ''] = journalsOn(disk)
    disk.seed(path, `${disk.text(path)}{"kind":"details","det`)
    const next = await run(['resume', '--lang', 'zh'], { answers: () => undefined, files: disk, start })
    expect(next).toMatchObject({ code: 130, err: expect.stringContaining('没有写完') })
    expect(asked(next)).toEqual(['ask 检查性质'])
    expect(disk.text(path).endsWith('\n')).toBe(true)
    expect((await run(['resume', '--lang', 'zh'], { answers: () => undefined, files: disk, start })).err).not.toContain('没有写完')
  })

  test('is refused, and left as it is, when a line in its middle is damaged', async () => {
    const { disk } = await stopped('kind')
    const [path = ''] = journalsOn(disk)
    const damaged = disk.text(path).replace('"kind":"details"', '"kind":"detail"')
    disk.seed(path, damaged)
    expect(await run(['resume'], { files: disk })).toMatchObject({ code: 4, err: expect.stringContaining('is damaged') })
    expect(disk.text(path)).toBe(damaged)
  })

  test('is refused when its checklist was altered', async () => {
    const { disk } = await stopped('kind')
    const [path = ''] = journalsOn(disk)
    disk.seed(path, disk.text(path).replace('燃气厂站', '燃气厂战'))
    expect(await run(['resume'], { files: disk })).toMatchObject({ code: 4, err: expect.stringContaining('was altered') })
  })

  test.each([
    ['another major', (text: string) => text.replace('"taut-draft/1"', '"taut-draft/2"')],
    ['a newer minor', (text: string) => text.replace('"minor":2', '"minor":3')],
  ])('of %s is told in a sentence, listed as such, and left as it is', async (_what, made) => {
    const { disk } = await stopped('kind')
    const [path = ''] = journalsOn(disk)
    const newer = made(disk.text(path))
    expect(newer).not.toBe(disk.text(path))
    disk.seed(path, newer)
    expect(await run(['resume'], { files: disk })).toMatchObject({ code: 4, err: expect.stringMatching(/written\s+by a newer version of taut/u) })
    expect(await run(['drafts'], { files: disk })).toMatchObject({ code: 0, out: expect.stringContaining('written by a newer version of taut') })
    expect(disk.text(path)).toBe(newer)
  })

  test('goes on with the checklist that it began with, and says so where that has been changed since', async () => {
    const { disk } = await stopped('kind')
    const [path = ''] = journalsOn(disk)
    const [head = '', ...events] = disk.text(path).split('\n')
    const begun = JSON.parse(head) as DraftHead
    const checklist = { ...begun.checklist, version: '2025.9' }
    disk.seed(path, [JSON.stringify({ ...begun, checklist, digest: { sha256: sha256(printCompiled(checklist)) } }), ...events].join('\n'))
    const next = await run(['resume', '--lang', 'zh'], { answers: () => undefined, files: disk, start })
    expect(next).toMatchObject({ code: 130, err: expect.stringContaining('检查表 gas/station 现在是 2026.1 版') })
    expect(next.err).toContain('2025.9')
    expect((await run(['drafts'], { files: disk })).out).toContain('2025.9')
  })

  test('is listed with its age, its place and how far it came', async () => {
    const { disk } = await stopped('item gas.station.risk-control')
    const listedAt = async (moment: string) => (await run(['drafts'], { files: disk, start: moment })).out
    expect(await listedAt('2026-11-03T01:07:30Z')).toMatch(/芙蓉储配站, begun 2026-11-03 09:00:00 \(7 minutes ago\), 1 of 18 items answered/u)
    expect(await listedAt('2026-11-03T04:00:00Z')).toContain('(3 hours ago)')
    expect(await listedAt('2026-11-07T00:00:00Z')).toContain('(3 days ago)')
    expect(await listedAt('2026-11-01T00:00:00Z')).toContain('(0 minutes ago)')
  })

  test('that waits for answers needs a terminal; one that waits for a signature needs the passphrase alone', async () => {
    const questions = await stopped('place')
    expect(await runAlone(['resume'], { files: questions.disk, start })).toMatchObject({ code: 3 })
    const { disk } = await stopped('sign')
    const done = await runAlone(['resume'], { files: disk, start })
    expect(done).toMatchObject({ code: 0 })
    expect(await runAlone(['verify', ...resultPathsOn(disk)], { files: disk, start })).toMatchObject({ code: 0 })
  })

  test('that could not be written is written later without asking or signing again', async () => {
    const disk = await diskWithKey()
    const refused = await runAlone(['inspect', '--answers', sample, '--out', shipped('results')], { files: disk })
    expect(refused).toMatchObject({ code: 4, err: expect.stringContaining('EROFS') })
    expect(journalsOn(disk)).toHaveLength(1)
    const done = await run(['resume'], { files: disk, interactive: false, start })
    expect({ ...done, asked: asked(done) }).toMatchObject({ code: 0, asked: [] })
    expect(logOn(disk)).toHaveLength(1)
    expect(await runAlone(['verify', '.'], { files: disk, start })).toMatchObject({ code: 0 })
    expect(await runAlone(['resume'], { files: disk })).toMatchObject({ code: 3 })
  })

  test('signed by another copy of itself meanwhile is not signed twice under one number', async () => {
    const disk = await diskWithKey()
    await runAlone(['inspect', '--answers', sample], { files: disk, seed: 'before' })
    const log = disk.text(`${home}/signing-log.jsonl`)
    await runAlone(['inspect', '--answers', sample, '--out', shipped('results')], { files: disk })
    const copy = copyOf(disk)
    copy.seed(`${home}/signing-log.jsonl`, log)
    await runAlone(['inspect', '--answers', sample], { files: copy, seed: 'meanwhile' })
    const late = await runAlone(['resume', ...draftIds(journalsOn(copy))], { files: copy, start })
    expect(late).toMatchObject({ code: 0 })
    expect(logOn(copy).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })
})

const draftIds = (paths: readonly string[]) => paths.flatMap((path) => /drafts\/([^/]+)\//u.exec(path)?.slice(1) ?? [])

describe('the signing log', () => {
  const args = ['inspect', '--answers', sample]

  test('loses a torn last line, which was never entered, and goes on', async () => {
    const disk = await diskWithKey()
    await runAlone(args, { files: disk, seed: 'one' })
    disk.seed(`${home}/signing-log.jsonl`, `${disk.text(`${home}/signing-log.jsonl`)}{"device":"D-0`)
    expect(await runAlone(args, { files: disk, seed: 'two' })).toMatchObject({ code: 0 })
    expect(logOn(disk).map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('that is damaged stops the signing, and the draft waits', async () => {
    const disk = await diskWithKey()
    await runAlone(args, { files: disk, seed: 'one' })
    const log = disk.text(`${home}/signing-log.jsonl`)
    disk.seed(`${home}/signing-log.jsonl`, log.replace('"seq":1', '"seq":"1"'))
    expect(await runAlone(args, { files: disk, seed: 'two' })).toMatchObject({ code: 4, err: expect.stringContaining('signing-log.jsonl') })
    expect(journalsOn(disk)).toHaveLength(1)
    disk.seed(`${home}/signing-log.jsonl`, log)
    expect(await runAlone(['resume'], { files: disk, start })).toMatchObject({ code: 0 })
    expect(logOn(disk).map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('that is lost begins anew as another device, so that no number stands for two results', async () => {
    const disk = await diskWithKey()
    await runAlone(args, { files: disk, seed: 'one' })
    const [before] = logOn(disk)
    disk.entries.delete(`${home}/signing-log.jsonl`)
    expect(await runAlone(args, { files: disk, seed: 'two' })).toMatchObject({ code: 0 })
    const [after, ...others] = logOn(disk)
    expect([after?.seq, others.length, after?.key === before?.key, after?.device === before?.device]).toEqual([1, 0, true, false])
  })

  test('counts anew for a key that comes to another home', async () => {
    const disk = await diskWithKey()
    await runAlone(args, { files: disk, seed: 'one' })
    const elsewhere = await diskWithKey()
    await runAlone(args, { files: elsewhere, seed: 'two' })
    const [here, there] = [logOn(disk)[0], logOn(elsewhere)[0]]
    expect([here?.seq, there?.seq, here?.device === there?.device]).toEqual([1, 1, false])
  })

  test('names in each statement the one before it', async () => {
    const disk = await diskWithKey()
    for (const seed of ['one', 'two', 'three']) await runAlone(args, { files: disk, seed })
    const logs = resultPathsOn(disk).flatMap((path) => resultAt(disk, path).signatures.map(({ statement }) => statement.log))
    const previous = logs.toSorted((a, b) => a.seq - b.seq).map((entry) => entry.previous?.sha256)
    expect(previous).toEqual([undefined, ...logOn(disk).slice(0, 2).map(({ statement }) => statement.sha256)])
  })
})
