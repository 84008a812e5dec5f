// Is it said of an inspection by which law of its day it did not ask, and of no other, whatever the facts?
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { conclude } from '../../src/model/conclusion.ts'
import type { Answer, Facts } from '../../src/model/generated/formats.ts'
import { gapsOn } from '../../src/model/source-force.ts'
import { standingOf } from '../../src/model/standing.ts'
import { forceProblems, type Inspected } from '../../src/verify/force-stage.ts'
import { factsOf } from './in-force.ts'
import { dayAsked, lastLooked, library, shipped } from './shipped.ts'

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

    test('of a site before the criteria of 2024 says that it was asked by what was not in force', () => {
      const facts = someFacts('construction/site-major')
      expect(told('construction/site-major', '2024-12-12', facts)[0]).toEqual(['criteria-not-in-force', '建质规〔2024〕5号', '建质规〔2022〕2号'])
      expect(told('construction/site-major', '2024-12-13', facts)).toEqual([])
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
        const isPast = dayAsked(one) !== lastLooked
        expect(gapsOn(one.checklist, register, lastLooked)).toMatchObject(isPast ? { asksNothing: true } : { gaps: [], asksNothing: false })
        expect(gapsOn(one.checklist, register, dayAsked(one))).toEqual({ gaps: [], asksNothing: false })
      }
    })
  })
}
