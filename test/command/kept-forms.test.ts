// Are older versions of one's own checklists found again, checked when they are read, and never two texts under one name?
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { inOrder } from '../../src/format/canonical.ts'
import { printCompiled } from '../../src/format/compiled.ts'
import { printTrust } from '../../src/format/trust.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import type { Disk } from '../support/memory-disk.ts'
import { boilerRoom, digestOf, evidenceAtHand } from '../verify/bodies.ts'
import { make, selfCheck } from '../verify/make.ts'
import { enrolledAt, root, trustBody } from '../verify/parties.ts'
import { run, runAlone } from './running.ts'

const fixture = (name: string) => readFileSync(join(fileURLToPath(import.meta.url), '../../fixtures/boiler-room', name), 'utf8')
const written = fixture('checklist.yaml')
const newer = written.replace('version: "2026.1"', 'version: "2027.1"').replace('用什么燃料？', '烧什么燃料？')
const { id, version } = boilerRoom
const digest = digestOf(boilerRoom)
const form = 'own/released/fire_boiler-room@2026.1.json'

/** A folder of one's own with the checklist as it is written now, and what else is wanted. */
function diskWith(text: string, more: Readonly<Record<string, string>> = {}): Disk {
  const disk = memoryDisk()
  const files = { 'own/fire/boiler-room.yaml': text, 'own/sources/house-rules.yaml': fixture('source.yaml'), ...more }
  for (const [path, content] of Object.entries(files)) disk.seed(path, content)
  return disk
}

/** The version of last year was kept, and a newer one is written. */
const kept = (more: Readonly<Record<string, string>> = {}): Disk => diskWith(newer, { [form]: printCompiled(boilerRoom), ...more })

/** A result made with the version of last year, and the trust list that published it. */
async function withResult(disk: Disk): Promise<Disk> {
  const checklists = [{ id, version, digest: { sha256: digest }, from: enrolledAt }]
  const trust = { ...trustBody, checklists }
  const { bytes } = await make({ ...selfCheck(), trust })
  disk.seed('a.result.json', bytes)
  for (const [path, piece] of evidenceAtHand) disk.seed(path, piece)
  disk.seed('trust.json', printTrust(inOrder(await signTrust(trust, root.signer, root.id, trust.issuedAt))))
  return disk
}

const judging = ['--trust', 'trust.json', '--checklists', 'own', '--at', '2026-11-04T00:00:00Z'] as const

describe('a released form', () => {
  test('is the canonical form, kept under its own name and written into the lock file, and kept once', async () => {
    const disk = diskWith(written)
    const { code, out, err } = await run(['checklist', 'digest', 'own/fire/boiler-room.yaml', '--out', 'own'], { files: disk })
    expect([code, out]).toEqual([0, `${digest}  ${id}@${version}\n`])
    expect(err.replaceAll(/\s+/gu, ' ')).toContain(`kept at ${form}`)
    expect(disk.text(form)).toBe(printCompiled(boilerRoom))
    expect(JSON.parse(disk.text('own/lock.json'))).toEqual({ [`${id}@${version}`]: digest })
    const before = disk.paths()
    expect((await run(['checklist', 'digest', `${id}@${version}`, '--checklists', 'own', '--out', 'own'], { files: disk })).code).toBe(0)
    expect(disk.paths()).toEqual(before)
  })

  test('keeps what the lock file names already, and every name in order', async () => {
    const disk = diskWith(written, { 'own/lock.json': `{"z@1": "${digest}"}` })
    await run(['checklist', 'digest', 'own/fire/boiler-room.yaml', '--out', 'own'], { files: disk })
    expect(disk.text('own/lock.json')).toBe(`{\n  "${id}@${version}": "${digest}",\n  "z@1": "${digest}"\n}\n`)
  })

  test('is never replaced by another text: not where it is kept, locked, or released with the program', async () => {
    const changed = written.replace('用什么燃料？', '烧什么燃料？')
    const name = `${id}@${version}`
    for (const more of [{ [form]: printCompiled(boilerRoom) }, { 'own/lock.json': JSON.stringify({ [name]: digest }) }]) {
      const disk = diskWith(changed, more)
      const before = new Map(disk.paths().map((path) => [path, disk.text(path)]))
      const { code, err } = await run(['checklist', 'digest', 'own/fire/boiler-room.yaml', '--out', 'own'], { files: disk })
      expect([code, err.replaceAll(/\s+/gu, ' ')]).toEqual([2, expect.stringContaining(`${name} was released with another text`)])
      expect(new Map(disk.paths().map((path) => [path, disk.text(path)]))).toEqual(before)
    }
    const shipped = diskWith(written.replace(`id: ${id}`, 'id: gas/station'))
    expect((await run(['checklist', 'digest', 'own/fire/boiler-room.yaml', '--out', 'own'], { files: shipped })).code).toBe(2)
    expect(shipped.paths().some((path) => path.includes('released'))).toBe(false)
  })

  test('is not written over a file of its name that is something else, nor beside a lock file that cannot be read', async () => {
    const taken = diskWith(written, { [form]: 'notes' })
    const { code, err } = await run(['checklist', 'digest', 'own/fire/boiler-room.yaml', '--out', 'own'], { files: taken })
    expect([code, err]).toEqual([4, expect.stringContaining(form)])
    expect(taken.text(form)).toBe('notes')
    const torn = diskWith(written, { 'own/lock.json': '{"a' })
    expect((await run(['checklist', 'digest', 'own/fire/boiler-room.yaml', '--out', 'own'], { files: torn })).code).toBe(2)
    expect(torn.text('own/lock.json')).toBe('{"a')
    expect(torn.has(form)).toBe(false)
  })

  test('is of one checklist that is named', async () => {
    expect((await run(['checklist', 'digest', '--out', 'own'])).code).toBe(3)
  })
})

