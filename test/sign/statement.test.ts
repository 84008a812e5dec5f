// Signatures over statements.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalize } from '../../src/format/canonical.ts'
import { signMessage } from '../../src/sign/signer.ts'
import { signedBytes } from '../../src/sign/sshsig.ts'
import {
  checkStatement,
  receiptNamespace,
  resultNamespace,
  signStatement,
  trustNamespace,
  type Namespace,
} from '../../src/sign/statement.ts'
import { armoredWith } from './blobs.ts'
import { flipBit, good, signerNumber } from './keys.ts'

const signer = signerNumber(1)
const statement = { type: 'signature', name: '张伟', covers: [], body: { sha256: '00' } }
const text = canonicalize(statement)
const armored = await signStatement(signer, resultNamespace, statement)

test('a statement is signed over its canonical form and checked by it', async () => {
  const checked = good(checkStatement(armored, resultNamespace, text))
  expect(checked.publicKey.text).toBe(signer.public.text)
  expect(checked.id).toMatch(/^[0-9a-f]{64}$/u)
  expect(armored).toBe(await signMessage(signer, 'result@taut', Buffer.from(text)))
})

test('the order of its members does not matter', async () => {
  const turned = Object.fromEntries(Object.entries(statement).reverse())
  expect(await signStatement(signer, resultNamespace, turned)).toBe(armored)
})

test('the namespaces keep their purposes apart', async () => {
  const all: readonly Namespace[] = [resultNamespace, receiptNamespace, trustNamespace]
  expect(all).toEqual(['result@taut', 'receipt@taut', 'trust@taut'])
  for (const made of all) {
    const sig = await signStatement(signer, made, statement)
    for (const asked of all) {
      const checked = checkStatement(sig, asked, text)
      const said = typeof checked === 'string' ? checked : checked.publicKey.text
      expect(said).toBe(asked === made ? signer.public.text : 'signature-namespace')
    }
  }
})

test('any JSON can be said and checked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), async (said) => {
      const sig = await signStatement(signer, trustNamespace, said)
      expect(typeof checkStatement(sig, trustNamespace, canonicalize(said))).toBe('object')
    }),
  )
})

describe('refused', () => {
  test('a statement with any bit turned', () => {
    fc.assert(
      fc.property(fc.nat(), (bit) => {
        const other = flipBit(Buffer.from(text), bit).toString('utf8')
        expect(checkStatement(armored, resultNamespace, other)).toBe('signature-mismatch')
      }),
    )
  })

  test('SHA-256 as the message hash: genuine, but not as this program signs', async () => {
    const raw = await signer.sign(signedBytes(resultNamespace, text, 'sha256'))
    expect(checkStatement(armoredWith({ hash: 'sha256', raw }), resultNamespace, text)).toBe('signature-hash')
  })

  test('what is no signature', () => {
    expect(checkStatement('', resultNamespace, text)).toBe('signature-malformed')
    expect(checkStatement(armored.replaceAll('\n', '\r\n'), resultNamespace, text)).toBe('signature-encoding')
  })

  test('a key that the caller refuses', () => {
    expect(checkStatement(armored, resultNamespace, text, () => 'signature-key-weak')).toBe('signature-key-weak')
  })
})
