// Public keys in one line and as blobs.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ed25519Signer } from '../../src/sign/ed25519.ts'
import { fingerprintOf, parsePublicKey, publicKeyProblem, readKeyBlob, rememberingKeyReader } from '../../src/sign/public-key.ts'
import { wireString } from '../../src/sign/wire.ts'
import { anySeed, blobOfPoint, good, keyOfPublic, lineOf, signerNumber } from './keys.ts'

const key = signerNumber(7).public
const point = keyOfPublic(key)

describe('a good key', () => {
  test('is read from its line and from its blob alike', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { text, blob, fingerprint } = ed25519Signer(seed).public
        for (const read of [good(parsePublicKey(text)), good(readKeyBlob(blob))]) {
          expect(read).toMatchObject({ algorithm: 'ssh-ed25519', text, fingerprint })
          expect(Buffer.from(read.blob)).toEqual(Buffer.from(blob))
          expect(read.verifyKey.asymmetricKeyType).toBe('ed25519')
        }
      }),
    )
  })

  test('has the fingerprint that ssh-keygen -l prints', () => {
    const line = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlizSIN3DQV78VPNjVvvwjgf+P5HqbPYCYu3BOMdjAE'
    const read = good(parsePublicKey(line))
    expect(read.fingerprint).toBe(fingerprintOf(read.blob))
    expect(read.fingerprint).toBe('SHA256:ZxTZQ/K7JZpz0mHqWqdmYCUcq3MAtnu9TYA66TCBkxM')
  })

  test('does not hang on the buffer it was read from', () => {
    const buffer = Buffer.from(key.blob)
    const read = good(readKeyBlob(buffer))
    buffer.fill(0)
    expect(lineOf(read.blob)).toBe(key.text)
  })
})

describe('refused', () => {
  test.each([
    ['nothing', '', 'signature-malformed'],
    ['one word', 'ssh-ed25519', 'signature-malformed'],
    ['no blob', 'ssh-ed25519 ', 'signature-malformed'],
    ['a comment', `${key.text} zhang.wei`, 'signature-malformed'],
    ['a space after it', `${key.text} `, 'signature-malformed'],
    ['a line feed after it', `${key.text}\n`, 'signature-malformed'],
    ['padding that is not needed', `${key.text}=`, 'signature-malformed'],
    ['two spaces', key.text.replace(' ', '  '), 'signature-malformed'],
    ['base64url', lineOf(blobOfPoint(Buffer.alloc(32, 0xfb))).replaceAll('+', '-'), 'signature-malformed'],
    ['another algorithm', key.text.replace('ssh-ed25519', 'ssh-rsa'), 'signature-algorithm'],
    ['options before it', `restrict ${key.text}`, 'signature-algorithm'],
    ['a name that every object has', key.text.replace('ssh-ed25519', 'constructor'), 'signature-algorithm'],
    ['another algorithm inside', lineOf(Buffer.concat([wireString('ssh-dss'), wireString(point)])), 'signature-malformed'],
    ['31 bytes', lineOf(blobOfPoint(point.subarray(1))), 'signature-malformed'],
    ['33 bytes', lineOf(blobOfPoint(Buffer.concat([point, Buffer.alloc(1)]))), 'signature-malformed'],
    ['bytes left over', lineOf(Buffer.concat([blobOfPoint(point), Buffer.alloc(1)])), 'signature-malformed'],
    ['a blob cut short', lineOf(blobOfPoint(point).subarray(0, -1)), 'signature-malformed'],
    ['a weak point', lineOf(blobOfPoint(Buffer.alloc(32))), 'signature-key-weak'],
  ])('%s', (_, line, code) => {
    expect(parsePublicKey(line)).toBe(code)
  })

  test('an empty blob, and a blob of another algorithm', () => {
    expect(readKeyBlob(Buffer.alloc(0))).toBe('signature-malformed')
    expect(readKeyBlob(Buffer.concat([wireString('ssh-dss'), wireString(point)]))).toBe('signature-algorithm')
  })

  test('any text but the one that gives it back', () => {
    fc.assert(
      fc.property(fc.nat(key.text.length - 1), fc.string({ unit: 'binary', maxLength: 2 }), (at, put) => {
        const line = key.text.slice(0, at) + put + key.text.slice(at + 1)
        const read = parsePublicKey(line)
        expect(typeof read === 'string' || read.text === line).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('never with a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (line, blob) => {
        expect(typeof parsePublicKey(`ssh-ed25519 ${line}`)).toBe('string')
        expect(typeof parsePublicKey(line)).toBe('string')
        expect(typeof readKeyBlob(blob)).toBe('string')
      }),
    )
  })
})

describe('what is said of a line without making its key', () => {
  const said = (line: string) => {
    const read = parsePublicKey(line)
    return typeof read === 'string' ? read : undefined
  }

  test('is what is said in making it, whatever 32 bytes it holds', () => {
    const weak = [0, 1].map((first) => Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? first : 0)))
    const near = [0xec, 0xed, 0xee].map((first) => Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? first : at === 31 ? 0x7f : 0xff)))
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.constantFrom(...weak, ...near)), (bytes) => {
        const line = lineOf(blobOfPoint(bytes))
        expect(publicKeyProblem(line)).toBe(said(line))
      }),
    )
    for (const bytes of weak) expect(publicKeyProblem(lineOf(blobOfPoint(bytes)))).toBe('signature-key-weak')
  })

  test('is what is said in making it, however the line is spelled', () => {
    const { text } = key
    const lines = [
      '', ' ', 'ssh-rsa AAAA', 'ssh-ed25519 ', `${text} `, ` ${text}`, `${text}=`, `${text} x`, text.slice(0, -1), `${text}A`, text.replace('AAAAI', 'AAAAJ'),
      ...['Q', 'f', '/'].map((digit) => `${text.slice(0, 37)}${digit}${text.slice(38)}`),
      ...[...text].map((_, at) => `${text.slice(0, at)}-${text.slice(at + 1)}`),
    ]
    for (const line of lines) expect([line, publicKeyProblem(line)]).toEqual([line, said(line)])
    expect(publicKeyProblem(text)).toBeUndefined()
  })
})

describe('a reader that remembers', () => {
  test('makes each key once, and gives for every blob what the plain reader gives', () => {
    const read = rememberingKeyReader()
    const { blob } = ed25519Signer(new Uint8Array(32).fill(7)).public
    expect(read(blob)).toBe(read(new Uint8Array(blob)))
    expect(read(blob)).toMatchObject({ text: ed25519Signer(new Uint8Array(32).fill(7)).public.text })
    expect([read(new Uint8Array(3)), read(new Uint8Array(3))]).toEqual(['signature-malformed', 'signature-malformed'])
  })

  test('forgets what it has not met for long, and reads that anew; what it meets again and again it keeps', () => {
    const read = rememberingKeyReader()
    const [once, again] = [8, 9].map((byte) => ed25519Signer(new Uint8Array(32).fill(byte)).public)
    const [first, kept] = [read(once?.blob ?? new Uint8Array()), read(again?.blob ?? new Uint8Array())]
    const other = new Uint8Array(4)
    for (let made = 0; made < 9000; made += 1) {
      new DataView(other.buffer).setUint32(0, 1 + made)
      read(other)
      if (made % 1000 === 0) read(again?.blob ?? new Uint8Array())
    }
    expect(read(again?.blob ?? new Uint8Array())).toBe(kept)
    expect(read(once?.blob ?? new Uint8Array())).not.toBe(first)
    expect(read(once?.blob ?? new Uint8Array())).toMatchObject({ text: once?.text })
  })
})
