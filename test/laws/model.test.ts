// Laws of what is compared and asked: exact numbers, limits at their edge, plans.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareDecimals, isDecimal, shareOf } from '../../src/model/decimal.ts'
import type { Comparison } from '../../src/model/generated/formats.ts'
import { limitsBroken, meets } from '../../src/model/limit.ts'
import type { Plan } from '../../src/model/plan.ts'
import { boilerRoom, shelved } from '../verify/bodies.ts'
import { anyFacts, decimal, runs } from './arbitrary.ts'

/** Day of the inspection. */
const day = '2026-11-03'

describe('decimals', () => {
  test('compare as the whole numbers that they are in millionths', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(isDecimal(a.text)).toBe(true)
        expect(Math.sign(compareDecimals(a.text, b.text))).toBe(a.size < b.size ? -1 : a.size > b.size ? 1 : 0)
        expect(compareDecimals(a.text, a.text)).toBe(0)
      }),
      runs,
    )
  })

  test('are what binary floats cannot hold', () => {
    expect(compareDecimals('0.3', '0.30')).toBe(0)
    expect(compareDecimals('999999999999.999999', '999999999999.999998')).toBe(1)
    expect(compareDecimals('-0.000001', '0')).toBe(-1)
  })

  const none = [
    '',
    '.5',
    '5.',
    '05',
    '+5',
    '1e3',
    ' 5',
    '5 ',
    '0x10',
    '--5',
    '1,5',
    '５',
    '5.0000001',
    '1234567890123',
    '-0',
    '-0.0',
    'NaN',
    '5\n',
  ]
  test.each(none)('%j is none', (text) => {
    expect(isDecimal(text)).toBe(false)
  })
})

describe('a share', () => {
  test('is the exact one, rounded half up to one decimal of a per cent', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.nat({ max: 10_000 }), (a, b) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b, 1)].map(BigInt) as [bigint, bigint]
        const tenths = (part * 2000n + whole) / (2n * whole)
        expect(shareOf(Number(part), Number(whole))).toBe(`${tenths / 10n}.${tenths % 10n}`)
        expect(shareOf(Number(part), Number(whole))).toMatch(/^(?:100|[1-9]?[0-9])\.[0-9]$/u)
      }),
      runs,
    )
  })

  test.each([
    [0, 0, '0.0'],
    [0, 7, '0.0'],
    [7, 7, '100.0'],
    [1, 3, '33.3'],
    [2, 3, '66.7'],
    [1, 2000, '0.1'],
    [1, 2001, '0.0'],
    [1999, 2000, '100.0'],
  ])('%d of %d is %s', (part, whole, share) => {
    expect(shareOf(part, whole)).toBe(share)
  })
})

describe('a limit', () => {
  const at = fc
    .bigInt({ min: -999_999n, max: 999_999n })
    .map((size) => [size - 1n, size, size + 1n].map(textOf) as [string, string, string])

  test.each([
    ['over', [false, false, true]],
    ['atLeast', [false, true, true]],
    ['under', [true, false, false]],
    ['atMost', [true, true, false]],
  ] as const)('%s is met just below, at and just above as it says', (comparison, met) => {
    fc.assert(
      fc.property(at, (values) => {
        expect(values.map((value) => meets({ value }, { [comparison]: values[1] }, day))).toEqual(met)
      }),
      runs,
    )
  })

  test('with two comparisons is met where both are', () => {
    const comparisons = fc.record(
      { over: decimal, atLeast: decimal, under: decimal, atMost: decimal },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(decimal, comparisons, (value, given) => {
        const texts = Object.fromEntries(Object.entries(given).map(([name, { text }]) => [name, text])) as Comparison
        const each = Object.entries(texts).map(([name, text]) => meets({ value: value.text }, { [name]: String(text) }, day))
        expect(meets({ value: value.text }, texts, day)).toBe(each.every((one) => one))
      }),
      runs,
    )
  })

  test('is told in its order among those that are broken', () => {
    const limits = boilerRoom.sections[1]?.items[0]?.reading?.limits ?? []
    expect(limitsBroken({ value: '1.0' }, limits, day).map(({ hazard }) => hazard)).toEqual([undefined, 'major', undefined])
    expect(limitsBroken({ value: '0.999999' }, limits, day).map(({ fail }) => fail)).toEqual([{ over: '0.5' }, { atLeast: '0.25' }])
    expect(limitsBroken({ value: '0.5' }, limits, day).map(({ fail }) => fail)).toEqual([{ atLeast: '0.25' }])
    expect(limitsBroken({ value: '0.249999' }, limits, day)).toEqual([])
  })
})

function textOf(millionths: bigint): string {
  const size = millionths < 0n ? -millionths : millionths
  return `${millionths < 0n ? '-' : ''}${size / 1_000_000n}.${String(size % 1_000_000n).padStart(6, '0')}`
}

const { planner } = shelved(boilerRoom)

const idsOf = (plan: Plan) => plan.items.map(({ item }) => item.id)

describe('a plan', () => {
  test('asks every item that applies once, in the order of the checklist, and no other', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const plan = planner(facts, day)
        const isGas = facts['fuel'] === 'gas'
        const isMany = ['2', '2.0', '10'].includes(String(facts['boilers']))
        const room = ['boiler.door', 'boiler.light', 'boiler.floor', 'boiler.permit', 'boiler.exit']
        expect(idsOf(plan)).toEqual([
          ...room,
          ...(isGas ? ['boiler.methane'] : []),
          ...(isGas && isMany ? ['boiler.valve'] : []),
        ])
        expect(new Set(idsOf(plan)).size).toBe(plan.items.length)
        expect(plan.facts.map(({ id }) => id).includes('piped')).toBe(isGas)
        expect(plan.rules.map(({ id }) => id).includes('boiler.oily')).toBe(facts['fuel'] === 'oil')
        const limits = plan.items.find(({ item }) => item.id === 'boiler.methane')?.limits ?? []
        expect(limits.length).toBe(isGas ? (facts['staffed'] === true ? 3 : 2) : 0)
      }),
      runs,
    )
  })

  test('takes no notice of facts that do not apply', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, piped) => {
        fc.pre(facts['fuel'] !== 'gas')
        expect(planner({ ...facts, piped }, day)).toEqual(planner(facts, day))
      }),
      runs,
    )
  })
})
