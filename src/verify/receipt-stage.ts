// Do the receipts hold, and what time do they prove?
import { isMoment, shifted } from '../model/calendar.ts'
import type { Receipt, ReceiptStatement, ResultFile } from '../model/generated/formats.ts'
import { type Problem, type ProblemCode, problem } from '../model/problem.ts'
import type { KeyReader } from '../sign/public-key.ts'
import { checkStatement, receiptNamespace } from '../sign/statement.ts'
import type { TrustList } from '../sign/trust-list.ts'
import { grantProblem, keyTimeProblem, type Scope } from './grant.ts'
import type { HoldingSignature } from './signature-stage.ts'

/** A receipt of an authority that is believed. */
export interface StandingReceipt {
  readonly index: number
  readonly statement: ReceiptStatement
}

export interface ReceiptsRead {
  /** Earliest proven moment at which a signature was there, by the signature's id. */
  readonly receivedAt: ReadonlyMap<string, string>
  /** Those that count, be it for the result or against it. */
  readonly standing: readonly StandingReceipt[]
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
 * Checks every receipt. Anybody can add one, also a genuine one from another file, so what does not hold, is about another
 * body or comes from nobody who is believed proves nothing and is set aside. Only what an authority that is believed says
 * about this very body can speak against the file.
 * Problems: receipt-unusable (warning), signature-covered-missing, receipt-before-signature.
 */
export function readReceipts(file: ResultFile, against: ReceiptGround): ReceiptsRead {
  const receivedAt = new Map<string, string>()
  const standing: StandingReceipt[] = []
  const problems = file.receipts.flatMap((receipt, index) => {
    const { statement } = receipt
    const about = { signer: statement.authority }
    const placed = (found: Problem): Problem => ({ ...found, pointer: `/receipts/${index}${found.pointer ?? ''}` })
    const why = unusable(receipt, against)
    if (why !== undefined) return [placed(problem('receipt-unusable', '/statement/authority', { ...about, why }))]
    standing.push({ index, statement })
    const found = contradictions(statement, against)
    if (found.length === 0) remember(statement, receivedAt)
    return found.map(placed)
  })
  return { receivedAt, standing, problems }
}

function remember(statement: ReceiptStatement, receivedAt: Map<string, string>): void {
  for (const { sha256 } of statement.covers) {
    const earlier = receivedAt.get(sha256)
    if (earlier === undefined || statement.receivedAt < earlier) receivedAt.set(sha256, statement.receivedAt)
  }
}

/** What an authority saw and the file does not show: a signature that was there is gone, or claims to be younger. */
export function contradictions(
  statement: ReceiptStatement,
  { holding, allHold, trust }: Pick<ReceiptGround, 'holding' | 'allHold' | 'trust'>,
): readonly Problem[] {
  const about = { signer: statement.authority }
  const covered = statement.covers.map(({ sha256 }) => holding.find(({ id }) => id === sha256))
  if (allHold && covered.includes(undefined)) return [problem('signature-covered-missing', '/statement/covers', about)]
  const allowed = shifted(statement.receivedAt, trust.body.policy.clockSkewSeconds)
  return covered.some((one) => one !== undefined && one.statement.signedAt > allowed)
    ? [problem('receipt-before-signature', '/statement/receivedAt', about)]
    : []
}

/** The code of what keeps a receipt from proving anything, or undefined. */
function unusable({ statement, sig }: Receipt, against: ReceiptGround): ProblemCode | undefined {
  const { bodyDigest, canonical, keyOf } = against
  const checked = checkStatement(sig, receiptNamespace, canonical(statement), keyOf)
  if (typeof checked === 'string') return checked
  if (statement.body.sha256 !== bodyDigest) return 'signature-body'
  if (!isMoment(statement.receivedAt)) return 'day-impossible'
  return authorityFault(statement, checked.publicKey.text, against)
}

/** The code of what keeps whoever holds a key from being believed in giving a receipt, or undefined. */
export function authorityFault(
  statement: ReceiptStatement,
  key: string,
  { holding, trust, scope }: Pick<ReceiptGround, 'holding' | 'trust' | 'scope'>,
): ProblemCode | undefined {
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
