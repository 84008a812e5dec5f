// May those who signed sign this, and has everybody signed who must?
import type {
  Acknowledgement,
  Inspector,
  Principal,
  ResultBody,
  SignatureStatement,
  SignerRole,
} from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { leastOf } from '../model/requirement.ts'
import type { TrustList } from '../sign/trust-list.ts'
import { grantProblem, keyTimeProblem, type Scope } from './grant.ts'
import type { HoldingSignature } from './signature-stage.ts'

/**
 * Problems: signer-unknown, signer-mismatch, signer-details-differ, acknowledgement-signer, signer-not-inspector, signer-same-person, grant-…,
 * key-…, trust-expired.
 */
export function trustProblems(
  body: ResultBody,
  scope: Scope,
  holding: readonly HoldingSignature[],
  receivedAt: ReadonlyMap<string, string>,
  trust: TrustList,
  now: string,
): readonly Problem[] {
  const expired =
    trust.body.expires !== undefined && trust.body.expires <= now
      ? [problem('trust-expired', undefined, { expires: trust.body.expires })]
      : []
  return [...holding.flatMap((one) => signerProblems(one, body, scope, receivedAt, trust)), ...expired]
}

function signerProblems(
  one: HoldingSignature,
  body: ResultBody,
  scope: Scope,
  receivedAt: ReadonlyMap<string, string>,
  trust: TrustList,
): readonly Problem[] {
  const { statement, publicKey, id, index } = one
  const about = { signer: statement.signer }
  const placed = (found: Problem | undefined): readonly Problem[] =>
    found === undefined ? [] : [{ ...found, pointer: `/signatures/${index}${found.pointer ?? ''}` }]
  const holder = trust.holderOf(publicKey.text)
  if (holder === undefined)
    return placed(problem('signer-unknown', '/sig', { ...about, fingerprint: publicKey.fingerprint }))
  const { principal } = holder
  if (principal.id !== statement.signer)
    return placed(problem('signer-mismatch', '/statement/signer', { ...about, holder: principal.id }))
  const listed = body.inspectors.find((inspector) => inspector.id === statement.signer)
  const differing = detailsDiffering(statement, principal, listed)
  return [
    ...differing.flatMap((member) =>
      placed(problem('signer-details-differ', '/statement/signer', { ...about, member })),
    ),
    ...acknowledgementProblems(statement, body.acknowledgement).flatMap((found) => placed(found)),
    ...placed(
      statement.role === 'inspector' && listed === undefined
        ? problem('signer-not-inspector', '/statement/signer', about)
        : undefined,
    ),
    ...placed(
      statement.role === 'inspected-party' && listed !== undefined
        ? problem('signer-same-person', '/statement/signer', about)
        : undefined,
    ),
    ...placed(grantProblem(principal, statement.role, scope, statement.signedAt)),
    ...placed(keyTimeProblem(holder, statement.signedAt, receivedAt.get(id))),
  ]
}

/** What a signer says of himself must be what the trust list says of him, as far as it says anything. */
function detailsDiffering(
  statement: SignatureStatement,
  principal: Principal,
  listed: Inspector | undefined,
): readonly string[] {
  const said: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['name', statement.name, principal.name],
    ['name', listed?.name ?? principal.name, principal.name],
    ['licence', listed?.licence ?? principal.licence, principal.licence],
    ['org', listed?.org ?? principal.org, principal.org],
  ]
  return [
    ...new Set(said.filter(([, stated, known]) => known !== undefined && stated !== known).map(([member]) => member)),
  ]
}

/** Who acknowledges by key is the person named; a unit that refused or was not there did not sign. */
function acknowledgementProblems(
  statement: SignatureStatement,
  acknowledgement: Acknowledgement | undefined,
): readonly Problem[] {
  if (statement.role !== 'inspected-party' || acknowledgement === undefined) return []
  const { kind, name } = acknowledgement
  const fits = kind === 'paper' || (kind === 'signed' && name === statement.name)
  return fits ? [] : [problem('acknowledgement-signer', '/statement/name', { signer: statement.signer, kind })]
}

/**
 * The body's own demand or the trust list's floor, whichever is higher: a signer cannot lower it.
 * Problems: signature-missing (indeterminate: it can still come).
 */
export function missingSignatures(
  body: ResultBody,
  holding: readonly HoldingSignature[],
  trust: TrustList,
): readonly Problem[] {
  const { supervisionInspectors, selfCheckInspectors } = trust.body.policy
  const floor: Readonly<Record<SignerRole, number>> = {
    inspector: body.kind === 'supervision' ? supervisionInspectors : selfCheckInspectors,
    'inspected-party': 0,
  }
  const roles = ['inspector', 'inspected-party'] as const
  return roles.flatMap((role) => {
    const need = Math.max(floor[role], leastOf(body.requiredSignatures, role))
    const have = new Set(
      holding.filter(({ statement }) => statement.role === role).map(({ statement }) => statement.signer),
    ).size
    return have < need ? [problem('signature-missing', '/signatures', { role, have, need })] : []
  })
}
