// Do the signatures hold, over this body, in this order? Says nothing yet about whether the keys may sign.
import type { ResultFile, Signature, SignatureStatement } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { KeyReader, PublicKey } from '../sign/public-key.ts'
import { checkStatement, resultNamespace } from '../sign/statement.ts'

/** A signature that holds. */
export interface HoldingSignature {
  readonly index: number
  readonly statement: SignatureStatement
  readonly publicKey: PublicKey
  /** SHA-256 of the signature's blob, by which others cover it. */
  readonly id: string
  /** The RFC 8785 text of the statement. */
  readonly text: string
}

export interface SignaturesRead {
  readonly holding: readonly HoldingSignature[]
  readonly problems: readonly Problem[]
}

/**
 * Checks every signature of a result.
 * Problems: signature-none, those of checkStatement, signature-body, signature-repeated, signature-covered-missing,
 * signature-order, signature-intent, signature-log.
 */
export function readSignatures(
  file: ResultFile,
  bodyDigest: string,
  canonical: (part: unknown) => string,
  keyOf: KeyReader,
): SignaturesRead {
  if (file.signatures.length === 0) return { holding: [], problems: [problem('signature-none', '/signatures')] }
  const problems: Problem[] = []
  const holding: HoldingSignature[] = []
  for (const [index, signature] of file.signatures.entries()) {
    const read = readOne(signature, index, bodyDigest, canonical, keyOf)
    if ('code' in read) problems.push(read)
    else holding.push(read)
  }
  return {
    holding,
    problems: [...problems, ...holding.flatMap((one) => placeProblems(one, holding, problems.length > 0))],
  }
}

function readOne(
  { statement, sig }: Signature,
  index: number,
  bodyDigest: string,
  canonical: (part: unknown) => string,
  keyOf: KeyReader,
): HoldingSignature | Problem {
  const about = { signer: statement.signer }
  const text = canonical(statement)
  const checked = checkStatement(sig, resultNamespace, text, keyOf)
  const altered = statement.body.sha256 !== bodyDigest
  // An algorithm that cannot be checked here must not hide that the body is another one.
  if (typeof checked === 'string' && !(altered && checked === 'signature-algorithm')) {
    return problem(checked, `/signatures/${index}/sig`, about)
  }
  if (altered || typeof checked === 'string')
    return problem('signature-body', `/signatures/${index}/statement/body`, about)
  return { index, statement, publicKey: checked.publicKey, id: checked.id, text }
}

/**
 * How a signature stands among the others. Problems: signature-repeated, signature-covered-missing, signature-order,
 * signature-intent, signature-log.
 */
export function placeProblems(
  one: HoldingSignature,
  all: readonly HoldingSignature[],
  othersBroken: boolean,
): readonly Problem[] {
  const { index, statement, publicKey } = one
  const pointer = `/signatures/${index}/statement`
  const about = { signer: statement.signer }
  const before = all.filter((other) => other.index < index)
  const covers = statement.covers.map(({ sha256 }) => sha256)
  const missing = covers.filter((id) => !all.some((other) => other.id === id))
  // One set of covered signatures has one spelling: those before, each once, in the order of the file.
  const inOrder = before.map(({ id }) => id).filter((id) => covers.includes(id))
  const outOfOrder =
    missing.length === 0 && (inOrder.length !== covers.length || covers.some((id, nth) => id !== inOrder[nth]))
  const repeated = before.some(
    (other) => other.publicKey.text === publicKey.text || other.statement.signer === statement.signer,
  )
  // The unit answers for what the inspectors signed, so its signature must stand over theirs.
  const unseen =
    statement.role === 'inspected-party' &&
    all.some((other) => other.statement.role === 'inspector' && !covers.includes(other.id))
  const intent = (statement.intent === 'performed-inspection') === (statement.role === 'inspector')
  const log = (statement.log.previous === undefined) === (statement.log.seq === 1)
  return [
    ...(repeated ? [problem('signature-repeated', pointer, about)] : []),
    ...(missing.length > 0 && !othersBroken ? [problem('signature-covered-missing', `${pointer}/covers`, about)] : []),
    ...(outOfOrder || unseen ? [problem('signature-order', `${pointer}/covers`, about)] : []),
    ...(intent ? [] : [problem('signature-intent', `${pointer}/intent`, about)]),
    ...(log ? [] : [problem('signature-log', `${pointer}/log`, about)]),
  ]
}
