// Laws of rules: what they count, what they leave open, and that a major one is never lost.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mayBeDefault } from '../../src/model/answer.ts'
import { conclude, findingsOf } from '../../src/model/conclusion.ts'
import { dangersOf } from '../../src/model/danger.ts'
import type { Answer, Item, Outcome, Rule } from '../../src/model/generated/formats.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { liftsMajorDanger } from '../../src/model/requirement.ts'
import { type Handled, handledIn, ruleOutcomes } from '../../src/model/rule.ts'
import { runs } from './arbitrary.ts'
import { answerOf, byItem, checklistOf, findingAt, itemOf, ruleOf, today } from './built.ts'
import { answered, come, names, settled, systems, trueBy } from './systems.ts'

describe('a rule', () => {
  test('fails where it fails whatever the unchecked came to, is open where it could, and else is neither', () => {
    fc.assert(
      fc.property(systems, (system) => {
        // What "not applicable" does beside a failed half has cases of its own.
        fc.pre(!system.given.includes('na'))
        const [best, worst] = [settled(system.given, 'pass'), settled(system.given, 'fail')].map((given) =>
          trueBy(system, given),
        )
        for (const [rule, outcome] of come(system, system.given)) {
          const expected = best?.has(rule) === true ? 'fail' : worst?.has(rule) === true ? 'unchecked' : 'neither'
          expect(`${rule} ${outcome === 'pass' || outcome === 'na' ? 'neither' : outcome}`).toBe(`${rule} ${expected}`)
        }
      }),
      runs,
    )
  })

  test('is decided once everything was looked at, and then as it was before where it was decided', () => {
    const looked = fc.array(fc.constantFrom('pass' as const, 'fail' as const), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(systems, looked, (system, seen) => {
        fc.pre(!system.given.includes('na'))
        const after = come(
          system,
          system.given.map((one, at) => (one === 'unchecked' ? (seen[at] ?? 'pass') : one)),
        )
        for (const [rule, outcome] of come(system, system.given)) {
          expect(after.get(rule)).not.toBe('unchecked')
          expect(outcome === 'unchecked' ? after.get(rule) === 'fail' : outcome === 'fail').toBe(
            after.get(rule) === 'fail',
          )
        }
      }),
      runs,
    )
  })

  test('never comes to less when more fails', () => {
    const rank = ['na', 'pass', 'unchecked', 'fail']
    fc.assert(
      fc.property(systems, fc.nat({ max: 5 }), (system, at) => {
        const after = come(
          system,
          system.given.map((one, index) => (index === at ? 'fail' : one)),
        )
        for (const [rule, outcome] of come(system, system.given)) {
          expect(rank.indexOf(after.get(rule) ?? '')).toBeGreaterThanOrEqual(rank.indexOf(outcome))
        }
      }),
      runs,
    )
  })

  test('is not applicable where none of what it counts is, and only there', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const found = come(system, system.given)
        const asked = new Set(system.plan.items.map(({ item }) => item.id))
        for (const rule of system.plan.rules) {
          const tag = rule.count?.tagged
          const tagged = system.checklist.sections[0]?.items.filter(
            ({ tags: own }) => tag !== undefined && own?.includes(tag),
          )
          const members = rule.allOf ?? rule.anyOf ?? rule.count?.of ?? tagged?.map(({ id }) => id) ?? []
          const idle = members.every((id) => {
            if (id.startsWith('r')) return (found.get(id) ?? 'na') === 'na'
            return !asked.has(id) || system.given[(names as readonly string[]).indexOf(id)] === 'na'
          })
          expect(`${rule.id} ${found.get(rule.id) === 'na'}`).toBe(`${rule.id} ${idle}`)
        }
      }),
      runs,
    )
  })

  test('that is major is a major danger whenever it fails, and keeps the verdict from a pass while it is open', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const { checklist, plan, given } = system
        const answers = answered(plan, given)
        const dangers = dangersOf(checklist, plan, answers, system.handled)
        const treatments = new Map(
          dangers.map(({ id }) => [
            id,
            { description: '所见。', handling: system.handled.get(id)?.handling ?? ('deadline' as const) },
          ]),
        )
        const findings = findingsOf(dangers, treatments)
        const { rules, verdict } = conclude(plan, answers, findings)
        const level = new Map(dangers.map((danger) => [danger.id, danger.level]))
        expect(rules).toEqual(ruleOutcomes(plan, answers, system.handled))
        for (const { rule, outcome } of rules) {
          const hazard = plan.rules.find(({ id }) => id === rule)?.hazard
          const danger = outcome === 'fail' && hazard !== 'none'
          expect(level.get(rule)).toBe(danger ? hazard : undefined)
          expect(danger && verdict !== 'rectify' && verdict !== 'stop').toBe(false)
          expect(outcome === 'unchecked' && verdict === 'pass').toBe(false)
        }
      }),
      runs,
    )
  })

  test('that is major keeps everything that it counts, directly or through others, from being filled in', () => {
    fc.assert(
      fc.property(systems, (system) => {
        const filled = new Set(system.plan.items.filter(mayBeDefault).map(({ item }) => item.id))
        const given = names.map((name) => (filled.has(name) ? 'pass' : 'fail'))
        // Whatever may be filled in could have failed without any further major rule coming true.
        const majors = (as: readonly Outcome[]) =>
          system.plan.rules
            .filter(({ id, hazard }) => hazard === 'major' && trueBy(system, as).has(id))
            .map(({ id }) => id)
        expect(majors(given)).toEqual(majors(names.map(() => 'fail')))
      }),
      runs,
    )
  })
})