describe('an older version that is kept', () => {
  test('keeps its results checkable, and without it they are not', async () => {
    const result = await withResult(kept())
    expect(await runAlone(['verify', 'a.result.json', ...judging], { files: result })).toMatchObject({ code: 0 })
    const shown = await runAlone(['show', 'a.result.json', ...judging], { files: result })
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('Does the door open outwards?')])
    const bare = await runAlone(['verify', 'a.result.json', ...judging], { files: await withResult(diskWith(newer)) })
    expect([bare.code, bare.out]).toEqual([2, expect.stringContaining('checklist-not-at-hand')])
  })

  test('counts only where the trust list says so', async () => {
    const disk = await withResult(kept())
    disk.seed('trust.json', printTrust(inOrder(await signTrust(trustBody, root.signer, root.id, trustBody.issuedAt))))
    expect((await runAlone(['verify', 'a.result.json', ...judging], { files: disk })).out).toContain('checklist-not-published')
  })

  test('is found by its version, and the one that is written by the id', async () => {
    const of = async (...argv: readonly string[]) => run(['checklist', ...argv, '--checklists', 'own'], { files: kept() })
    expect((await of('show', `${id}@${version}`)).out).toContain(`(${id} 2026.1)`)
    expect((await of('show', id)).out).toContain(`(${id} 2027.1)`)
    expect((await of('digest', `${id}@${version}`)).out).toBe(`${digest}  ${id}@${version}\n`)
    expect((await of('digest')).out).toContain(`${digest}  ${id}@${version}\n`)
    expect((await of('diff', `${id}@${version}`, id)).out).toContain(`${id}@2026.1 became ${id}@2027.1`)
    const lines = (await of('list')).out.split('\n').filter((line) => line.startsWith(id))
    expect(lines).toEqual([expect.stringContaining('2027.1'), expect.stringMatching(/2026\.1 .* older version$/u)])
    const missing = await of('show', `${id}@2025.1`)
    expect([missing.code, missing.err]).toEqual([3, expect.stringContaining('no checklist of the name')])
  })

  test('may be laid out anew or lie in a folder of its own', async () => {
    const laidOut = JSON.stringify(JSON.parse(printCompiled(boilerRoom)), null, 2)
    const disk = await withResult(diskWith(newer, { 'own/released/2026/fire_boiler-room@2026.1.json': laidOut }))
    expect(await runAlone(['verify', 'a.result.json', ...judging], { files: disk })).toMatchObject({ code: 0 })
  })
})

