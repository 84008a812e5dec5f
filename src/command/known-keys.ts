// The public keys that a home knows the owners of: their private keys lie in an agent, on a card, or on another computer.
import { join } from 'node:path'
import { readKnownKey } from '../format/known-key.ts'
import type { KnownKey } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'
import { keyFilesIn } from './key-files.ts'

const ending = '.pub.json'

/** Where the public key of a signer lies. */
export function knownKeyPath(home: Home, signer: string): string {
  return join(home.keys, `${signer}${ending}`)
}

/** The keys there are, by signer id. Failure: key-broken. */
export function knownKeysIn(world: World, home: Home): readonly KnownKey[] {
  return keyFilesIn(world, home, ending, readKnownKey)
}
