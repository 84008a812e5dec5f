// Key files: locked, unlocked, altered.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { KeyFile } from '../../src/model/generated/formats.ts'
import { lockKey, unlockKey, type NewKey } from '../../src/sign/key-file.ts'
import { flipBit, good, signerNumber } from './keys.ts'

const passphrase = '绷紧这根弦 taut'
const made: NewKey = {
  seed: Buffer.alloc(32, 5),
  signer: { id: 'zhang.wei', name: '张伟', licence: '4301020172', org: '某某区应急管理局' },
  createdAt: '2026-11-03T01:00:00Z',
  salt: Buffer.alloc(16, 6),
  nonce: Buffer.alloc(12, 7),
}
const file = await lockKey(made, passphrase, 15)

function altered(change: (copy: KeyFile) => object): KeyFile {
  return { ...file, ...change(file) }
}

describe('a key file', () => {
  test('holds what it was given, and the seed only under the passphrase', () => {
    expect(file).toEqual({
      format: 'taut-key/1',
      type: 'ed25519',
      minor: 0,
      signer: made.signer,
      public: signerNumber(5).public.text,
      createdAt: made.createdAt,
      kdf: { name: 'scrypt', logN: 15, r: 8, p: 1, salt: 'BgYGBgYGBgYGBgYGBgYGBg==' },
      secret: { cipher: 'aes-256-gcm', nonce: 'BwcHBwcHBwcHBwcH', data: expect.stringMatching(/^[A-Za-z0-9+/]{64}$/u) },
    })
    expect(Buffer.from(file.secret.data, 'base64').includes(Buffer.alloc(8, 5))).toBe(false)
  })

  test('gives its signer back for the passphrase', async () => {
    const signer = good(await unlockKey(file, passphrase))
    expect(signer.public.text).toBe(file.public)
    expect(await signer.sign(Buffer.from('a'))).toEqual(await signerNumber(5).sign(Buffer.from('a')))
  })

  test('is the same whatever the order of its members', async () => {
    const turned: KeyFile = { ...file, signer: { org: made.signer.org, name: '张伟', licence: '4301020172', id: 'zhang.wei' } }
    expect(typeof (await unlockKey(turned, passphrase))).toBe('object')
  })

  test('takes the passphrase however a keyboard spells it', async () => {
    const composed = await lockKey(made, 'caf\u00e9 ①', 15)
    expect(typeof (await unlockKey(composed, 'cafe\u0301 1'))).toBe('object')
  })

  test('is made with N = 2^17 when nothing else is said', async () => {
    const strong = await lockKey(made, passphrase)
    expect(strong.kdf.logN).toBe(17)
    expect(typeof (await unlockKey(strong, passphrase))).toBe('object')
  })

  test('keeps any seed', async () => {
    const any = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length })
    await fc.assert(
      fc.asyncProperty(any(32), any(16), any(12), fc.string({ unit: 'grapheme' }), async (seed, salt, nonce, words) => {
        const locked = await lockKey({ ...made, seed, salt, nonce }, words, 15)
        expect(good(await unlockKey(locked, words)).public.text).toBe(locked.public)
        expect(await unlockKey(locked, `${words}x`)).toBe('key-passphrase')
      }),
      { numRuns: 5 },
    )
  })
})

