// Receipts, good and bad, and times that do not fit.
import type { TrustBody } from '../../../src/model/generated/formats.ts'
import { armor } from '../../../src/sign/armor.ts'
import { trustNamespace } from '../../../src/sign/statement.ts'
import { wireString } from '../../../src/sign/wire.ts'
import { armoredWith } from '../../sign/blobs.ts'
import { set } from '../edit.ts'
import { receivedAt, type Recipe, type Receiving, selfCheck, signedAt } from '../make.ts'
import { first, second, stranger, unitHead } from '../parties.ts'
import { altered, invalid, type Row, trusting, unproven, valid } from './row.ts'

const recipe = selfCheck()
const received: Recipe = { ...recipe, receivings: [{}] }
const listed = (changes: Readonly<Record<string, unknown>>, made = recipe): Recipe => trusting(made, changes)
const statement = '/signatures/0/statement'

const statementAt = (index: number) => `/receipts/${index}/statement`
const receiving = (...receivings: readonly Receiving[]): Recipe => ({ ...recipe, receivings })

/** Set aside with a warning: whoever adds a receipt cannot spoil a result with it. */
const aside = (how: string, made: Recipe, index = 0): Row => ({
  how,
  recipe: made,
  status: 'valid',
  told: [`time warning receipt-unusable ${statementAt(index)}/authority`, ...(index === 0 ? [unproven] : [])],
})
const officeKey = '/principals/3/keys/0'

const receiptRows: readonly Row[] = [
  valid('a receipt', received),
  valid('a receipt in the second of the signature', receiving({ receivedAt: signedAt })),
  valid(
    'a receipt older than the signature by what clocks may differ',
    receiving({ receivedAt: '2026-11-03T01:40:00Z' }),
  ),
  invalid(
    'a receipt older than the signature by more than that',
    receiving({ receivedAt: '2026-11-03T01:39:59Z' }),
    `time error receipt-before-signature ${statementAt(0)}/receivedAt`,
    unproven,
  ),
  invalid(
    'a receipt over a signature that is gone',
    receiving({ says: (said) => ({ ...said, covers: [...said.covers, { sha256: '0'.repeat(64) }] }) }),
    `signature error signature-covered-missing ${statementAt(0)}/covers`,
    unproven,
  ),
  aside(
    'a receipt of another body',
    receiving({ says: (said) => ({ ...said, body: { sha256: '0'.repeat(64) } }) }),
  ),
  aside('a receipt made for another purpose', receiving({ namespace: trustNamespace })),
  {
    ...aside('a receipt put to another time', received),
    after: (file) => set(file, '/receipts/0/statement/receivedAt', '2026-11-03T01:44:59Z'),
  },
  {
    ...aside('a receipt whose signature is garbage', received),
    after: (file) => set(file, '/receipts/0/sig', armor(Buffer.from('SSHSIG'))),
  },
  {
    ...aside('a receipt by a key of a kind that is not taken', received),
    after: (file) => set(file, '/receipts/0/sig', armoredWith({ key: Buffer.concat([wireString('ssh-rsa'), wireString('x')]) })),
  },
  aside(
    'nobody’s receipt over a signature that was never there',
    receiving({ by: stranger, says: (said) => ({ ...said, covers: [{ sha256: '0'.repeat(64) }] }) }),
  ),
  aside('nobody’s receipt older than the signature', receiving({ by: stranger, receivedAt: '2026-10-01T00:00:00Z' })),
  aside('nobody’s receipt from the future', receiving({ by: stranger, receivedAt: '2027-10-01T00:00:00Z' })),
  aside('a receipt of another body, older than the signature', receiving({
    receivedAt: '2026-10-01T00:00:00Z',
    says: (said) => ({ ...said, body: { sha256: '0'.repeat(64) } }),
  })),
  aside('a receipt of nobody', receiving({ by: stranger })),
  aside('a receipt in the name of another', receiving({ says: (said) => ({ ...said, authority: unitHead.id }) })),
  aside('a receipt of an inspector', receiving({ by: second })),
  aside('a receipt for another region', listed({ '/principals/3/grants/0/regions': ['11'] }, received)),
  aside(
    'a receipt of one who signed the result',
    listed({ '/principals/0/grants/0/roles': ['inspector', 'receipt'] }, receiving({ by: first })),
  ),
  aside('a receipt under a key enrolled later', listed({ [`${officeKey}/from`]: '2026-11-03T03:00:01Z' }, received)),
  aside(
    'a receipt under a key that was retired',
    listed({ [`${officeKey}/revoked`]: { at: receivedAt, reason: 'retired' } }, received),
  ),
  aside(
    'a receipt under a key that was compromised long after',
    listed({ [`${officeKey}/revoked`]: { at: '2026-12-01T00:00:00Z', reason: 'compromised' } }, received),
  ),
  aside('a receipt that cannot be believed beside one that can', receiving({}, { by: stranger }), 1),
  invalid(
    'a compromised key, saved by nobody’s receipt',
    listed(
      { '/principals/0/keys/0/revoked': { at: '2026-12-01T00:00:00Z', reason: 'compromised' } },
      receiving({ by: stranger }),
    ),
    `time warning receipt-unusable ${statementAt(0)}/authority`,
    `trust error key-compromised ${statement}/signedAt`,
    unproven,
  ),
]

