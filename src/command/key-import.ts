// taut key import: says whose a public key is whose private key lies in an ssh-agent, on a card or on another computer.
import { largestKey } from '../format/key.ts'
import { validate } from '../format/generated/known-key.ts'
import { printKnownKey } from '../format/known-key.ts'
import { schemaProblems } from '../format/schema-problems.ts'
import { isUtf8 } from '../format/text-bytes.ts'
import { momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { KnownKey } from '../model/generated/formats.ts'
import { readPublicKeyFile } from '../sign/openssh-file.ts'
import type { PublicKey } from '../sign/public-key.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { type PersonOptions, personFor } from './key-person.ts'
import { keyLines } from './key-show.ts'
import { knownKeyPath } from './known-keys.ts'

export interface KeyImportOptions extends PersonOptions {
  readonly path: string
  readonly home?: string
}

/**
 * Keeps the key with its owner and prints both, for whoever enrols it.
 * Failure: public-key-…, usage, key-exists, cannot-write, and those of reading a file.
 */
export async function run(options: KeyImportOptions, world: World): Promise<number> {
  const { path, telling } = options
  const home = homeIn(world, options.home)
  const key = publicKeyAt(world, path)
  const signer = await personFor(options, world)
  const known: KnownKey = {
    format: 'taut-known-key/1',
    type: 'known-key',
    minor: 0,
    signer,
    public: key.text,
    createdAt: momentOf(world.clock.now()),
  }
  const misfits = schemaProblems(validate, known)
  if (misfits.length > 0) throw new Failure('usage', { why: misfits.map(({ pointer }) => pointer ?? '').join(', ') })
  const place = knownKeyPath(home, signer.id)
  if (world.files.kind(place) !== 'none') throw new Failure('key-exists', { path: place })
  world.files.writeNew(place, new TextEncoder().encode(printKnownKey(known)))
  world.terminal.out(`${keyLines(signer, key, say(telling.language, 'key.where-imported', { path: place }), telling)}\n`)
  world.terminal.err(`${say(telling.language, 'key.imported')}\n`)
  return 0
}

/** Failure: public-key-private, public-key-malformed, public-key-weak, public-key-algorithm, and those of reading a file. */
function publicKeyAt(world: World, path: string): PublicKey {
  const bytes = world.files.read(path, largestKey)
  const read = isUtf8(bytes) ? readPublicKeyFile(new TextDecoder().decode(bytes)) : ({ fault: 'public-key-malformed' } as const)
  if (!('fault' in read)) return read
  const { fault, ...about } = read
  throw new Failure(fault, { path, ...about })
}
