// Does an answers file become one signed result each time, and never touch another?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { canonicalize } from '../../src/format/canonical.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { sha256 } from '../../src/sign/digest.ts'
import { diskWithKey, home, journalsOn, logOn, resultAt, resultOn, resultPathsOn, run, runAlone } from './running.ts'

const { shipped } = systemEnvironment()
const sample = shipped('checklists/samples/station-answers.yaml')
const args = ['inspect', '--answers', sample]

describe('an answers file', () => {
  test('becomes a signed result that says how it was recorded, and verifies', async () => {
    const { code, out, err, disk } = await runAlone(args, { files: await diskWithKey() })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [path = ''] = resultPathsOn(disk)
    expect(out).toContain(`written: ${path.slice('/inspection/'.length)}`)
    const { body, signatures } = resultOn(disk)
    expect(body).toMatchObject({ mode: 'answers', language: 'en', startedAt: '2026-11-03T01:00:00Z', conclusion: { verdict: 'stop' } })
    expect(body.answers.map(({ by }) => by)).toEqual(body.answers.map(() => 'inspector'))
    expect(signatures).toHaveLength(1)
    expect(await runAlone(['verify', path], { files: disk })).toMatchObject({ code: 0 })
    expect(journalsOn(disk)).toEqual([])
  })

  test('gives another file each time, and each signature follows the one before in the log', async () => {
    const disk = await diskWithKey()
    for (const seed of ['one', 'two', 'three']) expect(await runAlone(args, { files: disk, seed })).toMatchObject({ code: 0 })
    const results = resultPathsOn(disk).map((path) => resultAt(disk, path))
    const statements = results.flatMap(({ signatures }) => signatures.map(({ statement }) => statement)).sort((a, b) => a.log.seq - b.log.seq)
    const digests = statements.map((statement) => sha256(canonicalize(statement)))
    expect(statements.map(({ log }) => log.seq)).toEqual([1, 2, 3])
    expect(statements.map(({ log }) => log.previous?.sha256)).toEqual([undefined, digests[0], digests[1]])
    expect(new Set(statements.map(({ log }) => log.device))).toEqual(new Set([disk.text(`${home}/device`).trim()]))
    expect(logOn(disk).map(({ seq, statement }) => [seq, statement.sha256])).toEqual(digests.map((digest, index) => [index + 1, digest]))
  })

  test('never writes over a result that is there already', async () => {
    const disk = await diskWithKey()
    await runAlone(args, { files: disk, seed: 'same' })
    const [path = ''] = resultPathsOn(disk)
    const before = disk.text(path)
    // The same chance at the same moment gives the same id, and so the same name.
    const again = await runAlone(args, { files: disk, seed: 'same' })
    expect(again).toMatchObject({ code: 4, err: expect.stringContaining('There is already something at') })
    expect(disk.text(path)).toBe(before)
    expect(journalsOn(disk)).toHaveLength(1)
    const elsewhere = await run(['resume', '--out', 'elsewhere'], { files: disk, interactive: false })
    expect(elsewhere).toMatchObject({ code: 0 })
    expect(resultPathsOn(disk)).toHaveLength(2)
  })

  test('is filled in by default where that is allowed, and the result says so', async () => {
    const disk = await diskWithKey()
    disk.seed('own/hall.yaml', ownChecklist)
    disk.seed('answers.yaml', answersToOwn)
    const { code, err } = await runAlone(['inspect', '--answers', 'answers.yaml', '--checklists', 'own'], { files: disk })
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('checklist-not-published') })
    expect(resultOn(disk).body.answers).toMatchObject([{ outcome: 'pass', by: 'default' }, { outcome: 'fail', by: 'rule', reading: { value: '1.20', unit: 'm' } }])
    expect(journalsOn(disk)).toHaveLength(0)
  })

  test('takes its language from the flag, and its questions with it', async () => {
    const disk = await diskWithKey()
    await runAlone([...args, '--lang', 'zh'], { files: disk })
    const { body } = resultOn(disk)
    expect([body.language, body.answers[0]?.asked]).toEqual(['zh', '经营燃气，有在有效期内的燃气经营许可证吗？'])
  })

  test('is not begun without a key', async () => {
    const { code, disk } = await runAlone(args)
    expect(code).toBe(3)
    expect(disk.paths()).toEqual([])
  })

  test('signs with the key that is named, where there are several', async () => {
    const disk = await diskWithKey()
    const made = await runAlone(['key', 'new', '--id', 'li.na', '--name', '李娜', '--org', '示例应急管理局'], { files: disk, seed: 'second' })
    expect(made).toMatchObject({ code: 0 })
    expect(await runAlone([...args, '--key', 'li.na'], { files: disk })).toMatchObject({ code: 3, err: expect.stringContaining('li.na') })
    expect(await runAlone([...args, '--key', 'zhang.wei'], { files: disk })).toMatchObject({ code: 0 })
  })

  test('takes photos from beside itself', async () => {
    const disk = await diskWithKey()
    const photos = ['tank-alarm', 'regulator-room', 'signed-page'].map((name) => `photos/${name}.png`)
    disk.seed('case 1/answers.yaml', readFileSync(sample))
    for (const photo of photos) disk.seed(join('case 1', photo), readFileSync(shipped(join('checklists/samples', photo))))
    expect(await runAlone(['inspect', '--answers', 'case 1/answers.yaml', '--out', 'out put'], { files: disk })).toMatchObject({ code: 0 })
    expect(disk.paths('/inspection/out put/evidence')).toHaveLength(3)
  })
})

const ownChecklist = `format: taut-checklist/1
id: other/hall
version: "1"
sector: other
title: { zh: 厂房, en: Workshop hall }
sources: [mohurd-gas-major-2023]
facts: []
sections:
  - id: exits
    title: { zh: 出口, en: Exits }
    items:
      - id: other.hall.exits
        ask: { zh: 出口畅通吗？, en: Are the exits clear? }
        look: [observation]
        cites: [{ source: mohurd-gas-major-2023, clause: "10", read: memory }]
        hazard: general
      - id: other.hall.width
        ask: { zh: 通道够宽吗？, en: Is the passage wide enough? }
        look: [measurement]
        cites: [{ source: mohurd-gas-major-2023, clause: "10", read: memory }]
        hazard: general
        reading: { quantity: { zh: 宽度, en: width }, unit: m, limits: [{ fail: { under: "1.40" } }] }
        remedy: { handling: deadline, days: 15 }
`

const answersToOwn = `checklist: other/hall
unit: { name: 示例公司, noCreditCode: 正在办理, region: "430102", address: 示例路1号, head: { name: 王强, post: 总经理 } }
place: 一号厂房
kind: self-check
inspectors: [{ id: zhang.wei, name: 张伟, org: 示例公司 }]
default: pass
responsible: { name: 李娜, post: 站长 }
answers:
  other.hall.width: { reading: { value: "1.20" }, note: 通道被货物占去一半 }
`