const anchored = (anchor: object, trust = recipe.trust): Recipe => ({
  ...recipe,
  trust,
  signings: [{ by: first, says: (said) => ({ ...said, anchor: { ...said.anchor, ...anchor } }) }],
})
const at = (time: string): Recipe => ({ ...recipe, now: time })
const older = { version: 2, digest: { sha256: '2'.repeat(64) } }
const withHistory = (issuedAt: string): TrustBody => set(recipe.trust, '/history', [{ ...older, issuedAt }])

const timeRows: readonly Row[] = [
  invalid(
    'signed before the inspection ended, by more than clocks differ',
    altered(recipe, { '/endedAt': '2026-11-03T01:50:01Z' }),
    `time error signed-before-end ${statement}/signedAt`,
  ),
  valid(
    'signed before the inspection ended, by what clocks may differ',
    altered(recipe, { '/endedAt': '2026-11-03T01:50:00Z' }),
  ),
  invalid(
    'signed in the future, by more than clocks differ',
    at('2026-11-03T01:39:59Z'),
    `time error signed-in-future ${statement}/signedAt`,
  ),
  valid('signed in the future, by what clocks may differ', at('2026-11-03T01:40:00Z')),
  invalid(
    'received in the future',
    { ...received, now: '2026-11-03T02:54:59Z' },
    `time error signed-in-future ${statementAt(0)}/receivedAt`,
  ),
  invalid(
    'signed on a day that does not exist',
    { ...recipe, signings: [{ by: first, signedAt: '2026-11-31T01:00:00Z' }], now: '2027-01-01T00:00:00Z' },
    `replay error day-impossible ${statement}/signedAt`,
  ),
  {
    ...aside('received on a day that does not exist', receiving({ receivedAt: '2026-11-31T01:00:00Z' })),
    recipe: { ...receiving({ receivedAt: '2026-11-31T01:00:00Z' }), now: '2027-01-01T00:00:00Z' },
  },
  invalid(
    'signed before the list that it names, by more than clocks differ',
    listed({ '/issuedAt': '2026-11-03T01:50:01Z' }),
    `time error signed-before-anchor ${statement}/signedAt`,
  ),
  valid(
    'signed before the list that it names, by what clocks may differ',
    listed({ '/issuedAt': '2026-11-03T01:50:00Z' }),
  ),
  valid(
    'by a list that is not known',
    anchored({ digest: { sha256: '0'.repeat(64) } }),
    `time info anchor-unknown ${statement}/anchor`,
  ),
  valid('by an earlier edition of the list', anchored(older, withHistory('2026-01-01T00:00:00Z'))),
  invalid(
    'before the earlier edition of the list that it names',
    anchored(older, withHistory('2026-11-03T01:50:01Z')),
    `time error signed-before-anchor ${statement}/signedAt`,
  ),
  invalid(
    'by this list under the number of another',
    anchored({ version: 4 }),
    `time error anchor-differs ${statement}/anchor/version`,
  ),
]

export const receiptAndTimeRows: readonly Row[] = [...receiptRows, ...timeRows]
