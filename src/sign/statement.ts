// Signs statements and checks signatures over them: what a signer, an intake office or a root says in canonical JSON.
import { canonicalize } from '../format/canonical.ts'
import type { ProblemCode } from '../model/problem.ts'
import type { KeyReader, PublicKey } from './public-key.ts'
import { signMessage, type Signer } from './signer.ts'
import { readSshsig, verifySshsig } from './sshsig.ts'

/** The purposes a signature can be made for; one made for another purpose never counts. */
export const resultNamespace = 'result@taut'
export const receiptNamespace = 'receipt@taut'
export const trustNamespace = 'trust@taut'

export type Namespace = typeof resultNamespace | typeof receiptNamespace | typeof trustNamespace

/** Who signed: nothing is said yet about whether that key may. */
export interface CheckedSignature {
  readonly publicKey: PublicKey
  /** SHA-256 of the signature's blob in hexadecimal, as other statements name it in `covers`. */
  readonly id: string
}

/** The armored signature over a statement's RFC 8785 form. */
export async function signStatement(signer: Signer, namespace: Namespace, statement: object): Promise<string> {
  return signMessage(signer, namespace, canonicalize(statement))
}

/**
 * Checks an armored signature over a statement, given as its canonical JSON text. `keyOf` may remember keys.
 * Codes: signature-malformed, signature-encoding, signature-version, signature-hash (ours are always SHA-512),
 * signature-algorithm, signature-key-weak, signature-namespace, signature-mismatch.
 */
export function checkStatement(
  armored: string,
  namespace: Namespace,
  statementText: string,
  keyOf?: KeyReader,
): CheckedSignature | ProblemCode {
  const read = readSshsig(armored, keyOf)
  if (typeof read === 'string') return read
  if (read.hash !== 'sha512') return 'signature-hash'
  const problem = verifySshsig(read, namespace, statementText)
  return problem ?? { publicKey: read.publicKey, id: read.id }
}
