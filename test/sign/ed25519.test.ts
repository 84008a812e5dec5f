// Ed25519 signers made from seeds.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { algorithms } from '../../src/sign/algorithm.ts'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import { anySeed, flipBit, keyOfPublic } from './keys.ts'
import { vectors } from './rfc8032.ts'

const { verify, isSignature } = algorithms['ssh-ed25519']

describe('RFC 8032 section 7.1', () => {
  test.each(vectors)('$name', async ({ seed, key, message, signature }) => {
    const signer = ed25519Signer(Buffer.from(seed, 'hex'))
    expect(keyOfPublic(signer.public).toString('hex')).toBe(key)
    const raw = await signer.sign(Buffer.from(message, 'hex'))
    expect(Buffer.from(raw).toString('hex')).toBe(signature)
    expect(verify(signer.public.verifyKey, Buffer.from(message, 'hex'), raw)).toBe(true)
  })
})

test('what is signed verifies, and not with any bit of signature or message turned', async () => {
  await fc.assert(
    fc.asyncProperty(anySeed, fc.uint8Array({ minLength: 1 }), fc.nat(), async (seed, message, bit) => {
      const signer = ed25519Signer(seed)
      const raw = await signer.sign(message)
      const { verifyKey } = signer.public
      expect([isSignature(raw), verify(verifyKey, message, raw)]).toEqual([true, true])
      expect(verify(verifyKey, message, flipBit(raw, bit))).toBe(false)
      expect(verify(verifyKey, flipBit(message, bit), raw)).toBe(false)
    }),
  )
})

test('a signature has 64 bytes', () => {
  expect([63, 64, 65].map((length) => isSignature(Buffer.alloc(length)))).toEqual([false, true, false])
})

test('the seed stays as it was, and the signer does not hang on it', async () => {
  const seed = Buffer.alloc(32, 3)
  const signer = ed25519Signer(seed)
  expect(seed).toEqual(Buffer.alloc(32, 3))
  const before = await signer.sign(Buffer.from('a'))
  seed.fill(0)
  expect(await signer.sign(Buffer.from('a'))).toEqual(before)
})

test.each([0, 31, 33, 64])('a seed of %d bytes is a mistake of the program', (length) => {
  expect(() => ed25519Signer(Buffer.alloc(length))).toThrow(RangeError)
})
