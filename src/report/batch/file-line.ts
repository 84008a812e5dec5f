// The verdict on one file as data: what every reporter tells, and what a report keeps.
import type { AcrossFacts, FileLine, ReportedProblem, TrustInForce } from '../../model/generated/formats.ts'
import { countsUnder, type Policy } from '../../model/policy.ts'
import { levelOf, type Problem, stageOf } from '../../model/problem.ts'
import type { Verification } from '../../verify/verify-result.ts'
import type { Tongue } from '../../words/say.ts'
import { problemSentence } from '../tell-problem.ts'
import type { PathTold } from './path-told.ts'

/** By what a batch is judged and how it is told. */
export interface LineGround {
  readonly policy: Policy
  readonly trust: TrustInForce
  readonly language: Tongue
}

/** `facts` is what is held against other files. */
export function fileLine(
  told: PathTold,
  verification: Verification,
  facts: AcrossFacts | undefined,
  { policy, trust, language }: LineGround,
): FileLine {
  const { problems } = verification
  const result = 'result' in verification ? verification.result : undefined
  const status = statusUnder(policy, verification)
  return {
    type: 'file',
    ...told,
    status,
    ...(result === undefined
      ? {}
      : {
          id: result.file.body.id,
          body: { sha256: result.bodyDigest },
          verdict: result.file.body.conclusion.verdict,
          signatures: result.signers.map(({ statement, publicKey, id }) => {
            const received = result.receivedAt.get(id)
            return {
              role: statement.role,
              signer: statement.signer,
              name: statement.name,
              signedAt: statement.signedAt,
              intent: statement.intent,
              ...(statement.remark === undefined ? {} : { remark: statement.remark }),
              ...(received === undefined ? {} : { receivedAt: received }),
              fingerprint: publicKey.fingerprint,
            }
          }),
          ...(result.receipts.length === 0
            ? {}
            : { receipts: result.receipts.map(({ authority, receivedAt }) => ({ authority, receivedAt })) }),
          ...(result.file.body.supersedes === undefined ? {} : { supersedes: result.file.body.supersedes }),
        }),
    problems: problems.map((found) => reportedProblem(found, policy, language)),
    ...(facts === undefined ? {} : { facts }),
    policy: policy.name,
    trust,
  }
}

/** What the file is under the policy: a warning that counts makes it invalid. */
export function statusUnder(policy: Policy, { status, problems }: Verification): Verification['status'] {
  return problems.some((found) => countsUnder(policy, found)) ? 'invalid' : status
}

export function reportedProblem(found: Problem, policy: Policy, language: Tongue): ReportedProblem {
  return {
    code: found.code,
    stage: stageOf(found),
    level: levelOf(found),
    ...(countsUnder(policy, found) ? { counts: true } : {}),
    ...(found.pointer === undefined ? {} : { pointer: found.pointer }),
    ...(found.line === undefined ? {} : { line: found.line, column: found.column ?? 1 }),
    message: problemSentence(found, language),
  }
}
