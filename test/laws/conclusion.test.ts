// Laws of the conclusion: everything is counted once, and nothing grave ever comes to a pass.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { conclude, findingsOf } from '../../src/model/conclusion.ts'
import { dangerAt, dangersOf, levelProposed } from '../../src/model/danger.ts'
import { compareDecimals, shareOf } from '../../src/model/decimal.ts'
import type { Answer, Treatment } from '../../src/model/generated/formats.ts'
import { ruleOutcomes } from '../../src/model/rule.ts'
import { boilerRoom, shelved } from '../verify/bodies.ts'
import { anyFacts, decimal, runs } from './arbitrary.ts'

const { planner } = shelved(boilerRoom)
const outcomes = ['pass', 'fail', 'na', 'unchecked'] as const
const handlings = ['on-the-spot', 'deadline', 'stop-work'] as const

/** Answers to every item that applies, and a treatment for whatever they amount to. */
const edges = fc.constantFrom('0.249999', '0.25', '0.5', '0.500001', '0.999999', '1', '1.0', '1.000001')
const nearLimits = fc.oneof(
  decimal.map(({ text }) => text),
  edges,
)
const choices = (length: number, max: number) => fc.array(fc.nat({ max }), { minLength: length, maxLength: length })
const walked = fc
  .tuple(anyFacts, choices(7, 3), nearLimits, choices(12, 2))
  .map(([facts, chosen, reading, handled]) => {
    const plan = planner(facts, '2026-11-03')
    const given = plan.items.map(({ item }, index): Answer => {
      const outcome = outcomes[chosen[index] ?? 0] ?? 'pass'
      const taken = item.reading !== undefined && (outcome === 'pass' || outcome === 'fail')
      const value = { value: reading, unit: '%' }
      return {
        item: item.id,
        asked: item.ask.zh,
        outcome,
        by: 'inspector',
        note: '所见。',
        observedAt: '2026-11-03T01:00:00Z',
        ...(taken ? { reading: value } : {}),
      }
    })
    const answers = new Map(given.map((answer) => [answer.item, answer]))
    const dangers = dangersOf(boilerRoom, plan, answers, new Map())
    const treatment = (index: number): Treatment => ({
      description: '所见。',
      handling: handlings[handled[index] ?? 0] ?? 'deadline',
    })
    const treatments = new Map(dangers.map(({ id }, index) => [id, treatment(index)]))
    const findings = findingsOf(dangers, treatments)
    return { plan, given, answers, dangers, findings, conclusion: conclude(plan, answers, findings) }
  })

