// A new trust list, signed by a root; one that further roots sign too.
import { canonicalize } from '../format/canonical.ts'
import type { RootSignature, TrustBody, TrustFile } from '../model/generated/formats.ts'
import { sha256 } from './digest.ts'
import type { Signer } from './signer.ts'
import { signStatement, trustNamespace } from './statement.ts'

/**
 * The list with a root's signature over it, after those that others gave to the same body.
 * `signedAt` is UTC, as in 2026-11-03T01:00:00Z.
 */
export async function signTrust(
  body: TrustBody,
  root: Signer,
  rootId: string,
  signedAt: string,
  earlier: readonly RootSignature[] = [],
): Promise<TrustFile> {
  const statement = {
    type: 'trust-signature',
    minor: 0,
    scheme: 'sshsig',
    root: rootId,
    signedAt,
    body: { sha256: sha256(canonicalize(body)) },
  } as const
  return {
    format: 'taut-trust/1',
    body,
    signatures: [...earlier, { statement, sig: await signStatement(root, trustNamespace, statement) }],
  }
}
