// Signers, keys and key blobs for the tests of signing.
import { Buffer } from 'node:buffer'
import { createPublicKey, type KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import type { PublicKey } from '../../src/sign/public-key.ts'
import type { Signer } from '../../src/sign/signer.ts'
import { wireString } from '../../src/sign/wire.ts'

/** The signer whose seed is that byte, 32 times. */
export function signerNumber(byte: number): Signer {
  return ed25519Signer(Buffer.alloc(32, byte))
}

export const anySeed = fc.uint8Array({ minLength: 32, maxLength: 32 })

/** The blob of an Ed25519 key with these 32 bytes, be they a good point or not. */
export function blobOfPoint(point: Uint8Array): Buffer {
  return Buffer.concat([wireString('ssh-ed25519'), wireString(point)])
}

export function lineOf(blob: Uint8Array, name = 'ssh-ed25519'): string {
  return `${name} ${Buffer.from(blob).toString('base64')}`
}

/** The value, where a problem code would fail the test. */
export function good<T extends object>(value: T | string): T {
  if (typeof value === 'string') throw new Error(`refused: ${value}`)
  return value
}

export function keyOfPublic(key: PublicKey): Buffer {
  return Buffer.from(key.blob.subarray(-32))
}

export function flipBit(bytes: Uint8Array, bit: number): Buffer {
  const flipped = Buffer.from(bytes)
  const at = Math.floor(bit / 8) % flipped.length
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (bit % 8)), at)
  return flipped
}

/** Node's key at a point, weak or not. */
export function keyAt(point: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(point).toString('base64url') }, format: 'jwk' })
}
