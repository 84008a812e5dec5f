// May a result be believed? Every stage in order, everything found told, nothing skipped silently.
import { readResult } from '../format/result.ts'
import { momentOf } from '../model/calendar.ts'
import type { ReceiptStatement, ResultBody, ResultFile } from '../model/generated/formats.ts'
import { byPlace } from '../model/by-place.ts'
import { levelOf, type Problem } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'
import { type KeyReader, readKeyBlob } from '../sign/public-key.ts'
import { findChecklist } from './checklist-stage.ts'
import type { Context } from './context.ts'
import { detailProblems } from './details-stage.ts'
import { evidenceProblems } from './evidence-stage.ts'
import { forceProblems } from './force-stage.ts'
import type { Scope } from './grant.ts'
import { readReceipts } from './receipt-stage.ts'
import { replayProblems } from './replay-stage.ts'
import { type HoldingSignature, readSignatures } from './signature-stage.ts'
import { timeProblems } from './time-stage.ts'
import { missingSignatures, trustProblems } from './trust-stage.ts'
import { asVerified, type Verified } from './verified.ts'

/** A result that can be told of: its value, the digest of its body, and who signed. */
export interface ResultInHand {
  readonly file: ResultFile
  readonly bodyDigest: string
  readonly signers: readonly HoldingSignature[]
  /** Proven moments by signature id. */
  readonly receivedAt: ReadonlyMap<string, string>
  /** Receipts of authorities that are believed. */
  readonly receipts: readonly ReceiptStatement[]
}

export type Verification =
  | { readonly status: 'valid'; readonly problems: readonly Problem[]; readonly result: Verified<ResultInHand> }
  | { readonly status: 'indeterminate'; readonly problems: readonly Problem[]; readonly result?: ResultInHand }
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] }

/**
 * Verifies the bytes of one result file. Reading stops at the first stage that objects; from the checklist on, every
 * stage speaks. Problems come sorted by place.
 */
export function verifyResult(bytes: Uint8Array, context: Context, keyOf: KeyReader = readKeyBlob): Verification {
  const read = readResult(bytes)
  if (!('value' in read)) return judge(read, undefined)
  const file = read.value
  const bodyDigest = sha256(read.canonicalBody())
  const { holding, problems: inSignatures } = readSignatures(file, bodyDigest, read.canonical, keyOf)
  const details = detailProblems(file.body)
  const checklist = findChecklist(file.body, context)
  const scope = scopeOf(file.body, 'code' in checklist ? undefined : checklist.checklist.sector)
  const ground = {
    holding,
    allHold: holding.length === file.signatures.length,
    bodyDigest,
    canonical: read.canonical,
    trust: context.trust,
    scope,
    keyOf,
  }
  const receipts = readReceipts(file, ground)
  const { receivedAt } = receipts
  const problems = [
    ...read.warnings,
    ...details,
    ...('code' in checklist ? [checklist] : details.length > 0 ? [] : replayProblems(file.body, checklist)),
    ...('code' in checklist || details.length > 0
      ? []
      : forceProblems(file.body, checklist, context.checklists.register?.() ?? new Map(), context.checklists.asking)),
    ...evidenceProblems(file.body, context.evidence),
    ...inSignatures,
    ...receipts.problems,
    ...trustProblems(file.body, scope, holding, receivedAt, context.trust, momentOf(context.now)),
    // While a signature is broken, which one is missing cannot be told.
    ...(inSignatures.length > 0 ? [] : missingSignatures(file.body, holding, context.trust)),
    ...timeProblems(file, holding, receipts, context),
  ]
  return judge(problems.map(read.locate), { file, bodyDigest, signers: holding, receivedAt, receipts: receipts.standing.map(({ statement }) => statement) })
}

/** What grants are bounded by; no sector while the checklist is not at hand. */
export function scopeOf({ unit, kind, checklist }: ResultBody, sector: string | undefined): Scope {
  return { region: unit.region, sector, checklist: checklist.id, unit: unit.creditCode ?? '', kind }
}

function judge(found: readonly Problem[], result: ResultInHand | undefined): Verification {
  const problems = found.toSorted(byPlace)
  const levels = new Set(problems.map(levelOf))
  if (levels.has('error')) return { status: 'invalid', problems }
  if (levels.has('indeterminate'))
    return { status: 'indeterminate', problems, ...(result === undefined ? {} : { result }) }
  if (result === undefined) return { status: 'invalid', problems }
  return { status: 'valid', problems, result: asVerified(result) }
}
