// The Ed25519 keys that are refused, found by arithmetic and shown to be dangerous.
import { Buffer } from 'node:buffer'
import { createPublicKey } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import { parsePublicKey, publicKeyOf, readKeyBlob } from '../../src/sign/public-key.ts'
import { makeSshsig } from '../../src/sign/sshsig.ts'
import { checkStatement, resultNamespace } from '../../src/sign/statement.ts'
import { isWeakEd25519 } from '../../src/sign/weak-keys.ts'
import { decode, encode, identity, p, smallOrderPoints, times8, type Point } from './edwards.ts'
import { anySeed, blobOfPoint, keyOfPublic, lineOf, signerNumber } from './keys.ts'

/** Every 32 bytes that a lenient decoder takes for one of the points: y or y + p, with either sign where x is 0. */
function encodingsOf(points: readonly Point[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { x, y } of points) {
    for (const spelling of [y, y + p].filter((each) => each < 2n ** 255n)) {
      for (const sign of x === 0n ? ([0, 1] as const) : ([x & 1n ? 1 : 0] as const)) {
        found.add(Buffer.from(encode(spelling, sign)).toString('hex'))
      }
    }
  }
  return found
}

const points = smallOrderPoints()
const encodings = [...encodingsOf(points)].map((hex) => Buffer.from(hex, 'hex'))

describe('points of small order', () => {
  test('are eight, and eight times each is the identity', () => {
    expect(points).toHaveLength(8)
    for (const point of points) expect(times8(point)).toEqual(identity)
  })

  test('have fourteen encodings: eight canonical ones and six others', () => {
    expect(encodings).toHaveLength(14)
    const canonical = encodings.filter((bytes) => {
      const point = decode(bytes)
      return point !== undefined && Buffer.from(encode(point.y, point.x & 1n ? 1 : 0)).equals(bytes)
    })
    expect(canonical).toHaveLength(8)
    for (const bytes of encodings) expect(times8(decode(bytes) ?? { x: 1n, y: 1n })).toEqual(identity)
  })

  test('are refused in every encoding', () => {
    for (const bytes of encodings) {
      expect(isWeakEd25519(bytes)).toBe(true)
      expect(readKeyBlob(blobOfPoint(bytes))).toBe('signature-key-weak')
      expect(parsePublicKey(lineOf(blobOfPoint(bytes)))).toBe('signature-key-weak')
    }
  })

  // Some engines take one constant signature under such a key for any message; whether this one does is not our concern.
  test('make no signature count, whatever the engine says of it', () => {
    const point = encode(1n, 0)
    const key = publicKeyOf('ssh-ed25519', blobOfPoint(point), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(point).toString('base64url') }, format: 'jwk' }))
    const constant = Buffer.concat([point, Buffer.alloc(32)])
    expect(checkStatement(makeSshsig(key, resultNamespace, constant), resultNamespace, '{}')).toBe('signature-key-weak')
  })
})

test('no y from the prime up is taken, whatever the point', () => {
  for (let y = p; y < 2n ** 255n; y += 1n) {
    expect(isWeakEd25519(encode(y, 0))).toBe(true)
    expect(isWeakEd25519(encode(y, 1))).toBe(true)
  }
})

test('the y just beside the weak ones are taken', () => {
  expect(isWeakEd25519(encode(2n, 0))).toBe(false)
  expect(isWeakEd25519(encode(p - 2n, 1))).toBe(false)
})

test('what is refused is just what is of small order or not canonical', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 255n - 1n }), fc.constantFrom(0 as const, 1 as const), (y, sign) => {
      const bytes = encode(y, sign)
      const point = decode(bytes)
      if (point === undefined) return
      const weak = times8(point).x === 0n && times8(point).y === 1n
      expect(isWeakEd25519(bytes)).toBe(weak || y >= p)
    }),
    { numRuns: 30 },
  )
})

test('no key made from a seed is refused', () => {
  fc.assert(fc.property(anySeed, (seed) => !isWeakEd25519(keyOfPublic(ed25519Signer(seed).public))))
  expect(isWeakEd25519(keyOfPublic(signerNumber(0).public))).toBe(false)
})
