// May one version of a trust list take the place of another? Signed by the former roots, and nothing of it gone.
import type { EnrolledKey, Grant, Revocation } from '../model/generated/formats.ts'
import { allowedBy } from '../model/grant.ts'
import { type Problem, problem } from '../model/problem.ts'
import { thresholdProblems } from './root-signatures.ts'
import type { TrustList } from './trust-list.ts'

/**
 * What keeps a list from following a former one; nothing for that list itself. Versions in between may be skipped, as long
 * as the former one stands among the earlier versions: its roots vouch for the step whatever happened meanwhile.
 * Problems: trust-version-older, trust-version-twice, trust-former-roots, trust-chain-broken, trust-person-vanished,
 * trust-key-vanished, trust-key-reopened, trust-grant-vanished, trust-checklist-vanished.
 */
export function successionProblems(former: TrustList, next: TrustList): readonly Problem[] {
  const { version } = next.body
  const known = former.body.version
  if (next.digest === former.digest) return []
  if (version < known) return [problem('trust-version-older', '/body/version', { version, known })]
  if (version === known) return [problem('trust-version-twice', '/body/version', { version })]
  return [
    ...thresholdProblems(former.body.roots, next.signedBy, 'trust-former-roots'),
    ...chainProblems(former, next),
    ...peopleProblems(former, next),
    ...checklistProblems(former, next),
  ]
}

/** The next version names the one before it; every later one knows all there were. */
function chainProblems(former: TrustList, next: TrustList): readonly Problem[] {
  const { version, issuedAt, history = [] } = former.body
  const { previous } = next.body
  const follows = previous?.version === version && previous.digest.sha256 === former.digest
  const told = new Set((next.body.history ?? []).map(markOf))
  const earlier = [...history, { version, digest: { sha256: former.digest }, issuedAt }]
  const knows = earlier.every((one) => told.has(markOf(one)))
  return knows && (follows || next.body.version > version + 1) && next.body.issuedAt >= issuedAt
    ? []
    : [problem('trust-chain-broken', '/body/previous', { version })]
}

function markOf(one: {
  readonly version: number
  readonly digest: { readonly sha256: string }
  readonly issuedAt: string
}): string {
  return `${one.version} ${one.digest.sha256} ${one.issuedAt}`
}

/** People stay listed, their keys and grants stay theirs, and what was closed stays closed: old results have to stay checkable. */
function peopleProblems(former: TrustList, next: TrustList): readonly Problem[] {
  const grantsOf = new Map(next.body.principals.map(({ id, grants }) => [id, grants]))
  return former.body.principals.flatMap(({ id, keys, grants }) => {
    const now = grantsOf.get(id)
    if (now === undefined) return [problem('trust-person-vanished', '/body/principals', { id })]
    const inKeys = keys.flatMap((enrolled) => {
      const holder = next.holderOf(enrolled.key)
      if (holder?.principal.id !== id) return [problem('trust-key-vanished', '/body/principals', { id })]
      return isReopened(enrolled, holder.enrolled, next.body.issuedAt) ? [problem('trust-key-reopened', '/body/principals', { id })] : []
    })
    return holdsAll(now, grants) ? inKeys : [...inKeys, problem('trust-grant-vanished', '/body/principals', { id })]
  })
}

/** A grant can be given another end; what it allowed and since when stays, or results that it carried would be disowned. */
function holdsAll(now: readonly Grant[], before: readonly Grant[]): boolean {
  const told = marksOfGrants(now)
  return [...marksOfGrants(before)].every((mark) => told.has(mark))
}

/** One that ends before it begins never allows anything: it is as good as gone. */
function marksOfGrants(grants: readonly Grant[]): ReadonlySet<string> {
  const some = grants.filter(({ from, until }) => until === undefined || until > from)
  return new Set(some.map((grant) => `${grant.from} ${allowedBy(grant)}`))
}

/** Whether a key counts for something now for which it was closed before; a term that still runs may be made longer. */
function isReopened(before: EnrolledKey, now: EnrolledKey, issuedAt: string): boolean {
  if (now.from < before.from) return true
  const hasEnded = before.until !== undefined && before.until <= issuedAt
  if (hasEnded && now.until !== before.until) return true
  if (before.revoked === undefined) return false
  return now.revoked === undefined || isMilder(now.revoked, before.revoked)
}

function isMilder(now: Revocation, before: Revocation): boolean {
  if (before.reason === 'compromised' && now.reason === 'retired') return true
  return closesAt(now) > closesAt(before)
}

/** From when on a revoked key's signatures need more than themselves. */
function closesAt({ at, since }: Revocation): string {
  return since ?? at
}

/** What was once published was used by then: it can be taken out of force, not taken back. */
function checklistProblems(former: TrustList, next: TrustList): readonly Problem[] {
  const mark = (one: (typeof former.body.checklists)[number]): string =>
    `${one.id}@${one.version} ${one.digest.sha256} ${one.from}`
  const told = new Set(next.body.checklists.map(mark))
  return former.body.checklists
    .filter((one) => !told.has(mark(one)))
    .map(({ id, version }) => problem('trust-checklist-vanished', '/body/checklists', { id, version }))
}
