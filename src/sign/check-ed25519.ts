// Does an Ed25519 signature hold? Node says so; of many, libsodium is asked first, because its yes comes in half the time.
import { verify, type KeyObject } from 'node:crypto'
import { libsodiumCheck, type PointCheck, worthLoading } from './libsodium.ts'

/** Points by the keys made of them; what was made in another way is checked by node alone. */
const points = new WeakMap<KeyObject, Uint8Array>()

/** Keeps the point that a key was made of. */
export function keepPoint(key: KeyObject, point: Uint8Array): void {
  points.set(key, new Uint8Array(point))
}

let checked = 0
let quick: PointCheck | undefined

/**
 * Whether 64 bytes are the key's signature over others. Both libraries reckon without the cofactor and compare bytes; libsodium
 * refuses more (odd spellings, points of small order), so that its yes is always node's too, and its no is not the last word.
 */
export function holdsEd25519(key: KeyObject, bytes: Uint8Array, raw: Uint8Array): boolean {
  checked += 1
  if (checked === worthLoading) quick = libsodiumCheck()
  const point = quick === undefined ? undefined : points.get(key)
  if (quick !== undefined && point !== undefined && quick(raw, bytes, point)) return true
  return verify(null, bytes, key, raw)
}
