// Is every inspection judged by what was in force on its day, whatever the facts?
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Cite, Fact, Facts, FactValue } from '../../src/model/generated/formats.ts'
import { membersOf } from '../../src/model/rule.ts'
import { standingOf } from '../../src/model/standing.ts'
import { library, shipped } from './shipped.ts'

const runs = { seed: 20_261_122, numRuns: 60 }

/** Days around the changes of 2024, 2025 and 2026, and today. */
const day = fc.constantFrom('2024-12-12', '2024-12-13', '2025-10-31', '2025-11-01', '2026-06-30', '2026-07-01', '2026-09-29', '2026-09-30', '2026-11-22')

function valueOf(fact: Fact): fc.Arbitrary<FactValue> {
  const ids = (fact.options ?? []).map(({ id }) => id)
  switch (fact.type) {
    case 'choice':
      return fc.constantFrom(...ids)
    case 'choices':
      return fc.subarray(ids)
    case 'yes-no':
      return fc.boolean()
    case 'number':
      return fc.constantFrom('0', '1', '3', '5', '8', '10', '15', '18', '24', '27', '50', '100', '300', '1000', '100000')
    case 'date':
      return fc.constantFrom('1999-01-01', '2015-06-01', '2024-12-31', '2026-11-01')
    case 'text':
      return fc.constant('样例')
  }
}

export const factsOf = (facts: readonly Fact[]): fc.Arbitrary<Facts> => fc.record(Object.fromEntries(facts.map((fact) => [fact.id, valueOf(fact)])))

/** Citations of sources that are not in force on a day. */
function strangersIn(cites: readonly Cite[], on: string): readonly string[] {
  return cites.flatMap(({ source, clause }) => {
    const document = library.register.get(source)
    const standing = document === undefined ? 'unknown' : standingOf(document, on)
    return standing === 'in-force' ? [] : [`${source} ${clause} ${standing}`]
  })
}

export function testInForce(): void {
  describe.each(shipped.map((one) => [one.id, one] as const))('%s', (_id, { checklist, planner }) => {
    test('asks nothing by what is not in force on the day', () => {
      fc.assert(
        fc.property(factsOf(checklist.facts), day, (facts, on) => {
          const plan = planner(facts, on)
          const asked = plan.items.flatMap(({ item, limits }) =>
            [...item.cites, ...limits.flatMap(({ cites }) => cites ?? [])].flatMap((cite) => strangersIn([cite], on).map((why) => `${item.id}: ${why}`)),
          )
          // A rule of which nothing is asked comes to "not applicable".
          const counting = new Set(plan.items.map(({ item }) => item.id))
          const judged = plan.rules.flatMap((rule) => {
            if (!membersOf(rule, plan.items).some((member) => counting.has(member))) return []
            counting.add(rule.id)
            return strangersIn(rule.cites, on).map((why) => `${rule.id}: ${why}`)
          })
          expect([...new Set([...asked, ...judged])]).toEqual([])
        }),
        runs,
      )
    })

    test('meets no item twice, and no section without items', () => {
      fc.assert(
        fc.property(factsOf(checklist.facts), day, (facts, on) => {
          const ids = planner(facts, on).items.map(({ item }) => item.id)
          expect(new Set(ids).size).toBe(ids.length)
        }),
        runs,
      )
      expect(checklist.sections.filter(({ items }) => items.length === 0)).toEqual([])
    })
  })
}
