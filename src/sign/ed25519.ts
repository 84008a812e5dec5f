// Makes an Ed25519 signer from its 32-byte seed (RFC 8032 section 5.1.5).
import { Buffer } from 'node:buffer'
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { publicKeyOf } from './public-key.ts'
import type { Signer } from './signer.ts'
import { wireString } from './wire.ts'

export const seedLength = 32

/** What stands before the seed in a PKCS #8 private key (RFC 8410 section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * A signer from a seed of 32 bytes, which stays the caller's to wipe.
 * Throws a RangeError for another length: node:crypto would take the first 32 bytes of a longer one without a word.
 */
export function ed25519Signer(seed: Uint8Array): Signer {
  if (seed.length !== seedLength) throw new RangeError('an Ed25519 seed has 32 bytes')
  const der = Buffer.concat([pkcs8, seed])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  der.fill(0)
  const verifyKey = createPublicKey(privateKey)
  const point = verifyKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const blob = Buffer.concat([wireString('ssh-ed25519'), wireString(point)])
  // Never a weak key: a clamped scalar is below 8 times the group's order, so that no seed gives a point of small order.
  const key = publicKeyOf('ssh-ed25519', blob, verifyKey)
  return { public: key, sign: async (bytes) => sign(null, bytes, privateKey) }
}
