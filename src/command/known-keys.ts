// The public keys that a home knows the owners of: their private keys lie in an agent, on a card, or on another computer.
import { join } from 'node:path'
import { largestKey } from '../format/key.ts'
import { readKnownKey } from '../format/known-key.ts'
import { Failure } from '../model/failure.ts'
import type { KnownKey } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'

const ending = '.pub.json'

/** Where the public key of a signer lies. */
export function knownKeyPath(home: Home, signer: string): string {
  return join(home.keys, `${signer}${ending}`)
}

/** The keys there are, by signer id. Failure: key-broken. */
export function knownKeysIn(world: World, home: Home): readonly KnownKey[] {
  if (world.files.kind(home.keys) !== 'folder') return []
  return world.files
    .list(home.keys)
    .filter((name) => name.endsWith(ending))
    .map((name) => knownKeyAt(world, join(home.keys, name)))
}

function knownKeyAt(world: World, path: string): KnownKey {
  const read = readKnownKey(world.files.read(path, largestKey))
  if ('value' in read) return read.value
  throw new Failure(
    'key-broken',
    { path },
    read.problems.map((found) => ({ ...found, file: path })),
  )
}
