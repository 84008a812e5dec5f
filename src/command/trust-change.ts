// How a trust list changes: version N+1 is made of N, signed by a root here, and in force once enough roots have signed.
import { canonicalize, inOrder } from '../format/canonical.ts'
import { momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { RootSignature, TrustBody } from '../model/generated/formats.ts'
import type { Problem } from '../model/problem.ts'
import { signTrust } from '../sign/make-trust.ts'
import { thresholdProblems } from '../sign/root-signatures.ts'
import { readSshsig } from '../sign/sshsig.ts'
import { openProposal, type TrustList } from '../sign/trust-list.ts'
import { successionProblems } from '../sign/trust-succession.ts'
import type { Telling } from '../report/telling.ts'
import { trustChangeText, trustInForceText, trustProposedText } from '../report/trust-change-text.ts'
import type { World } from '../world/world.ts'
import { type Home, homeIn } from './home.ts'
import type { PassphraseOptions } from './keyring.ts'
import { rootKey } from './root-key.ts'
import { proposalAt, trustAt } from './trust-at-hand.ts'
import { inForceAt, proposalPath, putInForce, writeProposal } from './trust-files.ts'
import { trustView } from './trust-view.ts'

export interface TrustChangeOptions extends PassphraseOptions {
  readonly home?: string
  /** The list to change; the home's where none is named. */
  readonly trust?: string
  /** Which key signs, where several here are roots: a signer id, a fingerprint, or that in the agent. */
  readonly key?: string
  /** Leaves the new version as a proposal, so that further changes go into it. */
  readonly propose?: true
  /** Until when the list is to be relied on without a newer one. */
  readonly expires?: string
  readonly telling: Telling
}

/** Makes of a body the one that is wanted; `at` is when it is issued. Throws a Failure where that cannot be. */
export type TrustChange = (body: TrustBody, at: string) => TrustBody

/**
 * Changes a list: what is pending as a proposal is added to, and has to be signed anew by all.
 * Failure: trust-not-root, trust-refused, those of trustAt, of keys, and of the change itself; the list in force stays.
 */
export async function changeTrust(options: TrustChangeOptions, world: World, change: TrustChange): Promise<number> {
  const home = homeIn(world, options.home)
  const path = options.trust ?? home.trust
  return world.files.locked(`${path}.lock`, async () => {
    const former = trustAt(world, path, home)
    const issuedAt = later(momentOf(world.clock.now()), former.body.issuedAt)
    const pending = pendingOn(world, path, former)
    const body = change({ ...(pending?.body ?? nextBody(former)), issuedAt }, issuedAt)
    const expires = options.expires === undefined ? {} : { expires: options.expires }
    return signOver({ ...body, ...expires }, { world, home, path, former, options, proposal: proposalPath(path) })
  })
}

/** The body of the version after this one, with nothing changed yet. */
function nextBody({ body, digest }: TrustList): TrustBody {
  const previous = { version: body.version, digest: { sha256: digest } }
  const history = [...(body.history ?? []), { ...previous, issuedAt: body.issuedAt }]
  return { ...body, version: body.version + 1, previous, history }
}

/** The proposal that waits beside a list, where it would follow it. Failure: trust-refused. */
function pendingOn(world: World, path: string, former: TrustList): TrustList | undefined {
  const proposal = proposalPath(path)
  if (world.files.kind(proposal) === 'none') return undefined
  const { list } = proposalAt(world, proposal)
  refuse(proposal, lastingProblems(former, list))
  return list
}

export interface Signing {
  readonly world: World
  readonly home: Home
  /** The list in force, or where it will be. */
  readonly path: string
  /** The list in force; none for a first version. */
  readonly former: TrustList | undefined
  /** Where the list lies until enough roots have signed. */
  readonly proposal: string
  /** What other roots have signed already. */
  readonly earlier?: readonly RootSignature[]
  readonly options: TrustChangeOptions
}

/** Signs a body as a root of it, and puts it in force or hands it on to the other roots. Failures as changeTrust. */
export async function signOver(body: TrustBody, signing: Signing): Promise<number> {
  const { world, home, path, former, proposal, options, earlier = [] } = signing
  const { telling } = options
  const key = await rootKey(world, home, body, options.key)
  const signer = await key.ready(options, telling)
  const rootId = body.roots.keys.find((root) => root.key === signer.public.text)?.id ?? key.owner.id
  const at = later(momentOf(world.clock.now()), body.issuedAt)
  // Whoever signs again replaces the signature given before.
  const others = earlier.filter(({ sig }) => keyOf(sig) !== signer.public.text)
  const file = inOrder(await signTrust(body, signer, rootId, at, others))
  const list = openProposal(file, canonicalize)
  if (!('body' in list)) throw new Failure('trust-refused', { path: proposal }, list)
  refuse(proposal, former === undefined ? [] : lastingProblems(former, list))
  world.terminal.out(trustChangeText(former === undefined ? undefined : trustView(former), trustView(list), telling))
  const lacking = lackingSignatures(former, list)
  const complete = lacking.length === 0 && options.propose !== true
  if (complete) putInForce(world, home, path, file, list)
  else writeProposal(world, proposal, file)
  const view = trustView(list)
  world.terminal.out(
    complete ? trustInForceText(view, path, telling) : trustProposedText(view, proposal, lacking, telling),
  )
  return 0
}

/** What more signatures would not mend: where too many former roots are gone, nobody is left to give them. */
export function lastingProblems(former: TrustList, list: TrustList): readonly Problem[] {
  const roots = new Set(list.body.roots.keys.map(({ key }) => key))
  const left = former.body.roots.keys.filter(({ key }) => roots.has(key)).length
  const canCome = left >= former.body.roots.threshold
  return successionProblems(former, list).filter(({ code }) => code !== 'trust-former-roots' || !canCome)
}

/** By whose threshold a list is still short: its own, and that of the version it follows. */
function lackingSignatures(former: TrustList | undefined, list: TrustList): readonly Problem[] {
  return [
    ...thresholdProblems(list.body.roots, list.signedBy),
    ...(former === undefined ? [] : thresholdProblems(former.body.roots, list.signedBy, 'trust-former-roots')),
  ]
}

/** Failure: trust-refused, with what is wrong. */
export function refuse(path: string, problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw new Failure('trust-refused', { path }, problems.map((found) => ({ ...found, file: path })))
}

/**
 * The list in force that a proposal follows; none for a first version, which may take the place of one that `key new` made.
 * Failure: trust-missing, and those of trustAt.
 */
export function formerFor(world: World, home: Home, path: string, { body }: TrustList): TrustList | undefined {
  const there = inForceAt(world, path)?.list
  const isFirst = body.previous === undefined
  if (isFirst && (there === undefined || isOfOnePerson(there))) return undefined
  return trustAt(world, path, home)
}

/** A list as `key new` makes it, for its maker's own results until there is another. */
export function isOfOnePerson({ body, selfMade }: TrustList): boolean {
  return selfMade && body.previous === undefined && body.principals.length === 1 && body.roots.keys.length === 1
}

function keyOf(sig: string): string | undefined {
  const read = readSshsig(sig)
  return typeof read === 'string' ? undefined : read.publicKey.text
}

function later(a: string, b: string): string {
  return a < b ? b : a
}
