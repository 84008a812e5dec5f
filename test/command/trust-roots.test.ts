// Who signs a trust list: a root whose key lies in the ssh-agent, and roots that come and go.
import { describe, expect, test } from '@jest/globals'
import type { TrustFile } from '../../src/model/generated/formats.ts'
import { readSshsig } from '../../src/sign/sshsig.ts'
import { memoryAgent } from '../support/memory-agent.ts'
import { memoryDisk, type Disk } from '../support/memory-disk.ts'
import { p256Number } from '../sign/p256.ts'
import { office, second } from '../verify/parties.ts'
import { home, runAlone } from './running.ts'
import { done, lineOf, on, oneRoot, proposal, publicOf, rootDisk, shown, trust, twoRoots, zhang } from './trust-office.ts'

const held = second.signer
const agent = memoryAgent([office.signer, held])
const { fingerprint, text } = held.public

/** Keys (their lines) that stand behind the signatures of a list. */
function signersOf(disk: Disk, path: string): readonly string[] {
  const { signatures } = JSON.parse(disk.text(path)) as TrustFile
  return signatures.map(({ sig }) => {
    const read = readSshsig(sig)
    return typeof read === 'string' ? read : read.publicKey.text
  })
}

describe('a root whose key lies in the agent', () => {
  test.each([['agent'], [fingerprint], ['wang.gang']])('begins a list with --key %s, once it is said whose it is', async (key) => {
    const disk = memoryDisk()
    const init = ['init', '--name', '局', '--key', key]
    expect(await on(disk, init, { agent })).toMatchObject({ code: 3 })
    disk.seed('key.pub', text)
    await runAlone(['key', 'import', 'key.pub', '--id', 'wang.gang', '--name', '王刚', '--org', '局'], { files: disk })
    await done(disk, init, { agent })
    expect(await shown(disk)).toMatchObject({ version: 1, roots: [{ id: 'wang.gang', signed: true }] })
    expect(signersOf(disk, trust)).toEqual([text])
    await done(disk, [...zhang, '--key', key], { agent })
    expect(await shown(disk)).toMatchObject({ version: 2, people: [{ id: 'zhang.wei' }] })
  })

  test.each([['agent'], [fingerprint]])('is known by the list itself, and signs what another proposes with --key %s', async (key) => {
    const disk = await rootDisk('root.a')
    await done(disk, ['init', '--name', '局', '--threshold', '2', '--root', `root.h=${text}`])
    const other = memoryDisk()
    other.seed('sent.json', disk.bytes(proposal))
    await done(other, ['sign', 'sent.json', '--key', key], { agent })
    expect(await shown(other)).toMatchObject({ roots: [{ id: 'root.a', signed: true }, { id: 'root.h', signed: true }] })
    expect(new Set(signersOf(other, trust))).toEqual(new Set([publicOf('root.a'), text]))
  })

  test('may be a key of a token, of the kind ECDSA P-256', async () => {
    const token = p256Number(7)
    const disk = await oneRoot()
    await done(disk, ['roots', '--add', `root.t=${token.public.text}`])
    await done(disk, [...zhang, '--key', token.public.fingerprint], { agent: memoryAgent([token]) })
    expect(signersOf(disk, trust)).toEqual([token.public.text])
  })

  test('is none where the agent is not there, holds others, or the key is no root', async () => {
    const disk = await oneRoot()
    const before = disk.text(trust)
    const attempt = (key: string, more = {}) => on(disk, [...zhang, '--key', key], more)
    expect(await attempt('agent', { agent: undefined })).toMatchObject({ code: 3, err: expect.stringContaining('ssh-agent') })
    expect(await attempt('agent', { agent: memoryAgent([]) })).toMatchObject({ code: 3, err: expect.stringContaining('holds no key') })
    expect(await attempt('agent', { agent })).toMatchObject({ code: 3, err: expect.stringContaining('not known here') })
    disk.seed('key.pub', text)
    await runAlone(['key', 'import', 'key.pub', '--id', 'wang.gang', '--name', '王刚', '--org', '局'], { files: disk })
    for (const key of ['agent', fingerprint, 'wang.gang'])
      expect(await attempt(key, { agent })).toMatchObject({ code: 3, err: expect.stringContaining('wang.gang is not a root') })
    expect(await attempt('nobody', { agent })).toMatchObject({ code: 3, err: expect.stringContaining('no such key') })
    expect(disk.text(trust)).toBe(before)
    // A key of somebody who is no root does not make it unclear who signs.
    expect(await on(disk, zhang)).toMatchObject({ code: 0 })
  })

  test('is asked for where the agent holds two of them', async () => {
    const disk = await oneRoot()
    await done(disk, ['roots', '--add', `x=${text}`, '--add', `y=${office.signer.public.text}`])
    const ran = await on(disk, [...zhang, '--key', 'agent'], { agent })
    expect(ran).toMatchObject({ code: 3, err: expect.stringContaining('several keys') })
    expect(ran.err).toContain(fingerprint)
    expect(ran.err).toContain(office.signer.public.fingerprint)
  })
})

