// Laws of limits: values just below, at and just above their bounds, exactly, measured from a stated value or not.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Bound, Comparison } from '../../src/model/generated/formats.ts'
import { isRelative, meets } from '../../src/model/limit.ts'
import { decimal, runs } from './arbitrary.ts'
import { today } from './built.ts'

const comparisons = ['over', 'atLeast', 'under', 'atMost'] as const
/** Met just below, at and just above. */
const met = {
  over: [false, false, true],
  atLeast: [false, true, true],
  under: [true, false, false],
  atMost: [true, true, false],
} as const

const million = 1_000_000n

/** The shortest spelling of so many millionths. */
function textOf(millionths: bigint): string {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, '0')
  const [whole, fraction] = [digits.slice(0, -6), digits.slice(-6).replace(/0+$/u, '')]
  return `${millionths < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

const holds = (value: string, fail: Comparison, stated?: string) =>
  meets({ value, ...(stated === undefined ? {} : { stated }) }, fail, today)

describe('a value', () => {
  const bounds = fc.oneof(
    fc.constantFrom(0n, 1n, -1n, million, -million, 100_000n, 300_000n, 999_999n, 999_999_999_999_999_998n),
    fc.bigInt({ min: -999_999_999_999_999_998n, max: 999_999_999_999_999_998n }),
    fc.bigInt({ min: -3n * million, max: 3n * million }),
  )

  test.each(comparisons)('just below, at and just above a bound: %s', (comparison) => {
    fc.assert(
      fc.property(bounds, (bound) => {
        const fail = { [comparison]: textOf(bound) }
        expect([bound - 1n, bound, bound + 1n].map((value) => holds(textOf(value), fail))).toEqual(met[comparison])
      }),
      runs,
    )
  })

  test.each(comparisons)('anywhere, of a stated value times a factor, plus a number: %s', (comparison) => {
    fc.assert(
      fc.property(decimal, decimal, decimal, decimal, (value, stated, times, plus) => {
        const order = value.size * million - (stated.size * times.size + plus.size * million)
        const expected = met[comparison][order < 0n ? 0 : order === 0n ? 1 : 2]
        const bound = { times: times.text, plus: plus.text }
        expect(holds(value.text, { [comparison]: bound }, stated.text)).toBe(expected)
      }),
      runs,
    )
  })

  const small = fc.bigInt({ min: -2_000_000_000n, max: 2_000_000_000n })
  const factors = fc.oneof(
    small,
    fc.constantFrom(0n, 1n, 100_000n, 333_333n, 900_000n, million, 1_100_000n, -1_100_000n),
  )
  test.each(comparisons)(
    'next to what the stated value comes to, be it no decimal of the formats: %s',
    (comparison) => {
      fc.assert(
        fc.property(small, factors, small, (stated, times, plus) => {
          const exact = stated * times + plus * million
          const bound = { times: textOf(times), plus: textOf(plus) }
          const floor = (exact - (((exact % million) + million) % million)) / million
          for (const value of [floor - 1n, floor, floor + 1n, floor + 2n]) {
            const order = value * million - exact
            const expected = met[comparison][order < 0n ? 0 : order === 0n ? 1 : 2]
            expect(holds(textOf(value), { [comparison]: bound }, textOf(stated))).toBe(expected)
          }
        }),
        runs,
      )
    },
  )

  test('is held against the stated value itself where no factor is given, and nothing is added where no number is', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (value, stated, other) => {
        for (const comparison of comparisons) {
          const at = (bound: Bound) => holds(value.text, { [comparison]: bound }, stated.text)
          expect(at({ plus: other.text })).toBe(at({ times: '1', plus: other.text }))
          expect(at({ times: other.text })).toBe(at({ times: other.text, plus: '0' }))
          expect(at({ times: '1' })).toBe(at(stated.text))
        }
      }),
      runs,
    )
  })

  test.each([
    ['1.243', { times: '1.1' }, '1.13', 'at'],
    ['0.3', { times: '0.1' }, '3', 'at'],
    ['0.3', { times: '3' }, '0.1', 'at'],
    ['0.30', { times: '1', plus: '0.2' }, '0.1', 'at'],
    ['4.35', { times: '100' }, '0.0435', 'at'],
    ['1.005', { times: '1.005' }, '1', 'at'],
    ['0.000001', { times: '0.000001' }, '1', 'at'],
    ['0.000001', { times: '0.000001' }, '1.000001', 'below'],
    ['0.000001', { times: '0.000001' }, '0.999999', 'above'],
    ['0.000001', { times: '0.000001', plus: '0' }, '0.000001', 'above'],
    ['0', { times: '0.000001' }, '0.000001', 'below'],
    ['0', { times: '-0.000001' }, '0.000001', 'above'],
    ['0.333333', { times: '0.333333' }, '1', 'at'],
    ['1', { times: '0.333333' }, '3', 'above'],
    ['-5', { times: '1.1' }, '-5', 'above'],
    ['-5.5', { times: '1.1' }, '-5', 'at'],
    ['-6', { times: '1.1' }, '-5', 'below'],
    ['-1', { plus: '-3' }, '2', 'at'],
    ['15', { plus: '5' }, '10', 'at'],
    ['15.000001', { plus: '5' }, '10', 'above'],
    ['999999999999.999999', { times: '999999999999.999999' }, '1', 'at'],
    ['999999999999.999999', { times: '1', plus: '0.000001' }, '999999999999.999999', 'below'],
    ['999999999999.999999', { times: '999999999999.999999' }, '999999999999.999999', 'below'],
    ['-999999999999.999999', { times: '-999999999999.999999' }, '999999999999.999999', 'above'],
  ] as const)('%s against %j of %s is %s', (value, bound, stated, place) => {
    const index = ['below', 'at', 'above'].indexOf(place)
    for (const comparison of comparisons)
      expect(holds(value, { [comparison]: bound }, stated)).toBe(met[comparison][index])
  })

  test.each([
    ['1', '10', false],
    ['2', '10', true],
    ['1', '9', true],
    ['1', '11', false],
    ['3', '30', false],
    ['3', '29', true],
    ['7', '70', false],
    ['0', '0', false],
    ['1', '0', true],
    ['100000000000', '999999999999', true],
    ['99999999999', '999999999999', false],
  ])('%s faulty of %s is more than a tenth: %s', (faulty, total, more) => {
    expect(holds(faulty, { over: { times: '0.1' } }, total)).toBe(more)
  })

  test('within a range is where both ends are met, one of them a stated value’s', () => {
    const fail = { atLeast: '5', under: { times: '2' } } as const
    expect(['4.999999', '5', '9.999999', '10'].map((value) => holds(value, fail, '5'))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(['5', '5.000001'].map((value) => holds(value, fail, '2.5'))).toEqual([false, false])
  })

  test('that is missing, or its stated value, meets nothing', () => {
    for (const comparison of comparisons) {
      expect(meets({}, { [comparison]: '0' }, today)).toBe(false)
      expect(meets({ stated: '5' }, { [comparison]: { plus: '0' } }, today)).toBe(false)
      expect(meets({ value: '5' }, { [comparison]: { plus: '0' } }, today)).toBe(false)
      expect(meets({ date: today }, { [comparison]: '0' }, today)).toBe(false)
    }
    expect(meets({ value: '5', stated: '5' }, { past: true }, today)).toBe(false)
    expect(meets({ value: '5' }, { olderThan: { days: 1 } }, today)).toBe(false)
  })

  test('is asked for a stated value by limits that are measured from one, and by no others', () => {
    const relative: readonly Bound[] = [{ times: '1' }, { plus: '0' }, { times: '2', plus: '1' }]
    for (const comparison of comparisons) {
      expect(relative.map((bound) => isRelative({ fail: { [comparison]: bound } }))).toEqual([true, true, true])
      expect(isRelative({ fail: { [comparison]: '1' } })).toBe(false)
    }
    expect(isRelative({ fail: { over: '1', atMost: { plus: '1' } } })).toBe(true)
    expect(isRelative({ fail: { olderThan: { years: 1 } } })).toBe(false)
    expect(isRelative({ fail: { past: true } })).toBe(false)
  })
})
