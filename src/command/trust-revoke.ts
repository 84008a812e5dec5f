// taut trust revoke: closes a key, or all keys of a person; nothing is removed, so that old results stay checkable.
import { Failure } from '../model/failure.ts'
import type { EnrolledKey, Principal, Revocation } from '../model/generated/formats.ts'
import { fingerprintOfLine } from '../sign/public-key.ts'
import type { World } from '../world/world.ts'
import { changeTrust, type TrustChangeOptions } from './trust-change.ts'

export interface TrustRevokeOptions extends TrustChangeOptions {
  readonly id: string
  /** Fingerprint of the one key that is meant. */
  readonly fingerprint?: string
  readonly reason: Revocation['reason']
  /** Since when: a retired key signs no more, a compromised one is believed only with an earlier receipt. Now where it is not given. */
  readonly since?: string
}

/** Failure: trust-person-unknown, trust-nothing-to-change, usage, and those of changeTrust. */
export async function run(options: TrustRevokeOptions, world: World): Promise<number> {
  return changeTrust(options, world, (body, at) => {
    const principal = body.principals.find(({ id }) => id === options.id)
    if (principal === undefined) throw new Failure('trust-person-unknown', { id: options.id })
    const closed = { ...principal, keys: principal.keys.map((key) => closedKey(key, options, at)) }
    if (!changes(principal, closed)) throw new Failure('trust-nothing-to-change')
    return { ...body, principals: body.principals.map((one) => (one === principal ? closed : one)) }
  })
}

function changes(before: Principal, now: Principal): boolean {
  return now.keys.some((key, index) => key !== before.keys[index])
}

/** The key with its revocation; as it was where another is meant, or where it is closed at least as firmly. */
function closedKey(enrolled: EnrolledKey, { fingerprint, reason, since = '' }: TrustRevokeOptions, now: string): EnrolledKey {
  if (fingerprint !== undefined && fingerprintOfLine(enrolled.key) !== fingerprint) return enrolled
  const { revoked } = enrolled
  if (revoked !== undefined && !(revoked.reason === 'retired' && reason === 'compromised')) return enrolled
  const at = reason === 'retired' && since !== '' ? since : now
  // What was lost already is lost since the earlier of the two moments.
  const from = [since, revoked?.at ?? ''].filter((time) => time !== '').sort()[0]
  return {
    ...enrolled,
    revoked: { at, reason, ...(reason === 'compromised' && from !== undefined && from < at ? { since: from } : {}) },
  }
}
