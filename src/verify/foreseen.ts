// Will a signer be believed? As far as it can be known before the walk, so that nobody learns it only at the end.
import type { Checklist, Grant } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { TrustList } from '../sign/trust-list.ts'
import { grantProblem, keyTimeProblem } from './grant.ts'

/** Whose signature is meant, and over what. */
export interface Foreseen {
  readonly signer: string
  /** The public key in its one line. */
  readonly key: string
  readonly fingerprint: string
  readonly checklist: Checklist
  /** UTC, as in 2026-11-03T01:00:00Z. */
  readonly now: string
}

/**
 * Region, unit and kind are not known yet, so grants count whatever they say of those.
 * Problems: signer-unknown, signer-mismatch, trust-expired, and those of grantProblem and keyTimeProblem.
 */
export function foreseenProblems({ signer, key, fingerprint, checklist, now }: Foreseen, trust: TrustList): readonly Problem[] {
  const { expires } = trust.body
  const expired = expires !== undefined && expires <= now ? [problem('trust-expired', undefined, { expires })] : []
  const holder = trust.holderOf(key)
  if (holder === undefined) return [problem('signer-unknown', undefined, { signer, fingerprint }), ...expired]
  const { principal } = holder
  if (principal.id !== signer) return [problem('signer-mismatch', undefined, { signer, holder: principal.id }), ...expired]
  const unbounded = principal.grants.map(({ regions: _regions, units: _units, kinds: _kinds, ...grant }): Grant => grant)
  const scope = { region: '', sector: checklist.sector, checklist: checklist.id, unit: '', kind: 'self-check' } as const
  const found = [
    grantProblem({ ...principal, grants: unbounded }, 'inspector', scope, now),
    keyTimeProblem(holder, now, undefined),
  ].flatMap((one) => (one === undefined ? [] : [problem(one.code, undefined, one.detail)]))
  return [...found, ...expired]
}