const broken: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
  ['that is no JSON', { [form]: '{' }, form, 'format-unknown'],
  ['against the schema', { [form]: printCompiled(boilerRoom).replace('"sector":"fire"', '"sector":"moon"') }, form, 'schema-mismatch'],
  ['with a condition that cannot be', { [form]: printCompiled(boilerRoom).replace(/"when":"[^"]+"/u, '"when":"facts.nowhere"') }, form, 'condition-fact-unknown'],
  ['under the name of another', { 'own/released/fire_boiler-room@2025.1.json': printCompiled(boilerRoom) }, 'own/released/fire_boiler-room@2025.1.json', 'released-name-differs'],
  ['under a name that no form has', { 'own/released/old.json': printCompiled(boilerRoom) }, 'own/released/old.json', 'released-name-differs'],
  ['that is not what the lock file names', { [form]: printCompiled(boilerRoom).replace('燃气', '煤气'), 'own/lock.json': JSON.stringify({ [`${id}@${version}`]: digest }) }, form, 'released-form-altered'],
]

describe('a form', () => {
  test.each(broken)('%s is told by its path, is not used, and hides nothing', async (_, files, path, code) => {
    const beside = { 'own/released/fire_boiler-room@2024.1.json': printCompiled({ ...boilerRoom, version: '2024.1' }) }
    const of = async (...argv: readonly string[]) => run(['checklist', ...argv, '--checklists', 'own'], { files: diskWith(newer, { ...files, ...beside }) })
    const list = await of('list')
    expect(list.err).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}(:\\d+:\\d+)?  ${code}  `, 'mu'))
    expect(list.out.split('\n').filter((line) => line.startsWith(id))).toHaveLength(2)
    expect((await of('show', `${id}@2024.1`)).code).toBe(0)
    expect((await of('show', `${id}@${version}`)).code).toBe(3)
    const lint = await run(['checklist', 'lint', 'own'], { files: diskWith(newer, files) })
    expect([lint.code, lint.out]).toEqual([2, expect.stringContaining(code)])
  })

  test('that is broken leaves its results in doubt, and is told with them', async () => {
    const disk = await withResult(diskWith(newer, { [form]: '{' }))
    const { code, out, err } = await runAlone(['verify', 'a.result.json', ...judging], { files: disk })
    expect([code, out, err]).toEqual([2, expect.stringContaining('checklist-not-at-hand'), expect.stringContaining(form)])
  })
})

describe('one id and version', () => {
  const changed = written.replace('用什么燃料？', '烧什么燃料？')

  test('whose text changed after it was kept is an error of lint, and of whatever takes the folder', async () => {
    for (const more of [{ [form]: printCompiled(boilerRoom) }, { 'own/lock.json': JSON.stringify({ [`${id}@${version}`]: digest }) }]) {
      const files = diskWith(changed, more)
      const lint = await run(['checklist', 'lint', 'own'], { files })
      expect([lint.code, lint.out]).toEqual([2, expect.stringMatching(/^own\/fire\/boiler-room\.yaml:4:1 {2}released-text-changed/mu)])
      const list = await run(['checklist', 'list', '--checklists', 'own'], { files })
      expect([list.code, list.err]).toEqual([2, expect.stringContaining('own/fire/boiler-room.yaml:4:1  released-text-changed')])
    }
  })

  const twice = (text: string): Disk =>
    diskWith(written, { 'more/fire/boiler-room.yaml': text, 'more/sources/house-rules.yaml': fixture('source.yaml') })
  const both = ['--checklists', 'own', '--checklists', 'more'] as const

  test('may stand in two folders with one text', async () => {
    expect((await run(['checklist', 'show', `${id}@${version}`, ...both], { files: twice(written) })).code).toBe(0)
    expect((await run(['checklist', 'list', ...both], { files: twice(written) })).out.match(/^fire\/boiler-room /gmu)).toHaveLength(1)
  })

  test('with two texts in two folders is refused, as written and as kept', async () => {
    const { code, err } = await run(['checklist', 'list', ...both], { files: twice(changed) })
    expect([code, err]).toEqual([2, expect.stringContaining('more/fire/boiler-room.yaml:4:1  version-differs')])
    expect(err.replaceAll(/\s+/gu, ' ')).toContain(`Version ${version} of ${id} is another text in own/fire/boiler-room.yaml.`)
    const other = 'more/released/fire_boiler-room@2026.1.json'
    const files = kept({ [other]: printCompiled(boilerRoom).replace('燃气', '煤气') })
    const forms = await run(['checklist', 'list', ...both], { files })
    expect([forms.code, forms.err]).toEqual([2, expect.stringContaining(`${other}  version-differs`)])
  })
})

describe('folders with checklists', () => {
  const folders = {
    'more/fire/boiler-room.yaml': newer,
    'more/sources/house-rules.yaml': fixture('source.yaml'),
  }

  test('are all taken, and of one id the last is current', async () => {
    const files = diskWith(written, { ...folders, 'own/other.yaml': written.replace(`id: ${id}`, 'id: other') })
    const show = async (name: string, ...dirs: readonly string[]) =>
      run(['checklist', 'show', name, ...dirs.flatMap((dir) => ['--checklists', dir])], { files })
    expect((await show(id, 'own', 'more')).out).toContain(`(${id} 2027.1)`)
    expect((await show(id, 'more', 'own')).out).toContain(`(${id} 2026.1)`)
    expect((await show(`${id}@2027.1`, 'more', 'own')).out).toContain(`(${id} 2027.1)`)
    expect((await show('other', 'own', 'more')).code).toBe(0)
    expect((await show('other', 'more')).code).toBe(3)
  })

  test('are taken by verify and coverage too', async () => {
    const files = await withResult(diskWith(newer, { 'past/released/fire_boiler-room@2026.1.json': printCompiled(boilerRoom) }))
    expect((await runAlone(['verify', 'a.result.json', ...judging, '--checklists', 'past'], { files })).code).toBe(0)
    expect((await runAlone(['verify', 'a.result.json', '--checklists', 'past', ...judging], { files })).code).toBe(0)
    const covered = await run(['checklist', 'coverage', 'house-rules', '--checklists', 'own', '--checklists', 'other'], {
      files: diskWith(written, { 'other/a.yaml': written.replace(`id: ${id}`, 'id: a') }),
    })
    expect(covered.out).toContain('house-rules')
  })
})
