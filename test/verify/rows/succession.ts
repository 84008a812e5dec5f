// Codes between two versions of a trust list: who signed the step, and what may not vanish in it.
import { canonicalize } from '../../../src/format/canonical.ts'
import type { TrustBody } from '../../../src/model/generated/formats.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { signTrust } from '../../../src/sign/make-trust.ts'
import { openTrust, type TrustList } from '../../../src/sign/trust-list.ts'
import { successionProblems } from '../../../src/sign/trust-succession.ts'
import { set, setAll, without } from '../edit.ts'
import { first, openedTrust, type Party, root, second, stranger, trustBody } from '../parties.ts'
import type { OtherRow } from './elsewhere.ts'

const pin = { id: 'fire/boiler-room', version: '2026.1', digest: { sha256: '1'.repeat(64) }, from: '2026-01-01T00:00:00Z' }
const closing = { at: '2026-01-15T00:00:00Z', reason: 'compromised' } as const
const older = { version: 2, digest: { sha256: '2'.repeat(64) }, issuedAt: '2026-01-01T00:00:00Z' }

/** Version 3: with a checklist, a revoked key, a key whose term is over and an earlier version. */
export const former: TrustBody = setAll(trustBody, {
  '/checklists': [pin],
  '/history': [older],
  '/principals/1/keys/0/revoked': closing,
  '/principals/2/keys/0/until': '2026-01-20T00:00:00Z',
  '/principals/3/keys/0/until': '2027-01-01T00:00:00Z',
})

/** Version 4, which changes nothing yet. */
export function following(list: TrustList): TrustBody {
  const { version, issuedAt, history = [] } = list.body
  const previous = { version, digest: { sha256: list.digest } }
  return { ...list.body, version: version + 1, issuedAt: '2026-03-01T00:00:00Z', previous, history: [...history, { ...previous, issuedAt }] }
}

async function opened(body: TrustBody, ...roots: readonly Party[]): Promise<TrustList> {
  let file = await signTrust(body, root.signer, root.id, body.issuedAt)
  for (const { id, signer } of roots) file = await signTrust(body, signer, id, body.issuedAt, file.signatures)
  const list = openTrust(file, canonicalize)
  if ('body' in list) return list
  throw new Error(list.map(({ code, pointer }) => `${code} ${pointer}`).join(', '))
}

const step = (how: string, told: readonly string[], change: (body: TrustBody) => TrustBody, from = former): OtherRow => ({
  how,
  problems: async (): Promise<readonly Problem[]> => {
    const before = await openedTrust(from)
    return successionProblems(before, await opened(change(following(before))))
  },
  told: told.map((line) => `trust error ${line}`),
})

const people = '/body/principals'
const key = (index: number) => `/principals/${index}/keys/0`
const rootKey = ({ id, signer }: Party) => ({ id, key: signer.public.text })
const newKey = { key: stranger.signer.public.text, from: '2026-03-01T00:00:00Z' }

/** A step from some roots to others, signed by the root and whoever is named. */
function rotated(how: string, told: readonly string[], from: TrustBody['roots'], to: TrustBody['roots'], ...signers: readonly Party[]): OtherRow {
  return {
    how,
    problems: async () => {
      const before = await openedBy({ ...former, roots: from })
      return successionProblems(before, await opened({ ...following(before), roots: to }, ...signers))
    },
    told: told.map((line) => `trust error ${line}`),
  }
}

/** A list signed by all its roots, of whom the tests know the keys. */
async function openedBy(body: TrustBody): Promise<TrustList> {
  const [one, ...more] = [root, second].filter(({ id }) => body.roots.keys.some((entry) => entry.id === id))
  if (one === undefined) throw new Error('nobody to sign')
  let file = await signTrust(body, one.signer, one.id, body.issuedAt)
  for (const { id, signer } of more) file = await signTrust(body, signer, id, body.issuedAt, file.signatures)
  const list = openTrust(file, canonicalize)
  if ('body' in list) return list
  throw new Error(list.map(({ code }) => code).join(', '))
}

