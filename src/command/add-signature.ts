// Adds a signature or a receipt to a file, whole or not at all, and only to the very file that was looked at.
import { inOrder } from '../format/canonical.ts'
import { largestResult, printResult } from '../format/result.ts'
import { Failure } from '../model/failure.ts'
import type { ResultFile, SignerRole } from '../model/generated/formats.ts'
import { levelOf, type Problem, stageOf } from '../model/problem.ts'
import type { Signer } from '../sign/signer.ts'
import { receiptNamespace, resultNamespace, signStatement } from '../sign/statement.ts'
import type { Context } from '../verify/context.ts'
import { foreseeReceipt, foreseeSignature } from '../verify/foresee.ts'
import { type ResultInHand, verifyResult } from '../verify/verify-result.ts'
import type { World } from '../world/world.ts'
import { type Intent, overResult, receiptOver, statementOver } from './countersign.ts'
import type { Home } from './home.ts'
import { enterStatement, nextEntry, placeOf } from './signing-log.ts'
import type { SigningKey } from './signing-key.ts'
import { forgetUnwritten, keepUnwritten, unwrittenLike } from './unwritten.ts'

/** Who signs, as what, saying what. */
export interface Signing {
  readonly key: SigningKey
  readonly role: SignerRole | 'receipt'
  readonly intent: Intent
  readonly remark?: string
}

export interface Adding {
  readonly path: string
  /** The bytes that were verified and shown. */
  readonly seen: Uint8Array
  readonly result: ResultInHand
  readonly signing: Signing
  readonly signer: Signer
}

/** What verification will find fault with, before anything is signed. */
export function foreseen(result: ResultInHand, signing: Signing, world: World, context: Context): readonly Problem[] {
  const { key, role } = signing
  if (role === 'receipt') return foreseeReceipt(result, receiptOver(result, key.owner.id, world), key.public, context)
  // Which number it will have is of no account here.
  const log = { device: 'D-0000000000000000', seq: 1 }
  return foreseeSignature(result, statementOver(overResult(result), { ...signing, role }, key.owner, log, { trust: context.trust, world }), key.public, context)
}

/** What would spoil the file for whoever judges it, by whatever trust list; who may sign is for that list to say. */
export function hinders(found: Problem): boolean {
  const why = found.detail?.['why']
  if (found.code === 'receipt-unusable') return why === 'signer-same-person'
  return levelOf(found) === 'error' && (stageOf(found) !== 'trust' || found.code === 'signer-same-person')
}

/**
 * The bytes of the file as it is now, or that somebody else has changed it since it was looked at: then nothing was signed.
 * Failure: sign-refused, log-broken, journal-write, cannot-write, and those of an agent.
 */
export async function addTo(
  adding: Adding,
  world: World,
  home: Home,
  context: () => Context,
): Promise<Uint8Array | 'changed'> {
  const { path, seen, signing } = adding
  // Two people may sign one file at once, each with a home of their own.
  return world.files.locked(`${path}.lock`, async () => {
    if (!isSame(world.files.read(path, largestResult), seen)) return 'changed'
    return signing.role === 'receipt'
      ? addReceipt(adding, world, context)
      : addSignature(adding, { ...signing, role: signing.role }, world, home, context)
  })
}

async function addReceipt(
  { path, result, signing: { key }, signer }: Adding,
  world: World,
  context: () => Context,
): Promise<Uint8Array> {
  const statement = receiptOver(result, key.owner.id, world)
  const receipt = { statement, sig: await signStatement(signer, receiptNamespace, statement) }
  const bytes = soundBytes({ ...result.file, receipts: [...result.file.receipts, receipt] }, path, context())
  world.files.replace(path, bytes)
  return bytes
}

/** While no other program takes the same place in the signing log. */
function addSignature(
  { path, result, signer }: Adding,
  signing: Signing & { readonly role: SignerRole },
  world: World,
  home: Home,
  context: () => Context,
): Promise<Uint8Array> {
  const { fingerprint, text } = signer.public
  return world.files.locked(home.lock, async () => {
    const log = nextEntry(world, home, fingerprint)
    const wanted = statementOver(overResult(result), signing, signing.key.owner, log, { trust: context().trust, world })
    const kept = unwrittenLike(world, home, wanted, text)
    const isOpen = kept !== undefined && placeOf(world, home, fingerprint, kept.statement) !== 'taken'
    const signature = isOpen ? kept : { statement: wanted, sig: await signStatement(signer, resultNamespace, wanted) }
    const bytes = soundBytes({ ...result.file, signatures: [...result.file.signatures, signature] }, path, context())
    // Wherever the program stops from here on, the next run goes on with this very signature, and its number is not lost.
    keepUnwritten(world, home, signature)
    enterStatement(world, home, fingerprint, signature.statement)
    world.files.replace(path, bytes)
    forgetUnwritten(world, home, result.bodyDigest)
    return bytes
  })
}

/** The file as bytes, which nobody will find spoilt. Failure: sign-refused. */
function soundBytes(file: ResultFile, path: string, context: Context): Uint8Array {
  const bytes = new TextEncoder().encode(printResult(inOrder(file)))
  const hindering = verifyResult(bytes, context).problems.filter(hinders)
  if (hindering.length > 0) throw new Failure('sign-refused', { path }, hindering)
  return bytes
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