describe('a conclusion', () => {
  test('counts every item once and every finding once', () => {
    fc.assert(
      fc.property(walked, ({ plan, given, dangers, findings, conclusion: { counts, naShare, uncheckedShare } }) => {
        expect(counts.pass + counts.fail + counts.na + counts.unchecked).toBe(counts.items)
        expect(counts.items).toBe(plan.items.length)
        expect(counts.fail).toBe(given.filter(({ outcome }) => outcome === 'fail').length)
        expect(counts.major + counts.general).toBe(findings.length)
        expect(counts.onTheSpot + counts.deadline + counts.stopWork).toBe(findings.length)
        expect(findings.map(({ id, item, rule }) => [id, item ?? rule])).toEqual(
          dangers.map(({ id }, index) => [`F${index + 1}`, id]),
        )
        expect([naShare, uncheckedShare]).toEqual([
          shareOf(counts.na, counts.items),
          shareOf(counts.unchecked, counts.items),
        ])
      }),
      runs,
    )
  })

  test('is a pass only where everything that applies was checked and nothing was found', () => {
    fc.assert(
      fc.property(walked, ({ given, findings, conclusion: { verdict, because, rules } }) => {
        const at = (id: string) => given.find(({ item }) => item === id)?.outcome
        const both = [at('boiler.door'), at('boiler.light')]
        const isHalf = both.includes('fail') && both.includes('na')
        const dark = rules.find(({ rule }) => rule === 'boiler.dark')?.outcome
        expect(isHalf).toBe(dark === 'unchecked' && !both.includes('unchecked'))
        const undecided = isHalf ? ['boiler.dark'] : []
        const stopped = findings.filter(({ handling }) => handling === 'stop-work')
        const unchecked = given.filter(({ outcome }) => outcome === 'unchecked')
        const passed = given.some(({ outcome }) => outcome === 'pass')
        const unfound = unchecked.length + undecided.length > 0 || !passed ? 'incomplete' : 'pass'
        expect(verdict).toBe(stopped.length > 0 ? 'stop' : findings.length > 0 ? 'rectify' : unfound)
        expect(verdict === 'pass' && findings.some(({ level }) => level === 'major')).toBe(false)
        const reasons = because.map(({ finding, unchecked: item, undecided: rule }) => finding ?? item ?? rule)
        const all = [...findings.map(({ id }) => id), ...unchecked.map(({ item }) => item), ...undecided]
        expect(reasons).toEqual(verdict === 'stop' ? stopped.map(({ id }) => id) : all)
      }),
      runs,
    )
  })

  test('has a danger for every failure, as grave as the item or the reading says', () => {
    fc.assert(
      fc.property(walked, ({ plan, given, answers, dangers }) => {
        const failed = given.filter(({ outcome }) => outcome === 'fail')
        const rules = ruleOutcomes(plan, answers, new Map()).filter(({ outcome }) => outcome === 'fail')
        expect(dangers.map(({ id }) => id)).toEqual([
          ...failed.map(({ item }) => item),
          ...rules.map(({ rule }) => rule),
        ])
        for (const { id, level } of dangers) {
          const reading = answers.get(id)?.reading
          const isGraver = reading !== undefined && compareDecimals(reading.value, '1.0') >= 0
          const isMajor = ['boiler.permit', 'boiler.valve', 'boiler.dark'].includes(id) || isGraver
          expect(`${id} ${level}`).toBe(`${id} ${isMajor ? 'major' : 'general'}`)
        }
      }),
      runs,
    )
  })

  test('of a rule is what its items leave open', () => {
    const rules = [
      ['boiler.dark', ['boiler.door', 'boiler.light']],
      ['boiler.several', ['boiler.exit', 'boiler.valve', 'boiler.door']],
    ] as const
    fc.assert(
      fc.property(walked, ({ plan, answers }) => {
        for (const [rule, ids] of rules) {
          const count = (outcome: string) => ids.filter((id) => answers.get(id)?.outcome === outcome).length
          const [failed, open] = [count('fail'), count('unchecked')]
          const expected =
            failed + open + count('pass') === 0
              ? 'na'
              : failed >= 2
                ? 'fail'
                : failed + open + (rule === 'boiler.dark' && failed + open > 0 ? count('na') : 0) >= 2
                  ? 'unchecked'
                  : 'pass'
          expect(ruleOutcomes(plan, answers, new Map()).find((one) => one.rule === rule)?.outcome).toBe(expected)
        }
      }),
      runs,
    )
  })

  test('is no pass where nothing applied', () => {
    const plan = planner({}, '2026-11-03')
    const answers = new Map(
      plan.items.map(({ item }): [string, Answer] => [
        item.id,
        { item: item.id, asked: '', outcome: 'na', by: 'inspector', observedAt: '' },
      ]),
    )
    expect(conclude(plan, answers, [])).toMatchObject({ verdict: 'incomplete', naShare: '100.0', because: [] })
    expect(conclude({ ...plan, items: [] }, new Map(), [])).toMatchObject({ verdict: 'incomplete', naShare: '0.0' })
  })
})

describe('the danger that a reading shows', () => {
  const [planned] = planner({ fuel: 'gas', staffed: true }, '2026-11-03').items.filter(({ item }) => item.reading !== undefined)

  test.each([
    ['0.25', 'general', ['4']],
    ['0.500001', 'general', ['4.1', '4']],
    ['1.0', 'major', ['4.2', '4.1', '4']],
  ])('at %s is %s, by the clauses of the limits that it breaks, else of the item', (value, level, clauses) => {
    const answer: Answer = {
      item: 'boiler.methane',
      asked: '',
      outcome: 'fail',
      by: 'rule',
      observedAt: '',
      reading: { value, unit: '%' },
    }
    const danger = planned === undefined ? undefined : dangerAt(boilerRoom, planned, answer)
    expect(danger).toMatchObject({ of: 'item', id: 'boiler.methane', level, category: 'gas' })
    expect(danger?.cites).toEqual(clauses.map((clause) => ({ source: 'house-rules', number: 'HR 1-2026', clause })))
  })

  test('is major where any limit is, be it by the item’s own word', () => {
    const limits = [{ fail: { atLeast: '1' }, hazard: 'general' }, { fail: { atLeast: '2' } }] as const
    const grave =
      planned === undefined ? undefined : { ...planned, item: { ...planned.item, hazard: 'major' as const }, limits }
    expect(grave === undefined ? [] : ['0', '1', '2'].map((value) => levelProposed(grave, { value }))).toEqual([
      undefined,
      'general',
      'major',
    ])
  })
})
