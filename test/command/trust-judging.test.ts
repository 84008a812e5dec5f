// Trust lists that are judged by: checked, adopted, shown, never rolled back, and told of before a walk.
import { describe, expect, test } from '@jest/globals'
import { systemEnvironment } from '../../src/world/environment.ts'
import { home, resultPathsOn, runAlone } from './running.ts'
import { done, fingerprintOf, lineOf, on, oneRoot, rootDisk, shown, trust, twoVersions, zhang } from './trust-office.ts'

describe('a list that was seen', () => {
  test('is not rolled back: not by putting the old one in its place, nor by naming it', async () => {
    const disk = await twoVersions()
    disk.seed(trust, disk.bytes('old.json'))
    expect(await on(disk, zhang)).toMatchObject({ code: 3, err: expect.stringContaining('is version 1, and version 2 was used here before') })
    disk.seed('in/a.result.json', '{}')
    expect(await runAlone(['verify', 'in', '--trust', 'old.json'], { files: disk })).toMatchObject({ code: 3, out: '' })
    expect(await on(disk, ['adopt', 'old.json', '--fingerprint', (await shown(disk, 'old.json')).fingerprint])).toMatchObject({ code: 3 })
    expect(await on(disk, ['check'])).toMatchObject({ code: 2, out: expect.stringContaining('trust-version-older') })
  })

  test('is not exchanged for another of the same version', async () => {
    const disk = await twoVersions()
    disk.seed(trust, disk.bytes('old.json'))
    disk.entries.delete(`${home}/trust-seen.json`)
    await done(disk, ['enrol', 'li.na', '--name', '李娜', '--public-key', lineOf(3), '--role', 'inspector'])
    const other = await twoVersions()
    disk.seed('other.json', other.bytes(trust))
    disk.seed('in/a.result.json', '{}')
    expect(await runAlone(['verify', 'in', '--trust', 'other.json'], { files: disk })).toMatchObject({ code: 3, err: expect.stringContaining('another version 2') })
    expect(await on(disk, ['check', 'other.json'])).toMatchObject({ code: 2, out: expect.stringContaining('trust-version-twice') })
  })

  test('is refused where a newer one is asked for', async () => {
    const disk = await twoVersions()
    disk.seed('in/a.result.json', '{}')
    const ran = await runAlone(['verify', 'in', '--min-trust-version', '3'], { files: disk })
    expect(ran).toMatchObject({ code: 3, out: '', err: expect.stringContaining('at least version 3') })
    expect(await runAlone(['verify', 'in', '--min-trust-version', '2'], { files: disk })).toMatchObject({ code: 2, out: expect.stringContaining('invalid') })
    expect(await runAlone(['verify', 'in', '--min-trust-version', '0'], { files: disk })).toMatchObject({ code: 3 })
  })

  test.each([['cut off', '{"format":"taut-seen/1"'], ['of another form', '{"format":"taut-seen/2","lists":[]}'], ['of no form', '7'], ['with an entry that is none', '{"format":"taut-seen/1","lists":[7]}'], ['without a version', '{"format":"taut-seen/1","lists":[{"fingerprint":"","digest":""}]}']])(
    'is not judged by while the memory of versions is %s',
    async (_how, text) => {
      const disk = await twoVersions()
      disk.seed(`${home}/trust-seen.json`, text)
      disk.seed('in/a.result.json', '{}')
      expect(await runAlone(['verify', 'in'], { files: disk })).toMatchObject({ code: 3, err: expect.stringContaining('trust-seen.json') })
    },
  )

  test('by key new is made anew under a higher number, so that it does not look rolled back', async () => {
    const disk = await rootDisk('root.b')
    disk.seed('in/a.result.json', '{}')
    await runAlone(['verify', 'in'], { files: disk })
    disk.entries.delete(trust)
    expect(await runAlone(['key', 'new', '--id', 'root.b', '--name', '根', '--org', '应急管理局'], { files: disk })).toMatchObject({ code: 0 })
    expect((await shown(disk)).version).toBe(2)
    expect(await runAlone(['verify', 'in'], { files: disk })).toMatchObject({ code: 2 })
  })
})