export const successionRows: readonly OtherRow[] = [
  step('the next version', [], (body) => body),
  step('a person, a key and a checklist more', [], (body) =>
    setAll(body, {
      '/principals/4': { id: 'new', name: '新人', grants: [], keys: [newKey] },
      '/checklists/1': { ...pin, version: '2026.2' },
    }),
  ),
  step('a checklist out of force, a key closed, a term made longer while it runs', [], (body) =>
    setAll(body, {
      '/checklists/0/until': '2026-04-01T00:00:00Z',
      [`${key(0)}/revoked`]: { at: '2026-02-10T00:00:00Z', reason: 'retired' },
      [`${key(3)}/until`]: '2028-01-01T00:00:00Z',
    }),
  ),
  step('a compromise that began earlier than was told', [], (body) => set(body, `${key(1)}/revoked`, { ...closing, since: '2026-01-10T00:00:00Z' })),
  step('two versions at once, the one before known', [], (body) => set(body, '/version', 5)),
  {
    how: 'the same version again',
    problems: async () => {
      const list = await openedTrust(former)
      return successionProblems(list, list)
    },
    told: [],
  },
  {
    how: 'an older version',
    problems: async () => {
      const list = await openedTrust(former)
      return successionProblems(await opened(following(list)), list)
    },
    told: ['trust error trust-version-older /body/version'],
  },
  step('another list of the same version', ['trust-version-twice /body/version'], (body) => set(body, '/version', 3)),
  rotated('a root that is added, by the roots there were', [], { threshold: 1, keys: [rootKey(root)] }, { threshold: 2, keys: [rootKey(root), rootKey(second)] }, second),
  rotated('a root that leaves, where those who stay are enough', [], { threshold: 1, keys: [rootKey(root), rootKey(second)] }, { threshold: 1, keys: [rootKey(root)] }),
  rotated('new roots, of whom none was one before', ['trust-former-roots /signatures'], { threshold: 1, keys: [rootKey(second)] }, { threshold: 1, keys: [rootKey(root)] }),
  rotated('a lower threshold, by too few of those there were', ['trust-former-roots /signatures'], { threshold: 2, keys: [rootKey(root), rootKey(second)] }, { threshold: 1, keys: [rootKey(root), rootKey(second)] }),
  step('one that names another as the version before', ['trust-chain-broken /body/previous'], (body) => set(body, '/previous/digest/sha256', '0'.repeat(64))),
  step('one that names none', ['trust-chain-broken /body/previous'], (body) => without(body, '/previous')),
  step('two versions at once, the one before not known', ['trust-chain-broken /body/previous'], (body) => setAll(body, { '/version': 5, '/history': [older] })),
  step('one that forgot an earlier version', ['trust-chain-broken /body/previous'], (body) => without(body, '/history/0')),
  step('one that forgot all of them', ['trust-chain-broken /body/previous'], (body) => without(body, '/history')),
  step('one that is issued before the version before', ['trust-chain-broken /body/previous'], (body) => set(body, '/issuedAt', '2026-01-31T00:00:00Z')),
  step('a person gone', [`trust-person-vanished ${people}`], (body) => without(body, '/principals/3')),
  step('a key gone', [`trust-key-vanished ${people}`], (body) => set(body, '/principals/0/keys', [newKey])),
  step('a key given to another', [`trust-key-vanished ${people}`], (body) =>
    setAll(body, { '/principals/0/keys': [newKey], '/principals/1/keys/1': { key: first.signer.public.text, from: trustBody.issuedAt } }),
  ),
  step('a grant gone', [`trust-grant-vanished ${people}`], (body) => set(body, '/principals/0/grants', [])),
  step('a grant of less', [`trust-grant-vanished ${people}`], (body) => set(body, '/principals/0/grants/0/regions', ['43'])),
  step('a grant of more in its place', [`trust-grant-vanished ${people}`], (body) => set(body, '/principals/0/grants/0/roles', ['inspector', 'receipt'])),
  step('a grant from another day', [`trust-grant-vanished ${people}`], (body) => set(body, '/principals/0/grants/0/from', '2026-02-01T00:00:00Z')),
  step('a grant that ends as it begins', [`trust-grant-vanished ${people}`], (body) => set(body, '/principals/0/grants/0/until', body.principals[0]?.grants[0]?.from)),
  step('a key and a grant gone', [`trust-key-vanished ${people}`, `trust-grant-vanished ${people}`], (body) =>
    setAll(body, { '/principals/0/keys': [newKey], '/principals/0/grants': [] }),
  ),
  step('a grant that is ended, and one more', [], (body) =>
    setAll(body, { '/principals/0/grants/0/until': '2026-03-01T00:00:00Z', '/principals/0/grants/1': { roles: ['receipt'], from: '2026-03-01T00:00:00Z' } }),
  ),
  step('a revocation taken back', [`trust-key-reopened ${people}`], (body) => without(body, `${key(1)}/revoked`)),
  step('a compromised key called retired', [`trust-key-reopened ${people}`], (body) => set(body, `${key(1)}/revoked/reason`, 'retired')),
  step('a compromise put off', [`trust-key-reopened ${people}`], (body) => set(body, `${key(1)}/revoked/since`, '2026-01-16T00:00:00Z')),
  step('a term that was over made longer', [`trust-key-reopened ${people}`], (body) => set(body, `${key(2)}/until`, '2027-01-01T00:00:00Z')),
  step('a key valid from an earlier day', [`trust-key-reopened ${people}`], (body) => set(body, `${key(0)}/from`, '2025-01-01T00:00:00Z')),
  step('a published checklist gone', ['trust-checklist-vanished /body/checklists'], (body) => set(body, '/checklists', [])),
  step('a published checklist of another text', ['trust-checklist-vanished /body/checklists'], (body) => set(body, '/checklists/0/digest/sha256', '3'.repeat(64))),
]
