// What we sign, ssh-keygen verifies, and what ssh-keygen signs, we take: with the real program.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { canonicalize } from '../../src/format/canonical.ts'
import { algorithms } from '../../src/sign/algorithm.ts'
import { parsePublicKey } from '../../src/sign/public-key.ts'
import { type Signer, signMessage } from '../../src/sign/signer.ts'
import { readSshsig, verifySshsig } from '../../src/sign/sshsig.ts'
import { receiptNamespace, resultNamespace } from '../../src/sign/statement.ts'
import { verifyResult } from '../../src/verify/verify-result.ts'
import { setAll } from '../verify/edit.ts'
import { bytesOf, make, selfCheck } from '../verify/make.ts'
import { first } from '../verify/parties.ts'
import { armoredWith } from './blobs.ts'
import { encode } from './edwards.ts'
import { blobOfPoint, good, lineOf, signerNumber } from './keys.ts'
import { p256Number } from './p256.ts'

const folder = mkdtempSync(join(tmpdir(), 'taut-ssh-keygen-'))
afterAll(() => rmSync(folder, { recursive: true }))

function sshKeygen(args: readonly string[], input = ''): { readonly status: number | null; readonly out: string } {
  const { status, stdout } = spawnSync('ssh-keygen', args, { cwd: folder, input, encoding: 'utf8' })
  return { status, out: stdout }
}

// ssh-keygen without -Y (before OpenSSH 8.1) or none at all leaves nothing to compare with.
const installed = sshKeygen(['-Y', 'check-novalidate', '-n', 'file', '-s', 'none']).status === 255
const compared = installed ? describe : describe.skip
const note = installed ? '' : ' (skipped: ssh-keygen with -Y is not installed)'

const signer = signerNumber(1)
const signers: readonly Signer[] = [signer, p256Number(1)]
const messages = ['', '{"verdict":"pass"}', '重大事故隐患\n'.repeat(1000)]
// 40 characters make the armor's last line exactly 70 columns long.
const namespaces = ['result@taut', 'n'.repeat(40), 'n'.repeat(41)]

function verifiedByThem(sig: string, namespace: string, message: string, key = signer.public.text): number | null {
  writeFileSync(join(folder, 'allowed'), `zhang.wei ${key}\n`)
  writeFileSync(join(folder, 'sig'), sig)
  return sshKeygen(['-Y', 'verify', '-f', 'allowed', '-I', 'zhang.wei', '-n', namespace, '-s', 'sig'], message).status
}

