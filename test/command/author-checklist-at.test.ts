// Is the checklist that a person names found, whichever way it is named, and refused with its reasons?
import { describe, expect, test } from '@jest/globals'
import { checklistAt } from '../../src/command/checklist-at.ts'
import { printCompiled } from '../../src/format/compiled.ts'
import { Failure } from '../../src/model/failure.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { memoryWorld } from '../support/memory-world.ts'

const source = `format: taut-source/1
id: hall-2026
number: HR 1-2026
title: { zh: 规则, en: Rules }
issuer: { zh: 单位, en: Issuer }
clauses:
  - { id: "1", subject: { zh: 出口, en: Exits }, read: full }
`

const checklist = (id: string, sections: string): string => `format: taut-checklist/1
id: ${id}
version: "1"
sector: gas
title: { zh: 厂房, en: Hall }
sources: [hall-2026]
sections:
${sections}`

const section = (name: string): string => `  - id: ${name}
    title: { zh: 出口, en: Exits }
    items:
      - id: ${name}.exits
        ask: { zh: 出口畅通吗？, en: Are the exits clear? }
        look: [observation]
        cites: [{ source: hall-2026, clause: "1", read: full }]
        hazard: general
`

const worldWith = (files: Readonly<Record<string, string>>) => {
  const disk = memoryDisk()
  for (const [path, text] of Object.entries(files)) disk.seed(path, text)
  return memoryWorld({ files: disk }).world
}

const failing = async (doing: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Failure)) throw error
  return error
}

describe('a checklist by path', () => {
  test('has its sources beside the folder that its id counts from', async () => {
    const world = worldWith({ 'own/gas/hall.yaml': checklist('gas/hall', section('hall')), 'own/sources/hall-2026.yaml': source })
    const found = await checklistAt(world, 'own/gas/hall.yaml')
    expect(found).toMatchObject({ path: 'own/gas/hall.yaml', checklist: { id: 'gas/hall', sources: [{ number: 'HR 1-2026' }] }, source: { version: '1' } })
  })

  test('has them beside itself where its path does not end in its id, and in the folder that is named', async () => {
    const text = checklist('gas/hall', section('hall'))
    const beside = worldWith({ 'a.yaml': text, 'sources/hall-2026.yaml': source })
    const named = worldWith({ 'a.yaml': text, 'more/sources/hall-2026.yaml': source })
    const { digest } = await checklistAt(beside, 'a.yaml')
    expect((await checklistAt(named, 'a.yaml', ['more'])).digest).toBe(digest)
    expect(await failing(checklistAt(named, 'a.yaml'))).toMatchObject({ code: 'file-refused', problems: [{ file: 'a.yaml', line: 6, code: 'source-unknown' }] })
  })

  test('takes sections from others of its folder, and tells what is wrong in those', async () => {
    const files = {
      'own/gas/hall.yaml': checklist('gas/hall', `${section('hall')}  - from: common/doors\n`),
      'own/common/doors.yaml': checklist('common/doors', section('doors')),
      'own/sources/hall-2026.yaml': source,
      'own/elsewhere.yaml': 'not: ours',
    }
    const { checklist: whole } = await checklistAt(worldWith(files), 'own/gas/hall.yaml')
    expect(whole.sections.map(({ id }) => id)).toEqual(['hall', 'doors'])
    const broken = { ...files, 'own/common/doors.yaml': checklist('common/doors', section('doors').replace('"1"', '"9"')) }
    const { problems } = await failing(checklistAt(worldWith(broken), 'own/gas/hall.yaml'))
    expect(problems).toContainEqual(expect.objectContaining({ file: 'own/common/doors.yaml', code: 'clause-unknown' }))
  })

  test('is itself, though another file of the folder has its id', async () => {
    const world = worldWith({
      'own/gas/b.yaml': checklist('gas/hall', `${section('hall')}  - from: gas/c\n`),
      'own/gas/a.yaml': checklist('gas/hall', section('other')),
      'own/gas/c.yaml': checklist('gas/c', section('doors')),
      'own/gas/sources/hall-2026.yaml': source,
    })
    expect((await checklistAt(world, 'own/gas/b.yaml')).checklist.sections.map(({ id }) => id)).toEqual(['hall', 'doors'])
  })

  test('may be compiled; the digest is that of its canonical form, and its conditions are looked at', async () => {
    const shelved = await checklistAt(worldWith({}), 'gas/station@2026.1')
    const text = JSON.stringify(JSON.parse(printCompiled(shelved.checklist)), null, 2)
    const world = worldWith({ 'a.json': text, 'b.json': text.replace('facts.station', 'facts.nowhere') })
    expect(await checklistAt(world, 'a.json')).toMatchObject({ digest: shelved.digest, path: 'a.json' })
    const { problems } = await failing(checklistAt(world, 'b.json'))
    expect(problems).toMatchObject([{ file: 'b.json', code: expect.stringMatching(/^condition-/u) as unknown, line: 58 }])
  })

  test('is refused in one sentence where it is no checklist at all', async () => {
    const world = worldWith({ 'a.yaml': 'a: {', 'b.json': '{"a":1}', 'c.yaml': source, 'd.yaml': 'PNG\u0000' })
    for (const path of ['a.yaml', 'b.json', 'c.yaml', 'd.yaml']) {
      expect(await failing(checklistAt(world, path))).toMatchObject({ code: 'file-refused', problems: [{ file: path, code: 'format-unknown' }] })
    }
  })
})

describe('a checklist by id', () => {
  test('is on the shelf, in its current or a released version', async () => {
    const world = worldWith({})
    expect(await checklistAt(world, 'gas/station')).toMatchObject({ path: undefined, source: undefined, checklist: { id: 'gas/station' } })
    expect((await failing(checklistAt(world, 'gas/station@0'))).code).toBe('checklist-unknown')
  })

  test('may be one of a folder of one\'s own, beside which released versions stay', async () => {
    const own = { 'own/gas/station.yaml': checklist('gas/station', section('hall')), 'own/sources/hall-2026.yaml': source }
    const world = worldWith(own)
    expect((await checklistAt(world, 'gas/station', ['own'])).checklist.version).toBe('1')
    expect((await checklistAt(world, 'gas/station@2026.1', ['own'])).checklist.version).toBe('2026.1')
  })

  test('may turn out to be a file or a folder', async () => {
    const world = worldWith({ 'own/hall': checklist('own/hall', section('hall')), 'own/sources/hall-2026.yaml': source })
    expect((await checklistAt(world, 'own/hall')).path).toBe('own/hall')
    expect((await failing(checklistAt(world, 'own'))).code).toBe('path-not-regular')
  })
})
