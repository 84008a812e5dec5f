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
 * signatures were checked, and where it has no such check or does not judge some known signatures as node does, each says no.
 * libsodium and node both reckon without the cofactor and compare bytes, and libsodium refuses more (odd spellings, points of
 * small order): its yes is always node's too, and of its no node is asked.
 */
export function quickChecks(load: () => unknown): (point: Uint8Array) => QuickCheck {
  let asked = 0
  let check: PointCheck | undefined
  return (point) => (bytes, raw) => {
    asked += 1
    if (asked === worthLoading) check = pointCheckIn(load())
    return check !== undefined && isTaken(check, raw, bytes, point)
  }
}

function pointCheckIn(library: unknown): PointCheck | undefined {
  const check = (library as { readonly crypto_sign_verify_detached?: unknown } | undefined)?.crypto_sign_verify_detached
  return typeof check === 'function' && isTruthful(check as PointCheck) ? (check as PointCheck) : undefined
}

/** What the library throws is a no: node is asked then, and a batch goes on. */
function isTaken(check: PointCheck, signature: Uint8Array, message: Uint8Array, point: Uint8Array): boolean {
  try {
    // Whatever it gives that is not true is a no as well.
    const given: unknown = check(signature, message, point)
    return given === true
  } catch {
    return false
  }
}

/**
 * RFC 8032 section 7.1, test 2: one byte signed; and the same key's signatures of it that node refuses, of which another
 * release of the library could think otherwise: one with the order of the group added to its scalar, and one with the point
 * of order 2 added to its nonce, which holds where both sides are multiplied by the cofactor.
 */
const [point, message, signature, largeScalar, mixedNonce] = [
  '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  '72',
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69daf52db7415978abc61b2c2eb6aeebfca0387b2eaeb4302aeeb00d291612bb0c10',
  '5b5ff6560f2b35478df17df4a09bdabf5d4d84abe9afc0704c89dddc142496250f8fcfec0ff20e26558af1f839a8bdfc97b4d860443324e5bb2450373eba3007',
].map((hex) => Buffer.from(hex, 'hex')) as [Buffer, Buffer, Buffer, Buffer, Buffer]

function isTruthful(check: PointCheck): boolean {
  const takes = (one: Uint8Array, signed: Uint8Array): boolean => isTaken(check, one, signed, point)
  return takes(signature, message) && !takes(signature, Buffer.from('s')) && ![mixedNonce, largeScalar].some((one) => takes(one, message))
}
