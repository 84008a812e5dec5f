// The Ed25519 check of another library, asked before node's where there are many signatures, because its yes comes in half the time.
import { Buffer } from 'node:buffer'

/** Whether a signature of 64 bytes over a message holds for a point of 32 bytes. */
export type PointCheck = (signature: Uint8Array, message: Uint8Array, point: Uint8Array) => boolean

/** Whether the library takes a signature of one key over these bytes. No is not the last word. */
export type QuickCheck = (bytes: Uint8Array, raw: Uint8Array) => boolean

/** As many signatures as node checks in the time that loading the library takes. */
export const worthLoading = 250

/**
 * Gives quick checks for points, by what `load` gives: libsodium's module where it is installed, else undefined. Until many
 * signatures were checked, and where it has no such check or tells no truth about a signature of RFC 8032, each says no.
 * libsodium and node both reckon without the cofactor and compare bytes, and libsodium refuses more (odd spellings, points of
 * small order): its yes is always node's too, and of its no node is asked.
 */
export function quickChecks(load: () => unknown): (point: Uint8Array) => QuickCheck {
  let asked = 0
  let check: PointCheck | undefined
  return (point) => (bytes, raw) => {
    asked += 1
    if (asked === worthLoading) check = pointCheckIn(load())
    return check?.(raw, bytes, point) === true
  }
}

function pointCheckIn(library: unknown): PointCheck | undefined {
  const check = (library as { readonly crypto_sign_verify_detached?: unknown } | undefined)?.crypto_sign_verify_detached
  return typeof check === 'function' && isTruthful(check as PointCheck) ? (check as PointCheck) : undefined
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
