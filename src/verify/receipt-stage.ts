// Do the receipts hold, and what time do they prove?
import { shifted } from '../model/calendar.ts'
import type { Receipt, ReceiptStatement, ResultFile } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { KeyReader } from '../sign/public-key.ts'
import { checkStatement, receiptNamespace } from '../sign/statement.ts'
import type { TrustList } from '../sign/trust-list.ts'
import { grantProblem, keyTimeProblem, type Scope } from './grant.ts'
import type { HoldingSignature } from './signature-stage.ts'

export interface ReceiptsRead {
  /** Earliest proven moment at which a signature was there, by the signature's id. */
  readonly receivedAt: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** What a receipt is held against. */
export interface ReceiptGround {
  readonly holding: readonly HoldingSignature[]
  /** While a signature does not hold, which one a receipt covers in vain cannot be told. */
  readonly allHold: boolean
  readonly bodyDigest: string
  readonly canonical: (part: unknown) => string
  readonly trust: TrustList
  readonly scope: Scope
  readonly keyOf: KeyReader
}

/**
 * Checks every receipt. One that was tampered with is an error; one whose authority cannot be believed is set aside and
 * proves nothing, because anybody can add a receipt and nobody's signature stands over it.
 * Problems: those of checkStatement, signature-body, signature-covered-missing, receipt-before-signature, receipt-unusable.
 */
export function readReceipts(file: ResultFile, against: ReceiptGround): ReceiptsRead {
  const receivedAt = new Map<string, string>()
  const problems = file.receipts.flatMap((receipt, index) => {
    const found = receiptProblems(receipt, against)
    if (found.length === 0) remember(receipt, receivedAt)
    return found.map((one) => ({ ...one, pointer: `/receipts/${index}${one.pointer ?? ''}` }))
  })
  return { receivedAt, problems }
}

function remember({ statement }: Receipt, receivedAt: Map<string, string>): void {
  for (const { sha256 } of statement.covers) {
    const earlier = receivedAt.get(sha256)
    if (earlier === undefined || statement.receivedAt < earlier) receivedAt.set(sha256, statement.receivedAt)
  }
}

function receiptProblems({ statement, sig }: Receipt, against: ReceiptGround): readonly Problem[] {
  const { holding, allHold, bodyDigest, canonical, trust, keyOf } = against
  const about = { signer: statement.authority }
  const checked = checkStatement(sig, receiptNamespace, canonical(statement), keyOf)
  if (typeof checked === 'string') return [problem(checked, '/sig', about)]
  if (statement.body.sha256 !== bodyDigest) return [problem('signature-body', '/statement/body', about)]
  const covered = statement.covers.map(({ sha256 }) => holding.find(({ id }) => id === sha256))
  if (allHold && covered.includes(undefined)) return [problem('signature-covered-missing', '/statement/covers', about)]
  const allowed = shifted(statement.receivedAt, trust.body.policy.clockSkewSeconds)
  if (covered.some((one) => one !== undefined && one.statement.signedAt > allowed))
    return [problem('receipt-before-signature', '/statement/receivedAt', about)]
  const why = unusable(statement, checked.publicKey.text, against)
  return why === undefined ? [] : [problem('receipt-unusable', '/statement/authority', { ...about, why })]
}

/** The code of what keeps the authority from being believed. */
function unusable(
  statement: ReceiptStatement,
  key: string,
  { holding, trust, scope }: ReceiptGround,
): string | undefined {
  const holder = trust.holderOf(key)
  if (holder === undefined) return 'signer-unknown'
  if (holder.principal.id !== statement.authority) return 'signer-mismatch'
  // Nobody proves the time of his own signature.
  if (holding.some((one) => one.statement.signer === holder.principal.id)) return 'signer-same-person'
  return (
    keyTimeProblem(holder, statement.receivedAt, undefined) ??
    grantProblem(holder.principal, 'receipt', scope, statement.receivedAt)
  )?.code
}
