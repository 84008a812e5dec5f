// Is it said of an inspection by which law of its day it did not ask, and of no other, whatever the facts?
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { askingAmong } from '../../src/command/asking.ts'
import { conclude } from '../../src/model/conclusion.ts'
import type { Answer, Facts } from '../../src/model/generated/formats.ts'
import { gapsOn } from '../../src/model/source-force.ts'
import { standingOf } from '../../src/model/standing.ts'
import { forceProblems, type Inspected } from '../../src/verify/force-stage.ts'
import { factsOf } from './in-force.ts'
import { editionOf, lawDay, library, ofThePast, shipped } from './shipped.ts'

const { register } = library
type Shipped = (typeof shipped)[number]

const idOf = (id: string): Shipped => {
  const found = shipped.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

/** The answers to all that is asked under these facts on a day, all of which passes. */
function allPassed({ planner }: Shipped, facts: Facts, day: string): readonly Answer[] {
  return planner(facts, day).items.map(({ item }) => ({ item: item.id, asked: item.ask.zh, outcome: 'pass', by: 'inspector', observedAt: '' }))
}

const inspected = (of: Shipped, facts: Facts, day: string): Inspected => ({ facts, day, answers: allPassed(of, facts, day) })

const told = (id: string, day: string, facts: Facts) =>
  forceProblems(inspected(idOf(id), facts, day), idOf(id), register).map(({ code, detail }) => [code, detail?.['number'], detail?.['instead']])

const factsFor = (id: string, numRuns: number): readonly Facts[] => fc.sample(factsOf(idOf(id).checklist.facts), { seed: 20_261_122, numRuns })
const someFacts = (id: string): Facts => factsFor(id, 1)[0] ?? {}

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const refuse = (id: string): never => {
  throw new Error(id)
}

export function testForce(): void {
  describe('a verdict on an inspection', () => {
    test('of coal before the criteria of 2026 says that nothing of them was asked, and which applied', () => {
      for (const id of ['mines/coal-underground', 'mines/coal-open-pit', 'common/coal-mines']) {
        expect(told(id, '2026-06-30', someFacts(id))[0]).toEqual(['criteria-left-out', '应急管理部令第21号', '应急管理部令第4号'])
        expect(told(id, '2026-07-01', someFacts(id))).toEqual([])
      }
    })

    test('of coal by the criteria of 2020 is silent from their first day to their last, and says so before', () => {
      const facts = someFacts('mines/coal-2020')
      const before = told('mines/coal-2020', '2020-12-31', facts)
      expect(before).toEqual([['criteria-left-out', '应急管理部令第4号', 'none-registered']])
      expect(['2021-01-01', '2026-06-30'].map((day) => told('mines/coal-2020', day, facts))).toEqual([[], []])
    })

    test('of special equipment before its criteria says so, though everything that was asked passed', () => {
      const of = idOf('common/special-equipment')
      const facts = factsFor(of.id, 50).find((one) => {
        const answers = new Map(allPassed(of, one, '2024-11-30').map((answer) => [answer.item, answer]))
        const { verdict } = conclude(of.planner(one, '2024-11-30'), answers, [])
        return verdict === 'pass' && of.planner(one, '2024-12-01').items.some(({ grave }) => grave)
      })
      expect(told(of.id, '2024-11-30', facts ?? {})).toEqual([['criteria-left-out', 'GB 45067-2024', 'none-registered']])
      expect(told(of.id, '2024-12-01', facts ?? {})).toEqual([])
    })

    test('of hazardous chemicals before the standard of 2026 is silent: the criteria of then were asked', () => {
      const facts = factsFor('hazardous-chemicals/enterprise', 20)
      const silent = facts.filter((one) => told('hazardous-chemicals/enterprise', '2026-09-29', one).length === 0)
      expect(silent.length).toBeGreaterThan(10)
    })

    test('of a site before the criteria of 2024 says that they were not asked', () => {
      for (const id of ['construction/site-major', 'construction/high-risk-works']) {
        const facts = someFacts(id)
        expect(told(id, '2024-12-12', facts)[0]).toEqual(['criteria-left-out', '建质规〔2024〕5号', '建质规〔2022〕2号'])
        expect(told(id, '2024-12-13', facts)).toEqual([])
      }
    })

    test('of a gas station before the criteria of 2023, which were the first, says that it was asked by what was not in force', () => {
      const { inForce = '' } = register.get('mohurd-gas-major-2023') ?? {}
      expect(told('gas/station', dayAfter(inForce, -1), {})).toEqual([['criteria-not-in-force', '建城规〔2023〕4号', 'none-registered']])
      expect(told('gas/station', inForce, {})).toEqual([])
    })

    test('is by nothing that had not begun where an edition before it is registered', () => {
      const replaced = [...register.values()].flatMap(({ replacedBy }) => register.get(replacedBy ?? '') ?? [])
      expect(replaced.map(({ id }) => id)).toEqual(expect.arrayContaining(['mem-coal-major-2026', 'mohurd-construction-major-2024', 'aq-3067-2026', 'gb-35181-2025']))
      const early = replaced.flatMap(({ id, inForce }) => {
        const before = inForce?.length === 10 ? dayAfter(inForce, -1) : undefined
        if (before === undefined) return []
        return shipped.flatMap((one) => gapsOn(one.checklist, register, before).gaps.filter(({ source, asked }) => source.id === id && asked > 0).map(({ asked }) => `${one.id} ${id} ${asked}`))
      })
      expect(early).toEqual([])
    })

    test('under today\'s law is silent, whatever the facts', () => {
      for (const one of shipped) {
        fc.assert(
          fc.property(factsOf(one.checklist.facts), (facts) => {
            expect(forceProblems(inspected(one, facts, '2026-11-22'), one, register)).toEqual([])
          }),
          { seed: 20_261_122, numRuns: 4 },
        )
      }
    })

    test('comes without it where nothing is known of the sources', () => {
      const of = idOf('mines/coal-underground')
      expect(forceProblems(inspected(of, someFacts(of.id), '2026-06-30'), of, new Map())).toEqual([])
    })
  })

  describe('what a checklist leaves out on a day', () => {
    const day = fc.constantFrom('2015-01-01', '2023-01-01', '2025-10-31', '2026-05-31', '2026-06-30', '2026-07-01', '2026-09-29', '2026-11-22')

    test('is nothing on a day on which all its sources are in force, and holds for whatever facts', () => {
      for (const one of shipped) {
        fc.assert(
          fc.property(factsOf(one.checklist.facts), day, (facts, on) => {
            const { gaps, asksNothing } = gapsOn(one.checklist, register, on)
            const { items } = one.planner(facts, on)
            expect(asksNothing && items.length > 0).toBe(false)
            for (const { source, standing, instead } of gaps) {
              expect(standingOf(source, on)).toBe(standing)
              expect(instead.map((other) => standingOf(other, on))).toEqual(instead.map(() => 'in-force'))
            }
            const off = items.filter(({ item }) => item.cites.every(({ source }) => standingOf(register.get(source) ?? refuse(source), on) !== 'in-force'))
            expect(off.length).toBeLessThanOrEqual(gaps.reduce((sum, gap) => sum + gap.asked, 0))
          }),
          { seed: 20_261_122, numRuns: 4 },
        )
      }
      const now = shipped.filter((one) => !ofThePast.includes(one))
      expect(now.filter(({ checklist }) => gapsOn(checklist, register, lawDay).gaps.length > 0).map(({ id }) => id)).toEqual([])
    })
  })

  describe.each(ofThePast.map((one) => [one.id, one] as const))('%s, by an edition that was repealed', (id, one) => {
    const { checklist, planner } = one
    const { id: source, inForce = '', until = '' } = editionOf(one)
    const asking = askingAmong(() => shipped.map((other) => other.checklist))

    test('asks from its first day to its last, by nothing else, and on no other day', () => {
      expect([inForce, until]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), expect.stringMatching(/^\d{4}-\d\d-\d\d$/u)])
      expect([dayAfter(inForce, -1), inForce, until, dayAfter(until, 1), lawDay].map((on) => gapsOn(checklist, register, on).asksNothing)).toEqual([true, false, false, true, true])
      for (const facts of factsFor(id, 20)) {
        for (const on of [inForce, until]) expect(planner(facts, on).items.flatMap(({ item }) => item.cites.filter((cite) => standingOf(register.get(cite.source) ?? refuse(cite.source), on) !== 'in-force'))).toEqual([])
        for (const on of [dayAfter(inForce, -1), dayAfter(until, 1)]) expect(planner(facts, on).items).toEqual([])
      }
    })

    test('is named where another may not ask by its edition, and names today what took its place', () => {
      expect(asking([source], until)).toContain(id)
      expect(asking([source], lawDay)).not.toContain(id)
      const { gaps } = gapsOn(checklist, register, lawDay)
      expect(gaps.filter(({ left }) => left > 0).map((gap) => [gap.source.id, gap.standing])).toContainEqual([source, 'out-of-force'])
      const later = asking(gaps.flatMap(({ instead }) => instead.map((other) => other.id)), lawDay)
      expect(later.length).toBeGreaterThan(0)
      expect(later).not.toContain(id)
    })
  })

  test('the editions of the criteria for building sites lead to each other', () => {
    const asking = askingAmong(() => shipped.map((one) => one.checklist))
    expect(asking(['mohurd-construction-major-2022'], '2024-12-12')).toEqual(['construction/site-major-2022'])
    expect(asking(['mohurd-construction-major-2024'], '2024-12-13')).toEqual(['construction/site-major', 'construction/high-risk-works'])
    const of = idOf('construction/site-major')
    const [found] = forceProblems(inspected(of, someFacts(of.id), '2024-12-12'), of, register, asking)
    expect([found?.code, found?.detail?.['checklists']]).toEqual(['criteria-left-out', 'construction/site-major-2022'])
  })
}
