// Laws of the canonical form (RFC 8785), and what never gets as far as a digest.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalize, inOrder, printFile } from '../../src/format/canonical.ts'
import { profileProblems } from '../../src/format/profile.ts'
import { printResult, readResult } from '../../src/format/result.ts'
import { make, selfCheck } from '../verify/make.ts'

const runs = { seed: 20_261_103, numRuns: 500 }

const name = fc
  .string({ unit: fc.constantFrom('a', 'B', 'z', 'Z', '0', '9', '_', '-'), maxLength: 4 })
  .map((end) => `m${end}`)
const letter = fc.constantFrom('门', 'é', '\u{20bb7}', '💡', '"', '\\', '\n', '\t', '/', '\u007e', '\ufb33')
const text = fc.string({ unit: fc.oneof(letter, fc.string({ minLength: 1, maxLength: 1 })) })
const whole = fc.maxSafeInteger().map((number) => number + 0)
const profiled = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      whole,
      text,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  }))
  .value.filter((value) => profileProblems(value).length === 0)

/** The same value with the members of every object in another order. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((element) => shuffled(element, turn))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([member, held]) => [member, shuffled(held, turn)] as const)
  const at = members.length === 0 ? 0 : turn % members.length
  return Object.fromEntries([...members.slice(at), ...members.slice(0, at)].reverse())
}

describe('the canonical form', () => {
  test('of what was read from it is itself', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const form = canonicalize(value)
        expect(canonicalize(JSON.parse(form))).toBe(form)
      }),
      runs,
    )
  })

  test('is blind to the order of members', () => {
    fc.assert(
      fc.property(profiled, fc.nat(), (value, turn) => {
        expect(canonicalize(shuffled(value, turn))).toBe(canonicalize(value))
      }),
      runs,
    )
  })

  test('tells different values apart', () => {
    fc.assert(
      fc.property(profiled, profiled, (a, b) => {
        expect(canonicalize(a) === canonicalize(b)).toBe(JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b)))
      }),
      runs,
    )
  })

  test('is JSON.stringify of the value in order, for what the profile lets pass', () => {
    fc.assert(
      fc.property(profiled, fc.nat(), (value, turn) => {
        expect(JSON.stringify(inOrder(shuffled(value, turn)))).toBe(canonicalize(value))
        expect(JSON.stringify(JSON.parse(printFile(value)))).toBe(canonicalize(value))
      }),
      runs,
    )
  })

  test('has its members in the order of their UTF-16 code units', () => {
    const value = { b: 1, a: 2, B: 3, _: 4, '\ufb33': 5, '\u{1f600}': 6, A: 7, '-': 8, '1': 9, '': 10 }
    const names = ['', '-', '1', 'A', 'B', '_', 'a', 'b', '\u{1f600}', '\ufb33']
    expect([...canonicalize(value).matchAll(/"([^"]*)":/gu)].map(([, found]) => found)).toEqual(names)
    expect(Object.keys(inOrder({ b: 1, a: 2, B: 3, _: 4, A: 7, '-': 8 }))).toEqual(['-', 'A', 'B', '_', 'a', 'b'])
  })

  test('leaves out members without a value, and nothing else', () => {
    expect(canonicalize({ b: undefined, a: null, c: [null], d: '' })).toBe('{"a":null,"c":[null],"d":""}')
    expect(JSON.stringify(inOrder({ b: undefined, a: null }))).toBe('{"a":null}')
  })

  test.each([
    ['half a character', '\ud800'],
    ['half a character as a name', { '\udc00': 1 }],
    ['no number', Number.NaN],
    ['no end', Number.POSITIVE_INFINITY],
    ['no JSON', 1n],
    ['a function', () => 1],
  ])('%s has none', (_, value) => {
    expect(() => canonicalize(value)).toThrow(RangeError)
  })
})

describe('before any digest is made', () => {
  const good = make(selfCheck()).then(({ file }) => printResult(file))
  const placed = (json: string) => (result: string) => result.replace('"place": "一号锅炉房"', `"place": ${json}`)

  test.each([
    ['half a character', placed('"\\udead"'), 'lone-surrogate'],
    ['half a character as a name', placed('"x", "\\ud83d": 1'), 'member-name'],
    ['ten thousand arrays', placed('['.repeat(10_000) + ']'.repeat(10_000)), 'json-too-deep'],
    ['ten thousand objects', placed('{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)), 'json-too-deep'],
    ['ten thousand arrays that are not closed', placed('['.repeat(10_000)), 'json-too-deep'],
    ['a member twice', placed('"x", "place": "y"'), 'json-duplicate-member'],
    ['a member twice, deep down', placed('{"a":[{"b":1,"b":1}]}'), 'json-duplicate-member'],
    ['a whole number beyond the safe ones', placed('9007199254740992'), 'number-not-safe'],
    ['a number beyond all', placed('1e999'), 'number-not-safe'],
    ['a fraction', placed('0.1'), 'number-not-safe'],
    ['a minus zero', placed('-0'), 'number-not-safe'],
    ['a whole number in another spelling', placed('1.0'), 'number-not-safe'],
    ['a whole number with an exponent', placed('1e2'), 'number-not-safe'],
    ['a number that rounds to a safe one', placed('9007199254740990.6'), 'number-not-safe'],
    ['a prototype', placed('"x", "__proto__": {"place": "y"}'), 'json-forbidden-member'],
    ['a prototype, deep down', placed('{"a":[{"__proto__":null}]}'), 'json-forbidden-member'],
    ['a prototype, spelt with an escape', placed('"x", "__pr\\u006fto__": 1'), 'json-forbidden-member'],
    ['a constructor', placed('"x", "constructor": 1'), 'json-forbidden-member'],
    ['a NUL', placed('"\\u0000"'), 'control-character'],
    ['a raw control character', placed('"\u0001"'), 'json-syntax'],
    ['not a number', placed('NaN'), 'json-syntax'],
    ['a comment', placed('"x" /* y */'), 'json-syntax'],
    ['a comma too many', placed('"x",'), 'json-syntax'],
  ])('%s is refused', async (_, change, code) => {
    const read = readResult(Buffer.from(change(await good)))
    expect('canonical' in read ? 'read' : [...new Set(read.map((found) => found.code))]).toEqual([code])
    expect(Object.prototype).not.toHaveProperty('place')
  })

  test('what is good is read', async () => {
    expect('canonical' in readResult(Buffer.from(await good))).toBe(true)
  })

  test('any bytes are read or refused', () => {
    const parts = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e9',
      'true',
      'null',
      ' ',
      '\n',
      '\u0000',
      '门',
    )
    const bits = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes))
    const noise = fc.oneof(
      bits,
      fc.array(parts, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join(''))),
    )
    fc.assert(
      fc.property(noise, (bytes) => {
        const read = readResult(bytes)
        expect('canonical' in read || read.length > 0).toBe(true)
      }),
      runs,
    )
  })
})
