// The score: JGJ 59-2011 worked out by hand, sheet by sheet and line by line, with what nobody looked at.
import { describe, expect, test } from '@jest/globals'
import { bodyFrom, measuredSite, shelved, siteAnswers } from '../verify/bodies.ts'
import { type Said, type Sheet, scored } from './sheets.ts'

const oneSheet = (guarantee: readonly Said[], general: readonly Said[]) =>
  scored([{ weight: '10', sheets: [{ guarantee, general }] }])

describe('one sheet', () => {
  const none: readonly Said[] = [0, 0, 0, 0]
  test.each([
    ['nothing deducted', [0, 0, 0, 0, 0, 0], none, '100.00', 'excellent'],
    ['some of both', ['3', '2', 0, '5', 0, 0], ['10', '4', 0, 0], '76.00', 'qualified'],
    ['guarantee items at two thirds', ['5', '5', '5', '3', '2', 0], none, '80.00', 'excellent'],
    ['guarantee items one below two thirds', ['5', '5', '5', '3', '2', '1'], none, '0.00', 'unqualified'],
    ['guarantee items a hundredth below two thirds', ['5', '5', '5', '3', '2', '0.01'], none, '0.00', 'unqualified'],
    ['more deducted than an item has', ['12', 0, 0, 0, 0, 0], none, '0.00', 'unqualified'],
    ['a guarantee item at nothing', ['10', 0, 0, 0, 0, 0], none, '0.00', 'unqualified'],
    ['a guarantee item at a hundredth', ['9.99', 0, 0, 0, 0, 0], none, '90.01', 'excellent'],
    ['a general item missing', ['2', 0, 0, 0, 0, 0], ['5', 0, 0, 'na'], '92.22', 'excellent'],
    ['a guarantee item missing', ['na', '4', '4', '3', '3', '2'], none, '82.22', 'excellent'],
    ['a guarantee item missing, 33 of 50', ['na', '4', '4', '4', '3', '2'], none, '0.00', 'unqualified'],
    ['a general item at nothing', [0, 0, 0, 0, 0, 0], ['10', 0, 0, 0], '90.00', 'excellent'],
    ['more deducted than a general item has', [0, 0, 0, 0, 0, 0], ['999999.99', 0, 0, 0], '90.00', 'excellent'],
    ['no guarantee item applies', ['na', 'na', 'na', 'na', 'na', 'na'], ['5', 0, 0, 0], '87.50', 'excellent'],
    ['exactly seventy', ['3', '3', '3', '3', '3', '3'], ['3', '3', '3', '3'], '70.00', 'qualified'],
    ['a hundredth below seventy', ['3', '3', '3', '3', '3', '3'], ['3', '3', '3', '3.01'], '69.99', 'unqualified'],
    ['a hundredth below eighty', ['2', '2', '2', '2', '2', '2'], ['2', '2', '2', '2.01'], '79.99', 'qualified'],
  ] as const)('with %s', (_, guarantee, general, points, grade) => {
    const score = oneSheet(guarantee, general)
    expect(score).toEqual({
      sheets: [{ sheet: 'l0.s0', points }],
      lines: [{ line: 'l0', points }],
      points,
      grade,
    })
  })

  test('without guarantee items has no zero rule', () => {
    const general: readonly Said[] = [0, '10', 0, '3', 0, 0, 'na', 'na', '2', 'na']
    expect(scored([{ weight: '10', sheets: [{ general }] }])).toMatchObject({ points: '78.57', grade: 'qualified' })
    const all = scored([{ weight: '10', sheets: [{ general: ['10', '10'] }] }])
    expect(all).toMatchObject({ points: '0.00', grade: 'unqualified' })
  })

  test('of which nothing applies is not there, and neither is a score without sheets', () => {
    expect(oneSheet(['na', 'na'], ['na'])).toBeUndefined()
    const lines = [
      { weight: '10', sheets: [{ guarantee: ['na'] as const }] },
      { weight: '15', sheets: [{ general: ['1'] as const }, { general: ['na'] as const }] },
    ]
    expect(scored(lines)).toEqual({
      sheets: [{ sheet: 'l1.s0', points: '90.00' }],
      lines: [{ line: 'l1', points: '90.00' }],
      points: '90.00',
      grade: 'excellent',
    })
  })
})

/** The ten lines of the summary by their weights, in hundredths of points a sheet; what is not named is not there. */
const summary = {
  management: '10',
  civil: '15',
  scaffold: '10',
  pit: '10',
  formwork: '10',
  height: '10',
  power: '10',
  hoists: '10',
  cranes: '10',
  machines: '5',
} as const
type Name = keyof typeof summary

/** A sheet that comes to these points; zero by its guarantee item. */
const sheetAt = (points: string): Sheet => {
  if (points === '0') return { worth: '100', guarantee: ['100'], general: [0] }
  const deducted = 10_000 - Math.round(Number(points) * 100)
  return { worth: '100', general: [deducted === 0 ? 0 : `${deducted / 100}`] }
}

