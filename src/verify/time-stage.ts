// Do the times of signing fit: after the inspection, not in the future, not before the list that the signer knew?
import { isMoment, millisecondsOf, momentOf } from '../model/calendar.ts'
import type { ResultFile } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { Context } from './context.ts'
import type { HoldingSignature } from './signature-stage.ts'

/**
 * Problems: day-impossible, signed-before-end, signed-in-future, signed-before-anchor, anchor-unknown (info),
 * time-unproven (info: only the signer's own clock speaks).
 */
export function timeProblems(file: ResultFile, holding: readonly HoldingSignature[], receivedAt: ReadonlyMap<string, string>, context: Context): readonly Problem[] {
  const latest = momentOf(context.now + context.trust.body.policy.clockSkewSeconds * 1000)
  const unproven = holding.some(({ id }) => !receivedAt.has(id))
  return [
    ...holding.flatMap((one) => signingTimeProblems(one, file.body.endedAt, latest, context)),
    ...file.receipts.flatMap(({ statement }, index) => momentProblems(statement.receivedAt, latest, `/receipts/${index}/statement/receivedAt`)),
    ...(unproven ? [problem('time-unproven', '/receipts')] : []),
  ]
}

function signingTimeProblems({ index, statement }: HoldingSignature, endedAt: string, latest: string, context: Context): readonly Problem[] {
  const pointer = `/signatures/${index}/statement`
  const about = { signer: statement.signer, signedAt: statement.signedAt }
  const { body, digest } = context.trust
  const known = statement.anchor.digest.sha256 === digest
  return [
    ...momentProblems(statement.signedAt, latest, `${pointer}/signedAt`),
    ...(statement.signedAt < endedAt ? [problem('signed-before-end', `${pointer}/signedAt`, { ...about, endedAt })] : []),
    ...(known && statement.signedAt < body.issuedAt ? [problem('signed-before-anchor', `${pointer}/signedAt`, { ...about, issuedAt: body.issuedAt })] : []),
    ...(known ? [] : [problem('anchor-unknown', `${pointer}/anchor`, { signer: statement.signer, version: statement.anchor.version })]),
  ]
}

function momentProblems(time: string, latest: string, pointer: string): readonly Problem[] {
  if (!isMoment(time)) return [problem('day-impossible', pointer, { day: time })]
  return millisecondsOf(time) > millisecondsOf(latest) ? [problem('signed-in-future', pointer, { signedAt: time })] : []
}