describe('a rule over a few items', () => {
  const handled = (spot: readonly string[]): Handled => handledIn(spot.map((id) => findingAt(id, 'on-the-spot')))
  const outcome = (rules: readonly Rule[], given: Readonly<Record<string, Outcome>>, spot: readonly string[] = []) => {
    const items = Object.keys(given).map((id) => itemOf(id, { tags: id.startsWith('t') ? ['t'] : [] }))
    const plan = plannerFor(checklistOf(items, { rules }))({}, today)
    const answers = byItem(Object.entries(given).map(([id, one]) => answerOf(id, one)))
    return ruleOutcomes(plan, answers, handled(spot)).map((one) => one.outcome)
  }
  const all = ruleOf('r0', { allOf: ['a', 'b'] })
  const any = ruleOf('r0', { anyOf: ['a', 'b'] })
  const tagged = ruleOf('r0', { count: { tagged: 't', atLeast: 2 } })
  const still = { standing: true } as const

  test.each([
    [all, { a: 'fail', b: 'fail' }, 'fail'],
    [all, { a: 'fail', b: 'pass' }, 'pass'],
    [all, { a: 'fail', b: 'na' }, 'unchecked'],
    [all, { a: 'pass', b: 'na' }, 'pass'],
    [all, { a: 'fail' }, 'pass'],
    [all, { a: 'fail', b: 'unchecked' }, 'unchecked'],
    [all, { a: 'na', b: 'unchecked' }, 'unchecked'],
    [all, { a: 'pass', b: 'unchecked' }, 'pass'],
    [all, { a: 'unchecked', b: 'unchecked' }, 'unchecked'],
    [all, { a: 'na', b: 'na' }, 'na'],
    [any, { a: 'fail', b: 'unchecked' }, 'fail'],
    [any, { a: 'pass', b: 'unchecked' }, 'unchecked'],
    [any, { a: 'na', b: 'unchecked' }, 'unchecked'],
    [any, { a: 'na', b: 'pass' }, 'pass'],
    [any, { a: 'na', b: 'na' }, 'na'],
    [tagged, { t1: 'fail', t2: 'fail', a: 'pass' }, 'fail'],
    [tagged, { t1: 'fail', t2: 'pass', a: 'fail' }, 'pass'],
    [tagged, { t1: 'fail', t2: 'unchecked', t3: 'na' }, 'unchecked'],
    [tagged, { t1: 'unchecked', t2: 'pass' }, 'pass'],
    [tagged, { a: 'fail', b: 'fail' }, 'na'],
  ] as const)('%j of %j is %s', (rule, given, expected) => {
    expect(outcome([rule], given)).toEqual([expected])
  })

  test('counts what was put right on the spot, unless only what stands counts', () => {
    const given = { a: 'fail', b: 'fail', t1: 'fail', t2: 'fail' } as const
    expect([all, any, tagged].map((rule) => outcome([rule], given, ['a', 't1'])[0])).toEqual(['fail', 'fail', 'fail'])
    const standing = [all, any, tagged].map((rule) => ({ ...rule, ...still }))
    expect(standing.map((rule) => outcome([rule], given, ['a', 't1'])[0])).toEqual(['pass', 'fail', 'pass'])
    expect(standing.map((rule) => outcome([rule], given, ['a', 'b', 't1', 't2'])[0])).toEqual(['pass', 'pass', 'pass'])
  })

  test('counts a rule as one, by what that rule came to', () => {
    const over = ruleOf('r1', { count: { of: ['r0', 'c'], atLeast: 2 } })
    expect(outcome([any, over], { a: 'fail', b: 'fail', c: 'pass' })).toEqual(['fail', 'pass'])
    expect(outcome([any, over], { a: 'fail', b: 'pass', c: 'fail' })).toEqual(['fail', 'fail'])
    expect(outcome([any, over], { a: 'unchecked', b: 'pass', c: 'fail' })).toEqual(['unchecked', 'unchecked'])
    expect(outcome([any, over], { a: 'na', b: 'na', c: 'unchecked' })).toEqual(['na', 'pass'])
    expect(outcome([{ ...any, ...still }, over], { a: 'fail', b: 'pass', c: 'fail' }, ['a'])).toEqual(['pass', 'pass'])
    expect(outcome([any, { ...over, ...still }], { a: 'fail', b: 'pass', c: 'fail' }, ['a'])).toEqual(['fail', 'fail'])
    expect(outcome([{ ...any, when: 'false' }, over], { a: 'fail', b: 'fail', c: 'fail' })).toEqual(['pass'])
  })
})

