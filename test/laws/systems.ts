// Rules over items and over each other, made at random, with what the words of the format say of them.
import fc from 'fast-check'
import type { Answer, Checklist, ItemId, Outcome, Rule } from '../../src/model/generated/formats.ts'
import { type Plan, plannerFor } from '../../src/model/plan.ts'
import { type Handled, ruleOutcomes } from '../../src/model/rule.ts'
import { answerOf, byItem, checklistOf, itemOf, ruleOf, today } from './built.ts'

const outcomes = ['pass', 'fail', 'na', 'unchecked'] as const
const gravities = ['major', 'general', 'none'] as const
export const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const tags = ['x', 'y'] as const

/** A rule over items and over rules that stand before it; some do not apply. */
function ruleFrom(at: number, shape: number, picked: readonly number[], atLeast: number, more: Partial<Rule>): Rule {
  const members = [...names, ...Array.from({ length: at }, (_, before) => `r${before}`)]
  const chosen = [...new Set(picked.map((one) => members[one % members.length] ?? 'a'))]
  const of = chosen.length < 2 ? ['a', 'b', 'c'] : chosen
  const tagged = tags[picked[0] === undefined ? 0 : picked[0] % 2] ?? 'x'
  const shapes: readonly Partial<Rule>[] = [
    { allOf: of },
    { anyOf: of },
    { count: { of, atLeast } },
    { count: { tagged, atLeast } },
  ]
  return ruleOf(`r${at}`, { ...shapes[shape], ...more })
}

export interface System {
  readonly checklist: Checklist
  readonly plan: Plan
  readonly given: readonly Outcome[]
  readonly handled: Handled
}

export const systems: fc.Arbitrary<System> = fc
  .record({
    tagged: fc.array(fc.subarray([...tags]), { minLength: 6, maxLength: 6 }),
    hazards: fc.array(fc.constantFrom(...gravities), { minLength: 12, maxLength: 12 }),
    applies: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    rules: fc.array(
      fc.record({
        shape: fc.nat({ max: 3 }),
        picked: fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 6 }),
        atLeast: fc.integer({ min: 1, max: 5 }),
        standing: fc.boolean(),
        applies: fc.nat({ max: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    given: fc.array(fc.constantFrom('fail', ...outcomes), { minLength: 6, maxLength: 6 }),
    handling: fc.array(fc.constantFrom('on-the-spot' as const, 'deadline' as const), { minLength: 6, maxLength: 6 }),
  })
  .map(({ tagged, hazards, applies, rules, given, handling }) => {
    const items = names.map((name, index) =>
      itemOf(name, {
        hazard: hazards[index] ?? 'general',
        tags: tagged[index] ?? [],
        ...(applies[index] === true || index > 1 ? {} : { when: 'false' }),
      }),
    )
    const made = rules.map((rule, at) =>
      ruleFrom(at, rule.shape, rule.picked, rule.atLeast, {
        hazard: hazards[at + 6] ?? 'general',
        ...(rule.standing ? { standing: true as const } : {}),
        ...(rule.applies === 0 ? { when: 'false' } : {}),
      }),
    )
    const checklist = checklistOf(items, { rules: made })
    const plan = plannerFor(checklist)({}, today)
    // Only what was found to be a danger is handled at all.
    const found = names.filter((_, at) => given[at] === 'fail' && hazards[at] !== 'none')
    const handled = new Map(
      found.map((name) => [name, { handling: handling[names.indexOf(name)] ?? ('deadline' as const) }]),
    )
    return { checklist, plan, given, handled }
  })

export const answered = (plan: Plan, given: readonly Outcome[]): ReadonlyMap<ItemId, Answer> =>
  byItem(
    plan.items.map(({ item }) => answerOf(item.id, given[(names as readonly string[]).indexOf(item.id)] ?? 'pass')),
  )
export const come = ({ plan, handled }: System, given: readonly Outcome[]) =>
  new Map(ruleOutcomes(plan, answered(plan, given), handled).map(({ rule, outcome }) => [rule, outcome]))
export const settled = (given: readonly Outcome[], as: Outcome) => given.map((one) => (one === 'unchecked' ? as : one))

/** Which rules come true where everything was looked at, worked out from the words of the format. */
export function trueBy({ checklist, plan, handled }: System, given: readonly Outcome[]): ReadonlySet<ItemId> {
  const asked = new Set(plan.items.map(({ item }) => item.id))
  const found = new Set<ItemId>()
  for (const rule of checklist.rules) {
    if (rule.when === 'false') continue
    const stands = (id: ItemId): boolean => {
      if (id.startsWith('r')) return found.has(id)
      const failed = asked.has(id) && given[(names as readonly string[]).indexOf(id)] === 'fail'
      return failed && !(rule.standing === true && handled.get(id)?.handling === 'on-the-spot')
    }
    const tag = rule.count?.tagged
    const carry = checklist.sections[0]?.items.filter((item) => tag !== undefined && item.tags?.includes(tag))
    const counted = (rule.count?.of ?? carry?.map(({ id }) => id) ?? []).filter(stands).length
    const met =
      rule.allOf?.every(stands) ??
      rule.anyOf?.some(stands) ??
      (rule.count !== undefined && counted >= rule.count.atLeast)
    if (met) found.add(rule.id)
  }
  return found
}
