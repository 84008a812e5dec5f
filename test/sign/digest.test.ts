// SHA-256 of texts, bytes and pieces.
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sha256, sha256OfPieces } from '../../src/sign/digest.ts'

describe('sha256', () => {
  test('gives the examples of FIPS 180-4', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test('takes a text as its UTF-8 bytes', () => {
    expect(sha256('隐患')).toBe(sha256(new TextEncoder().encode('隐患')))
  })
})

describe('sha256OfPieces', () => {
  test('does not depend on where the pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 100, size: 'max' }), { maxLength: 8 }), (pieces) => {
        const whole = Buffer.concat(pieces)
        const known = sha256OfPieces(pieces)
        expect(known.sha256).toBe(createHash('sha256').update(whole).digest('hex'))
        expect(known.bytes).toBe(whole.length)
        expect(Buffer.from(known.head)).toEqual(whole.subarray(0, 64))
      }),
    )
  })

  test('keeps its head when the source uses one buffer for all pieces', () => {
    const buffer = Buffer.alloc(4)
    function* pieces(): Iterable<Uint8Array> {
      yield buffer.fill('a')
      yield buffer.fill('b')
    }
    expect(Buffer.from(sha256OfPieces(pieces()).head).toString()).toBe('aaaabbbb')
  })

  test('has a head of 64 bytes, however much follows', () => {
    const pieces = ['a', 'b', 'c'].map((letter) => Buffer.alloc(48, letter))
    expect(Buffer.from(sha256OfPieces(pieces).head).toString()).toBe('a'.repeat(48) + 'b'.repeat(16))
    expect(sha256OfPieces(pieces).bytes).toBe(144)
  })

  test('of nothing is the digest of nothing', () => {
    expect(sha256OfPieces([])).toEqual({ sha256: sha256(''), bytes: 0, head: new Uint8Array() })
  })
})
