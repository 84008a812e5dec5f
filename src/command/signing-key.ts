// Which key is to sign: a key file under its passphrase, or one in the ssh-agent whose owner is known.
import { Failure } from '../model/failure.ts'
import type { Inspector, KeyFile } from '../model/generated/formats.ts'
import type { Telling } from '../report/telling.ts'
import { parsePublicKey, type PublicKey } from '../sign/public-key.ts'
import type { Signer } from '../sign/signer.ts'
import type { Interviewer, World } from '../world/world.ts'
import { agentIdentities, agentKey, agentSigner } from './agent-keys.ts'
import type { Home } from './home.ts'
import { keyPath, keysIn, type PassphraseOptions, unlock } from './keyring.ts'
import { knownKeyPath, knownKeysIn } from './known-keys.ts'
import { openedAt } from './trust-at-hand.ts'

/** Whose a key is; the organisation is not known of everybody on a trust list. */
export type Owner = Omit<Inspector, 'org'> & { readonly org?: string }

export interface SigningKey {
  readonly owner: Owner
  /** What to give after --key to mean this one. */
  readonly word: string
  readonly public: PublicKey
  /** Asks for the passphrase, or for the key in the agent. Failures: those of unlock and agentKey. */
  readonly ready: (options: PassphraseOptions, telling: Telling) => Promise<Signer>
}

export interface Unlocked {
  readonly owner: Owner
  readonly signer: Signer
}

/** Says whose a key is, or nothing where nobody here knows. */
export type OwnerFinder = (key: PublicKey) => Owner | undefined

/** After --key: the key in the agent, whichever it is. */
const anyInAgent = 'agent'

/**
 * The keys that are meant: those of a signer id, of a fingerprint, in the agent, or all that are known. The agent is asked
 * only when it is named, or has to say which key has a fingerprint.
 * Failure: key-broken, key-owner-unknown, and those of the agent.
 */
export async function signingKeys(
  world: World,
  home: Home,
  wanted?: string,
  whose: OwnerFinder = (key) => ownerOf(world, home, key),
): Promise<readonly SigningKey[]> {
  const files = keysIn(world, home).map((file) => inFile(world, home, file))
  const elsewhere = knownKeysIn(world, home).map((known) => {
    const key = parsePublicKey(known.public)
    if (typeof key === 'string') throw new Failure('key-broken', { path: knownKeyPath(home, known.signer.id) })
    return inAgent(world, known.signer, key)
  })
  const known = [...files, ...elsewhere.filter((key) => !files.some((one) => one.public.text === key.public.text))]
  if (wanted === undefined) return known
  if (wanted === anyInAgent) return ownedInAgent(world, whose)
  if (!wanted.startsWith('SHA256:')) return known.filter(({ owner }) => owner.id === wanted)
  const fitting = known.filter((key) => key.public.fingerprint === wanted)
  return fitting.length > 0 ? fitting : [owned(world, whose, await agentKey(world, wanted))]
}

/**
 * Readies the key that is meant, where there is just one; among several the one that belongs to one of these people. Where
 * several of them have a key here and can be asked after each other, the first of them signs first.
 * Failure: key-missing, key-ambiguous, key-not-listed, and those of signingKeys and of the key itself.
 */
export async function unlockKeyOf(
  world: World,
  home: Home,
  ids: readonly string[],
  options: PassphraseOptions & { readonly key?: string; readonly telling: Telling; readonly interviewer?: Interviewer },
): Promise<Unlocked> {
  const keys = await signingKeys(world, home, options.key)
  const listed = ids.flatMap((id) => keys.filter(({ owner }) => owner.id === id))
  const first = options.interviewer === undefined || options.key !== undefined ? undefined : listed[0]
  const key = first ?? onlyKey(keys, ids)
  return { owner: key.owner, signer: await key.ready(options, options.telling) }
}

/** The people whose keys can sign here; proposed as inspectors. Failures of signingKeys. */
export async function inspectorsSigning(world: World, home: Home, wanted?: string): Promise<readonly Inspector[]> {
  const keys = await signingKeys(world, home, wanted)
  return keys.flatMap(({ owner }) => (owner.org === undefined ? [] : [{ ...owner, org: owner.org }]))
}

/** Failure: key-missing, key-ambiguous, key-not-listed. */
export function onlyKey(keys: readonly SigningKey[], ids: readonly string[] | undefined): SigningKey {
  const listed = keys.filter(({ owner }) => ids === undefined || ids.includes(owner.id))
  const fitting = listed.length > 0 ? listed : keys
  const [only, ...others] = fitting
  if (only === undefined) throw new Failure('key-missing')
  if (others.length > 0) throw new Failure('key-ambiguous', { keys: fitting.map(({ word }) => word).join(', ') })
  if (listed.length === 0) throw new Failure('key-not-listed', { signer: only.owner.id })
  return only
}

/** A key file as one to sign with. Failure: key-broken. */
export function inFile(world: World, home: Home, file: KeyFile): SigningKey {
  const key = parsePublicKey(file.public)
  if (typeof key === 'string') throw new Failure('key-broken', { path: keyPath(home, file.signer.id) })
  return {
    owner: file.signer,
    word: file.signer.id,
    public: key,
    ready: (options, telling) => unlock(world, home, file, options, telling),
  }
}

function inAgent(world: World, owner: Owner, key: PublicKey): SigningKey {
  const { fingerprint } = key
  return {
    owner,
    word: fingerprint,
    public: key,
    ready: async (_, { language }) => agentSigner(world, await agentKey(world, fingerprint), language),
  }
}

/** Failure: agent-key-algorithm where no key of the agent can sign, key-owner-unknown where nobody's is among them. */
async function ownedInAgent(world: World, whose: OwnerFinder): Promise<readonly SigningKey[]> {
  const identities = await agentIdentities(world)
  const usable = identities.map(({ key }) => key).filter((key) => typeof key !== 'string')
  if (usable.length === 0)
    throw new Failure('agent-key-algorithm', { algorithm: identities.map(({ algorithm }) => algorithm).join(', ') })
  const known = usable.filter((key) => whose(key) !== undefined)
  return (known.length > 0 ? known : usable).map((key) => owned(world, whose, key))
}

/** Failure: key-owner-unknown. */
function owned(world: World, whose: OwnerFinder, key: PublicKey): SigningKey {
  const owner = whose(key)
  if (owner === undefined) throw new Failure('key-owner-unknown', { fingerprint: key.fingerprint })
  return inAgent(world, owner, key)
}

/** Whose a key is: as it was imported, else as the trust list of this machine says. */
export function ownerOf(world: World, home: Home, { text }: PublicKey): Owner | undefined {
  const known = knownKeysIn(world, home).find((one) => one.public === text)
  if (known !== undefined) return known.signer
  if (world.files.kind(home.trust) === 'none') return undefined
  const principal = openedAt(world, home.trust).list.holderOf(text)?.principal
  if (principal === undefined) return undefined
  const { id, name, licence, org } = principal
  return { id, name, ...(licence === undefined ? {} : { licence }), ...(org === undefined ? {} : { org }) }
}
