// No treatment, set-aside reading or missing day hides a danger, and the gravest clause comes first.
import { describe, expect, test } from '@jest/globals'
import { conclude } from '../../src/model/conclusion.ts'
import { dangerAt, dangersOf } from '../../src/model/danger.ts'
import type { Answer, Item, Limit, Outcome } from '../../src/model/generated/formats.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { liftsMajorDanger } from '../../src/model/requirement.ts'
import { answerOf, byItem, checklistOf, itemOf, ruleOf, today } from './built.ts'

const clause = (id: string) => [{ source: 'house-rules', clause: id, read: 'full' }] as const
const reading = (limits: readonly Limit[]) => ({ quantity: { zh: '量', en: 'quantity' }, unit: 'm', limits })
const both = ruleOf('both', { allOf: ['a', 'b'], hazard: 'major', standing: true })
const onTheSpot = new Map([['a', { handling: 'on-the-spot' }]] as const)
const taken = (value: string) => ({ reading: { value, unit: 'm' } })

const built = (items: readonly Item[]) => {
  const checklist = checklistOf(items, { rules: [both] })
  return { checklist, plan: plannerFor(checklist)({}, today) }
}

describe('what was put right on the spot', () => {
  const limits = [{ fail: { over: '1' } }, { fail: { over: '10' }, hazard: 'general' }] as const
  const { checklist, plan } = built([itemOf('a', { hazard: 'none', reading: reading(limits) }), itemOf('b')])
  const idsOf = (a: string) =>
    dangersOf(checklist, plan, byItem([answerOf('a', 'fail', taken(a)), answerOf('b', 'fail')]), onTheSpot).map(({ id }) => id)

  test('does not count', () => {
    expect(idsOf('12')).toEqual(['a', 'b'])
  })

  test('counts again where the item, answered anew, is no danger that was treated', () => {
    expect(idsOf('5')).toEqual(['b', 'both'])
  })
})

test('a reading that is set aside lifts the danger of a rule, whatever was treated before', () => {
  const { checklist, plan } = built([itemOf('a', { reading: reading([{ fail: { over: '1' } }]) }), itemOf('b')])
  const aside: Partial<Answer> = { ...taken('2'), override: { from: 'fail', to: 'pass', reason: '仪器故障。' } }
  const answers = byItem([answerOf('a', 'pass', aside), answerOf('b', 'fail')])
  expect(liftsMajorDanger(checklist, plan, answers, new Map())).toBe(true)
  expect(liftsMajorDanger(checklist, plan, byItem([answerOf('a', 'pass', aside), answerOf('b', 'pass')]), new Map())).toBe(false)
})

test('the clause of the gravest limit comes first, be it grave by the item’s own word', () => {
  const limits = [
    { fail: { over: '1' }, hazard: 'general', cites: clause('G') },
    { fail: { over: '2' }, cites: clause('M') },
  ] as const
  const { checklist, plan } = built([itemOf('a', { hazard: 'major', reading: reading(limits) }), itemOf('b')])
  const [planned] = plan.items
  const danger = planned === undefined ? undefined : dangerAt(checklist, planned, answerOf('a', 'fail', taken('3')))
  expect({ level: danger?.level, clauses: danger?.cites.map((cite) => cite.clause) }).toEqual({ level: 'major', clauses: ['M', 'G'] })
})

test('a day that cannot be shown is as grave as the gravest limit', () => {
  const limits = [
    { fail: { olderThan: { months: 12 } }, cites: clause('12') },
    { fail: { olderThan: { months: 18 } }, hazard: 'major', cites: clause('18') },
  ] as const
  const { checklist, plan } = built([itemOf('a', { date: { quantity: { zh: '上次检验', en: 'last test' }, limits } }), itemOf('b')])
  const [planned] = plan.items
  const at = (more: Partial<Answer>) => {
    const danger = planned === undefined ? undefined : dangerAt(checklist, planned, answerOf('a', 'fail', more))
    return [danger?.level, danger?.cites.map((cite) => cite.clause)]
  }
  expect(at({})).toEqual(['major', ['18', '12']])
  expect(at({ date: '2025-10-01' })).toEqual(['general', ['12']])
})

test('a member named twice counts once', () => {
  const twice = ruleOf('twice', { count: { of: ['a', 'a', 'b'], atLeast: 2 }, hazard: 'major' })
  const checklist = checklistOf([itemOf('a'), itemOf('b')], { rules: [twice] })
  const plan = plannerFor(checklist)({}, today)
  expect(dangersOf(checklist, plan, byItem([answerOf('a', 'fail'), answerOf('b', 'pass')]), new Map()).map(({ id }) => id)).toEqual(['a'])
})

describe('a half that is called not applicable', () => {
  const rules = [
    ruleOf('spared', { anyOf: ['b', 'gone'], hazard: 'none' }),
    ruleOf('idle', { anyOf: ['gone', 'lost'], hazard: 'none' }),
    ruleOf('both', { allOf: ['a', 'spared'], hazard: 'major' }),
    ruleOf('never', { allOf: ['a', 'idle'], hazard: 'major' }),
  ]
  const checklist = checklistOf([itemOf('a', { hazard: 'none' }), itemOf('b', { hazard: 'none' }), itemOf('c')], { rules })
  const plan = plannerFor(checklist)({}, today)
  const at = (a: Outcome, b: Outcome) => {
    const answers = byItem([answerOf('a', a), answerOf('b', b), answerOf('c', 'pass')])
    const { rules: outcomes, verdict, because } = conclude(plan, answers, [])
    return [Object.fromEntries(outcomes.map(({ rule, outcome }) => [rule, outcome])), verdict, because]
  }

  test('beside one that failed leaves the rule and the verdict open', () => {
    expect(at('fail', 'na')).toEqual([{ spared: 'na', idle: 'na', both: 'unchecked', never: 'pass' }, 'incomplete', [{ undecided: 'both' }]])
  })

  test('beside one that passed settles it', () => {
    expect(at('pass', 'na')).toEqual([{ spared: 'na', idle: 'na', both: 'pass', never: 'pass' }, 'pass', []])
  })

  test('is told of once where something was not checked', () => {
    expect(at('fail', 'unchecked')).toEqual([{ spared: 'unchecked', idle: 'na', both: 'unchecked', never: 'pass' }, 'incomplete', [{ unchecked: 'b' }]])
  })
})
