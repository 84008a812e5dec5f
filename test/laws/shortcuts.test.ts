// What is counted or compared a quick way is what the plain way makes of it.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareDecimals, millionthsOf } from '../../src/model/decimal.ts'
import { charactersIn } from '../../src/verify/across/ideographs.ts'
import { decimal, runs } from './arbitrary.ts'

describe('a quick way', () => {
  test('orders decimals as their exact millionths are ordered', () => {
    const close = fc.integer({ min: -999_999, max: 999_999 }).map((millionths) => (millionths / 1e6).toFixed(6).replace(/^-(0\.0+)$/u, '$1'))
    const large = fc.tuple(fc.constantFrom('999999999', '99999999', '999999999999'), fc.constantFrom('', '.9', '.99999', '.999999', '.999998')).map((parts) => parts.join(''))
    const any = fc.oneof(decimal.map(({ text }) => text), close, large)
    fc.assert(
      fc.property(any, any, (a, b) => {
        const difference = millionthsOf(a) - millionthsOf(b)
        expect(compareDecimals(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect(compareDecimals(a, a)).toBe(0)
      }),
      { ...runs, numRuns: 600 },
    )
  })

  test('counts characters and ideographs as the Unicode property does', () => {
    const byProperty = (text: string) => ({ all: [...text].length, ideographs: text.match(/\p{Script=Han}/gu)?.length ?? 0 })
    for (let code = 0; code <= 0x3_ffff; code += 1) {
      const text = String.fromCodePoint(code)
      const { all, ideographs } = charactersIn(text)
      const expected = /\p{Script=Han}/u.test(text) ? 1 : 0
      if (all !== 1 || ideographs !== expected) throw new Error(`U+${code.toString(16)} is counted as ${all}, ${ideographs}`)
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('查', '〇', '々', '\u{20bb7}', 'a', '，') }), (a, b) => {
        expect(charactersIn(a + b)).toEqual(byProperty(a + b))
      }),
      runs,
    )
  })
})
