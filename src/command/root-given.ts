// A root key as it is typed: ID=KEY.
import { Failure } from '../model/failure.ts'
import { isSignerId } from '../model/field.ts'
import type { RootKey } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'
import { publicKeyGiven } from './public-key-given.ts'

/** The key is a file that ends in .pub, or the line in it. Failure: usage, trust-key-weak, trust-key-unreadable. */
export function rootGiven(world: World, given: string, flag: string): RootKey {
  const at = given.indexOf('=')
  const id = given.slice(0, Math.max(0, at))
  if (!isSignerId(id)) throw new Failure('usage', { why: `${flag} ${given.slice(0, 80)}` })
  return { id, key: publicKeyGiven(world, given.slice(at + 1)).text }
}
