// Signatures that hold, and how they stand among each other: covered, in order, by whom, for whom, all there.
import type { SignatureStatement } from '../../../src/model/generated/formats.ts'
import { signerNumber } from '../../sign/keys.ts'
import { describe } from '../bodies.ts'
import { set, without } from '../edit.ts'
import { type Recipe, selfCheck, type Signing, supervision } from '../make.ts'
import { first, second, unitHead } from '../parties.ts'
import { altered, inDoubt, invalid, type Row, trusting, valid } from './row.ts'

const recipe = selfCheck()
/** Without a receipt, whose own complaints would only repeat what is said of the signatures. */
const unreceived: Recipe = { ...supervision(), receivings: [] }
const [one, two, unit] = unreceived.signings

const says = (
  by: Signing,
  change: (statement: SignatureStatement, before: readonly string[]) => Partial<SignatureStatement>,
): Signing => ({
  ...by,
  says: (statement, before) => ({ ...statement, ...change(statement, before) }),
})
const signedAgain = (change: Partial<SignatureStatement>): Recipe => ({
  ...recipe,
  signings: [says({ by: first }, () => change)],
})
const signings = (...these: readonly (Signing | undefined)[]): Recipe => ({
  ...unreceived,
  signings: these.filter((signing) => signing !== undefined),
})
/** Two inspectors, and the unit saying something else. */
const unitSays = (change: (statement: SignatureStatement, before: readonly string[]) => Partial<SignatureStatement>) =>
  signings(one, two, says({ by: unitHead, role: 'inspected-party' }, change))
const covering = (choose: (before: readonly string[]) => readonly string[]) =>
  unitSays((_, before) => ({ covers: choose(before).map((sha256) => ({ sha256 })) }))

const refused = { kind: 'refused', reason: '不同意。', witness: '旁证' }
const absent = { kind: 'absent', reason: '现场无人。' }
const page = describe('page.png')
const missing = 'signature indeterminate signature-missing /signatures'
const covers = (index: number) => `/signatures/${index}/statement/covers`

