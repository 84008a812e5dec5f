// The armor around a signature.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { armor, unarmor } from '../../src/sign/armor.ts'

const text = armor(Buffer.alloc(100, 1))

test('has lines of 70 columns and ends with a line feed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), (blob) => {
      const lines = armor(blob).split('\n')
      expect(lines.at(0)).toBe('-----BEGIN SSH SIGNATURE-----')
      expect(lines.at(-2)).toBe('-----END SSH SIGNATURE-----')
      expect(lines.at(-1)).toBe('')
      const inside = lines.slice(1, -2)
      expect(inside.slice(0, -1).every((line) => line.length === 70)).toBe(true)
      expect(inside.at(-1)?.length).toBeGreaterThan(0)
      expect(inside.at(-1)?.length).toBeLessThanOrEqual(70)
    }),
  )
})

test('comes off again', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (blob) => {
      expect(unarmor(armor(blob))).toEqual(Buffer.from(blob))
    }),
  )
})

describe('another spelling is refused', () => {
  test.each([
    ['carriage returns', text.replaceAll('\n', '\r\n')],
    ['no line feed at the end', text.slice(0, -1)],
    ['two line feeds at the end', `${text}\n`],
    ['lines of 76 columns', text.replace(/(.{70})\n(.{6})/u, '$1$2\n')],
    ['all on one line', text.replace(/([A-Za-z0-9+/])\n([A-Za-z0-9+/])/gu, '$1$2')],
    ['a space', text.replace('AQEB', 'AQ EB')],
    ['no padding', text.replace('==', '')],
    ['bits that say nothing', text.replace('AQ==', 'AR==')],
    ['something else in it', text.replace('AQEB', 'AQ!B')],
    ['nothing in it', '-----BEGIN SSH SIGNATURE----------END SSH SIGNATURE-----'],
    ['text after it', `${text}see above`],
  ])('%s', (_, spelling) => {
    expect(spelling).not.toBe(text)
    expect(unarmor(spelling)).toBe('signature-encoding')
  })

  test.each([
    ['nothing', ''],
    ['only base64', 'U1NIU0lH'],
    ['text before it', ` ${text}`],
    ['no end', text.slice(0, 60)],
    ['an OpenPGP signature', '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n'],
  ])('%s', (_, spelling) => {
    expect(unarmor(spelling)).toBe('signature-malformed')
  })
})

test('two texts never give one blob', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(2), fc.string({ unit: 'binary', maxLength: 3 }), (at, cut, put) => {
      const other = text.slice(0, at) + put + text.slice(at + cut)
      const blob = unarmor(other)
      expect(typeof blob === 'string' || armor(blob) === other).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
