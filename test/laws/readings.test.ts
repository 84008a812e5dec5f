// Laws of what is read at an item: the outcome and the gravity that follow from it, and what decides nothing.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { conclude } from '../../src/model/conclusion.ts'
import { dangerAt, levelProposed, outcomeProposed } from '../../src/model/danger.ts'
import type { Comparison, DateComparison, DateLimit, Item, Limit } from '../../src/model/generated/formats.ts'
import { limitsBroken, meets, type Taken, takenIn } from '../../src/model/limit.ts'
import { minorOf } from '../../src/model/minor.ts'
import { plannerFor, type PlannedItem } from '../../src/model/plan.ts'
import { decimal, runs } from './arbitrary.ts'
import { answerOf, checklistOf, itemOf, today } from './built.ts'

/** An item as it is asked where all of its limits hold. */
function planned(more: Partial<Item>): PlannedItem {
  const [found] = plannerFor(checklistOf([itemOf('air.flow', more)]))({}, today).items
  if (found === undefined) throw new Error('the item is not asked')
  return found
}

const measured = (hazard: Item['hazard'], limits: readonly Limit[]) =>
  planned({ hazard, reading: { quantity: { zh: '风量', en: 'flow' }, unit: 'm³/s', limits } })
const dated = (hazard: Item['hazard'], limits: readonly DateLimit[]) =>
  planned({ hazard, date: { quantity: { zh: '检验日期', en: 'tested on' }, limits } })

describe('what was read', () => {
  const comparison: fc.Arbitrary<Comparison> = fc
    .record(
      {
        over: fc.oneof(
          decimal.map(({ text }) => text),
          decimal.map(({ text }) => ({ times: text })),
        ),
        atLeast: fc.constantFrom('0', '1', '100'),
        under: decimal.map(({ text }) => ({ plus: text })),
        atMost: fc.constantFrom('0.000001', '5'),
      },
      { requiredKeys: [] },
    )
    .filter((fail) => Object.keys(fail).length > 0)
  const limit = fc.record(
    { fail: comparison, hazard: fc.constantFrom('major' as const, 'general' as const) },
    { requiredKeys: ['fail'] },
  )
  const gravity = fc.constantFrom('major' as const, 'general' as const, 'none' as const)

  test('fails where a limit is broken, passes where none is, and is as grave as the gravest broken', () => {
    fc.assert(
      fc.property(
        fc.array(limit, { minLength: 1, maxLength: 4 }),
        gravity,
        decimal,
        decimal,
        (limits, hazard, { text: value }, { text: stated }) => {
          const item = measured(hazard, limits)
          const broken = limits.filter(({ fail }) => meets({ value, stated }, fail, today))
          const levels = broken.map((one) => one.hazard ?? hazard)
          const gravest = (['major', 'general', 'none'] as const).find((level) => levels.includes(level))
          const taken: Taken = { value, stated }
          expect(outcomeProposed(item, taken)).toBe(broken.length > 0 ? 'fail' : 'pass')
          expect(levelProposed(item, taken)).toBe(gravest)
          expect(limitsBroken(taken, limits, today)).toHaveLength(broken.length)
          const answer = answerOf('air.flow', 'fail', { reading: { value, stated, unit: 'm³/s' } })
          const level = dangerAt(checklistOf([item.item]), item, answer)?.level ?? 'none'
          expect(level).toBe(gravest ?? hazard)
        },
      ),
      runs,
    )
  })

  test('is a stated value and a day as much as a value', () => {
    const reading = { value: '1', unit: 'm', stated: '2' }
    expect(takenIn({ reading, date: today })).toEqual({ value: '1', stated: '2', date: today })
    expect(takenIn({ reading: { value: '1', unit: 'm' } })).toEqual({ value: '1' })
    expect(takenIn({})).toEqual({})
  })

  test.each([
    ['a day', [{ date: today }], undefined, 1],
    ['a stated value', [{ reading: { value: '1', unit: 'm', stated: '2' } }], undefined, 1],
    ['a deduction', [{ deduct: '1' }], undefined, 1],
    ['a score', [], { sheets: [], lines: [] }, 1],
    ['a reading alone', [{ reading: { value: '1', unit: 'm' } }], undefined, 0],
  ] as const)('with %s makes the minor of a body what it needs', (_, more, score, minor) => {
    const answers = [answerOf('a', 'pass'), ...more.map((one) => answerOf('b', 'fail', one))]
    const conclusion = conclude({ facts: [], items: [], rules: [] }, new Map(), [])
    expect(minorOf({ answers, conclusion: { ...conclusion, ...(score === undefined ? {} : { score }) } })).toBe(minor)
  })

  test('decides nothing where nothing was read, or where no limit holds', () => {
    expect(outcomeProposed(measured('major', [{ fail: { over: '1' } }]), {})).toBeUndefined()
    expect(outcomeProposed(measured('major', [{ fail: { over: '1' }, when: 'false' }]), { value: '2' })).toBeUndefined()
    expect(outcomeProposed(dated('major', [{ fail: { past: true } }]), {})).toBeUndefined()
    expect(
      outcomeProposed(dated('major', [{ fail: { past: true }, when: 'false' }]), { date: '2000-01-01' }),
    ).toBeUndefined()
  })

  test.each([
    ['2025-11-03', 'pass', undefined],
    ['2025-11-02', 'fail', 'general'],
    ['2025-05-03', 'fail', 'general'],
    ['2025-05-02', 'fail', 'major'],
  ])('on %s, tested every year and gravely late after eighteen months, is a %s (%s)', (date, outcome, level) => {
    const late: DateComparison = { olderThan: { months: 18 } }
    const item = dated('general', [{ fail: { olderThan: { years: 1 } } }, { fail: late, hazard: 'major' }])
    expect([outcomeProposed(item, { date }), levelProposed(item, { date })]).toEqual([outcome, level])
  })
})
