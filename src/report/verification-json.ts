// The verdict on a result file, for scripts: one line of JSON.
import { levelOf, stageOf } from '../model/problem.ts'
import type { JudgedBy } from '../verify/judged-by.ts'
import type { Verification } from '../verify/verify-result.ts'
import type { Tongue } from '../words/say.ts'
import { problemSentence } from './tell-problem.ts'

/** Members are only ever added. Ends with a line feed. */
export function verificationJson(path: string, verification: Verification, trust: JudgedBy, language: Tongue): string {
  const { status, problems } = verification
  const result = 'result' in verification ? verification.result : undefined
  return `${JSON.stringify({
    path,
    status,
    ...(result === undefined
      ? {}
      : {
          id: result.file.body.id,
          body: { sha256: result.bodyDigest },
          verdict: result.file.body.conclusion.verdict,
          signatures: result.signers.map(({ statement, publicKey, id }) => ({
            role: statement.role,
            signer: statement.signer,
            signedAt: statement.signedAt,
            fingerprint: publicKey.fingerprint,
            name: statement.name,
            intent: statement.intent,
            ...(statement.remark === undefined ? {} : { remark: statement.remark }),
            ...(result.receivedAt.has(id) ? { receivedAt: result.receivedAt.get(id) } : {}),
          })),
          receipts: result.receipts.map(({ authority, receivedAt }) => ({ authority, receivedAt })),
          ...(result.file.body.supersedes === undefined ? {} : { supersedes: result.file.body.supersedes }),
        }),
    problems: problems.map((found) => ({
      code: found.code,
      stage: stageOf(found),
      level: levelOf(found),
      ...(found.pointer === undefined ? {} : { pointer: found.pointer }),
      ...(found.line === undefined ? {} : { line: found.line, column: found.column }),
      message: problemSentence(found, language),
    })),
    trust,
  })}\n`
}
