// Do the times of signing fit: after the inspection, not in the future, not before the list that the signer knew?
import { isMoment, momentOf, shifted } from '../model/calendar.ts'
import type { ResultFile, SignatureStatement } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { Context } from './context.ts'
import type { ReceiptsRead } from './receipt-stage.ts'
import type { HoldingSignature } from './signature-stage.ts'

/**
 * Problems: day-impossible, signed-before-end, signed-in-future, signed-before-anchor, anchor-unknown (info), anchor-differs,
 * time-unproven (info: only the signer's own clock speaks).
 */
export function timeProblems(
  file: ResultFile,
  holding: readonly HoldingSignature[],
  { receivedAt, standing }: ReceiptsRead,
  context: Context,
): readonly Problem[] {
  const latest = momentOf(context.now + context.trust.body.policy.clockSkewSeconds * 1000)
  const unproven = holding.some(({ id }) => !receivedAt.has(id))
  return [
    ...holding.flatMap((one) => signingTimeProblems(one, file.body.endedAt, latest, context)),
    ...standing.flatMap(({ statement, index }) =>
      momentProblems(statement.receivedAt, latest, `/receipts/${index}/statement/receivedAt`),
    ),
    ...(unproven ? [problem('time-unproven', '/receipts')] : []),
  ]
}

function signingTimeProblems(
  { index, statement }: HoldingSignature,
  endedAt: string,
  latest: string,
  { trust }: Context,
): readonly Problem[] {
  const pointer = `/signatures/${index}/statement`
  const moment = momentProblems(statement.signedAt, latest, `${pointer}/signedAt`)
  if (moment.length > 0) return moment
  const about = { signer: statement.signer, signedAt: statement.signedAt }
  // Signing and inspecting may have happened on two computers, whose clocks differ.
  const allowed = shifted(statement.signedAt, trust.body.policy.clockSkewSeconds)
  return [
    ...(allowed < endedAt ? [problem('signed-before-end', `${pointer}/signedAt`, { ...about, endedAt })] : []),
    ...anchorProblems(statement, allowed, pointer, trust),
  ]
}

/** The trust list that the signer knew bounds the time from below, as far as this list knows that one. */
function anchorProblems(
  { anchor, signer, signedAt }: SignatureStatement,
  allowed: string,
  pointer: string,
  trust: TrustList,
): readonly Problem[] {
  const { version, issuedAt, history = [] } = trust.body
  const known = [{ version, issuedAt, digest: { sha256: trust.digest } }, ...history]
  const named = known.find(({ digest }) => digest.sha256 === anchor.digest.sha256)
  if (named === undefined) return [problem('anchor-unknown', `${pointer}/anchor`, { signer, version: anchor.version })]
  if (named.version !== anchor.version)
    return [problem('anchor-differs', `${pointer}/anchor/version`, { signer, version: anchor.version })]
  return allowed < named.issuedAt
    ? [problem('signed-before-anchor', `${pointer}/signedAt`, { signer, signedAt, issuedAt: named.issuedAt })]
    : []
}

function momentProblems(time: string, latest: string, pointer: string): readonly Problem[] {
  if (!isMoment(time)) return [problem('day-impossible', pointer, { day: time })]
  // Moments of one form are in the order of their texts.
  return time > latest ? [problem('signed-in-future', pointer, { signedAt: time })] : []
}
