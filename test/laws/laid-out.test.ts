// What one look at the bytes accepts is what layout, profile and canonical form each say of it apart.
import { Buffer } from 'node:buffer'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalize, printFile } from '../../src/format/canonical.ts'
import { deepest, laidOut } from '../../src/format/laid-out.ts'
import { pastText } from '../../src/format/plain-text.ts'
import { profileProblems } from '../../src/format/profile.ts'
import { isProblem, readJson } from '../../src/format/read-json.ts'
import { isPlainCode, textProblem } from '../../src/model/text.ts'
import { runs } from './arbitrary.ts'
import { bytesOf, make, supervision } from '../verify/make.ts'

const odd = ['\t', '\u0001', '\u007f', '\u0085', 'é', 'e\u0301', '²', '门', '，', '〔', '—', '\u{20bb7}', '\u200b', '"', '\\', '\n', '/', ': ', '},', '  "a": 1']
const text = fc.array(fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 2 })), { maxLength: 4 }).map((parts) => parts.join(''))
const name = fc.oneof(
  fc.constantFrom('body', 'a', 'aB', 'a1', 'prototype', 'constructor', '__proto__', '1', '', 'é', 'startedAt', 'responsible'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,3}$/u),
)
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.constantFrom(null, true, false, 0, -0, -1, 1.5, 1e21, 2 ** 53, 999_999_999_999_999),
    fc.maxSafeInteger(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(name, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any

function bodyIn(read: unknown): unknown {
  return typeof read === 'object' && read !== null && !Array.isArray(read) && Object.hasOwn(read, 'body') ? Reflect.get(read, 'body') : undefined
}

/** What was accepted is all that acceptance says. */
function holds(bytes: Uint8Array): boolean {
  const found = laidOut(bytes)
  if (found === undefined) return false
  const written = Buffer.from(bytes).toString()
  const read = JSON.parse(written) as unknown
  expect(printFile(read)).toBe(written)
  // Whatever else the profile refuses, the look at the bytes does not accept.
  const looked = found.plain ? [] : ['control-character', 'hidden-character', 'text-not-nfc']
  expect(profileProblems(read).filter(({ code }) => !looked.includes(code))).toEqual([])
  const body = bodyIn(read)
  expect(Buffer.from(found.body()).toString()).toBe(body === undefined ? '' : canonicalize(body))
  expect(Buffer.from(found.compact()).toString()).toBe(JSON.stringify(read))
  const lines = written.split('\n')
  for (const [member, line] of found.lines) expect(lines[line - 1]).toMatch(new RegExp(`^  "${member}":`, 'u'))
  const members = typeof read === 'object' && read !== null && !Array.isArray(read) ? Object.keys(read) : []
  expect([...found.lines.keys()]).toEqual(members)
  return true
}

describe('one look at the bytes', () => {
  test('says what the three laws say, of every value in our layout', () => {
    const accepted = { yes: 0, no: 0 }
    fc.assert(
      fc.property(value, (one) => {
        accepted[holds(Buffer.from(printFile(one))) ? 'yes' : 'no'] += 1
      }),
      { ...runs, numRuns: 400 },
    )
    expect(accepted.yes).toBeGreaterThan(150)
    expect(accepted.no).toBeGreaterThan(150)
  })

  test('accepts every value with names and numbers that the profile allows and texts without odd controls', () => {
    const plainText = text.filter((one) => textProblem(one) === undefined)
    const good = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        plainText,
        fc.constantFrom(null, true, false, 0),
        fc.integer(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,3}$/u), tie('any'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).any
    fc.assert(
      fc.property(good, (one) => {
        expect(holds(Buffer.from(printFile(one)))).toBe(true)
      }),
      runs,
    )
  })

  test('of a result with one byte put in, taken out or changed accepts nothing that is not in our layout', async () => {
    const whole = Buffer.from(bytesOf((await make(supervision())).file))
    expect(holds(whole)).toBe(true)
    const marks = fc.constantFrom(...Buffer.from(' \n\t,:"\\{}[]0129-.eEtfnuzZ_a'))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('in', 'out', 'changed'), marks, (at, how, mark) => {
        const put = how === 'out' ? [] : [mark]
        const bytes = Buffer.concat([whole.subarray(0, at), Buffer.from(put), whole.subarray(how === 'in' ? at : at + 1)])
        const read = readJson(bytes)
        // What is not JSON at all is not accepted either; of bytes that are not UTF-8 nothing is asked.
        const isAccepted = isProblem(read) ? read.code !== 'text-not-utf8' && laidOut(bytes) !== undefined : holds(bytes)
        expect(isAccepted && isProblem(read)).toBe(false)
      }),
      { ...runs, numRuns: 400 },
    )
  })

  test('bounds the depth', () => {
    const nested = (depth: number): Buffer => Buffer.from(printFile(Array.from({ length: depth - 1 }).reduce<unknown>((inner) => [inner], ['a'])))
    expect(laidOut(nested(deepest))).toBeDefined()
    expect(laidOut(nested(deepest + 1))).toBeUndefined()
    expect(isProblem(readJson(nested(deepest)))).toBe(false)
    expect(isProblem(readJson(nested(deepest + 1)))).toBe(true)
  })

  test('takes for plain only characters that are safe in any company', () => {
    // One assertion for all of them: each costs more than what it asserts.
    const looked: number[] = []
    for (let code = 0x80; code <= 0xffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const character = String.fromCharCode(code)
      const scan = { plain: true }
      const bytes = Buffer.from(`"${character}"`)
      const copy = Buffer.alloc(bytes.length - 1)
      if (pastText(bytes, 1, scan, copy, 1) !== bytes.length || !copy.equals(bytes.subarray(1))) throw new Error(`U+${code.toString(16)} is not passed`)
      if (scan.plain !== isPlainCode(code)) throw new Error(`U+${code.toString(16)} is plain in one place only`)
      if (!scan.plain) continue
      looked.push(code)
      if (textProblem(`${character}${character}`) !== undefined) throw new Error(`U+${code.toString(16)} is not plain`)
      // It begins anew after whatever stands before it, and nothing plain joins it.
      if (`a${character}a`.normalize('NFC') !== `a${character}a` || /\p{M}/u.test(character)) throw new Error(`U+${code.toString(16)} joins`)
    }
    expect(looked.length).toBeGreaterThan(20_000)
  })
})
