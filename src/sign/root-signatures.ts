// Which roots have signed a trust list, and what is wrong with those signatures.
import type { RootKey, TrustFile } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { checkStatement, trustNamespace } from './statement.ts'

export interface RootSignatures {
  /** Keys (their one line) of the different roots whose signatures hold. */
  readonly signedBy: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Every signature must hold, be over this body, and be by a root key under that key's own id. Problems: trust-signature. */
export function readRootSignatures(
  { body, signatures }: TrustFile,
  digest: string,
  canonical: (part: unknown) => string,
): RootSignatures {
  const roots = new Map(body.roots.keys.map(({ id, key }) => [key, id]))
  const signedBy = new Set<string>()
  const problems = signatures.flatMap(({ statement, sig }, index) => {
    const checked = checkStatement(sig, trustNamespace, canonical(statement))
    const holds =
      typeof checked !== 'string' &&
      statement.body.sha256 === digest &&
      roots.get(checked.publicKey.text) === statement.root
    if (holds) signedBy.add(checked.publicKey.text)
    return holds ? [] : [problem('trust-signature', `/signatures/${index}`, { root: statement.root })]
  })
  return { signedBy, problems }
}

/**
 * Whether as many of these roots have signed as their threshold asks for; a threshold above their number is never met.
 * Problems: trust-threshold, or the code given.
 */
export function thresholdProblems(
  { threshold, keys }: { readonly threshold: number; readonly keys: readonly RootKey[] },
  signedBy: ReadonlySet<string>,
  code: 'trust-threshold' | 'trust-former-roots' = 'trust-threshold',
): readonly Problem[] {
  const have = new Set(keys.map(({ key }) => key).filter((key) => signedBy.has(key))).size
  return have < threshold ? [problem(code, '/signatures', { have, need: threshold })] : []
}
