// Signatures that do not hold: of another form, scheme, key, purpose, statement or body.
import type { ResultFile } from '../../../src/model/generated/formats.ts'
import { receiptNamespace } from '../../../src/sign/statement.ts'
import { armoredWith, type Fields } from '../../sign/blobs.ts'
import { blobOfPoint } from '../../sign/keys.ts'
import { set } from '../edit.ts'
import { type Recipe, selfCheck, supervision } from '../make.ts'
import { first } from '../parties.ts'
import { type Row, unproven } from './row.ts'

const recipe = selfCheck()
const visit = supervision()
/** Without a receipt, whose own complaints would only repeat what is said of the signatures. */
const unreceived: Recipe = { ...visit, receivings: [] }

const invalid = (how: string, made: Recipe, ...told: readonly string[]): Row => ({
  how,
  recipe: made,
  status: 'invalid',
  told,
})
const spoilt = (how: string, after: (file: ResultFile) => ResultFile, ...told: readonly string[]): Row => ({
  ...invalid(how, recipe, ...told),
  after,
})

/** The one signature as another blob. */
const blob = (how: string, fields: Partial<Fields>, code: string) => {
  const sig = armoredWith({ key: first.signer.public.blob, ...fields })
  return spoilt(how, (file) => set(file, '/signatures/0/sig', sig), `signature error ${code} /signatures/0/sig`)
}

/** One line break fewer within the base64. */
const respelt = (text: string) => text.replace(/(?<=[\w+/=]{60})\n(?=[\w+/=])/u, '')

/** A key of an algorithm that nobody knows here. */
const rsa = Buffer.from('\0\0\0\u0007ssh-rsa', 'latin1')

export const brokenRows: readonly Row[] = [
  spoilt('no signature', (file) => set(file, '/signatures', []), 'signature error signature-none /signatures'),
  blob('another magic', { magic: 'SSHSIX' }, 'signature-malformed'),
  blob('something where nothing may stand', { reserved: 'x' }, 'signature-malformed'),
  blob('something after the end', { after: 'x' }, 'signature-malformed'),
  blob('something after the signature proper', { afterSignature: 'x' }, 'signature-malformed'),
  blob('a signature proper that is too short', { raw: Buffer.alloc(63) }, 'signature-malformed'),
  blob('a point of small order as the key', { key: blobOfPoint(Buffer.alloc(32)) }, 'signature-key-weak'),
  blob(
    'a key of which the y is not below the prime',
    { key: blobOfPoint(Buffer.alloc(32, 0xff)) },
    'signature-key-weak',
  ),
  {
    ...blob('a key of an algorithm that we do not know', { key: rsa }, ''),
    status: 'indeterminate',
    told: ['signature indeterminate signature-algorithm /signatures/0/sig'],
  },
  blob('another algorithm than the key’s', { algorithm: 'ssh-rsa' }, 'signature-malformed'),
  blob('another version of the scheme', { version: 2 }, 'signature-version'),
  blob('another digest', { hash: 'sha1' }, 'signature-hash'),
  blob('a digest that SSH knows and we do not take', { hash: 'sha256' }, 'signature-hash'),
  blob('made for another purpose', { namespace: 'file' }, 'signature-namespace'),
  blob('nothing signed', {}, 'signature-mismatch'),
  spoilt(
    'another spelling of the same signature',
    (file) => set(file, '/signatures/0/sig', respelt(file.signatures[0]?.sig ?? '')),
    'signature error signature-encoding /signatures/0/sig',
  ),
  invalid(
    'made as a receipt',
    { ...recipe, signings: [{ by: first, namespace: receiptNamespace }] },
    'signature error signature-namespace /signatures/0/sig',
  ),
  spoilt(
    'another statement than the one that was signed',
    (file) => set(file, '/signatures/0/statement/signedAt', '2026-11-03T01:46:00Z'),
    'signature error signature-mismatch /signatures/0/sig',
  ),
  spoilt(
    'another body than the one that was signed',
    (file) => set(file, '/body/answers/0/observedAt', '2026-11-03T01:21:00Z'),
    'signature error signature-body /signatures/0/statement/body',
  ),
  {
    ...invalid(
      'the place in the body changed, under every signature and a receipt',
      visit,
      ...[0, 1, 2].map((index) => `signature error signature-body /signatures/${index}/statement/body`),
      'time warning receipt-unusable /receipts/0/statement/authority',
    ),
    after: (file) => set(file, '/body/place', '二号锅炉房'),
  },
  {
    ...invalid(
      'the signature of one of three broken',
      unreceived,
      'signature error signature-mismatch /signatures/1/sig',
      unproven,
    ),
    after: (file) => set(file, '/signatures/1/statement/remark', '另有意见。'),
  },
]

/** What has to be said, and is not yet. */
export const wrongRows: readonly Row[] = [
  {
    how: 'one of three signatures of an algorithm that we do not know, under a receipt over all',
    recipe: visit,
    after: (file) => set(file, '/signatures/1/sig', armoredWith({ key: rsa })),
    status: 'indeterminate',
    told: ['signature indeterminate signature-algorithm /signatures/1/sig', unproven],
  },
]
