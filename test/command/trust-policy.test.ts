// What a trust list asks of every result: changed by its roots, seen by each of them, and met by results or not.
import { describe, expect, test } from '@jest/globals'
import { printTrust } from '../../src/format/trust.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import { setAll } from '../verify/edit.ts'
import { first, root, second, trustBody, unitHead } from '../verify/parties.ts'
import { memoryAgent } from '../support/memory-agent.ts'
import { memoryDisk } from '../support/memory-disk.ts'
import { diskWith, verify, visit } from './parties.ts'
import { home } from './running.ts'
import { done, on, oneRoot, proposal, shown, trust, twoRoots } from './trust-office.ts'

describe('trust policy', () => {
  test('raises and lowers what has to be met, and leaves the rest as it is', async () => {
    const disk = await oneRoot()
    const ran = await done(disk, ['policy', '--self-check-inspectors', '2', '--clock-skew', '0'])
    expect(ran.out).toMatch(/^- a self-check is signed by at least 1 inspector\n- clocks may differ by 300 seconds\n\+ a self-check is signed by at least 2 inspectors\n\+ clocks may differ by 0 seconds\n/mu)
    expect(await shown(disk)).toMatchObject({ version: 2, policy: { supervisionInspectors: 2, selfCheckInspectors: 2, clockSkewSeconds: 0 } })
    await done(disk, ['policy', '--supervision-inspectors', '3', '--self-check-inspectors', '1'])
    expect(await shown(disk)).toMatchObject({ version: 3, policy: { supervisionInspectors: 3, selfCheckInspectors: 1, clockSkewSeconds: 0 } })
    expect((await done(disk, ['show'])).out).toContain('\nLeast required\n  a supervision is signed by at least 3 inspectors\n')
  })

  test('is what results are judged by from then on, also those that were signed before', async () => {
    const disk = await diskWith(visit(), { signings: [{ by: first }, { by: second }, { by: unitHead, role: 'inspected-party' }] })
    expect((await verify(disk)).out).toContain('"status":"valid"')
    await done(disk, ['policy', '--supervision-inspectors', '3', '--key', root.signer.public.fingerprint], { agent: memoryAgent([root.signer]) })
    const { code, out } = await verify(disk)
    expect([code, out.includes('signature-missing')]).toEqual([2, true])
  })

  test('is seen by every root before it is in force', async () => {
    const { a, b } = await twoRoots()
    await done(a, ['policy', '--self-check-inspectors', '3'])
    expect(await shown(a)).toMatchObject({ version: 1, policy: { selfCheckInspectors: 1 } })
    b.seed('sent.json', a.bytes(proposal))
    expect((await done(b, ['sign', 'sent.json'])).out).toContain('+ a self-check is signed by at least 3 inspectors')
    expect(await shown(b)).toMatchObject({ version: 2, policy: { selfCheckInspectors: 3 } })
  })

  test.each([
    ['nothing', [], 'nothing to change'],
    ['what is so already', ['--self-check-inspectors', '1', '--clock-skew', '300'], 'nothing to change'],
    ['one inspector for a supervision, against the law', ['--supervision-inspectors', '1'], '--supervision-inspectors'],
    ['nobody', ['--self-check-inspectors', '0'], '--self-check-inspectors'],
    ['more than a day', ['--clock-skew', '86401'], '--clock-skew'],
    ['a part', ['--clock-skew', '1.5'], '--clock-skew'],
    ['a negative number', ['--clock-skew=-1'], '--clock-skew'],
  ])('refuses %s, and the list stays as it was', async (_what, flags, said) => {
    const disk = await oneRoot()
    const before = disk.text(trust)
    expect(await on(disk, ['policy', ...flags])).toMatchObject({ code: 3, err: expect.stringContaining(said) })
    expect(disk.text(trust)).toBe(before)
    expect(disk.paths(home).filter((path) => path.includes('proposal'))).toEqual([])
  })
})

test('a list whose name or least requirement is another one says so, whoever made it', async () => {
  const disk = memoryDisk()
  const next = setAll(trustBody, { '/name': '别的名称', '/policy/bracketHours': 72, '/policy/clockSkewSeconds': 1 })
  disk.seed('before.json', printTrust(await signTrust(trustBody, root.signer, root.id, trustBody.issuedAt)))
  disk.seed('after.json', printTrust(await signTrust(next, root.signer, root.id, trustBody.issuedAt)))
  const { out } = await on(disk, ['check', 'after.json', '--against', 'before.json'])
  expect(out).toContain(`- name of the list: ${trustBody.name}\n`)
  expect(out).toContain('+ name of the list: 别的名称\n')
  expect(out).toContain('+ clocks may differ by 1 second\n')
  expect(out).toContain('+ the time of signing is known to within 72 hours (not judged yet)\n')
})
