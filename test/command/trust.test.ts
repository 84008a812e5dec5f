// Trust lists from the first version on: made, changed, signed by several, adopted, checked, never rolled back.
import { describe, expect, test } from '@jest/globals'
import { blobOfPoint, lineOf as weakLine } from '../sign/keys.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { encode } from '../sign/edwards.ts'
import { home, resultPathsOn, runAlone } from './running.ts'
import { done, fingerprintOf, lineOf, on, oneRoot, proposal, publicOn, rootDisk, shown, trust, twoRoots, twoVersions, zhang } from './trust-office.ts'

describe('trust init', () => {
  test('takes the place of the list that key new made, and keeps that beside it', async () => {
    const disk = await rootDisk('root.a')
    const before = disk.text(trust)
    await done(disk, ['init', '--name', '芙蓉区应急管理局', '--expires', '2027-01-01T00:00:00Z'])
    expect(await shown(disk)).toMatchObject({ version: 1, threshold: 1, expires: '2027-01-01T00:00:00Z', people: [], selfMade: false })
    const kept = disk.paths(home).filter((path) => /trust\.v1-[0-9a-f]{8}\.json$/u.test(path))
    expect(kept.map((path) => disk.text(path))).toEqual([before])
  })

  test('with two roots waits for the other, who sees what is signed', async () => {
    const [a, b] = [await rootDisk('root.a'), await rootDisk('root.b')]
    a.seed('b.pub', `${publicOn(b, 'root.b')} root.b@bureau\r\n`)
    const ran = await done(a, ['init', '--name', '局', '--threshold', '2', '--root', 'root.b=b.pub'])
    expect(ran.out).toContain('version 1 is proposed and not in force yet')
    expect(a.has(proposal)).toBe(true)
    b.seed('sent.json', a.bytes(proposal))
    const signed = await done(b, ['sign', 'sent.json'])
    expect(signed.out).toContain('+ Roots  2 of 2 must sign each version')
    expect(await shown(b)).toMatchObject({ version: 1, roots: [{ id: 'root.a', signed: true }, { id: 'root.b', signed: true }] })
    expect(b.has('sent.json')).toBe(true)
  })

  test.each([
    ['more roots asked than there are', ['--threshold', '2'], 'not 2 of them can be asked'],
    ['a root of one id twice', ['--root', `root.a=${lineOf(2)}`], 'or two have one id'],
    ['a root without an id', ['--root', lineOf(2)], '--root'],
    ['a root whose key cannot be read', ['--root', 'x=ssh-ed25519 AAAA'], 'No public key'],
    ['a root with a weak key', ['--root', `x=${weakLine(blobOfPoint(encode(1n, 0)))}`], 'is unsafe'],
    ['the same key again', ['--root', 'x=SAME'], 'trust-key-shared'],
    ['a name that is none', ['--name', ' '], '/body/name'],
    ['a name that hides', ['--name', '\u202e局'], '/body/name'],
  ])('refuses %s, and the list stays as it was', async (_what, flags, said) => {
    const disk = await rootDisk('root.a')
    const before = disk.text(trust)
    const argv = flags.map((flag) => flag.replace('SAME', publicOn(disk, 'root.a')))
    const ran = await on(disk, ['init', '--name', '局', ...argv])
    expect(ran).toMatchObject({ code: 3, err: expect.stringContaining(said) })
    expect(disk.text(trust)).toBe(before)
    expect(disk.has(proposal)).toBe(false)
  })

  test('never begins anew over a list that others are judged by', async () => {
    const disk = await oneRoot()
    expect(await on(disk, ['init', '--name', '局'])).toMatchObject({ code: 4 })
    disk.entries.delete(trust)
    disk.seed(proposal, '{}')
    expect(await on(disk, ['init', '--name', '局'])).toMatchObject({ code: 4 })
  })
})

