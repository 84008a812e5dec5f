// May this principal sign this, with this key, at this time? Judged at the moment of signing, not of reading.
import type { Grant, InspectionKind, Principal } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { Holder } from '../sign/trust-list.ts'

type Role = Grant['roles'][number]

/** What a result is about, as far as grants are bounded by it. */
export interface Scope {
  readonly region: string
  /** Undefined while the checklist is not at hand: that bound is then not judged, since it would be a guess. */
  readonly sector: string | undefined
  readonly checklist: string
  /** Credit code of the unit, or nothing where it has none. */
  readonly unit: string
  readonly kind: InspectionKind
}

/**
 * The first bound that no grant of the principal gets past, in the order role, region, sector, checklist, unit, kind, time.
 * Problems: grant-role, grant-region, grant-sector, grant-checklist, grant-unit, grant-kind, grant-time.
 */
export function grantProblem(principal: Principal, role: Role, scope: Scope, at: string): Problem | undefined {
  const bounds: readonly (readonly [Problem['code'], string, (grant: Grant) => boolean])[] = [
    ['grant-role', role, ({ roles }) => roles.includes(role)],
    [
      'grant-region',
      scope.region,
      ({ regions }) => regions === undefined || regions.some((prefix) => scope.region.startsWith(prefix)),
    ],
    [
      'grant-sector',
      scope.sector ?? '',
      ({ sectors }) =>
        sectors === undefined || scope.sector === undefined || sectors.some((one) => one === scope.sector),
    ],
    [
      'grant-checklist',
      scope.checklist,
      ({ checklists }) => checklists === undefined || checklists.includes(scope.checklist),
    ],
    ['grant-unit', scope.unit, ({ units }) => units === undefined || units.includes(scope.unit)],
    ['grant-kind', scope.kind, ({ kinds }) => kinds === undefined || kinds.includes(scope.kind)],
    ['grant-time', at, ({ from, until }) => from <= at && (until === undefined || at < until)],
  ]
  let left = principal.grants
  for (const [code, wanted, allows] of bounds) {
    left = left.filter(allows)
    if (left.length === 0) return problem(code, '/statement', { signer: principal.id, wanted })
  }
  return undefined
}

/**
 * Whether the key was valid when it signed. A retired key's earlier signatures stand; a compromised key's only with a
 * receipt older than the compromise, because a thief writes any date.
 * Problems: key-not-yet-valid, key-expired, key-retired, key-compromised.
 */
export function keyTimeProblem(
  { principal, enrolled }: Holder,
  signedAt: string,
  receivedAt: string | undefined,
): Problem | undefined {
  const about = { signer: principal.id }
  const { from, until, revoked } = enrolled
  if (signedAt < from) return problem('key-not-yet-valid', '/statement/signedAt', { ...about, from })
  if (until !== undefined && signedAt >= until)
    return problem('key-expired', '/statement/signedAt', { ...about, until })
  if (revoked === undefined) return undefined
  if (revoked.reason === 'retired')
    return signedAt >= revoked.at
      ? problem('key-retired', '/statement/signedAt', { ...about, at: revoked.at })
      : undefined
  const since = revoked.since ?? revoked.at
  return receivedAt !== undefined && receivedAt < since
    ? undefined
    : problem('key-compromised', '/statement/signedAt', { ...about, since })
}