describe('is not unlocked', () => {
  test.each([
    ['with another passphrase', '绷紧这根弦 taut!'],
    ['with none', ''],
    ['with other capitals', '绷紧这根弦 Taut'],
  ])('%s', async (_, other) => {
    expect(await unlockKey(file, other)).toBe('key-passphrase')
  })

  test.each([
    ['format', altered(() => ({ format: 'taut-key/2' }))],
    ['type', altered(() => ({ type: 'ed448' }))],
    ['minor', altered(() => ({ minor: 1 }))],
    ['signer id', altered(({ signer }) => ({ signer: { ...signer, id: 'li.na' } }))],
    ['signer name', altered(({ signer }) => ({ signer: { ...signer, name: '李娜' } }))],
    ['licence', altered(({ signer: { id, name, org } }) => ({ signer: { id, name, org } }))],
    ['organisation', altered(({ signer }) => ({ signer: { ...signer, org: '' } }))],
    ['public key', altered(() => ({ public: signerNumber(6).public.text }))],
    ['creation time', altered(() => ({ createdAt: '2026-11-03T01:00:01Z' }))],
    ['name of the KDF', altered(({ kdf }) => ({ kdf: { ...kdf, name: 'bcrypt' } }))],
    ['logN', altered(({ kdf }) => ({ kdf: { ...kdf, logN: 16 } }))],
    ['r', altered(({ kdf }) => ({ kdf: { ...kdf, r: 16 } }))],
    ['p', altered(({ kdf }) => ({ kdf: { ...kdf, p: 2 } }))],
    ['salt', altered(({ kdf }) => ({ kdf: { ...kdf, salt: 'CAYGBgYGBgYGBgYGBgYGBg==' } }))],
    ['cipher', altered(({ secret }) => ({ secret: { ...secret, cipher: 'aes-128-gcm' } }))],
    ['nonce', altered(({ secret }) => ({ secret: { ...secret, nonce: 'CAcHBwcHBwcHBwcH' } }))],
    ['a member more', altered(() => ({ remark: '' }))],
    ['a name without canonical form', altered(({ signer }) => ({ signer: { ...signer, name: '\ud800' } }))],
  ])('with another %s', async (_, other) => {
    expect(await unlockKey(other, passphrase)).toBe('key-passphrase')
  })

  test('with any bit of the ciphertext or the tag turned', async () => {
    const data = Buffer.from(file.secret.data, 'base64')
    for (const bit of [0, 255, 256, 383]) {
      const turned = flipBit(data, bit).toString('base64')
      expect(await unlockKey(altered(({ secret }) => ({ secret: { ...secret, data: turned } })), passphrase)).toBe('key-passphrase')
    }
  })

  const zeros = (length: number): string => Buffer.alloc(length).toString('base64')

  test.each([
    ['a cost below 15', altered(({ kdf }) => ({ kdf: { ...kdf, logN: 14 } }))],
    ['a cost that would fill the memory', altered(({ kdf }) => ({ kdf: { ...kdf, logN: 21 } }))],
    ['a cost that is no whole number', altered(({ kdf }) => ({ kdf: { ...kdf, logN: 15.5 } }))],
    ['a cost that is text', altered(({ kdf }) => ({ kdf: { ...kdf, logN: '15' } }))],
    ['a short salt', altered(({ kdf }) => ({ kdf: { ...kdf, salt: zeros(15) } }))],
    ['another spelling of the salt', altered(({ kdf }) => ({ kdf: { ...kdf, salt: 'BgYGBgYGBgYGBgYGBgYGBh==' } }))],
    ['no nonce', altered(({ secret }) => ({ secret: { ...secret, nonce: '' } }))],
    ['a tag cut short', altered(({ secret }) => ({ secret: { ...secret, data: zeros(44) } }))],
    ['another spelling of the ciphertext', altered(({ secret }) => ({ secret: { ...secret, data: `${secret.data}\n` } }))],
  ])('with %s, and scrypt is not even tried', async (_, other) => {
    expect(await unlockKey(other, passphrase)).toBe('key-broken')
  })
})

test('a seed that does not belong to the public key is found out, even when whoever locked it knew the passphrase', async () => {
  const { createCipheriv } = await import('node:crypto')
  const { canonicalize } = await import('../../src/format/canonical.ts')
  const { deriveKey } = await import('../../src/sign/passphrase.ts')
  const { data: _, ...secret } = file.secret
  const lock = createCipheriv('aes-256-gcm', await deriveKey(passphrase, made.salt, 15), made.nonce)
  lock.setAAD(Buffer.from(canonicalize({ ...file, secret })))
  const locked = Buffer.concat([lock.update(Buffer.alloc(32, 9)), lock.final(), lock.getAuthTag()])
  const forged: KeyFile = { ...file, secret: { ...secret, data: locked.toString('base64') } }
  expect(await unlockKey(forged, passphrase)).toBe('key-broken')
})

describe('lockKey takes only what a key file can hold', () => {
  test.each([
    ['a short salt', { ...made, salt: Buffer.alloc(15) }, 15],
    ['a long nonce', { ...made, nonce: Buffer.alloc(16) }, 15],
    ['a short seed', { ...made, seed: Buffer.alloc(31) }, 15],
    ['a low cost', made, 14],
    ['a high cost', made, 21],
  ] as const)('not %s', async (_, wrong, logN) => {
    await expect(lockKey(wrong, passphrase, logN)).rejects.toThrow(RangeError)
  })

  test('and leaves the seed as it was', () => {
    expect(made.seed).toEqual(Buffer.alloc(32, 5))
  })
})
