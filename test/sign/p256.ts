// P-256 keys and signatures for the tests of signing, which the program itself never makes: it leaves that to an agent.
import { Buffer } from 'node:buffer'
import { createECDH, createPrivateKey, sign } from 'node:crypto'
import { readKeyBlob } from '../../src/sign/public-key.ts'
import type { Signer } from '../../src/sign/signer.ts'
import { wireString } from '../../src/sign/wire.ts'
import { good } from './keys.ts'

/** The blob of a P-256 key with this point, be it on the curve or not. */
export function blobOfP256(point: Uint8Array, curve = 'nistp256'): Buffer {
  return Buffer.concat(['ecdsa-sha2-nistp256', curve, point].map(wireString))
}

/** A positive number, big endian, as the content of an mpint. */
export function mpintOf(number: Uint8Array): Buffer {
  const start = number.findIndex((byte) => byte !== 0)
  const bytes = start < 0 ? Buffer.alloc(0) : Buffer.from(number.subarray(start))
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes
}

/** The two numbers of a signature as OpenSSH lays them out. */
export function rawOf(r: Uint8Array, s: Uint8Array): Buffer {
  return Buffer.concat([wireString(r), wireString(s)])
}

/** The signer whose private number is that byte, 32 times. */
export function p256Number(byte: number): Signer {
  const secret = Buffer.alloc(32, byte)
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(secret)
  const point = pair.getPublicKey()
  const coordinate = (from: number): string => point.subarray(from, from + 32).toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', d: secret.toString('base64url'), x: coordinate(1), y: coordinate(33) }
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  return {
    public: good(readKeyBlob(blobOfP256(point))),
    sign: async (bytes) => {
      const numbers = sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })
      return rawOf(mpintOf(numbers.subarray(0, 32)), mpintOf(numbers.subarray(32)))
    },
  }
}
