// The verdict on a result file, in words.
import { levelOf } from '../model/problem.ts'
import type { JudgedBy } from '../verify/judged-by.ts'
import type { ResultInHand, Verification } from '../verify/verify-result.ts'
import { say } from '../words/say.ts'
import type { Paint } from './paint.ts'
import { tellProblems } from './tell-problem.ts'
import type { Telling } from './telling.ts'
import { visible } from '../model/text.ts'

const brushes = { valid: 'good', invalid: 'bad', indeterminate: 'doubtful' } as const satisfies Record<
  Verification['status'],
  keyof Paint
>

/** A verification, which may count for less under a policy than by itself. */
type Told = Pick<Verification, 'status' | 'problems'> & { readonly result?: ResultInHand }

export function verdictWord(status: Verification['status'], { language, paint }: Telling): string {
  return paint[brushes[status]](say(language, `status.${status}`))
}

/** The verdict and the path, then each problem indented, then who signed, where that is wanted; what only informs is told once in a line of its own. */
export function verificationText(path: string, verification: Told, telling: Telling, signed = true): string {
  const { language, paint } = telling
  const { status, problems } = verification
  const lines = tellProblems(
    problems.filter((found) => levelOf(found) !== 'info'),
    telling,
  )
  const indented =
    lines === ''
      ? ''
      : `${lines
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`)
          .join('\n')}\n`
  const { result } = verification
  const signers = (signed ? (result?.signers ?? []) : []).map(({ statement, publicKey, id }) => {
    const received = result?.receivedAt.get(id)
    const time =
      received === undefined
        ? say(language, 'signer.claimed', { signedAt: statement.signedAt })
        : say(language, 'signer.proven', { signedAt: statement.signedAt, received })
    const who = {
      role: say(language, `role.${statement.role}`),
      name: visible(statement.name),
      signer: statement.signer,
    }
    return `  ${say(language, 'signer.line', who)}\n  ${paint.faint(publicKey.fingerprint)}\n  ${paint.faint(time)}\n`
  })
  return `${verdictWord(status, telling)}  ${visible(path)}\n${indented}${signers.join('')}`
}

/** By which list was judged: its name, version and fingerprint, and whether somebody made it for himself. */
export function trustLine({ name, version, fingerprint, selfMade }: JudgedBy, { language, paint }: Telling): string {
  const line = `${say(language, 'trust.judged-by', { name: visible(name), version })}\n${paint.faint(fingerprint)}`
  return selfMade ? `${line}\n${paint.doubtful(say(language, 'trust.self-made'))}` : line
}

/** How many files had which verdict. */
export function verifiedSummary(
  { valid, invalid, indeterminate }: Readonly<Record<Verification['status'], number>>,
  { language }: Telling,
): string {
  return say(language, 'verify.summary', { files: valid + invalid + indeterminate, valid, invalid, indeterminate })
}