describe('trust enrol', () => {
  test('takes bounds by flags and further grants in texts, and writes whole provinces as their prefix', async () => {
    const disk = await oneRoot()
    const bounds = ['--sector', 'gas', '--sector', 'fire', '--region', '430000', '--region', '110101', '--checklist', 'gas/station', '--kind', 'self-check', '--unit', '91430102MA4L00003M']
    const grant = 'role=receipt,inspector region=430100 from=2026-12-01T00:00:00Z until=2027-01-01T00:00:00Z'
    await done(disk, [...zhang, '--licence', '43', '--org', '局', ...bounds, '--from', '2026-01-01T00:00:00Z', '--until', '2028-01-01T00:00:00+08:00', '--grant', grant])
    expect((await shown(disk)).people).toEqual([
      {
        id: 'zhang.wei',
        name: '张伟',
        licence: '43',
        org: '局',
        keys: [{ fingerprint: fingerprintOf(1), from: '2026-01-01T00:00:00Z', until: '2027-12-31T16:00:00Z' }],
        grants: [
          { roles: ['inspector'], sectors: ['gas', 'fire'], regions: ['43', '110101'], checklists: ['gas/station'], kinds: ['self-check'], units: ['91430102MA4L00003M'], from: '2026-01-01T00:00:00Z', until: '2027-12-31T16:00:00Z' },
          { roles: ['receipt', 'inspector'], regions: ['4301'], from: '2026-12-01T00:00:00Z', until: '2027-01-01T00:00:00Z' },
        ],
      },
    ])
  })

  test('again adds a key, a grant, a longer term or what was not said yet', async () => {
    const disk = await oneRoot()
    await done(disk, [...zhang, '--until', '2027-01-01T00:00:00Z'])
    await done(disk, ['enrol', 'zhang.wei', '--public-key', lineOf(2)])
    await done(disk, ['enrol', 'zhang.wei', '--grant', 'role=receipt'])
    await done(disk, ['enrol', 'zhang.wei', '--org', '局', '--licence', '43'])
    await done(disk, ['enrol', 'zhang.wei', '--public-key', lineOf(1), '--until', '2028-01-01T00:00:00Z'])
    const { version, people, history } = await shown(disk)
    expect({ version, people, earlier: history.length }).toMatchObject({
      version: 6,
      earlier: 5,
      people: [{ org: '局', licence: '43', keys: [{ until: '2028-01-01T00:00:00Z' }, { fingerprint: fingerprintOf(2) }], grants: [{ roles: ['inspector'] }, { roles: ['receipt'] }] }],
    })
  })

  test('several changes go into one version where they are proposed first', async () => {
    const disk = await oneRoot()
    const held = await done(disk, [...zhang, '--propose'])
    expect(held.out).toContain('To put it in force')
    await done(disk, ['enrol', 'li.na', '--name', '李娜', '--public-key', lineOf(2), '--role', 'inspector', '--propose'])
    expect((await shown(disk)).version).toBe(1)
    await done(disk, ['sign'])
    expect(await shown(disk)).toMatchObject({ version: 2, people: [{ id: 'zhang.wei' }, { id: 'li.na' }] })
    expect(disk.has(proposal)).toBe(false)
  })

  const person = ['enrol', 'li.na', '--name', '李娜', '--role', 'inspector', '--public-key']
  test.each([
    ['an id that is none', ['enrol', 'Li Na', '--name', '李娜', '--role', 'inspector', '--public-key', lineOf(2)], 'Li Na'],
    ['nobody', ['enrol', 'li.na'], '--name, --public-key, --role'],
    ['a bound without a role', ['enrol', 'zhang.wei', '--region', '43'], '--role'],
    ['a role that is none', ['enrol', 'zhang.wei', '--role', 'boss'], '--role boss'],
    ['a region that is none', ['enrol', 'zhang.wei', '--role', 'inspector', '--region', '430'], '--region 430'],
    ['a sector that is none', ['enrol', 'zhang.wei', '--role', 'inspector', '--sector', 'sea'], '--sector sea'],
    ['a grant that is none', ['enrol', 'zhang.wei', '--grant', 'roles=inspector'], '--grant roles=inspector'],
    ['a grant of nothing', ['enrol', 'zhang.wei', '--grant', 'from=2026-01-01T00:00:00Z'], '--grant from'],
    ['a grant with half a time', ['enrol', 'zhang.wei', '--grant', 'role=inspector until=2027'], '--grant role'],
    ['a key of another', [...person, lineOf(1)], 'enrolled already, for zhang.wei'],
    ['a weak key', [...person, weakLine(blobOfPoint(encode(1n, 0)))], 'is unsafe'],
    ['a key of another algorithm', [...person, 'ssh-dss AAAA'], 'No public key'],
    ['another name for somebody enrolled', ['enrol', 'zhang.wei', '--name', '张为'], 'something else of zhang.wei in name'],
    ['nothing new', ['enrol', 'zhang.wei', '--public-key', lineOf(1)], 'nothing to change'],
  ])('refuses %s', async (_what, argv, said) => {
    const disk = await twoVersions()
    const before = disk.text(trust)
    expect(await on(disk, argv)).toMatchObject({ code: 3, err: expect.stringContaining(said) })
    expect(disk.text(trust)).toBe(before)
  })

  test('refuses each of the 14 weak keys, whichever way it is spelled', async () => {
    const disk = await oneRoot()
    const weak = ['00', '01', 'ec', 'ed', 'ee', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03']
    const points = weak.flatMap((hex) => {
      const high = hex === 'ec' || hex === 'ed' || hex === 'ee'
      const bytes = Buffer.alloc(32, high ? 0xff : 0)
      Buffer.from(hex, 'hex').copy(bytes)
      const last = { '26': 0x05, c7: 0x7a }[hex.slice(0, 2)] ?? (high ? 0x7f : 0)
      return [last, last | 0x80].map((byte) => Buffer.from(bytes).fill(byte, 31))
    })
    expect(new Set(points.map((point) => point.toString('hex'))).size).toBe(14)
    for (const point of points) {
      expect(await on(disk, [...person, weakLine(blobOfPoint(point))])).toMatchObject({ code: 3, err: expect.stringContaining('is unsafe') })
    }
    expect((await shown(disk)).version).toBe(1)
  })
})

describe('trust revoke', () => {
  test('closes all keys of a person, or the one that is named', async () => {
    const disk = await twoVersions()
    await done(disk, ['enrol', 'zhang.wei', '--public-key', lineOf(2)])
    await done(disk, ['revoke', 'zhang.wei', '--reason', 'retired', '--fingerprint', fingerprintOf(2), '--since', '2026-12-01T00:00:00Z'])
    expect((await shown(disk)).people[0]?.keys).toEqual([
      { fingerprint: fingerprintOf(1), from: '2026-11-03T01:00:00Z' },
      { fingerprint: fingerprintOf(2), from: '2026-11-03T01:00:00Z', revoked: { at: '2026-12-01T00:00:00Z', reason: 'retired' } },
    ])
    await done(disk, ['revoke', 'zhang.wei', '--reason', 'compromised', '--since', '2026-10-01T00:00:00Z'])
    const revoked = { at: '2026-11-03T01:00:00Z', reason: 'compromised', since: '2026-10-01T00:00:00Z' }
    expect((await shown(disk)).people[0]?.keys).toMatchObject([{ revoked }, { revoked }])
  })

  test('never makes a closed key milder', async () => {
    const disk = await twoVersions()
    await done(disk, ['revoke', 'zhang.wei', '--reason', 'compromised'])
    expect(await on(disk, ['revoke', 'zhang.wei', '--reason', 'retired'])).toMatchObject({ code: 3, err: expect.stringContaining('nothing to change') })
    expect(await on(disk, ['revoke', 'nobody', '--reason', 'retired'])).toMatchObject({ code: 3, err: expect.stringContaining('nobody') })
    expect(await on(disk, ['revoke', 'zhang.wei', '--reason', 'tired'])).toMatchObject({ code: 3 })
  })
})

describe('trust publish', () => {
  test('names a checklist by its digest, and takes it out of force', async () => {
    const disk = await oneRoot()
    await done(disk, ['publish', 'gas/station@2026.1', '--from', '2026-01-01T00:00:00Z'])
    await done(disk, ['publish', 'gas/station', '--until', '2027-01-01T00:00:00Z'])
    expect((await shown(disk)).checklists).toEqual([
      { id: 'gas/station', version: '2026.1', digest: { sha256: '18a8efe336f8a9ca2b02a78690aeaf80ade61555b0560bde2cf37dff1c871cb7' }, from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z' },
    ])
    expect(await on(disk, ['publish', 'gas/station'])).toMatchObject({ code: 3, err: expect.stringContaining('nothing to change') })
    expect(await on(disk, ['publish', 'gas/nothing'])).toMatchObject({ code: 3, err: expect.stringContaining('gas/nothing') })
  })

  test('never the same version with another text', async () => {
    const disk = await oneRoot()
    disk.seed('mine/gas/tank.yaml', (await runAlone(['checklist', 'new'], { files: disk })).out)
    await done(disk, ['publish', 'mine/gas/tank.yaml'])
    const before = await shown(disk)
    disk.seed('mine/gas/tank.yaml', disk.text('mine/gas/tank.yaml').replace(/(title: \{ zh: )[^,]*/u, '$1另一个标题'))
    expect(await on(disk, ['publish', 'mine/gas/tank.yaml'])).toMatchObject({ code: 3, err: expect.stringContaining('with another text') })
    expect((await shown(disk)).version).toBe(before.version)
  })
})

describe('several roots', () => {
  test('each sees what is changed and signs it; then it is in force, and the version before is kept', async () => {
    const { a, b } = await twoRoots()
    const ran = await done(a, zhang)
    expect(ran.out).toContain('Of the roots of the version before, 2 must sign this one, and 1 has.')
    expect((await shown(a)).version).toBe(1)
    b.seed('sent.json', a.bytes(proposal))
    const before = b.text(trust)
    expect((await done(b, ['sign', 'sent.json'])).out).toMatch(/^\+ zhang\.wei \(张伟\)$/mu)
    expect(await shown(b)).toMatchObject({ version: 2, people: [{ id: 'zhang.wei' }] })
    expect(b.paths(home).filter((path) => path.includes('trust.v1-')).map((path) => b.text(path))).toContain(before)
    a.seed('back.json', b.bytes(trust))
    await done(a, ['adopt', 'back.json'])
    expect(a.has(proposal)).toBe(false)
    expect(await on(a, ['adopt', 'back.json'])).toMatchObject({ code: 3, err: expect.stringContaining('nothing to change') })
  })

  test('a further change joins what is proposed, and has to be signed anew', async () => {
    const { a } = await twoRoots()
    await done(a, zhang)
    await done(a, ['publish', 'gas/station'])
    const { body, signatures } = JSON.parse(a.text(proposal)) as { readonly body: { readonly version: number; readonly principals: readonly object[]; readonly checklists: readonly object[] }; readonly signatures: readonly object[] }
    expect([body.version, body.principals.length, body.checklists.length, signatures.length]).toEqual([2, 1, 1, 1])
    expect(await on(a, ['check', proposal])).toMatchObject({ code: 2, out: expect.stringContaining('trust-threshold') })
  })

  test('what is proposed may take nothing away', async () => {
    const { a, b } = await twoRoots()
    await done(a, zhang)
    b.seed('sent.json', a.bytes(proposal))
    await done(b, ['sign', 'sent.json'])
    // Root a still holds version 1 and proposes another version 2; root b has gone on.
    a.entries.delete(proposal)
    await done(a, ['enrol', 'li.na', '--name', '李娜', '--public-key', lineOf(3), '--role', 'inspector'])
    b.seed('rival.json', a.bytes(proposal))
    expect(await on(b, ['sign', 'rival.json'])).toMatchObject({ code: 3, err: expect.stringContaining('trust-version-twice') })
  })

  test('who is no root signs nothing', async () => {
    const { a } = await twoRoots()
    await done(a, zhang)
    const other = await rootDisk('root.c')
    other.seed(trust, a.bytes(trust))
    other.seed('sent.json', a.bytes(proposal))
    expect(await on(other, ['sign', 'sent.json'])).toMatchObject({ code: 3, err: expect.stringContaining('root.c is not a root') })
    other.entries.delete(trust)
    expect(await on(other, ['sign', 'sent.json'])).toMatchObject({ code: 3, err: expect.stringContaining('There is no trust list') })
  })
})

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
    const disk = await rootDisk('root.a')
    disk.seed('in/a.result.json', '{}')
    await runAlone(['verify', 'in'], { files: disk })
    disk.entries.delete(trust)
    expect(await runAlone(['key', 'new', '--id', 'root.a', '--name', '根', '--org', '应急管理局'], { files: disk })).toMatchObject({ code: 0 })
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
    expect(await on(disk, ['check', 'none.json'])).toMatchObject({ code: 3, err: expect.stringContaining('file-empty') })
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
