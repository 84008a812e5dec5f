// What we sign, ssh-keygen verifies, and what ssh-keygen signs, we take: with the real program.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { algorithms } from '../../src/sign/algorithm.ts'
import { parsePublicKey } from '../../src/sign/public-key.ts'
import { signMessage } from '../../src/sign/signer.ts'
import { readSshsig, verifySshsig } from '../../src/sign/sshsig.ts'
import { armoredWith } from './blobs.ts'
import { encode } from './edwards.ts'
import { blobOfPoint, good, lineOf, signerNumber } from './keys.ts'

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
        const sig = await signMessage(signer, namespace, message)
        expect(verifiedByThem(sig, namespace, message)).toBe(0)
        expect(verifiedByThem(sig, namespace, `${message}.`)).not.toBe(0)
        expect(verifiedByThem(sig, 'file', message)).not.toBe(0)
      }
    }
  })

  test('signs what we verify, in the very armor that we write', () => {
    sshKeygen(['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', 'key'])
    const key = good(parsePublicKey(readFileSync(join(folder, 'key.pub'), 'utf8').trim()))
    expect(sshKeygen(['-l', '-f', 'key.pub']).out).toContain(` ${key.fingerprint} `)
    for (const hash of ['sha512', 'sha256']) {
      for (const namespace of namespaces) {
        for (const message of messages) {
          const sig = sshKeygen(['-Y', 'sign', '-f', 'key', '-n', namespace, '-O', `hashalg=${hash}`], message).out
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
    for (const kind of ['rsa', 'ecdsa']) {
      sshKeygen(['-q', '-t', kind, '-N', '', '-C', '', '-f', kind])
      const line = readFileSync(join(folder, `${kind}.pub`), 'utf8').trim()
      expect(Object.keys(algorithms)).not.toContain(line.split(' ')[0])
      expect(parsePublicKey(line)).toBe('signature-algorithm')
      expect(readSshsig(sshKeygen(['-Y', 'sign', '-f', kind, '-n', 'file'], 'x').out)).toBe('signature-algorithm')
    }
  })
})