describe('trust roots', () => {
  test('a lost root gives way: another joins in one version, and the lost one goes in the next', async () => {
    const { a, b } = await twoRoots()
    const c = await rootDisk('root.c')
    const old = (await shown(b)).fingerprint
    const stale = await rootDisk('root.d')
    stale.seed('v1.json', b.bytes(trust))
    await done(stale, ['adopt', 'v1.json', '--fingerprint', old])

    const ran = await done(a, ['roots', '--add', `root.c=${publicOf('root.c')}`])
    expect(ran.out).toMatch(/^- Roots {2}2 of 2 must sign each version\n\+ Roots {2}2 of 3 must sign each version\n\+ Roots {2}root\.c {2}SHA256:/mu)
    b.seed('sent.json', a.bytes(proposal))
    await done(b, ['sign', 'sent.json'])
    const between = b.bytes(trust)

    c.seed(trust, between)
    await done(c, ['roots', '--remove', 'root.b'])
    a.seed('back.json', between)
    await done(a, ['adopt', 'back.json'])
    a.seed('sent.json', c.bytes(proposal))
    await done(a, ['sign', 'sent.json'])
    expect(await shown(a)).toMatchObject({ version: 3, roots: [{ id: 'root.a', signed: true }, { id: 'root.c', signed: true }] })

    // Whoever has judged by an older version is led there by the versions between, and needs no fingerprint.
    stale.seed('v3.json', a.bytes(trust))
    stale.seed('v2.json', between)
    expect(await on(stale, ['adopt', 'v3.json'])).toMatchObject({ code: 3 })
    await done(stale, ['adopt', 'v2.json'])
    await done(stale, ['adopt', 'v3.json'])
    expect(await on(stale, ['adopt', 'v1.json', '--fingerprint', old])).toMatchObject({ code: 3, err: expect.stringContaining('was used here before') })

    // The root that has gone signs nothing any more.
    b.seed('v3.json', a.bytes(trust))
    await done(b, ['adopt', 'v3.json'])
    expect(await on(b, zhang)).toMatchObject({ code: 3, err: expect.stringContaining('root.b is not a root') })
  })

  test('fewer or more of them may have to sign', async () => {
    const { a, b } = await twoRoots()
    await done(a, ['roots', '--threshold', '1'])
    b.seed('sent.json', a.bytes(proposal))
    await done(b, ['sign', 'sent.json'])
    await done(b, zhang)
    expect(await shown(b)).toMatchObject({ version: 3, threshold: 1, people: [{ id: 'zhang.wei' }] })
  })

  test('never so that too few of those before are left to agree', async () => {
    const { a } = await twoRoots()
    const before = a.text(trust)
    const ran = await on(a, ['roots', '--remove', 'root.b', '--threshold', '1'])
    expect(ran).toMatchObject({ code: 3, err: expect.stringContaining('trust-former-roots') })
    expect(a.text(trust)).toBe(before)
    expect(a.has(proposal)).toBe(false)
  })

  test.each([
    ['nothing to change', [], 'nothing to change'],
    ['a root that is none', ['--remove', 'root.x'], 'nobody of the id root.x'],
    ['no root left', ['--remove', 'root.a'], 'There are 0 roots'],
    ['more asked than there are', ['--threshold', '2'], 'not 2 of them can be asked'],
    ['one id twice', ['--add', `root.a=${lineOf(2)}`], 'or two have one id'],
    ['one key twice', ['--add', 'root.x=SAME'], 'trust-key-shared'],
    ['a root without an id', ['--add', lineOf(2)], '--add'],
    ['a key that cannot be read', ['--add', 'x=ssh-ed25519 AAAA'], 'No public key'],
  ])('refuses %s, and the list stays as it was', async (_what, flags, said) => {
    const disk = await oneRoot()
    const before = disk.text(trust)
    const argv = flags.map((flag) => flag.replace('SAME', publicOf('root.a')))
    expect(await on(disk, ['roots', ...argv])).toMatchObject({ code: 3, err: expect.stringContaining(said) })
    expect(disk.text(trust)).toBe(before)
    expect(disk.paths(home).filter((path) => path.includes('proposal'))).toEqual([])
  })
})

test('a term that never begins is not entered', async () => {
  const disk = await oneRoot()
  const [early, late] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z']
  const refused = { code: 3, err: expect.stringContaining(`--until ${early}`) }
  expect(await on(disk, [...zhang, '--from', late, '--until', early])).toMatchObject(refused)
  // Before now, which is when it would begin.
  expect(await on(disk, [...zhang, '--until', early])).toMatchObject(refused)
  expect(await on(disk, [...zhang, '--grant', `role=receipt from=${late} until=${early}`])).toMatchObject(refused)
  expect(await on(disk, ['publish', 'gas/station', '--from', late, '--until', early])).toMatchObject(refused)
  await done(disk, zhang)
  expect(await on(disk, ['enrol', 'zhang.wei', '--public-key', lineOf(1), '--until', early])).toMatchObject(refused)
  expect(await shown(disk)).toMatchObject({ version: 2 })
})
