// libsodium says yes only where node does, and is not asked where it is missing or lies.
import { Buffer } from 'node:buffer'
import { createHash, verify } from 'node:crypto'
import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import { readKeyBlob, rememberingKeyReader } from '../../src/sign/public-key.ts'
import { type PointCheck, quickChecks, worthLoading } from '../../src/sign/quick-check.ts'
import { makeSshsig, readSshsig, signedBytes, verifySshsig } from '../../src/sign/sshsig.ts'
import { systemLibsodium } from '../../src/world/libsodium.ts'
import { add, decode, encode, order, smallOrderPoints, times, times8 } from './edwards.ts'
import { anySeed, flipBit, good, keyAt, keyOfPublic, signerNumber } from './keys.ts'
import { p256Number } from './p256.ts'
import { vectors } from './rfc8032.ts'

const library = systemLibsodium() as { readonly crypto_sign_verify_detached: PointCheck } | undefined

/** Said to be skipped where the library has no binary; nothing but speed depends on it. */
const whereInstalled = library === undefined ? describe.skip : describe

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

const nodeTakes: PointCheck = (raw, message, key) => verify(null, message, keyAt(key), raw)

function thrown(): never {
  throw new TypeError('sig must be a typed array')
}

const takesLargeScalars: PointCheck = (raw, message, key) =>
  nodeTakes(Buffer.concat([raw.subarray(0, 32), bytesOf(little(raw.subarray(32)) % order)]), message, key)

/** RFC 8032 section 5.1.7 in its first form: eight times the sides are compared. */
const takesTimesCofactor: PointCheck = (raw, message, key) => {
  const [nonce, holder, base] = [raw.subarray(0, 32), key, basePoint].map((bytes) => decode(Buffer.from(bytes)))
  if (nonce === undefined || holder === undefined || base === undefined) return false
  const h = little(createHash('sha512').update(raw.subarray(0, 32)).update(key).update(message).digest()) % order
  const [left, right] = [times8(times(little(raw.subarray(32)) % order, base)), times8(add(nonce, times(h, holder)))]
  return left.x === right.x && left.y === right.y
}

const basePoint = Buffer.from(`58${'66'.repeat(31)}`, 'hex')

whereInstalled('libsodium', () => {
  const holds: PointCheck = (...given) => library?.crypto_sign_verify_detached(...given) === true

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
    // Both came up: what is asked is asked of something. What node alone takes depends on its OpenSSL, and is nothing since Node 24.
    expect(Math.min(seen.both, seen.neither)).toBeGreaterThan(5)
  })
})

describe('the check of many signatures', () => {
  const signer = signerNumber(7)
  const [message, other] = ['signed', 'not signed']

  /** Verdicts after so many signatures that the library is asked, and the calls that loaded it. */
  async function judgedWith(found: unknown): Promise<{ readonly verdicts: readonly boolean[]; readonly loads: number }> {
    const load = jest.fn(() => found)
    const armored = makeSshsig(signer.public, 'file', await signer.sign(signedBytes('file', message)))
    const read = good(readSshsig(armored, rememberingKeyReader(load)))
    const isTaken = (text: string): boolean => verifySshsig(read, 'file', text) === undefined
    for (let nth = 1; nth < worthLoading; nth += 1) if (!isTaken(message)) throw new Error('a good signature is refused')
    expect(load).not.toHaveBeenCalled()
    return { verdicts: [message, other, message, other].map(isTaken), loads: load.mock.calls.length }
  }

  test.each([
    ['there is no library', undefined],
    ['it has no such check', {}],
    ['it says yes to everything', { crypto_sign_verify_detached: () => true }],
    ['it says no to everything', { crypto_sign_verify_detached: () => false }],
    ['it throws whatever it is asked', { crypto_sign_verify_detached: thrown }],
    ['it throws when it is asked in earnest', { crypto_sign_verify_detached: (...given: Parameters<PointCheck>) => (given[1].length === 1 ? nodeTakes(...given) : thrown()) }],
  ])("is node's alone where %s", async (_, found) => {
    expect(await judgedWith(found)).toEqual({ verdicts: [true, false, true, false], loads: 1 })
  })

  test.each([
    ['takes scalars beyond the order of the group', takesLargeScalars],
    ['multiplies by the cofactor', takesTimesCofactor],
  ])('never asks a library that %s', (_, lax) => {
    const asked = jest.fn(lax)
    const quick = quickChecks(() => ({ crypto_sign_verify_detached: asked }))(new Uint8Array(32))
    for (let nth = 1; nth <= worthLoading; nth += 1) quick(Buffer.from('r'), new Uint8Array(64))
    const tried = asked.mock.calls.length
    // It was lax with what it was tried with, and strict enough with everything else.
    expect(asked.mock.results.map(({ value }) => value as boolean)).toEqual(expect.arrayContaining([true, false]))
    expect(quick(Buffer.from('r'), new Uint8Array(64))).toBe(false)
    expect(asked).toHaveBeenCalledTimes(tried)
  })

  test('asks node of what the library refuses', async () => {
    const asked: number[] = []
    // As strict as can be: it takes the vector that it is tried with, and nothing else.
    const strict: PointCheck = (raw, bytes, key) => {
      asked.push(bytes.length)
      return nodeTakes(raw, bytes, key) && bytes.length === 1
    }
    expect(await judgedWith({ crypto_sign_verify_detached: strict })).toEqual({ verdicts: [true, false, true, false], loads: 1 })
    expect(asked.filter((length) => length > 1)).toHaveLength(4)
  })

  test('is the library’s where it says yes, for keys of its kind', () => {
    const raw = new Uint8Array(64)
    const own: PointCheck = (given, bytes, point) => point.length === 32 && (given === raw || nodeTakes(given, bytes, point))
    const quick = quickChecks(() => ({ crypto_sign_verify_detached: own }))(new Uint8Array(32))
    const verdicts = Array.from({ length: worthLoading + 1 }, () => quick(Buffer.from('r'), raw))
    expect(verdicts.map(Number).reduce((sum, one) => sum + one)).toBe(2)
    expect(readKeyBlob(signer.public.blob)).not.toHaveProperty('quick')
    expect(rememberingKeyReader()(signer.public.blob)).toHaveProperty('quick')
    expect(rememberingKeyReader()(p256Number(1).public.blob)).not.toHaveProperty('quick')
  })
})
