// A public key as people hand it over: a .pub file of OpenSSH, or the line in it.
import { Failure } from '../model/failure.ts'
import { parsePublicKey, type PublicKey } from '../sign/public-key.ts'
import type { World } from '../world/world.ts'

/** A .pub file is one line; ssh-keygen's own comments stay far below this many bytes. */
const largestPublicKey = 16 * 1024

/**
 * The key in a line, or in the first line of a file; a comment behind it is dropped.
 * Failure: trust-key-weak, trust-key-unreadable, and those of reading a file.
 */
export function publicKeyGiven(world: World, given: string): PublicKey {
  const line = /^(?:ssh|ecdsa|sk)-\S+ /u.test(given) ? given : firstLineOf(world, given)
  const [algorithm = '', base64 = ''] = line.trim().split(/\s+/u)
  const key = parsePublicKey(`${algorithm} ${base64}`)
  if (typeof key !== 'string') return key
  if (key === 'signature-key-weak') throw new Failure('trust-key-weak', { key: given.slice(0, 200) })
  throw new Failure('trust-key-unreadable', { key: given.slice(0, 200), why: algorithm.slice(0, 40) })
}

function firstLineOf(world: World, path: string): string {
  return new TextDecoder().decode(world.files.read(path, largestPublicKey)).split(/\r?\n/u)[0] ?? ''
}