export const placeRows: readonly Row[] = [
  inDoubt('an authority, with one signature so far', signings(one), missing, missing),
  inDoubt('two inspectors, and the unit still to come', signings(one, two), missing),
  valid('two inspectors and the unit', signings(one, two, unit)),
  valid(
    'two inspectors who did not wait for each other',
    signings(
      one,
      says({ by: second }, () => ({ covers: [] })),
      unit,
    ),
  ),
  {
    ...invalid(
      'the first signature taken away',
      unreceived,
      `signature error signature-covered-missing ${covers(0)}`,
      `signature error signature-covered-missing ${covers(1)}`,
    ),
    after: (file) => without(file, '/signatures/0'),
  },
  {
    ...invalid('the second signature taken away', unreceived, `signature error signature-covered-missing ${covers(1)}`),
    after: (file) => without(file, '/signatures/1'),
  },
  { ...inDoubt('the last signature taken away', unreceived, missing), after: (file) => without(file, '/signatures/2') },
  {
    ...invalid(
      'the first two swapped',
      unreceived,
      `signature error signature-order ${covers(0)}`,
      `signature error signature-order ${covers(2)}`,
    ),
    after: (file) => ({ ...file, signatures: [1, 0, 2].flatMap((index) => file.signatures[index] ?? []) }),
  },
  {
    ...invalid('the unit put before the inspectors', unreceived, `signature error signature-order ${covers(0)}`),
    after: (file) => ({ ...file, signatures: [2, 0, 1].flatMap((index) => file.signatures[index] ?? []) }),
  },
  {
    ...invalid('a signature twice', unreceived, 'signature error signature-repeated /signatures/3/statement'),
    after: (file) => ({ ...file, signatures: [...file.signatures, ...file.signatures.slice(2)] }),
  },
  {
    ...invalid(
      'a signature again after the one that covers it',
      unreceived,
      'signature error signature-repeated /signatures/3/statement',
    ),
    after: (file) => ({ ...file, signatures: [...file.signatures, ...file.signatures.slice(1, 2)] }),
  },
  invalid(
    'the same inspector twice, in place of two',
    { ...signings(one, { ...one, by: first, signedAt: '2026-11-03T01:46:00Z' }) },
    'signature error signature-repeated /signatures/1/statement',
  ),
  invalid(
    'one key under two names',
    signings(one, { by: second, with: first.signer }, unit),
    'signature error signature-repeated /signatures/1/statement',
    'trust error signer-mismatch /signatures/1/statement/signer',
  ),
  invalid(
    'one name under two keys',
    {
      ...signings(one, { by: first, with: signerNumber(21) }),
      trust: set(unreceived.trust, '/principals/0/keys/1', {
        key: signerNumber(21).public.text,
        from: '2026-01-01T00:00:00Z',
      }),
    },
    'signature error signature-repeated /signatures/1/statement',
  ),
  invalid(
    'the unit over one inspector only',
    covering((before) => before.slice(1)),
    `signature error signature-order ${covers(2)}`,
  ),
  invalid(
    'the unit over nobody',
    covering(() => []),
    `signature error signature-order ${covers(2)}`,
  ),
  invalid(
    'covering those before it in another order',
    covering((before) => before.toReversed()),
    `signature error signature-order ${covers(2)}`,
  ),
  invalid(
    'covering the same twice',
    covering((before) => [...before, ...before.slice(1)]),
    `signature error signature-order ${covers(2)}`,
  ),
  invalid(
    'covering what is not there',
    signedAgain({ covers: [{ sha256: '0'.repeat(64) }] }),
    `signature error signature-covered-missing ${covers(0)}`,
  ),
  invalid(
    'an inspector who only received a copy',
    signedAgain({ intent: 'received-copy' }),
    'signature error signature-intent /signatures/0/statement/intent',
  ),
  invalid(
    'a unit that says it inspected',
    unitSays(() => ({ intent: 'performed-inspection' })),
    'signature error signature-intent /signatures/2/statement/intent',
  ),
  valid(
    'a unit that disagrees',
    unitSays(() => ({ intent: 'disagreed', remark: '不同意。' })),
  ),
  invalid(
    'the first of its log, with one before it',
    signedAgain({ log: { device: 'D-0123456789abcdef', seq: 1, previous: { sha256: '0'.repeat(64) } } }),
    'signature error signature-log /signatures/0/statement/log',
  ),
  invalid(
    'the second of its log, with none before it',
    signedAgain({ log: { device: 'D-0123456789abcdef', seq: 2 } }),
    'signature error signature-log /signatures/0/statement/log',
  ),
  valid(
    'the second of its log',
    signedAgain({ log: { device: 'D-0123456789abcdef', seq: 2, previous: { sha256: '0'.repeat(64) } } }),
  ),
  invalid(
    'an inspector who is not named in the body',
    { ...recipe, signings: [{ by: first }, { by: second }] },
    'signature error signer-not-inspector /signatures/1/statement/signer',
  ),
  invalid(
    'under another name than the list has',
    signedAgain({ name: '检查员' }),
    'trust error signer-details-differ /signatures/0/statement/signer',
  ),
  invalid(
    'under another name than the body has',
    altered(recipe, { '/inspectors/0/name': '检查员' }),
    'trust error signer-details-differ /signatures/0/statement/signer',
  ),
  invalid(
    'with another licence than the list has',
    listing({ '/principals/1/licence': '43019999' }),
    'trust error signer-details-differ /signatures/1/statement/signer',
  ),
  invalid(
    'of another organisation than the list has',
    listing({ '/principals/0/org': '别的公司' }),
    'trust error signer-details-differ /signatures/0/statement/signer',
  ),
  valid(
    'with licence and organisation as the list has them',
    listing({ '/principals/1/licence': '43010001', '/principals/0/org': '样例供热有限公司' }),
  ),

  invalid(
    'the unit by another than the person named',
    altered(unreceived, { '/acknowledgement/name': '站长' }),
    'signature error acknowledgement-signer /signatures/2/statement/name',
  ),
  ...[refused, absent].map((acknowledgement) =>
    invalid(
      `signed for a unit of which it says ${acknowledgement.kind}`,
      { ...unreceived, ...acknowledging(acknowledgement) },
      'signature error acknowledgement-signer /signatures/2/statement/name',
    ),
  ),
  valid('signed by key as well as on paper', {
    ...unreceived,
    ...acknowledging({ kind: 'paper', name: '门卫', post: '门卫', evidence: [page] }),
  }),
]

/** The visit without a receipt, judged by a list that is changed in places. */
function listing(changes: Readonly<Record<string, unknown>>): Recipe {
  return trusting(unreceived, changes)
}

/** Another acknowledgement, and the demands that go with it. */
function acknowledging(acknowledgement: object): Pick<Recipe, 'body' | 'receivings'> {
  const { body } = altered(unreceived, {
    '/acknowledgement': acknowledgement,
    '/requiredSignatures': [{ role: 'inspector', min: 2 }],
  })
  return { body, receivings: [] }
}
