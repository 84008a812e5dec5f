// SSH signatures: made, taken apart, checked.
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { armor } from '../../src/sign/armor.ts'
import { sha256 } from '../../src/sign/digest.ts'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import { readKeyBlob } from '../../src/sign/public-key.ts'
import { signMessage } from '../../src/sign/signer.ts'
import { makeSshsig, readSshsig, signedBytes, verifySshsig } from '../../src/sign/sshsig.ts'
import { wireString } from '../../src/sign/wire.ts'
import { armoredWith } from './blobs.ts'
import { encode } from './edwards.ts'
import { anySeed, blobOfPoint, flipBit, good, signerNumber } from './keys.ts'
import { p256Number } from './p256.ts'

const signer = signerNumber(1)
const armored = await signMessage(signer, 'result@taut', 'all is well')
const read = good(readSshsig(armored))

test('what is signed is laid out as PROTOCOL.sshsig has it', () => {
  const hash = createHash('sha512').update('all is well').digest()
  const parts = [Buffer.from('SSHSIG'), wireString('result@taut'), wireString(''), wireString('sha512'), wireString(hash)]
  expect(Buffer.from(signedBytes('result@taut', 'all is well'))).toEqual(Buffer.concat(parts))
})

test('a signature tells its key, its namespace and its id', () => {
  expect(read).toMatchObject({ namespace: 'result@taut', hash: 'sha512', id: sha256(read.blob) })
  expect(read.publicKey.text).toBe(signer.public.text)
  expect(makeSshsig(read.publicKey, read.namespace, read.raw)).toBe(armored)
  expect(armor(read.blob)).toBe(armored)
})

test('what anybody signs verifies, for that namespace and that message alone', async () => {
  const anyNamespace = fc.string({ unit: 'grapheme', minLength: 1 })
  const anyMessage = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array())
  await fc.assert(
    fc.asyncProperty(anySeed, anyNamespace, anyMessage, async (seed, namespace, message) => {
      const made = good(readSshsig(await signMessage(ed25519Signer(seed), namespace, message)))
      expect(verifySshsig(made, namespace, message)).toBeUndefined()
      expect(verifySshsig(made, `${namespace}x`, message)).toBe('signature-namespace')
      expect(verifySshsig(made, namespace, Buffer.concat([Buffer.from(message), Buffer.alloc(1)]))).toBe('signature-mismatch')
    }),
  )
})

describe('with one bit turned', () => {
  const anyBit = fc.nat()

  test('the message is refused', () => {
    fc.assert(
      fc.property(anyBit, (bit) => {
        expect(verifySshsig(read, 'result@taut', flipBit(Buffer.from('all is well'), bit))).toBe('signature-mismatch')
      }),
    )
  })

  test.each([
    ['armor', (bit: number) => flipBit(Buffer.from(armored), bit).toString('latin1')],
    ['blob', (bit: number) => armor(flipBit(read.blob, bit))],
  ])('the %s is refused, wherever it is', (_, turned) => {
    for (let bit = 0; bit < armored.length * 8; bit += 1) {
      const other = readSshsig(turned(bit))
      const code = typeof other === 'string' ? other : verifySshsig(other, 'result@taut', 'all is well')
      expect(code).toMatch(/^signature-[a-z-]+$/u)
    }
  })
})

describe('the reader refuses', () => {
  const p384 = Buffer.concat(['ecdsa-sha2-nistp384', 'nistp384', Buffer.alloc(97, 4)].map(wireString))

  test('nothing when nothing is wrong', () => {
    expect(readSshsig(armoredWith({}))).toMatchObject({ namespace: 'result@taut' })
    expect(readSshsig(armoredWith({ hash: 'sha256' }))).toMatchObject({ hash: 'sha256' })
  })

  test.each([
    ['another magic', { magic: 'SSHSIX' }, 'signature-malformed'],
    ['an unknown version', { version: 2 }, 'signature-version'],
    ['version 0', { version: 0 }, 'signature-version'],
    ['an empty namespace', { namespace: '' }, 'signature-malformed'],
    ['a namespace that is not UTF-8', { namespace: Buffer.from([0xff]) }, 'signature-malformed'],
    ['anything in the reserved field', { reserved: 'x' }, 'signature-malformed'],
    ['SHA-1', { hash: 'sha1' }, 'signature-hash'],
    ['no hash', { hash: '' }, 'signature-hash'],
    ['a P-384 key', { key: p384 }, 'signature-algorithm'],
    ['a P-256 key over an Ed25519 signature', { key: p256Number(1).public.blob }, 'signature-malformed'],
    ['no key', { key: Buffer.alloc(0) }, 'signature-malformed'],
    ['a weak key', { key: blobOfPoint(encode(1n, 0)) }, 'signature-key-weak'],
    ['an algorithm that is not the key\'s', { algorithm: 'ssh-rsa' }, 'signature-malformed'],
    ['63 bytes of signature', { raw: Buffer.alloc(63) }, 'signature-malformed'],
    ['65 bytes of signature', { raw: Buffer.alloc(65) }, 'signature-malformed'],
    ['bytes after the signature', { afterSignature: 'x' }, 'signature-malformed'],
    ['bytes after everything', { after: 'x' }, 'signature-malformed'],
  ] as const)('%s', (_, changed, code) => {
    expect(readSshsig(armoredWith(changed))).toBe(code)
  })

  test('a blob cut short, wherever it is cut', () => {
    for (let length = 0; length < read.blob.length; length += 1) {
      expect(readSshsig(armor(read.blob.subarray(0, length)))).toBe('signature-malformed')
    }
  })

  test('any other bytes, without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary' }), (bytes, text) => {
        expect(readSshsig(armor(bytes))).toBe('signature-malformed')
        expect(readSshsig(armor(Buffer.concat([Buffer.from('SSHSIG\0\0\0\x01'), bytes])))).toBe('signature-malformed')
        expect(readSshsig(text)).toBe('signature-malformed')
      }),
    )
  })

  test('a key and a signature that would hold for every message', async () => {
    const identity = encode(1n, 0)
    const always = Buffer.concat([identity, Buffer.alloc(32)])
    expect(readSshsig(armoredWith({ key: blobOfPoint(identity), raw: always }))).toBe('signature-key-weak')
  })

  test('in place of the signer another key, though the signature is genuine', () => {
    const other = good(readSshsig(armoredWith({ key: signerNumber(2).public.blob, raw: read.raw })))
    expect(verifySshsig(other, 'result@taut', 'all is well')).toBe('signature-mismatch')
  })
})

test('the caller may remember keys, and what it says of a key is taken', () => {
  const remembered = good(readKeyBlob(read.publicKey.blob))
  expect(good(readSshsig(armored, () => remembered)).publicKey).toBe(remembered)
  expect(readSshsig(armored, () => 'signature-key-weak')).toBe('signature-key-weak')
})

test('SHA-256 as the message hash is checked as such', async () => {
  const raw = await signer.sign(signedBytes('file', 'text', 'sha256'))
  const made = good(readSshsig(armoredWith({ namespace: 'file', hash: 'sha256', raw })))
  expect(verifySshsig(made, 'file', 'text')).toBeUndefined()
  expect(verifySshsig({ ...made, hash: 'sha512' }, 'file', 'text')).toBe('signature-mismatch')
})
