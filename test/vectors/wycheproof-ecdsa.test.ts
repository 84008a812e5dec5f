// Wycheproof's ECDSA P-256 vectors (C2SP), in both their encodings, through our reading of keys and signatures.
import { Buffer } from 'node:buffer'
import { expect, test } from '@jest/globals'
import { algorithms } from '../../src/sign/algorithm.ts'
import { readKeyBlob } from '../../src/sign/public-key.ts'
import { blobOfP256, mpintOf, rawOf } from '../sign/p256.ts'
import { describeVectors, vectorText } from './vectors-folder.ts'

interface Suite {
  readonly numberOfTests: number
  readonly testGroups: readonly {
    readonly publicKey: { readonly uncompressed: string }
    readonly tests: readonly { readonly tcId: number; readonly msg: string; readonly sig: string; readonly result: string }[]
  }[]
}

const { isSignature, verify } = algorithms['ecdsa-sha2-nistp256']

/** Two numbers of 32 bytes in a row; of any other length there is no way to say which is which. */
function fromPlain(sig: Buffer): Buffer | undefined {
  return sig.length === 64 ? rawOf(mpintOf(sig.subarray(0, 32)), mpintOf(sig.subarray(32))) : undefined
}

/** SEQUENCE of two INTEGERs, in DER alone; the content of an INTEGER is what an mpint holds, and goes in as it stands. */
function fromDer(sig: Buffer): Buffer | undefined {
  const inner = fieldAt(sig, 0, 0x30)
  if (inner === undefined || inner.end !== sig.length) return undefined
  const r = fieldAt(inner.content, 0, 0x02)
  const s = r === undefined ? undefined : fieldAt(inner.content, r.end, 0x02)
  return r === undefined || s === undefined || s.end !== inner.content.length ? undefined : rawOf(r.content, s.content)
}

/** A field with a length of one byte below 128, which is all that a P-256 signature needs. */
function fieldAt(bytes: Buffer, at: number, tag: number): { readonly content: Buffer; readonly end: number } | undefined {
  const length = bytes[at + 1]
  if (bytes[at] !== tag || length === undefined || length >= 0x80 || at + 2 + length > bytes.length) return undefined
  return { content: bytes.subarray(at + 2, at + 2 + length), end: at + 2 + length }
}

describeVectors('Wycheproof ECDSA P-256 with SHA-256', () => {
  test.each([
    ['ecdsa_secp256r1_sha256_p1363_test.json', fromPlain],
    ['ecdsa_secp256r1_sha256_test.json', fromDer],
  ])('%s: every verdict is ours too', (name, rawIn) => {
    const suite = JSON.parse(vectorText('wycheproof', name)) as Suite
    const judged = suite.testGroups.flatMap(({ publicKey, tests }) => {
      const key = readKeyBlob(blobOfP256(Buffer.from(publicKey.uncompressed, 'hex')))
      if (typeof key === 'string') throw new Error(`a key of the vectors is refused: ${key}`)
      return tests.map(({ tcId, msg, sig, result }) => {
        const raw = rawIn(Buffer.from(sig, 'hex'))
        const holds = raw !== undefined && isSignature(raw) && verify(key.verifyKey, Buffer.from(msg, 'hex'), raw)
        return { tcId, result, ours: holds ? 'valid' : 'invalid' }
      })
    })
    expect(judged).toHaveLength(suite.numberOfTests)
    expect(judged.filter(({ ours, result }) => ours !== result)).toEqual([])
  })
})
