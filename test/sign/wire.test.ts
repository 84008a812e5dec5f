// The SSH wire format.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { WireReader, wireName, wireString, wireUint32 } from '../../src/sign/wire.ts'

describe('the writer', () => {
  test('writes the example of RFC 4251 section 5', () => {
    expect(Buffer.from(wireString('testing')).toString('hex')).toBe('0000000774657374696e67')
  })

  test('writes a uint32 big endian (RFC 4251: 699921578 is 29 b7 f4 aa)', () => {
    expect(Buffer.from(wireUint32(699921578)).toString('hex')).toBe('29b7f4aa')
  })

  test('counts bytes of UTF-8, not characters', () => {
    expect(Buffer.from(wireString('煤')).toString('hex')).toBe('00000003e785a4')
  })
})

describe('the reader', () => {
  test('reads back what was written, in a buffer that starts anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), fc.nat(0xffffffff), fc.nat(9), (strings, number, before) => {
        const written = Buffer.concat([Buffer.alloc(before), wireUint32(number), ...strings.map(wireString)])
        const reader = new WireReader(written.subarray(before))
        expect(reader.uint32()).toBe(number)
        for (const string of strings) expect(Buffer.from(reader.string())).toEqual(Buffer.from(string))
        expect(reader.finished).toBe(true)
      }),
    )
  })

  test('is not finished while something is left', () => {
    const reader = new WireReader(Buffer.concat([wireString('a'), Buffer.alloc(1)]))
    reader.string()
    expect([reader.sound, reader.finished]).toEqual([true, false])
  })

  test('is unsound for good once a value was not all there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), fc.nat(), (content, cut) => {
        const whole = wireString(content)
        const reader = new WireReader(whole.subarray(0, cut % whole.length))
        expect(reader.string()).toHaveLength(0)
        expect([reader.sound, reader.finished]).toEqual([false, false])
        expect(reader.bytes(0)).toHaveLength(0)
        expect(reader.uint32()).toBe(0)
        expect(reader.finished).toBe(false)
      }),
    )
  })

  test('does not believe a length of four thousand million', () => {
    const reader = new WireReader(Buffer.from('ffffffff00', 'hex'))
    expect(reader.string()).toHaveLength(0)
    expect(reader.sound).toBe(false)
  })
})

test('a name has one character per byte, so that no two read the same', () => {
  expect(wireName(Buffer.from('c3a9ff', 'hex'))).toBe('Ã©ÿ')
})
