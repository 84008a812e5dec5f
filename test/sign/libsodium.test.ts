// libsodium says yes only where node does, and is not asked where it is missing or lies.
import { Buffer } from 'node:buffer'
import { createHash, verify } from 'node:crypto'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { libsodiumCheck, type PointCheck, worthLoading } from '../../src/sign/libsodium.ts'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import { add, decode, encode, order, smallOrderPoints } from './edwards.ts'
import { keyAt, anySeed, flipBit, keyOfPublic, signerNumber } from './keys.ts'
import { vectors } from './rfc8032.ts'

const check = libsodiumCheck()

/** Said to be skipped where the library has no binary; nothing but speed depends on it. */
const whereInstalled = check === undefined ? describe.skip : describe

const torsion = smallOrderPoints()

function little(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
}

function bytesOf(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse()
}

/** The secret scalar of a seed (RFC 8032 section 5.1.5). */
function scalarOf(seed: Uint8Array): bigint {
  const half = createHash('sha512').update(seed).digest().subarray(0, 32)
  half[0] = (half[0] ?? 0) & 0xf8
  half[31] = ((half[31] ?? 0) & 0x7f) | 0x40
  return little(half)
}

/** The point of a seed, with one of the eight points of small order added to it. */
function pointOf(seed: Uint8Array, nth: number): Uint8Array {
  const [plain, small] = [decode(keyOfPublic(ed25519Signer(seed).public)), torsion[nth]]
  if (plain === undefined || small === undefined) throw new Error('no point')
  const { x, y } = add(plain, small)
  return encode(y, x & 1n ? 1 : 0)
}

whereInstalled('libsodium', () => {
  const holds = check as PointCheck

  test.each(vectors)('takes $name', ({ key, message, signature }) => {
    expect(holds(Buffer.from(signature, 'hex'), Buffer.from(message, 'hex'), Buffer.from(key, 'hex'))).toBe(true)
  })

  test('agrees with node on what was signed and on every turned bit', async () => {
    await fc.assert(
      fc.asyncProperty(anySeed, fc.uint8Array({ minLength: 1 }), fc.nat(), async (seed, message, bit) => {
        const signer = ed25519Signer(seed)
        const point = keyOfPublic(signer.public)
        const raw = await signer.sign(message)
        expect(holds(raw, message, point)).toBe(true)
        for (const [one, other] of [[flipBit(raw, bit), message], [raw, flipBit(message, bit)]] as const)
          expect(holds(one, other, point)).toBe(verify(null, other, signer.public.verifyKey, one))
      }),
    )
  })

  test('says yes to nothing that node refuses, whatever is of mixed order, of small order or spelt oddly', () => {
    const seen = { both: 0, node: 0, neither: 0 }
    const any = fc.record({
      secret: anySeed, nonce: anySeed, message: fc.uint8Array(), keyPlus: fc.nat(7), noncePlus: fc.nat(7),
      odd: fc.constantFrom('', '', 'scalar', 'small key', 'small nonce', 'high y'),
    })
    fc.assert(
      fc.property(any, ({ secret, nonce, message, keyPlus, noncePlus, odd }) => {
        const small = torsion[keyPlus] ?? { x: 0n, y: 1n }
        const key = odd === 'small key' ? encode(small.y, small.x & 1n ? 1 : 0) : odd === 'high y' ? encode(2n ** 255n - 19n + BigInt(keyPlus), 0) : pointOf(secret, keyPlus)
        const r = odd === 'small nonce' ? encode(small.y, small.x & 1n ? 1 : 0) : pointOf(nonce, noncePlus)
        const h = little(createHash('sha512').update(r).update(key).update(message).digest()) % order
        const s = ((odd === 'small nonce' ? 0n : scalarOf(nonce)) + h * (odd === 'small key' ? 0n : scalarOf(secret))) % order
        const raw = Buffer.concat([r, bytesOf(odd === 'scalar' ? s + order : s)])
        const byNode = verify(null, message, keyAt(key), raw)
        const bySodium = holds(raw, message, key)
        expect({ byNode, bySodium }).not.toEqual({ byNode: false, bySodium: true })
        seen[bySodium ? 'both' : byNode ? 'node' : 'neither'] += 1
      }),
      { numRuns: 300 },
    )
    // Each kind came up: what is asked is asked of something.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5)
  })
})

describe('the check of many signatures', () => {
  beforeEach(() => {
    jest.resetModules()
  })

  async function checkedWith(library: () => unknown): Promise<readonly boolean[]> {
    const loads = jest.fn(library)
    jest.unstable_mockModule('node:module', () => ({ createRequire: () => loads }))
    const { holdsEd25519, keepPoint } = await import('../../src/sign/check-ed25519.ts')
    const signer = signerNumber(7)
    const [message, other] = [Buffer.from('signed'), Buffer.from('not signed')]
    const raw = await signer.sign(message)
    const key = keyAt(keyOfPublic(signer.public))
    keepPoint(key, keyOfPublic(signer.public))
    for (let nth = 1; nth < worthLoading; nth += 1) holdsEd25519(key, message, raw)
    expect(loads).not.toHaveBeenCalled()
    const verdicts = [true, false, true, false].map((good) => holdsEd25519(key, good ? message : other, raw))
    expect(loads).toHaveBeenCalledTimes(1)
    return verdicts
  }

  test('is node alone where there is no library, where it has no such check, and where it says yes or no to everything', async () => {
    const missing = (): unknown => {
      throw new Error('Cannot find module')
    }
    for (const library of [missing, () => ({}), () => ({ crypto_sign_verify_detached: () => true }), () => ({ crypto_sign_verify_detached: () => false })]) {
      expect(await checkedWith(library)).toEqual([true, false, true, false])
      jest.resetModules()
    }
  })

  test('asks node of what the library refuses', async () => {
    const calls: number[] = []
    // As strict as can be: it takes the vector that it is tried with, and nothing else.
    const strict = (_: Uint8Array, message: Uint8Array): boolean => {
      calls.push(message.length)
      return message.length === 1 && message[0] === 0x72
    }
    expect(await checkedWith(() => ({ crypto_sign_verify_detached: strict }))).toEqual([true, false, true, false])
    expect(calls.length).toBeGreaterThan(4)
  })
})
