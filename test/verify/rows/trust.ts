// Signers who may not sign this, and keys that were not valid when they signed.
import type { TrustBody } from '../../../src/model/generated/formats.ts'
import { without } from '../edit.ts'
import { receivedAt, type Recipe, selfCheck, signedAt, supervision } from '../make.ts'
import { first, second } from '../parties.ts'
import { altered, inDoubt, invalid, type Row, trusting, valid } from './row.ts'

const recipe = selfCheck()
const visit = supervision()
const received: Recipe = { ...recipe, receivings: [{}] }

/** Seconds around the moment of signing. */
const [before, after] = ['2026-11-03T01:44:59Z', '2026-11-03T01:45:01Z']
const statement = '/signatures/0/statement'
const key = '/principals/0/keys/0'
const grant = '/principals/0/grants/0'

const listed = (changes: Readonly<Record<string, unknown>>, made = recipe): Recipe => trusting(made, changes)
const revoked = (reason: 'retired' | 'compromised', at: string, since = at) => ({
  [`${key}/revoked`]: { at, reason, ...(since === at ? {} : { since }) },
})
const unknown = (index: number): TrustBody => without(recipe.trust, `/principals/${index}`)

const grantRows: readonly Row[] = [
  invalid('no grant at all', listed({ '/principals/0/grants': [] }), `trust error grant-role ${statement}`),
  invalid(
    'a grant for another role',
    listed({ [`${grant}/roles`]: ['inspected-party', 'receipt'] }),
    `trust error grant-role ${statement}`,
  ),
  invalid('another region', listed({ [`${grant}/regions`]: ['4302', '11'] }), `trust error grant-region ${statement}`),
  valid('the province of the unit', listed({ [`${grant}/regions`]: ['11', '43'] })),
  valid('the district of the unit', listed({ [`${grant}/regions`]: ['430102'] })),
  invalid(
    'another sector',
    listed({ [`${grant}/sectors`]: ['gas', 'mines'] }),
    `trust error grant-sector ${statement}`,
  ),
  valid('the sector', listed({ [`${grant}/sectors`]: ['gas', 'fire'] })),
  invalid(
    'another checklist',
    listed({ [`${grant}/checklists`]: ['fire/boiler'] }),
    `trust error grant-checklist ${statement}`,
  ),
  valid('the checklist', listed({ [`${grant}/checklists`]: ['fire/boiler-room'] })),
  invalid(
    'another unit',
    listed({ [`${grant}/units`]: ['91430102MA4L00004M'] }),
    `trust error grant-unit ${statement}`,
  ),
  valid('the unit', listed({ [`${grant}/units`]: ['91430102MA4L00003M'] })),
  invalid(
    'another kind of inspection',
    listed({ [`${grant}/kinds`]: ['supervision'] }),
    `trust error grant-kind ${statement}`,
  ),
  valid('the kind of inspection', listed({ [`${grant}/kinds`]: ['self-check'] })),
  invalid('granted a second too late', listed({ [`${grant}/from`]: after }), `trust error grant-time ${statement}`),
  valid('granted that second', listed({ [`${grant}/from`]: signedAt })),
  invalid('granted until that second', listed({ [`${grant}/until`]: signedAt }), `trust error grant-time ${statement}`),
  valid('granted until the second after', listed({ [`${grant}/until`]: after })),
  valid(
    'the second of two grants',
    listed({ [`${grant}/sectors`]: ['gas'], '/principals/0/grants/1': { roles: ['inspector'], from: before } }),
  ),
  invalid(
    'two grants, of which each allows half',
    listed({
      [`${grant}/sectors`]: ['gas'],
      '/principals/0/grants/1': { roles: ['inspector'], regions: ['11'], from: before },
    }),
    `trust error grant-sector ${statement}`,
  ),
  invalid(
    'a unit without the grant',
    listed({ '/principals/2/grants/0/roles': ['inspector'] }, visit),
    'trust error grant-role /signatures/2/statement',
  ),
  inDoubt(
    'a grant for a sector, and no checklist at hand to tell it',
    { ...listed({ [`${grant}/sectors`]: ['gas'] }), shelf: { ...recipe.shelf, find: () => undefined } },
    'checklist indeterminate checklist-not-at-hand /body/checklist',
  ),
]

const keyRows: readonly Row[] = [
  invalid(
    'a key enrolled a second too late',
    listed({ [`${key}/from`]: after }),
    `trust error key-not-yet-valid ${statement}/signedAt`,
  ),
  valid('a key enrolled that second', listed({ [`${key}/from`]: signedAt })),
  invalid(
    'a key valid until that second',
    listed({ [`${key}/until`]: signedAt }),
    `trust error key-expired ${statement}/signedAt`,
  ),
  valid('a key valid until the second after', listed({ [`${key}/until`]: after })),
  invalid(
    'a key retired that second',
    listed(revoked('retired', signedAt)),
    `trust error key-retired ${statement}/signedAt`,
  ),
  valid('a key retired the second after', listed(revoked('retired', after))),
  invalid(
    'a key compromised long after, and no receipt',
    listed(revoked('compromised', '2026-12-01T00:00:00Z')),
    `trust error key-compromised ${statement}/signedAt`,
  ),
  valid('a key compromised after the receipt', listed(revoked('compromised', '2026-11-03T03:00:01Z'), received)),
  invalid(
    'a key compromised in the second of the receipt',
    listed(revoked('compromised', receivedAt), received),
    `trust error key-compromised ${statement}/signedAt`,
  ),
  invalid(
    'told after the receipt, but compromised before',
    listed(revoked('compromised', '2026-12-01T00:00:00Z', '2026-11-01T00:00:00Z'), received),
    `trust error key-compromised ${statement}/signedAt`,
  ),
  valid(
    'the earlier of two receipts stands before the compromise',
    listed(revoked('compromised', receivedAt), {
      ...recipe,
      receivings: [{ receivedAt: '2026-11-03T04:00:00Z' }, { receivedAt: '2026-11-03T02:59:59Z' }],
    }),
  ),
]

const signerRows: readonly Row[] = [
  invalid('nobody knows the key', { ...recipe, trust: unknown(0) }, 'trust error signer-unknown /signatures/0/sig'),
  invalid(
    'the key of another',
    { ...recipe, signings: [{ by: first, with: second.signer }] },
    `trust error signer-mismatch ${statement}/signer`,
  ),
  invalid(
    'an inspector who also signs for the unit',
    {
      ...trusting(altered(visit, { '/acknowledgement/name': second.name }), {
        '/principals/1/grants/0/roles': ['inspector', 'inspected-party'],
      }),
      signings: [...visit.signings.slice(0, 1), { by: second, role: 'inspected-party' }],
      receivings: [],
    },
    'trust error signer-same-person /signatures/1/statement/signer',
    'signature indeterminate signature-missing /signatures',
  ),
  valid('a list that has expired', listed({ '/expires': '2026-11-04T00:00:00Z' }), 'trust warning trust-expired'),
  valid('a list that expires in a second', listed({ '/expires': '2026-11-04T00:00:01Z' })),
]

export const trustRows: readonly Row[] = [...grantRows, ...keyRows, ...signerRows]