describe('an override', () => {
  const date = { quantity: { zh: '日期', en: 'day' }, limits: [{ fail: { past: true } }] } as const
  const dated = (id: string, hazard: Item['hazard']) => itemOf(id, { hazard, date })
  const override = { from: 'fail', to: 'pass', reason: '已延期。' } as const
  const aside = answerOf('a', 'pass', { date: '2026-11-02', override })
  const lifts = (rules: readonly Rule[], others: readonly Answer[], handled: Handled = new Map()) => {
    const items = [dated('a', 'none'), itemOf('b'), itemOf('c')]
    const checklist = checklistOf(items, { rules })
    return liftsMajorDanger(checklist, plannerFor(checklist)({}, today), byItem([aside, ...others]), handled)
  }
  const half = ruleOf('r0', { allOf: ['a', 'b'], hazard: 'major' })

  test('lifts a major danger of a rule where the rule would have failed, and only there', () => {
    expect(lifts([half], [answerOf('b', 'fail'), answerOf('c', 'pass')])).toBe(true)
    expect(lifts([half], [answerOf('b', 'pass'), answerOf('c', 'pass')])).toBe(false)
    expect(lifts([{ ...half, hazard: 'general' }], [answerOf('b', 'fail'), answerOf('c', 'pass')])).toBe(false)
    const any = ruleOf('r0', { anyOf: ['a', 'b'], hazard: 'major' })
    expect(lifts([any], [answerOf('b', 'fail'), answerOf('c', 'pass')])).toBe(false)
  })

  test('lifts it through rules that others count', () => {
    const [inner, outer] = [{ ...half, hazard: 'none' as const }, ruleOf('r1', { allOf: ['r0', 'c'], hazard: 'major' })]
    expect(lifts([inner, outer], [answerOf('b', 'fail'), answerOf('c', 'fail')])).toBe(true)
    expect(lifts([inner, outer], [answerOf('b', 'fail'), answerOf('c', 'pass')])).toBe(false)
    const standing = [inner, { ...outer, standing: true as const }]
    expect(
      lifts(standing, [answerOf('b', 'fail'), answerOf('c', 'fail')], handledIn([findingAt('c', 'on-the-spot')])),
    ).toBe(false)
  })
})
