// Lists the signature algorithms that are accepted, each with how its keys and signatures are read and checked.
import { Buffer } from 'node:buffer'
import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { ProblemCode } from '../model/problem.ts'
import { ecdsaP256 } from './ecdsa-p256.ts'
import { isWeakEd25519 } from './weak-keys.ts'
import type { WireReader } from './wire.ts'

export interface Algorithm {
  /** The key that stands after the algorithm's name in a public key blob. Codes: signature-malformed, signature-key-weak. */
  readonly readKey: (reader: WireReader) => KeyObject | ProblemCode
  /** Has the signature the form that this algorithm gives it? */
  readonly isSignature: (raw: Uint8Array) => boolean
  /** Is it the key's signature over these bytes? */
  readonly verify: (key: KeyObject, bytes: Uint8Array, raw: Uint8Array) => boolean
}

/** Ed25519 (RFC 8032), laid out as RFC 8709 says. */
const ed25519: Algorithm = {
  readKey: (reader) => {
    const point = reader.string()
    if (!reader.finished || point.length !== 32) return 'signature-malformed'
    if (isWeakEd25519(point)) return 'signature-key-weak'
    // A JWK (RFC 8037) is imported fifteen times faster than the same key in DER.
    const x = Buffer.from(point).toString('base64url')
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  },
  isSignature: (raw) => raw.length === 64,
  verify: (key, bytes, raw) => verify(null, bytes, key, raw),
}

/** The allow-list by SSH name. A file can only choose among these; a new algorithm is one more row. */
export const algorithms = {
  'ssh-ed25519': ed25519,
  'ecdsa-sha2-nistp256': ecdsaP256,
} as const satisfies Readonly<Record<string, Algorithm>>

export type AlgorithmName = keyof typeof algorithms

export function isAlgorithmName(name: string): name is AlgorithmName {
  return Object.hasOwn(algorithms, name)
}
