// What will verification say of a signature or receipt that is yet to be made? By the very rules that judge it afterwards.
import { canonicalize } from '../format/canonical.ts'
import { momentOf } from '../model/calendar.ts'
import type { Checklist, Grant, ReceiptStatement, SignatureStatement } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { PublicKey } from '../sign/public-key.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { Context } from './context.ts'
import { grantProblem, keyTimeProblem } from './grant.ts'
import { authorityFault, contradictions } from './receipt-stage.ts'
import { placeProblems } from './signature-stage.ts'
import { missingSignatures, trustProblems } from './trust-stage.ts'
import { type ResultInHand, scopeOf } from './verify-result.ts'

/**
 * Problems of the signature among those of the result, which all hold; its own place is the last. signature-missing where
 * the unit would sign before every inspector has; the others as placeProblems and trustProblems.
 */
export function foreseeSignature(
  { file, signers, receivedAt }: ResultInHand,
  statement: SignatureStatement,
  publicKey: PublicKey,
  context: Context,
): readonly Problem[] {
  const one = { index: signers.length, statement, publicKey, id: '', text: canonicalize(statement) }
  const all = [...signers, one]
  const scope = scopeOf(file.body, sectorOf(file.body.checklist.digest.sha256, context))
  // No inspector can sign after the unit, so a unit that signs too early would leave the result wanting for ever.
  const early = statement.role === 'inspected-party' ? missingSignatures(file.body, all, context.trust) : []
  return [
    ...early.filter(({ detail }) => detail?.['role'] === 'inspector'),
    ...all.flatMap((each) => placeProblems(each, all, false)),
    ...trustProblems(file.body, scope, [one], receivedAt, context.trust, momentOf(context.now)),
  ]
}

/** Problems of the receipt: signature-repeated, receipt-before-signature, signature-covered-missing, receipt-unusable. */
export function foreseeReceipt(
  { file, signers, receipts }: ResultInHand,
  statement: ReceiptStatement,
  publicKey: PublicKey,
  context: Context,
): readonly Problem[] {
  const about = { signer: statement.authority }
  const pointer = `/receipts/${file.receipts.length}/statement`
  const scope = scopeOf(file.body, sectorOf(file.body.checklist.digest.sha256, context))
  const ground = { holding: signers, allHold: true, trust: context.trust, scope }
  const why = authorityFault(statement, publicKey.text, ground)
  const isRepeated = receipts.some(
    ({ authority, covers }) =>
      authority === statement.authority &&
      statement.covers.every(({ sha256 }) => covers.some((covered) => covered.sha256 === sha256)),
  )
  return [
    ...(isRepeated ? [problem('signature-repeated', pointer, about)] : []),
    ...contradictions(statement, ground).map((found) => ({ ...found, pointer })),
    ...(why === undefined ? [] : [problem('receipt-unusable', `${pointer}/authority`, { ...about, why })]),
  ]
}

/** Whose signature is meant, and over what. */
export interface SignerMeant {
  readonly signer: string
  /** The public key in its one line. */
  readonly key: string
  readonly fingerprint: string
  readonly checklist: Checklist
  /** UTC, as in 2026-11-03T01:00:00Z. */
  readonly now: string
}

/**
 * Will a signer be believed? As far as it can be known before the walk, so that nobody learns it only at the end: region,
 * unit and kind are not known yet, so grants count whatever they say of those.
 * Problems: signer-unknown, signer-mismatch, trust-expired, and those of grantProblem and keyTimeProblem.
 */
export function foreseeSigner({ signer, key, fingerprint, checklist, now }: SignerMeant, trust: TrustList): readonly Problem[] {
  const { expires } = trust.body
  const expired = expires !== undefined && expires <= now ? [problem('trust-expired', undefined, { expires })] : []
  const holder = trust.holderOf(key)
  if (holder === undefined) return [problem('signer-unknown', undefined, { signer, fingerprint }), ...expired]
  const { principal } = holder
  if (principal.id !== signer) return [problem('signer-mismatch', undefined, { signer, holder: principal.id }), ...expired]
  const unbounded = principal.grants.map(({ regions: _regions, units: _units, kinds: _kinds, ...grant }): Grant => grant)
  const scope = { region: '', sector: checklist.sector, checklist: checklist.id, unit: '', kind: 'self-check' } as const
  const found = [
    grantProblem({ ...principal, grants: unbounded }, 'inspector', scope, now),
    keyTimeProblem(holder, now, undefined),
  ].flatMap((one) => (one === undefined ? [] : [problem(one.code, undefined, one.detail)]))
  return [...found, ...expired]
}

function sectorOf(digest: string, { checklists }: Context): string | undefined {
  return checklists.find(digest)?.checklist.sector
}
