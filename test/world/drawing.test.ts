// Do pages, typed lines and shortened texts come out right, whatever goes in?
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { columnsOf } from '../../src/words/columns.ts'
import { hang, linesOf, shorten } from '../../src/world/prompt/look.ts'
import { pageAround } from '../../src/world/prompt/page.ts'
import { aroundCursor, layOut } from '../../src/world/prompt/typed-lines.ts'

/** Texts as checklists have them: Chinese, Latin, marks of both. */
const text = fc.string({ unit: fc.constantFrom(...'阀门是否关闭，（）。、；“”《》abcdef ghi ,.:()[]-0123456789'), maxLength: 200 })

describe('a page of choices', () => {
  test('holds the pointed-at one, is no larger than allowed and no smaller than it could be', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 }), fc.nat(), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 4, max: 30 }), (heights, at, choices, lines) => {
        const pointed = at % heights.length
        const { from, to } = pageAround(heights, pointed, { choices, lines })
        const shown = heights.slice(from, to)
        const sum = shown.reduce((total, height) => total + height, 0)
        expect(from <= pointed && pointed < to).toBe(true)
        expect(shown.length).toBeLessThanOrEqual(choices)
        expect(sum).toBeLessThanOrEqual(lines)
        for (const next of [heights[from - 1], heights[to]]) {
          expect(next === undefined || shown.length === choices || sum + next > lines).toBe(true)
        }
      }),
    )
  })
})

describe('lines', () => {
  test('are never wider than told, and lose nothing but spaces', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 90 }), (given, columns) => {
        const lines = linesOf(given, columns)
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns)
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''))
        const hung = hang('> 1  ', given, columns)
        expect(Math.max(...hung.map(columnsOf))).toBeLessThanOrEqual(columns)
        expect(hung.slice(1).every((line) => line.startsWith('     '))).toBe(true)
      }),
    )
  })

  test('are shortened to one with dots', () => {
    expect(shorten('阀门是否关闭', 12)).toBe('阀门是否关闭')
    expect(shorten('阀门是否关闭', 11)).toBe('阀门是否...')
    expect(shorten('a\n  b', 10)).toBe('a b')
  })
})

describe('a typed text', () => {
  test('is laid out whole, with the cursor before its character', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 40, max: 90 }), (given, at, start, columns) => {
        const cursor = given.length === 0 ? 0 : at % (given.length + 1)
        const { lines, row, column } = layOut(given, cursor, { start, indent: 2, columns })
        const [first = '', ...rest] = lines
        expect(first + rest.map((line) => line.slice(2)).join('')).toBe(given)
        expect(start + columnsOf(first)).toBeLessThan(columns)
        expect(Math.max(0, ...rest.map(columnsOf))).toBeLessThan(columns)
        const before = row === 0 ? column - start : column - 2
        const passed = [...lines.slice(0, row).map((line, index) => (index === 0 ? line : line.slice(2))).join('')].length
        expect(columnsOf([...given].slice(passed, cursor).join(''))).toBe(before)
      }),
    )
  })

  test('of many lines shows those around the cursor', () => {
    const typed = { lines: [...'abcdefghij'], row: 0, column: 1 }
    expect(aroundCursor(typed, 4)).toEqual({ lines: [...'abcd'], row: 0, column: 1, begins: true })
    expect(aroundCursor({ ...typed, row: 9 }, 4)).toEqual({ lines: [...'ghij'], row: 3, column: 1, begins: false })
    expect(aroundCursor({ ...typed, row: 5 }, 4)).toEqual({ lines: [...'cdef'], row: 3, column: 1, begins: false })
    expect(aroundCursor(typed, 20).lines).toHaveLength(10)
  })
})
