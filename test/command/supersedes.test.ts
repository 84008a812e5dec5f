// Does a correction name the result that it corrects and why, and leave that as it is?
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { systemEnvironment } from '../../src/world/environment.ts'
import { sha256 } from '../../src/sign/digest.ts'
import { canonicalize } from '../../src/format/canonical.ts'
import { type Disk, memoryDisk } from '../support/memory-disk.ts'
import { answering, copyOf, diskWithKey, home, resultAt, resultPathsOn, run, runAlone } from './running.ts'

const sample = systemEnvironment().shipped('checklists/samples/station-answers.yaml')
const start = '2026-11-03T02:00:00Z'

let first: Disk | undefined

/** A disk with one result, and where that lies; the result is made once. */
async function inspected() {
  first ??= (await runAlone(['inspect', '--answers', sample], { files: await diskWithKey() })).disk
  const disk = copyOf(first)
  const [old = ''] = resultPathsOn(disk)
  return { disk, old, text: disk.text(old), body: resultAt(disk, old).body }
}

const correcting = (old: string, ...more: readonly string[]) => ['inspect', '--answers', sample, '--supersedes', old, ...more]

describe('a correction', () => {
  test('names id, body digest and reason, verifies, and says so; the old file stays as it was', async () => {
    const { disk, old, text, body } = await inspected()
    const done = await runAlone(correcting(old, '--reason', ' 填错了储罐编号 '), { files: disk, start, seed: 'second' })
    expect(done).toMatchObject({ code: 0, err: '' })
    const made = resultPathsOn(disk).find((path) => path !== old) ?? ''
    const supersedes = { id: body.id, digest: { sha256: sha256(canonicalize(body)) }, reason: '填错了储罐编号' }
    expect(resultAt(disk, made).body.supersedes).toEqual(supersedes)
    expect(disk.text(old)).toBe(text)
    const shown = await run(['show', made], { files: disk, start })
    expect(shown.code).toBe(0)
    expect(shown.out.replaceAll(/\s+/gu, '')).toContain(`correctstheresult${body.id}`)
    expect(JSON.parse((await run(['verify', made, '--json'], { files: disk, start })).out.split('\n')[0] ?? '')).toMatchObject({ status: 'valid', supersedes })
  })

  test('in a terminal goes by the same checklist, and asks for the reason', async () => {
    const { disk, old, body } = await inspected()
    const story = answering('zh')
    const reply = (message: string, labels: readonly string[]) => (message === '为什么要更正？' ? '看错了压力表' : story(message, labels))
    const done = await run(['inspect', '--supersedes', old, '--lang', 'zh'], { files: disk, start, seed: 'second', answers: reply })
    expect(done.code).toBe(0)
    const made = resultPathsOn(disk).find((path) => path !== old) ?? ''
    expect(resultAt(disk, made).body).toMatchObject({ checklist: body.checklist, supersedes: { id: body.id, reason: '看错了压力表' } })
  })

  test('that stops is a correction still when it goes on', async () => {
    const { disk, old, body } = await inspected()
    const argv = ['inspect', 'gas/station', '--supersedes', old, '--reason', '看错了', '--lang', 'zh']
    await run(argv, { files: disk, start, seed: 'second', answers: answering('zh', (step) => step === 'place') })
    expect(await run(['resume'], { files: disk, start: '2026-11-03T03:00:00Z', answers: answering('zh') })).toMatchObject({ code: 0 })
    const made = resultPathsOn(disk).find((path) => path !== old) ?? ''
    expect(resultAt(disk, made).body.supersedes?.id).toBe(body.id)
  })

  test('of one that waits for signatures is made, and that it waits is said', async () => {
    const given = (name: string) => systemEnvironment().shipped(`test/cases/given/${name}`)
    const disk = memoryDisk()
    disk.seed(`${home}/trust.json`, readFileSync(given('trust.json')))
    disk.seed(`${home}/keys/zhang.wei.key.json`, readFileSync(given('zhang.wei.key.json')))
    const done = await runAlone(correcting(given('waits.result.json'), '--reason', 'x'), { files: disk, start })
    expect(done).toMatchObject({ code: 0, err: expect.stringContaining('signature-missing') })
    expect(resultAt(disk, resultPathsOn(disk)[0] ?? '').body.supersedes?.reason).toBe('x')
  })

  test('of one that nobody here knows the signer of is not', async () => {
    const { disk } = await inspected()
    const strange = systemEnvironment().shipped('test/fixtures/first/gas-station.result.json')
    const refused = await runAlone(correcting(strange, '--reason', 'x'), { files: disk, start })
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('signer-unknown') })
  })
})

describe('nothing is begun', () => {
  test.each([
    ['without a reason', [], 3],
    ['with an empty one', ['--reason', ' '], 3],
    ['with one that hides something', ['--reason', '好\u202e坏'], 3],
  ])('%s', async (_, more, code) => {
    const { disk, old } = await inspected()
    expect(await runAlone(correcting(old, ...more), { files: disk, start })).toMatchObject({ code })
    expect(resultPathsOn(disk)).toHaveLength(1)
  })

  test('for a reason alone, a file that is not there, or one that was altered', async () => {
    const { disk, old, text } = await inspected()
    expect(await runAlone(['inspect', '--answers', sample, '--reason', 'x'], { files: disk, start })).toMatchObject({ code: 3 })
    expect(await runAlone(correcting('gone.json', '--reason', 'x'), { files: disk, start })).toMatchObject({ code: 4 })
    disk.seed(old, text.replace('"place": "', '"place": "X'))
    const refused = await runAlone(correcting(old, '--reason', 'x'), { files: disk, start })
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('signature-body') })
    expect(resultPathsOn(disk)).toHaveLength(1)
    expect(disk.paths('/home/inspector/taut/drafts')).toEqual([])
  })
})
