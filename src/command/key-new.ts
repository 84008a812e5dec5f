// taut key new: a signing key under a passphrase, and on a fresh machine a trust list that knows it.
import { validate } from '../format/generated/key.ts'
import { printKey } from '../format/key.ts'
import { schemaProblems } from '../format/schema-problems.ts'
import { momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { Inspector, KeyFile } from '../model/generated/formats.ts'
import { ed25519Signer } from '../sign/ed25519.ts'
import { lockKey } from '../sign/key-file.ts'
import type { Signer } from '../sign/signer.ts'
import { say } from '../words/say.ts'
import type { Telling } from '../report/telling.ts'
import type { Interviewer, World } from '../world/world.ts'
import { homeIn, type Home } from './home.ts'
import { type PersonOptions, personFor } from './key-person.ts'
import { chooseKey, keyPath, passphraseGiven, type PassphraseOptions, unlock } from './keyring.ts'
import { makeOwnTrust } from './own-trust.ts'

export interface KeyNewOptions extends PassphraseOptions, PersonOptions {
  readonly home?: string
}

/** Shorter ones are guessed from a stolen key file, whatever the key derivation. */
const shortestPassphrase = 8

/** Failure: usage, key-exists, passphrase-missing, passphrase-short, no-terminal, cannot-write. */
export async function run(options: KeyNewOptions, world: World): Promise<number> {
  const home = homeIn(world, options.home)
  const signer = await personFor(options, world)
  const { key, trustMade } = await makeKey(world, home, signer, options)
  tellKey(world, home, key, trustMade, options.telling)
  return 0
}

/** What was made, where it lies, and what to remember. */
export function tellKey(world: World, home: Home, key: KeyFile, trustMade: boolean, { language }: Telling): void {
  world.terminal.out(`${say(language, 'key.made', { path: keyPath(home, key.signer.id), signer: key.signer.id })}\n`)
  world.terminal.out(`${say(language, trustMade ? 'key.trust-made' : 'key.trust-lacks', { path: home.trust })}\n`)
  world.terminal.out(`${say(language, 'key.keep-passphrase')}\n`)
}

export interface KeyMade {
  readonly key: KeyFile
  readonly signer: Signer
  readonly trustMade: boolean
}

/** Makes and writes the key, and the trust list where there is none. logN as lockKey has it. Failures as run. */
export async function makeKey(
  world: World,
  home: Home,
  inspector: Inspector,
  options: PassphraseOptions & { readonly telling: Telling; readonly logN?: number },
): Promise<KeyMade> {
  const path = keyPath(home, inspector.id)
  if (world.files.kind(path) !== 'none') {
    if (world.files.kind(home.trust) !== 'none') throw new Failure('key-exists', { path })
    return trustExisting(world, home, inspector.id, options)
  }
  const passphrase = await newPassphrase(world, options)
  const seed = world.random(32)
  const createdAt = momentOf(world.clock.now())
  const key = await lockKey(
    { seed, signer: inspector, createdAt, salt: world.random(16), nonce: world.random(12) },
    passphrase,
    options.logN,
  )
  const misfits = schemaProblems(validate, key)
  if (misfits.length > 0) throw new Failure('usage', { why: misfits.map(({ pointer }) => pointer ?? '').join(', ') })
  const signer = ed25519Signer(seed)
  seed.fill(0)
  world.files.writeNew(path, new TextEncoder().encode(printKey(key)), { secret: true })
  const trustMade = world.files.kind(home.trust) === 'none'
  if (trustMade) await makeOwnTrust(world, home, inspector, signer, createdAt)
  return { key, signer, trustMade }
}

/** A stop between key and list, or a lost list, leaves a key that nobody knows: its list is made now. */
async function trustExisting(
  world: World,
  home: Home,
  id: string,
  options: PassphraseOptions & { readonly telling: Telling },
): Promise<KeyMade> {
  const key = chooseKey(world, home, id)
  const signer = await unlock(world, home, key, options, options.telling)
  await makeOwnTrust(world, home, key.signer, signer, momentOf(world.clock.now()))
  return { key, signer, trustMade: true }
}

async function newPassphrase(
  world: World,
  options: PassphraseOptions & { readonly telling: Telling },
): Promise<string> {
  const given = passphraseGiven(world, options)
  if (given !== undefined) {
    if ([...given].length < shortestPassphrase) throw new Failure('passphrase-short', { least: shortestPassphrase })
    return given
  }
  if (!world.terminal.interactive) throw new Failure('passphrase-missing')
  return askPassphrase(await world.interviewer(options.telling.language), options.telling, world)
}

/** Asked twice; where the two differ, which one was mistyped cannot be known, so both are asked again. */
async function askPassphrase(interviewer: Interviewer, { language }: Telling, world: World): Promise<string> {
  for (;;) {
    const passphrase = await interviewer.secret({
      message: say(language, 'key.new-passphrase', { least: shortestPassphrase }),
      check: (text) =>
        [...text].length < shortestPassphrase
          ? say(language, 'key.too-short', { least: shortestPassphrase })
          : undefined,
    })
    const again = await interviewer.secret({ message: say(language, 'key.repeat-passphrase') })
    if (again === passphrase) return passphrase
    world.terminal.err(`${say(language, 'key.not-the-same')}\n`)
  }
}
