// What trust export writes, the real ssh-keygen takes: the right person, purpose and time, and nobody else.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { TrustBody } from '../../src/model/generated/formats.ts'
import { allowedSigners } from '../../src/report/allowed-signers.ts'
import { signMessage } from '../../src/sign/signer.ts'
import { receiptNamespace, resultNamespace, trustNamespace } from '../../src/sign/statement.ts'
import { setAll } from '../verify/edit.ts'
import { first, office, type Party, root, second, trustBody } from '../verify/parties.ts'

const folder = mkdtempSync(join(tmpdir(), 'taut-allowed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ssh = (args: readonly string[], input = '') => spawnSync('ssh-keygen', args, { cwd: folder, input, encoding: 'utf8' })
// ssh-keygen without -Y (before OpenSSH 8.1) or none at all leaves nothing to compare with.
const installed = ssh(['-Y', 'check-novalidate', '-n', 'file', '-s', 'none']).status === 255
const compared = installed ? describe : describe.skip

const key = '/principals/0/keys/0'
const grant = '/principals/0/grants/0'

/** Whether ssh-keygen takes a signature of a party for a purpose at a time, by the exported list. */
async function takes(body: TrustBody, party: Party, namespace: string, time: string, claimed = party.id): Promise<boolean> {
  writeFileSync(join(folder, 'allowed'), allowedSigners(body, 'SHA256:x'))
  writeFileSync(join(folder, 'sig'), await signMessage(party.signer, namespace, 'statement'))
  const args = ['-Y', 'verify', '-f', 'allowed', '-I', claimed, '-n', namespace, '-s', 'sig', `-Overify-time=${time}`]
  return ssh(args, 'statement').status === 0
}

const [before, at, last, until] = ['20260531235959Z', '20260601000000Z', '20260630235959Z', '20260701000000Z']
const term = { from: '2026-06-01T00:00:00Z', until: '2026-07-01T00:00:00Z' }

compared('ssh-keygen', () => {
  test('takes a person for his purpose only, and only under his own name', async () => {
    expect(await takes(trustBody, first, resultNamespace, at)).toBe(true)
    expect(await takes(trustBody, first, receiptNamespace, at)).toBe(false)
    expect(await takes(trustBody, first, trustNamespace, at)).toBe(false)
    expect(await takes(trustBody, first, resultNamespace, at, second.id)).toBe(false)
    expect(await takes(trustBody, office, receiptNamespace, at)).toBe(true)
    expect(await takes(trustBody, office, resultNamespace, at)).toBe(false)
    expect(await takes(trustBody, root, trustNamespace, at)).toBe(true)
    expect(await takes(trustBody, root, resultNamespace, at)).toBe(false)
  })

  test.each([
    ['a key', { [`${key}/from`]: term.from, [`${key}/until`]: term.until }],
    ['a grant', { [`${grant}/from`]: term.from, [`${grant}/until`]: term.until }],
    ['a key that is retired at the end of it', { [`${key}/from`]: term.from, [`${key}/revoked`]: { at: term.until, reason: 'retired' } }],
  ])('keeps to the term of %s to the second', async (_what, changes) => {
    const body = setAll(trustBody, changes)
    const answers: boolean[] = []
    for (const time of [before, at, last, until]) answers.push(await takes(body, first, resultNamespace, time))
    expect(answers).toEqual([false, true, true, false])
  })

  test('takes each of several grants in its own term', async () => {
    const body = setAll(trustBody, { [`${grant}/until`]: term.from, '/principals/0/grants/1': { roles: ['receipt'], ...term } })
    expect(await takes(body, first, resultNamespace, before)).toBe(true)
    expect(await takes(body, first, resultNamespace, at)).toBe(false)
    expect(await takes(body, first, receiptNamespace, at)).toBe(true)
    expect(await takes(body, first, receiptNamespace, before)).toBe(false)
  })

  test('takes nothing of a compromised key, nor of one whose term never comes', async () => {
    const lost = setAll(trustBody, { [`${key}/revoked`]: { at: term.until, reason: 'compromised', since: term.from } })
    expect(await takes(lost, first, resultNamespace, before)).toBe(false)
    expect(allowedSigners(lost, 'SHA256:x')).toContain('# inspector.a: compromised since 2026-06-01T00:00:00Z')
    const never = setAll(trustBody, { [`${key}/until`]: term.from, [`${grant}/from`]: term.until })
    expect(await takes(never, first, resultNamespace, at)).toBe(false)
  })
})
