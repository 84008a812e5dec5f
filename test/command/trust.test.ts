// Trust lists from the first version on: made, changed, and signed by several.
import { describe, expect, test } from '@jest/globals'
import { blobOfPoint, lineOf as weakLine } from '../sign/keys.ts'
import { encode } from '../sign/edwards.ts'
import { home, runAlone } from './running.ts'
import { done, fingerprintOf, lineOf, on, oneRoot, proposal, publicOf, rootDisk, shown, trust, twoRoots, twoVersions, zhang } from './trust-office.ts'

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
    a.seed('b.pub', `${publicOf('root.b')} root.b@bureau\r\n`)
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
    const argv = flags.map((flag) => flag.replace('SAME', publicOf('root.a')))
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
