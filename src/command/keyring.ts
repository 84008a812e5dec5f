// The signing keys of a home: found, chosen, unlocked.
import { join } from 'node:path'
import { readKey } from '../format/key.ts'
import { isUtf8 } from '../format/text-bytes.ts'
import { Failure } from '../model/failure.ts'
import type { KeyFile } from '../model/generated/formats.ts'
import { unlockKey } from '../sign/key-file.ts'
import type { Signer } from '../sign/signer.ts'
import { say } from '../words/say.ts'
import type { Telling } from '../report/telling.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'
import { keyFileAt, keyFilesIn } from './key-files.ts'

const ending = '.key.json'

/** Where the key of a signer lies. */
export function keyPath(home: Home, signer: string): string {
  return join(home.keys, `${signer}${ending}`)
}

/** The keys there are, by signer id. Failure: key-broken. */
export function keysIn(world: World, home: Home): readonly KeyFile[] {
  return keyFilesIn(world, home, ending, readKey)
}

/** A key file wherever it lies. Failure: key-broken, and those of reading a file. */
export function readKeyAt(world: World, path: string): KeyFile {
  return keyFileAt(world, path, readKey)
}

/** The key to sign with: the one asked for, or the only one. Failure: key-missing, key-ambiguous, key-broken. */
export function chooseKey(world: World, home: Home, signer?: string): KeyFile {
  const keys = keysIn(world, home)
  const fitting = signer === undefined ? keys : keys.filter((key) => key.signer.id === signer)
  const [only] = fitting
  if (only === undefined) throw new Failure('key-missing')
  if (fitting.length > 1) throw new Failure('key-ambiguous', { keys: fitting.map((key) => key.signer.id).join(', ') })
  return only
}

export interface PassphraseOptions {
  /** A file whose first line is the passphrase. */
  readonly passphraseFile?: string
  /** Asks, whatever passphrase was given: that one belongs to another key. */
  readonly alwaysAsk?: true
}

/**
 * The passphrase given without a question: from a file, or from TAUT_PASSPHRASE; an empty variable gives none.
 * Failure: passphrase-encoding, and those of reading a file.
 */
export function passphraseGiven(world: World, { passphraseFile }: PassphraseOptions): string | undefined {
  if (passphraseFile === undefined) return world.environment.variable('TAUT_PASSPHRASE') || undefined
  const bytes = world.files.read(passphraseFile, 4096)
  // Bytes of another encoding would all become one replacement character, and many passphrases the same.
  if (!isUtf8(bytes) || bytes.includes(0)) throw new Failure('passphrase-encoding', { path: passphraseFile })
  return new TextDecoder().decode(bytes).split(/\r?\n/u)[0]
}

/**
 * Unlocks a key with the passphrase given, or by asking, three times at most.
 * Failure: passphrase-missing, key-passphrase, key-broken.
 */
export async function unlock(
  world: World,
  home: Home,
  key: KeyFile,
  options: PassphraseOptions,
  telling: Telling,
): Promise<Signer> {
  const given = options.alwaysAsk === true ? undefined : passphraseGiven(world, options)
  if (given !== undefined) return unlockWith(home, key, given)
  if (!world.terminal.interactive) throw new Failure('passphrase-missing')
  const interviewer = await world.interviewer(telling.language)
  for (let left = 3; ; left -= 1) {
    const passphrase = await interviewer.secret({
      message: say(telling.language, 'key.passphrase', { signer: key.signer.id }),
    })
    try {
      return await unlockWith(home, key, passphrase)
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'key-passphrase' || left === 1) throw error
      world.terminal.err(`${say(telling.language, 'key.wrong-passphrase')}\n`)
    }
  }
}

async function unlockWith(home: Home, key: KeyFile, passphrase: string): Promise<Signer> {
  const signer = await unlockKey(key, passphrase)
  if (typeof signer === 'string') throw new Failure(signer, { path: keyPath(home, key.signer.id) })
  return signer
}
