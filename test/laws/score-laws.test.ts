// Laws of the score: exact fractions, never better for losing more, nothing said that an unchecked item could change.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { conclude, findingsOf } from '../../src/model/conclusion.ts'
import { dangersOf } from '../../src/model/danger.ts'
import { millionthsOf } from '../../src/model/decimal.ts'
import type { Item } from '../../src/model/generated/formats.ts'
import { runs } from './arbitrary.ts'
import { type Line, type Said, type Sheet, saidOtherwise, scored, scoredChecklist } from './sheets.ts'

const deduction = fc.constantFrom<Said>('0.01', '0.5', '1', '2', '3', '3.33', '5', '9.99', '10', '11')
const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0 as const) },
  { weight: 4, arbitrary: deduction },
  { weight: 1, arbitrary: fc.constant('na' as const) },
)
const saidOrOpen: fc.Arbitrary<Said> = fc.oneof(
  { weight: 6, arbitrary: said },
  { weight: 1, arbitrary: fc.constant('unchecked' as const) },
)
const linesOf = (one: fc.Arbitrary<Said>): fc.Arbitrary<readonly Line[]> => {
  const some = fc.array(one, { minLength: 1, maxLength: 6 })
  const sheet = fc.oneof(
    fc.record({ guarantee: some, general: some, worth: fc.constantFrom<`${number}`>('10', '7.5', '3') }),
    fc.record({ general: some, worth: fc.constantFrom<`${number}`>('10', '0.01') }),
    fc.record({ guarantee: some, worth: fc.constantFrom<`${number}`>('10', '100') }),
  )
  const weight = fc.constantFrom('5', '10', '15', '0.01', '33.33')
  return fc.array(fc.record({ weight, sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  })
}

/** A sheet of which everything was looked at, in 10^30ths of a point; undefined where nothing applies. */
const point = 10n ** 30n
function sheetBy({ guarantee = [], general = [], worth = '10' }: Sheet): bigint | undefined {
  const m = millionthsOf(worth)
  const got = (list: readonly Said[]): readonly bigint[] =>
    list.flatMap((entry) => {
      if (entry === 'na' || entry === 'unchecked') return []
      const lost = millionthsOf(String(entry))
      return [lost > m ? 0n : m - lost]
    })
  const sum = (list: readonly bigint[]) => list.reduce((a, b) => a + b, 0n)
  const [sure, all] = [got(guarantee), [...got(guarantee), ...got(general)]]
  if (all.length === 0) return undefined
  const low = sum(sure) * 3n < m * BigInt(sure.length) * 2n
  return sure.includes(0n) || low ? 0n : (100n * point * sum(all)) / (m * BigInt(all.length))
}

describe('a score', () => {
  test('is what the standard says, within the last of thirty digits', () => {
    fc.assert(
      fc.property(linesOf(said), (lines) => {
        const worked = lines.map(({ weight, sheets }) => ({
          weight: millionthsOf(weight),
          sheets: sheets.flatMap((sheet) => sheetBy(sheet) ?? []),
        }))
        const apply = worked.filter(({ sheets }) => sheets.length > 0)
        const score = scored(lines)
        expect(score === undefined).toBe(apply.length === 0)
        if (score === undefined) return
        const mean = (sheets: readonly bigint[]) => sheets.reduce((a, b) => a + b, 0n) / BigInt(sheets.length)
        const total =
          apply.reduce((sum, { weight, sheets }) => sum + weight * mean(sheets), 0n) /
          apply.reduce((sum, { weight }) => sum + weight, 0n)
        // Whoever divides on the way may be a little below; nothing real lies between.
        const near = 1000n
        const hundredths = (points = '') => BigInt(points.replace('.', ''))
        const told = (points: bigint) => String((points + near) / (point / 100n))
        expect(score.sheets.map(({ points }) => String(hundredths(points)))).toEqual(
          apply.flatMap(({ sheets }) => sheets.map(told)),
        )
        expect(score.lines.map(({ points }) => String(hundredths(points)))).toEqual(
          apply.map(({ sheets }) => told(mean(sheets))),
        )
        expect(String(hundredths(score.points))).toBe(told(total))
        const zero = apply.some(({ sheets }) => sheets.includes(0n))
        const high =
          total + near >= 80n * point ? 'excellent' : total + near >= 70n * point ? 'qualified' : 'unqualified'
        expect(score.grade).toBe(zero ? 'unqualified' : high)
      }),
      runs,
    )
  })

  test('never rises when more is deducted', () => {
    const heavier = (lines: readonly Line[], pick: number): readonly Line[] => {
      let at = 0
      return saidOtherwise(lines, (one) => {
        if (one === 'na' || one === 'unchecked') return one
        at += 1
        return at === pick ? `${Math.round(Number(one) * 100 + 150) / 100}` : one
      })
    }
    const grades = ['unqualified', 'qualified', 'excellent']
    fc.assert(
      fc.property(linesOf(said), fc.integer({ min: 1, max: 20 }), (lines, pick) => {
        const [before, after] = [scored(lines), scored(heavier(lines, pick))]
        expect(Number(after?.points ?? 0)).toBeLessThanOrEqual(Number(before?.points ?? 0))
        expect(grades.indexOf(after?.grade ?? '')).toBeLessThanOrEqual(grades.indexOf(before?.grade ?? ''))
      }),
      runs,
    )
  })

  test('with something unchecked says only what holds whatever that came to', () => {
    const settled = (lines: readonly Line[], as: readonly Said[]): readonly Line[] => {
      let at = -1
      return saidOtherwise(lines, (one) => {
        if (one !== 'unchecked') return one
        at += 1
        return as[at % as.length] ?? 0
      })
    }
    const come = fc.array(said, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(linesOf(saidOrOpen), come, (lines, as) => {
        const [open, closed] = [scored(lines), scored(settled(lines, as))]
        expect(open?.points === undefined ? closed : open).toEqual(closed)
        expect(open?.grade ?? closed?.grade).toBe(closed?.grade)
        const sheets = new Map((closed?.sheets ?? []).map(({ sheet, points }) => [sheet, points]))
        for (const { sheet, points } of open?.sheets ?? []) expect(points ?? sheets.get(sheet)).toBe(sheets.get(sheet))
      }),
      runs,
    )
  })
})

describe('the verdict of a scored checklist', () => {
  const concluded = (lines: readonly Line[], hazard: Item['hazard']) => {
    const { checklist, plan, answers } = scoredChecklist(lines, hazard)
    const dangers = dangersOf(checklist, plan, answers, new Map())
    const treatments = new Map(dangers.map(({ id }) => [id, { description: '所见。', handling: 'deadline' as const }]))
    return conclude(plan, answers, findingsOf(dangers, treatments))
  }

  test('is never a pass where the grade is unqualified or open, and says so', () => {
    fc.assert(
      fc.property(linesOf(saidOrOpen), fc.constantFrom('none' as const, 'general' as const), (lines, hazard) => {
        const { verdict, score, because, counts } = concluded(lines, hazard)
        if (score === undefined) return
        expect(verdict === 'pass' && score.grade !== 'excellent' && score.grade !== 'qualified').toBe(false)
        expect(score.grade === undefined && counts.unchecked === 0).toBe(false)
        expect(because.filter(({ grade }) => grade !== undefined)).toEqual(
          score.grade === 'unqualified' ? [{ grade: 'unqualified' }] : [],
        )
      }),
      runs,
    )
  })

  test.each([
    ['a pass', [0, '3'], 'pass', []],
    ['put right, for the grade alone', ['10', 0], 'rectify', [{ grade: 'unqualified' }]],
    ['open', ['unchecked', 0], 'incomplete', [{ unchecked: 'l0.s0.a0' }]],
    [
      'unqualified whatever was not checked',
      ['unchecked', '10'],
      'rectify',
      [{ grade: 'unqualified' }, { unchecked: 'l0.s0.a0' }],
    ],
  ] as const)('is %s', (_, guarantee, verdict, because) => {
    expect(concluded([{ weight: '10', sheets: [{ guarantee }] }], 'none')).toMatchObject({ verdict, because })
  })
})
