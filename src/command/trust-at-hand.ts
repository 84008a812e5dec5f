// The trust list to judge by. Without one nothing is believed.
import { canonicalize } from '../format/canonical.ts'
import { largestTrust, readTrust } from '../format/trust.ts'
import { Failure } from '../model/failure.ts'
import { openTrust, type TrustList } from '../sign/trust-list.ts'
import type { World } from '../world/world.ts'

/** Reads and opens a list. Failure: trust-missing, trust-broken, and those of reading a file. */
export function trustAt(world: World, path: string): TrustList {
  return trustIn(trustBytes(world, path), path)
}

/** The bytes of a list, unread: so that all threads judge by the same one. Failure: trust-missing, and those of reading a file. */
export function trustBytes(world: World, path: string): Uint8Array {
  if (world.files.kind(path) === 'none') throw new Failure('trust-missing', { path })
  return world.files.read(path, largestTrust)
}

/** Opens a list whose bytes were read from a path. Failure: trust-broken. */
export function trustIn(bytes: Uint8Array, path: string): TrustList {
  const read = readTrust(bytes)
  if (!('value' in read))
    throw new Failure(
      'trust-broken',
      { path },
      read.map((found) => ({ ...found, file: path })),
    )
  const list = openTrust(read.value, canonicalize)
  if ('body' in list) return list
  throw new Failure(
    'trust-broken',
    { path },
    list.map((found) => ({ ...read.locate(found), file: path })),
  )
}
