// Do lines keep to their width, and marks of punctuation to the words they belong to?
import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { columnsOf, wrapTo } from '../../src/words/columns.ts'

describe('a text in lines', () => {
  test.each([
    ['压缩天然气（CNG）厂站', 16, ['压缩天然气', '（CNG）厂站']],
    ['压缩天然气（CNG）厂站', 14, ['压缩天然气', '（CNG）厂站']],
    ['看现场、查资料，问人员', 6, ['看现', '场、查', '资料，', '问人员']],
    ['read documents, look', 10, ['read', 'documents,', 'look']],
  ])('of %s at %i columns', (text, columns, lines) => {
    expect(wrapTo(text, columns)).toEqual(lines)
  })

  test('is never wider than it may be, and loses nothing but spaces', () => {
    const marks = fc.constantFrom('（', '）', '“', '”', '，', '。', '检', '查', 'a', 'bc', 'long-word', ' ', '%', '《', '》')
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), fc.integer({ min: 2, max: 24 }), (parts, columns) => {
        const text = parts.join('')
        const lines = wrapTo(text, columns)
        expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([])
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  test('breaks with colours where it breaks without, and keeps every colour whole at its letter', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom('（', '）', '，', '检', 'a', 'long-word', ' ', '9'), fc.constantFrom('', '', '\u001b[31m', '\u001b[39m', '\u001b[1m\u001b[2m')), { maxLength: 40 })
    const sequences = (text: string): string => text.replaceAll(/\u001b\[\d+m/gu, '')
    const letters = (text: string): string => text.replaceAll(' ', '')
    fc.assert(
      fc.property(parts, fc.integer({ min: 2, max: 24 }), (pairs, columns) => {
        const plain = pairs.map(([text]) => text).join('')
        const painted = pairs.map((pair) => pair.join('')).join('')
        const lines = wrapTo(painted, columns)
        expect(lines.map(sequences)).toEqual(wrapTo(plain, columns))
        expect(letters(lines.join(''))).toBe(letters(painted))
      }),
    )
  })
})