compared(`ssh-keygen${note}`, () => {
  test('verifies what we sign, and nothing else', async () => {
    for (const namespace of namespaces) {
      for (const message of messages) {
        for (const each of signers) {
          const sig = await signMessage(each, namespace, message)
          expect(verifiedByThem(sig, namespace, message, each.public.text)).toBe(0)
          expect(verifiedByThem(sig, namespace, `${message}.`, each.public.text)).not.toBe(0)
          expect(verifiedByThem(sig, 'file', message, each.public.text)).not.toBe(0)
        }
      }
    }
  })

  test.each(['ed25519', 'ecdsa'])('signs with %s what we verify, in the very armor that we write', (kind) => {
    sshKeygen(['-q', '-t', kind, '-N', '', '-C', '', '-f', kind])
    const key = good(parsePublicKey(readFileSync(join(folder, `${kind}.pub`), 'utf8').trim()))
    expect(sshKeygen(['-l', '-f', `${kind}.pub`]).out).toContain(` ${key.fingerprint} `)
    for (const hash of ['sha512', 'sha256']) {
      for (const namespace of namespaces) {
        for (const message of messages) {
          const sig = sshKeygen(['-Y', 'sign', '-f', kind, '-n', namespace, '-O', `hashalg=${hash}`], message).out
          const read = good(readSshsig(sig))
          expect([read.publicKey.text, read.hash]).toEqual([key.text, hash])
          expect(verifySshsig(read, namespace, message)).toBeUndefined()
        }
      }
    }
  })

  test('would take a weak key for any message, which is why we refuse it before', () => {
    const identity = blobOfPoint(encode(1n, 0))
    const always = armoredWith({ namespace: 'file', key: identity, raw: Buffer.concat([encode(1n, 0), Buffer.alloc(32)]) })
    expect(verifiedByThem(always, 'file', 'anything', lineOf(identity))).toBe(0)
    expect(readSshsig(always)).toBe('signature-key-weak')
  })

  test('makes keys of other kinds, which we refuse by name', () => {
    for (const [kind, ...more] of [['rsa'], ['ecdsa', '-b', '384'], ['ecdsa', '-b', '521']]) {
      const name = `${kind ?? ''}${more.at(-1) ?? ''}`
      sshKeygen(['-q', '-t', kind ?? '', ...more, '-N', '', '-C', '', '-f', name])
      const line = readFileSync(join(folder, `${name}.pub`), 'utf8').trim()
      expect(Object.keys(algorithms)).not.toContain(line.split(' ')[0])
      expect(parsePublicKey(line)).toBe('signature-algorithm')
      expect(readSshsig(sshKeygen(['-Y', 'sign', '-f', name, '-n', 'file'], 'x').out)).toBe('signature-algorithm')
    }
  })

  test.each(['ed25519', 'ecdsa'])('signs with %s over our statement, and the result is valid', async (kind) => {
    sshKeygen(['-q', '-t', kind, '-N', '', '-C', '', '-f', `own-${kind}`])
    const line = good(parsePublicKey(readFileSync(join(folder, `own-${kind}.pub`), 'utf8').trim())).text
    const recipe = selfCheck()
    const enrolled = { ...recipe, trust: setAll(recipe.trust, { '/principals/0/keys/0/key': line }) }
    const { file, context } = await make(enrolled)
    const signatures = file.signatures.map(({ statement }) => ({
      statement,
      sig: sshKeygen(['-Y', 'sign', '-f', `own-${kind}`, '-n', resultNamespace], canonicalize(statement)).out,
    }))
    expect(verifyResult(bytesOf({ ...file, signatures }), context).status).toBe('valid')
    expect(verifyResult(bytesOf(file), context).status).toBe('invalid')
  })

  // The statement of a result as we sign it, and an allowed_signers line that bounds namespace and time.
  const bounded = async (who: Signer) => {
    const recipe = selfCheck()
    const { file } = await make({ ...recipe, signings: [{ by: first, with: who }] })
    const [signature] = file.signatures
    if (signature === undefined) throw new Error('nobody signed')
    const bounds = 'namespaces="result@taut",valid-after="20261101Z",valid-before="20261201Z"'
    writeFileSync(join(folder, 'bounded'), `${first.id} ${bounds} ${who.public.text}\n`)
    writeFileSync(join(folder, 'bounded.sig'), signature.sig)
    return (principal: string, namespace: string, time: string, message = canonicalize(signature.statement)) => {
      const args = ['-Y', 'verify', '-f', 'bounded', '-I', principal, '-n', namespace, '-s', 'bounded.sig']
      return sshKeygen([...args, '-O', `verify-time=${time}`], message).status
    }
  }

  test.each([
    ['ed25519', signer],
    ['ecdsa', p256Number(1)],
  ])('verifies our %s signature for its principal, namespace and time, and refuses any other', async (_, who) => {
    const status = await bounded(who)
    expect(status(first.id, resultNamespace, '20261103014500Z')).toBe(0)
    expect(status('inspector.b', resultNamespace, '20261103014500Z')).not.toBe(0)
    expect(status(first.id, receiptNamespace, '20261103014500Z')).not.toBe(0)
    expect(status(first.id, resultNamespace, '20261031235959Z')).not.toBe(0)
    expect(status(first.id, resultNamespace, '20261201000001Z')).not.toBe(0)
    expect(status(first.id, resultNamespace, '20261103014500Z', '{}')).not.toBe(0)
  })
})
