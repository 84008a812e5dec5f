// Do the receipts hold, and what time do they prove?
import type { Receipt, ResultFile } from '../model/generated/formats.ts'
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
  readonly bodyDigest: string
  readonly canonical: (part: unknown) => string
  readonly trust: TrustList
  readonly scope: Scope
  readonly keyOf: KeyReader
}

/**
 * Checks every receipt.
 * Problems: those of checkStatement and grantProblem, signature-body, signature-covered-missing, signer-unknown,
 * signer-mismatch, receipt-before-signature, and key-… for the authority's key.
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
  const { holding, bodyDigest, canonical, trust, scope, keyOf } = against
  const about = { signer: statement.authority }
  const checked = checkStatement(sig, receiptNamespace, canonical(statement), keyOf)
  if (typeof checked === 'string') return [problem(checked, '/sig', about)]
  if (statement.body.sha256 !== bodyDigest) return [problem('signature-body', '/statement/body', about)]
  const holder = trust.holderOf(checked.publicKey.text)
  if (holder === undefined) return [problem('signer-unknown', '/sig', { ...about, fingerprint: checked.publicKey.fingerprint })]
  if (holder.principal.id !== statement.authority) return [problem('signer-mismatch', '/statement/authority', { ...about, holder: holder.principal.id })]
  const covered = statement.covers.map(({ sha256 }) => holding.find(({ id }) => id === sha256))
  const early = covered.some((one) => one !== undefined && one.statement.signedAt > statement.receivedAt)
  const findings = [
    keyTimeProblem(holder, statement.receivedAt, undefined),
    grantProblem(holder.principal, 'receipt', scope, statement.receivedAt),
    covered.includes(undefined) ? problem('signature-covered-missing', '/statement/covers', about) : undefined,
    early ? problem('receipt-before-signature', '/statement/receivedAt', about) : undefined,
  ]
  return findings.filter((found) => found !== undefined)
}
