// taut trust enrol: who may sign what, where, from when until when; again for somebody enrolled, a further key or grant.
import { Failure } from '../model/failure.ts'
import { isSignerId } from '../model/field.ts'
import type { EnrolledKey, Grant, Principal, TrustBody } from '../model/generated/formats.ts'
import { allowedBy } from '../model/grant.ts'
import type { World } from '../world/world.ts'
import { type GrantGiven, grantFrom, grantGiven, requireTerm } from './grant-given.ts'
import { publicKeyGiven } from './public-key-given.ts'
import { changeTrust, type TrustChangeOptions } from './trust-change.ts'

export interface TrustEnrolOptions extends TrustChangeOptions, GrantGiven {
  readonly id: string
  readonly name?: string
  readonly licence?: string
  readonly org?: string
  /** A .pub file, or the line in it. */
  readonly publicKey?: string
  /** Further grants, each in one text: "role=inspector region=4301 until=2027-01-01T00:00:00Z". */
  readonly grant?: readonly string[]
}

/**
 * Failure: usage, trust-key-weak, trust-key-unreadable, trust-key-taken, trust-person-differs, trust-nothing-to-change, and
 * those of changeTrust.
 */
export async function run(options: TrustEnrolOptions, world: World): Promise<number> {
  if (!isSignerId(options.id)) throw new Failure('usage', { why: options.id.slice(0, 80) })
  const key = options.publicKey === undefined ? undefined : publicKeyGiven(world, options.publicKey).text
  return changeTrust(options, world, (body, at) => enrolled(body, at, options, key))
}

function enrolled(body: TrustBody, at: string, options: TrustEnrolOptions, key: string | undefined): TrustBody {
  const grants = grantsFor(options, at)
  const known = body.principals.find(({ id }) => id === options.id)
  const holder = body.principals.find(({ keys }) => keys.some((one) => one.key === key))
  if (holder !== undefined && holder !== known) throw new Failure('trust-key-taken', { id: holder.id })
  const principal = known === undefined ? newPrincipal(options, grants, key, at) : grown(known, options, grants, key, at)
  const principals =
    known === undefined
      ? [...body.principals, principal]
      : body.principals.map((one) => (one === known ? principal : one))
  return { ...body, principals }
}

function grantsFor(options: TrustEnrolOptions, at: string): readonly Grant[] {
  const plain = grantFrom(options, at)
  return [...(plain === undefined ? [] : [plain]), ...(options.grant ?? []).map((text) => grantGiven(text, options.from ?? at))]
}

/** Somebody new needs a name, a key and something to sign. */
function newPrincipal(
  { id, name, licence, org, from, until }: TrustEnrolOptions,
  grants: readonly Grant[],
  key: string | undefined,
  at: string,
): Principal {
  const lacking = [
    ...(name === undefined ? ['--name'] : []),
    ...(key === undefined ? ['--public-key'] : []),
    ...(grants.length === 0 ? ['--role'] : []),
  ]
  if (name === undefined || key === undefined || lacking.length > 0) throw new Failure('usage', { why: lacking.join(', ') })
  return {
    id,
    name: tidy(name),
    ...(licence === undefined ? {} : { licence: tidy(licence) }),
    ...(org === undefined ? {} : { org: tidy(org) }),
    grants,
    keys: [keyFor(key, from ?? at, until)],
  }
}

/** What results say of a person must stay true, so that only what the list did not say yet can be added. */
function grown(known: Principal, options: TrustEnrolOptions, grants: readonly Grant[], key: string | undefined, at: string): Principal {
  const { licence = known.licence, org = known.org, name = known.name, from = at, until } = options
  const said = { name: tidy(name), ...(licence === undefined ? {} : { licence: tidy(licence) }), ...(org === undefined ? {} : { org: tidy(org) }) }
  const differs = (['name', 'licence', 'org'] as const).find((member) => known[member] !== undefined && known[member] !== said[member])
  if (differs !== undefined) throw new Failure('trust-person-differs', { id: known.id, member: differs })
  const has = known.keys.find((one) => one.key === key)
  const isNew = key !== undefined && has === undefined
  const isRenewed = has !== undefined && until !== undefined && until !== has.until
  if (isRenewed) requireTerm(has.from, until)
  const isTold = said.licence !== known.licence || said.org !== known.org
  const allGrants = withGrants(known.grants, grants, at)
  const isGranted = allGrants.length > known.grants.length || allGrants.some((grant, index) => grant !== known.grants[index])
  if (!isGranted && !isNew && !isRenewed && !isTold) throw new Failure('trust-nothing-to-change')
  const keys = isRenewed ? known.keys.map((one) => (one === has ? { ...one, until } : one)) : known.keys
  return {
    ...known,
    ...said,
    grants: allGrants,
    keys: isNew ? [...keys, keyFor(key, from, until)] : keys,
  }
}

/**
 * One from now on that a person has already and that still runs gives that one its end, instead of standing there twice; and
 * every such one, or the latest end of them would go on to count.
 */
function withGrants(known: readonly Grant[], given: readonly Grant[], at: string): readonly Grant[] {
  return given.reduce<readonly Grant[]>((all, one) => {
    const isRunning = ({ from, until }: Grant): boolean => from <= at && (until === undefined || until > at)
    const has = one.from === at ? all.filter((grant) => isRunning(grant) && allowedBy(grant) === allowedBy(one)) : []
    if (has.length === 0) return [...all, one]
    return all.map((grant) => (has.includes(grant) && grant.until !== one.until ? { ...one, from: grant.from } : grant))
  }, known)
}

/** Failure: usage. */
function keyFor(key: string, from: string, until: string | undefined): EnrolledKey {
  requireTerm(from, until)
  return { key, from, ...(until === undefined ? {} : { until }) }
}

function tidy(text: string): string {
  return text.normalize('NFC').trim()
}
