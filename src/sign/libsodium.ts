// A second check of Ed25519 signatures, libsodium's, which takes half the time of node's and is there where it was installed.
import { Buffer } from 'node:buffer'
import { createRequire } from 'node:module'

/** Whether a signature of 64 bytes over a message holds for a point of 32 bytes. */
export type PointCheck = (signature: Uint8Array, message: Uint8Array, point: Uint8Array) => boolean

/** As many signatures as node checks in the time that loading the library takes. */
export const worthLoading = 250

/**
 * The library's check; undefined where it is not installed, has no binary for this machine, or does not tell the truth about
 * a signature of RFC 8032. Node's alone is used then, which gives the same verdicts.
 */
export function libsodiumCheck(): PointCheck | undefined {
  try {
    const library = createRequire(import.meta.url)('sodium-native') as { readonly crypto_sign_verify_detached?: unknown }
    const check = library.crypto_sign_verify_detached
    return typeof check === 'function' && isTruthful(check as PointCheck) ? (check as PointCheck) : undefined
  } catch {
    return undefined
  }
}

/** RFC 8032 section 7.1, test 2: one byte signed. */
const [point, message, signature] = [
  '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  '72',
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
].map((hex) => Buffer.from(hex, 'hex')) as [Buffer, Buffer, Buffer]

function isTruthful(check: PointCheck): boolean {
  return check(signature, message, point) && !check(signature, Buffer.from('s'), point)
}
