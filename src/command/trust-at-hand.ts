// The trust list to judge by. Without one nothing is believed.
import { canonicalize } from '../format/canonical.ts'
import { largestTrust, readTrust } from '../format/trust.ts'
import { Failure } from '../model/failure.ts'
import { openTrust, type TrustList } from '../sign/trust-list.ts'
import type { World } from '../world/world.ts'

/** Reads and opens a list. Failure: trust-missing, trust-broken, and those of reading a file. */
export function trustAt(world: World, path: string): TrustList {
  if (world.files.kind(path) === 'none') throw new Failure('trust-missing', { path })
  const read = readTrust(world.files.read(path, largestTrust))
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
