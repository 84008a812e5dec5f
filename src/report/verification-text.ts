// The verdict on a result file, in words.
import { levelOf } from '../model/problem.ts'
import type { JudgedBy } from '../verify/judged-by.ts'
import type { HoldingSignature } from '../verify/signature-stage.ts'
import type { ResultInHand, Verification } from '../verify/verify-result.ts'
import { wrapTo } from '../words/columns.ts'
import { colonMark } from '../words/marks.ts'
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

/**
 * The verdict and the path, then each problem indented, then who signed, where that is wanted, in lines of so many columns at
 * most; what only informs is told once in a line of its own.
 */
export function verificationText(
  path: string,
  verification: Told,
  telling: Telling,
  signed = true,
  columns = Number.POSITIVE_INFINITY,
): string {
  const { status, problems } = verification
  const lines = tellProblems(
    problems.filter((found) => levelOf(found) !== 'info'),
    telling,
    true,
    columns - 2,
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
  const signers = signed && result !== undefined ? result.signers.map((signer) => signerText(signer, result, telling, columns)) : []
  return `${verdictWord(status, telling)}  ${visible(path)}\n${indented}${signers.join('')}`
}

/** Who signed, as what and when, and what they said of the record. */
function signerText(
  { statement, publicKey, id }: HoldingSignature,
  { receivedAt, receipts }: ResultInHand,
  { language, columns, paint }: Telling,
  most: number,
): string {
  const { role, name, signer, signedAt, intent, remark } = statement
  const received = receivedAt.get(id)
  const receipt = receipts.find((one) => one.receivedAt === received && one.covers.some(({ sha256 }) => sha256 === id))
  const time =
    received === undefined
      ? say(language, 'signer.claimed', { signedAt })
      : say(language, 'signer.proven', { signedAt, received, authority: receipt?.authority ?? '' })
  const said = [
    ...(role === 'inspected-party' ? [say(language, `intent.${intent}`)] : []),
    ...(remark === undefined ? [] : [`${say(language, 'show.remark')}${colonMark(language)}${remark}`]),
  ]
  const lines = [
    ...wrapTo(say(language, 'signer.line', { role: say(language, `role.${role}`), name: visible(name), signer }), most - 2),
    ...said.flatMap((text) => wrapTo(visible(text), columns - 2)),
    paint.faint(publicKey.fingerprint),
    ...wrapTo(time, most - 2).map(paint.faint),
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}

/** By which list was judged: its name, version and fingerprint, and whether somebody made it for himself. */
export function trustLine(
  { name, version, fingerprint, selfMade }: JudgedBy,
  { language, paint }: Telling,
  columns = Number.POSITIVE_INFINITY,
): string {
  const named = wrapTo(say(language, 'trust.judged-by', { name: visible(name), version }), columns)
  const doubts = selfMade ? wrapTo(say(language, 'trust.self-made'), columns).map((line) => paint.doubtful(line)) : []
  return [...named, paint.faint(fingerprint), ...doubts].join('\n')
}

/** How many files had which verdict. */
export function verifiedSummary(
  { valid, invalid, indeterminate }: Readonly<Record<Verification['status'], number>>,
  { language }: Telling,
): string {
  return say(language, 'verify.summary', { files: valid + invalid + indeterminate, valid, invalid, indeterminate })
}