const summed = (given: Partial<Readonly<Record<Name, readonly string[]>>>, rest?: string) =>
  scored(
    Object.entries(summary).map(([name, weight]) => {
      const points = given[name as Name] ?? (rest === undefined ? [] : [rest])
      return { weight, sheets: points.length === 0 ? [{ general: ['na'] }] : points.map(sheetAt) }
    }),
  )

describe('the summary', () => {
  test.each([
    ['all at 80 but the machines', { machines: ['79'] }, '80', '79.95', 'qualified'],
    ['all at 90, the machines at zero', { machines: ['0'] }, '90', '85.50', 'unqualified'],
    [
      'three scaffolds, no hoists or cranes',
      { scaffold: ['92', '84', '70'], hoists: [], cranes: [] },
      '88',
      '87.25',
      'excellent',
    ],
    ['one of two cranes at zero', { cranes: ['90', '0'] }, '84', '80.10', 'unqualified'],
    [
      'five lines only',
      { management: ['82'], civil: ['78'], height: ['75'], power: ['88'], machines: ['91'] },
      undefined,
      '81.50',
      'excellent',
    ],
    [
      'what rounding would call excellent',
      { management: ['80'], civil: ['79.96'], height: ['80'], power: ['80'], machines: ['80.10'] },
      undefined,
      '79.99',
      'qualified',
    ],
    ['all at 80', {}, '80', '80.00', 'excellent'],
    ['all at 70', {}, '70', '70.00', 'qualified'],
    ['all at 69.99', {}, '69.99', '69.99', 'unqualified'],
    ['all at 100', {}, '100', '100.00', 'excellent'],
  ] as const)('of %s', (_, given, rest, points, grade) => {
    expect(summed(given, rest)).toMatchObject({ points, grade })
  })

  test('has the mean of its sheets in every line', () => {
    const score = summed({ scaffold: ['92', '84', '70'], cranes: ['90', '0'], pit: ['80', '80', '81'] }, '88')
    expect(score?.lines.slice(2, 4)).toEqual([
      { line: 'l2', points: '82.00' },
      { line: 'l3', points: '80.33' },
    ])
    expect(score?.lines[8]).toEqual({ line: 'l8', points: '45.00' })
  })
})

describe('the measured site', () => {
  test('comes to what was worked out by hand', () => {
    // 87.5 of 100; 30 + 20.25 + 0 of 100; 60 of 60. 40 parts of 87.5 and 60 of 75.125 are 80.075.
    expect(bodyFrom(siteAnswers, shelved(measuredSite)).conclusion.score).toEqual({
      sheets: [
        { sheet: 'site.sheet-order', points: '87.50' },
        { sheet: 'site.sheet-net', points: '50.25' },
        { sheet: 'site.sheet-lift', points: '100.00' },
      ],
      lines: [
        { line: 'site.line-order', points: '87.50' },
        { line: 'site.line-falls', points: '75.12' },
      ],
      points: '80.07',
      grade: 'excellent',
    })
  })
})

describe('what nobody looked at', () => {
  test('leaves sheet, line, total and grade open', () => {
    expect(oneSheet([0, 0, 0, 0, 0, 0], ['unchecked', 0, 0, 0])).toEqual({
      sheets: [{ sheet: 'l0.s0' }],
      lines: [{ line: 'l0' }],
    })
    const other = { weight: '15', sheets: [{ general: ['3' as const] }] }
    expect(scored([{ weight: '10', sheets: [{ guarantee: ['unchecked'] }, { general: [0] }] }, other])).toEqual({
      sheets: [{ sheet: 'l0.s0' }, { sheet: 'l0.s1', points: '100.00' }, { sheet: 'l1.s0', points: '70.00' }],
      lines: [{ line: 'l0' }, { line: 'l1', points: '70.00' }],
    })
  })

  test('cannot better a sheet that is at zero for certain', () => {
    const [open, zero] = [{ general: ['unchecked'] } as const, { guarantee: ['10'] } as const]
    expect(
      scored([
        { weight: '10', sheets: [open] },
        { weight: '10', sheets: [zero] },
      ]),
    ).toEqual({
      sheets: [{ sheet: 'l0.s0' }, { sheet: 'l1.s0', points: '0.00' }],
      lines: [{ line: 'l0' }, { line: 'l1', points: '0.00' }],
      grade: 'unqualified',
    })
  })

  test.each([
    [['unchecked', '9', '9', '3', 0, 0], '0.00'],
    [['unchecked', '7', '7', '7', 0, 0], '0.00'],
    [['unchecked', '5', '5', '5', '5', 0], undefined],
    [['unchecked', '9', '9', '2', 0, 0], undefined],
    [['unchecked', '10', 0, 0, 0, 0], '0.00'],
  ] as const)('among the guarantee items %j makes %s', (guarantee, points) => {
    const score = oneSheet(guarantee, [0, 'unchecked', 0, 0])
    expect(score?.sheets[0]?.points).toBe(points)
    expect(score?.grade).toBe(points === undefined ? undefined : 'unqualified')
  })
})
