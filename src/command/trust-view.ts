// What is told of a trust list: fingerprints in place of keys.
import type { TrustView } from '../report/trust-view.ts'
import { fingerprintOfLine } from '../sign/public-key.ts'
import type { TrustList } from '../sign/trust-list.ts'

export function trustView({ body, digest, fingerprint, selfMade, signedBy }: TrustList): TrustView {
  const { name, version, issuedAt, expires, roots, policy, principals, checklists, history = [] } = body
  return {
    name,
    version,
    fingerprint,
    digest,
    selfMade,
    issuedAt,
    ...(expires === undefined ? {} : { expires }),
    threshold: roots.threshold,
    roots: roots.keys.map(({ id, key }) => ({ id, fingerprint: fingerprintOfLine(key), signed: signedBy.has(key) })),
    policy,
    people: principals.map(({ keys, ...person }) => ({
      ...person,
      keys: keys.map(({ key, ...term }) => ({ fingerprint: fingerprintOfLine(key), ...term })),
    })),
    checklists,
    history,
  }
}