describe('trust check, adopt and show', () => {
  test('follow, and tell an expired list', async () => {
    const disk = await oneRoot()
    disk.seed('old.json', disk.bytes(trust))
    await done(disk, [...zhang, '--expires', '2026-11-03T00:59:00Z'])
    const ran = await on(disk, ['check', '--against', 'old.json'])
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('follows version 1') })
    expect(ran.out).toContain('trust-expired')
    const laptop = await rootDisk('root.c')
    laptop.seed('list.json', disk.bytes(trust))
    expect(await on(laptop, ['adopt', 'list.json'])).toMatchObject({ code: 3, err: expect.stringContaining((await shown(disk)).fingerprint) })
    expect(await on(laptop, ['adopt', 'list.json', '--fingerprint', fingerprintOf(9)])).toMatchObject({ code: 3 })
    await done(laptop, ['adopt', 'list.json', '--fingerprint', (await shown(disk)).fingerprint])
    expect((await on(laptop, ['check', 'list.json'])).code).toBe(0)
  })

  test('show nothing that moves the cursor, and say when a list is self-made', async () => {
    const disk = await rootDisk('root.a')
    const { out } = await done(disk, ['show'])
    expect(out).toContain('root.a')
    expect(out).toMatch(/makes? .*itself|self-made|own/u)
    disk.seed('bad.json', disk.text(trust).replace('应急管理局', '\\u001b[2J'))
    expect(await on(disk, ['show', 'bad.json'])).toMatchObject({ code: 3, out: '', err: expect.not.stringContaining('\u001b') })
    expect(await on(disk, ['show', 'gone.json'])).toMatchObject({ code: 3 })
    disk.seed('none.json', '')
    expect(await on(disk, ['check', 'none.json'])).toMatchObject({ code: 2, out: expect.stringContaining('file-empty') })
  })

  test('say it in Chinese too', async () => {
    const disk = await oneRoot()
    const { out } = await done(disk, ['--lang', 'zh', ...zhang, '--region', '4301', '--sector', 'gas'])
    expect(out).toContain('行政区划 4301 · 行业领域 城镇燃气')
    expect((await done(disk, ['--lang', 'zh', 'show'])).out).toContain('有权签名的人员（1）')
  })
})

describe('inspect', () => {
  const sample = ['inspect', '--answers', systemEnvironment().shipped('checklists/samples/station-answers.yaml'), '--out', 'out']

  test('warns before the walk that its signer will not be believed, and records all the same', async () => {
    const bureau = await oneRoot()
    const disk = await rootDisk('zhang.wei')
    disk.seed(trust, bureau.bytes(trust))
    const ran = await runAlone(sample, { files: disk, start: '2026-11-03T02:00:00Z' })
    expect(ran.err).toMatch(/^By the trust list of this computer the signature of zhang\.wei will not be believed/u)
    expect(ran.err).toContain('signer-unknown')
    expect(resultPathsOn(disk)).toHaveLength(1)
    expect(ran.code).toBe(2)
  })

  test('warns of a list that was rolled back, and records all the same', async () => {
    const disk = await rootDisk('zhang.wei')
    const { fingerprint } = await shown(disk)
    disk.seed(`${home}/trust-seen.json`, JSON.stringify({ format: 'taut-seen/1', lists: [{ fingerprint, version: 9, digest: '' }] }))
    const ran = await runAlone(sample, { files: disk, start: '2026-11-03T02:00:00Z' })
    expect(ran.err).toContain('version 9 was used here before')
    expect(ran.code).toBe(2)
    expect(resultPathsOn(disk)).toHaveLength(1)
  })
})
