// Wycheproof's Ed25519 vectors (C2SP) through our reading of keys and our check of signatures.
import { Buffer } from 'node:buffer'
import { expect, test } from '@jest/globals'
import { algorithms } from '../../src/sign/algorithm.ts'
import { readKeyBlob } from '../../src/sign/public-key.ts'
import type { PointCheck } from '../../src/sign/quick-check.ts'
import { wireString } from '../../src/sign/wire.ts'
import { systemLibsodium } from '../../src/world/libsodium.ts'
import { describeVectors, vectorText } from './vectors-folder.ts'

interface Suite {
  readonly numberOfTests: number
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string }
    readonly tests: readonly { readonly tcId: number; readonly msg: string; readonly sig: string; readonly result: string }[]
  }[]
}

const { isSignature, verify } = algorithms['ssh-ed25519']

function accepts(pk: string, msg: string, sig: string): boolean {
  const key = readKeyBlob(Buffer.concat([wireString('ssh-ed25519'), wireString(Buffer.from(pk, 'hex'))]))
  const raw = Buffer.from(sig, 'hex')
  return typeof key !== 'string' && isSignature(raw) && verify(key.verifyKey, Buffer.from(msg, 'hex'), raw)
}

describeVectors('Wycheproof ed25519_test', () => {
  test('every verdict is ours too', () => {
    const suite = JSON.parse(vectorText('wycheproof', 'ed25519_test.json')) as Suite
    const judged = suite.testGroups.flatMap(({ publicKey, tests }) =>
      tests.map(({ tcId, msg, sig, result }) => ({ tcId, result, ours: accepts(publicKey.pk, msg, sig) ? 'valid' : 'invalid' })),
    )
    expect(judged).toHaveLength(suite.numberOfTests)
    expect(judged.filter(({ ours, result }) => ours !== result)).toEqual([])
  })

  test('libsodium takes what is valid and nothing else, where it is installed', () => {
    const suite = JSON.parse(vectorText('wycheproof', 'ed25519_test.json')) as Suite
    const library = systemLibsodium() as { readonly crypto_sign_verify_detached: PointCheck } | undefined
    if (library === undefined) return
    const check = library.crypto_sign_verify_detached
    const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
    const differing = suite.testGroups.flatMap(({ publicKey, tests }) =>
      tests.filter(({ msg, sig, result }) => bytes(sig).length === 64 && check(bytes(sig), bytes(msg), bytes(publicKey.pk)) !== (result === 'valid')),
    )
    expect(differing).toEqual([])
  })
})
