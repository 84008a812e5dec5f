// P-256 keys and signatures: one spelling of each, and nothing that is not on the curve.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import { algorithms } from '../../src/sign/algorithm.ts'
import { parsePublicKey, readKeyBlob } from '../../src/sign/public-key.ts'
import { signMessage } from '../../src/sign/signer.ts'
import { readSshsig, verifySshsig } from '../../src/sign/sshsig.ts'
import { wireString } from '../../src/sign/wire.ts'
import { flipBit, good } from './keys.ts'
import { blobOfP256, p256Number, rawOf } from './p256.ts'

const signer = p256Number(9)
const point = signer.public.blob.subarray(-65)
const { isSignature } = algorithms['ecdsa-sha2-nistp256']

test('what a key signs holds, for that namespace and that message alone', async () => {
  for (let count = 0; count < 20; count += 1) {
    const read = good(readSshsig(await signMessage(signer, 'result@taut', `message ${count}`)))
    expect(verifySshsig(read, 'result@taut', `message ${count}`)).toBeUndefined()
    expect(verifySshsig(read, 'result@taut', 'another')).toBe('signature-mismatch')
    expect(verifySshsig(read, 'receipt@taut', `message ${count}`)).toBe('signature-namespace')
  }
})

test('one bit turned in the blob is refused, wherever it is', async () => {
  const blob = good(readSshsig(await signMessage(signer, 'result@taut', 'a'))).publicKey.blob
  for (let bit = 0; bit < blob.length * 8; bit += 1) {
    const other = readKeyBlob(flipBit(blob, bit))
    // Another point of the curve is another key; hardly any turned bit leads to one.
    expect(typeof other === 'string' || other.text !== signer.public.text).toBe(true)
  }
})

describe('a key is refused', () => {
  const past = (from: number): Buffer => {
    const copy = Buffer.from(point)
    copy.fill(0xff, from, from + 32)
    return copy
  }
  test.each([
    ['off the curve', blobOfP256(flipBit(point, 519))],
    ['at infinity', blobOfP256(Buffer.alloc(1))],
    ['at the origin', blobOfP256(Buffer.concat([Buffer.from([4]), Buffer.alloc(64)]))],
    ['with an x above the prime', blobOfP256(past(1))],
    ['with a y above the prime', blobOfP256(past(33))],
    ['as a compressed point', blobOfP256(Buffer.concat([Buffer.from([2 + ((point[64] ?? 0) & 1)]), point.subarray(1, 33)]))],
    ['as a hybrid point', blobOfP256(Buffer.concat([Buffer.from([6 + ((point[64] ?? 0) & 1)]), point.subarray(1)]))],
    ['cut short', blobOfP256(point.subarray(0, 64))],
    ['under the name of another curve', blobOfP256(point, 'nistp384')],
    ['with something after it', Buffer.concat([blobOfP256(point), Buffer.from('x')])],
  ])('%s', (_, blob) => {
    expect(readKeyBlob(blob)).toBe('signature-malformed')
  })

  test('on another curve', () => {
    const blob = Buffer.concat(['ecdsa-sha2-nistp384', 'nistp384', point].map(wireString))
    expect(parsePublicKey(`ecdsa-sha2-nistp384 ${blob.toString('base64')}`)).toBe('signature-algorithm')
  })
})

describe('a signature has one spelling', () => {
  const one = Buffer.from([1])
  const order = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex')
  const below = Buffer.from(order)
  below[31] = 0x50
  const padded = (number: Uint8Array): Buffer => Buffer.concat([Buffer.alloc(1), number])

  test.each([
    ['small numbers', rawOf(one, one), true],
    ['the largest numbers', rawOf(padded(below), padded(below)), true],
    ['the order itself', rawOf(padded(order), one), false],
    ['more than the order', rawOf(one, padded(Buffer.alloc(32, 0xff))), false],
    ['zero', rawOf(Buffer.alloc(0), one), false],
    ['zero, spelled out', rawOf(one, Buffer.alloc(1)), false],
    ['a needless zero before it', rawOf(padded(one), one), false],
    ['two zeros before it', rawOf(padded(padded(below)), one), false],
    ['a negative number', rawOf(below, one), false],
    ['33 bytes', rawOf(Buffer.alloc(33, 1), one), false],
    ['one number', wireString(one), false],
    ['three numbers', Buffer.concat([rawOf(one, one), wireString(one)]), false],
    ['64 bytes in a row, as other formats have it', Buffer.alloc(64, 1), false],
    ['nothing', Buffer.alloc(0), false],
  ])('%s', (_, raw, taken) => {
    expect(isSignature(raw)).toBe(taken)
  })
})
