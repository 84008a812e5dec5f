// What a checklist asks under given facts: which facts, items, limits and rules apply, in walking order.
import { type Conditions, conditionsOver } from './condition.ts'
import type { Checklist, Fact, Facts, Item, Limit, Rule, Section } from './generated/formats.ts'
import { limitsThatApply } from './limit.ts'

export interface PlannedItem {
  readonly section: Section
  readonly item: Item
  /** The limits of the item's reading that hold under the facts. */
  readonly limits: readonly Limit[]
}

export interface Plan {
  readonly facts: readonly Fact[]
  readonly items: readonly PlannedItem[]
  readonly rules: readonly Rule[]
}

/** Makes plans for one checklist; its conditions are parsed once. */
export type Planner = (facts: Facts) => Plan

/** The planner of a checklist. A fact whose own condition does not hold has no value, whatever was entered before. */
export function plannerFor(checklist: Checklist): Planner {
  const conditions = conditionsOver(checklist.facts)
  return (given) => {
    const facts = factsThatApply(checklist.facts, given, conditions)
    const known = valuesOf(facts, given)
    const applies = ({ when }: { readonly when?: string }): boolean =>
      when === undefined || conditions.holds(when, known)
    const items = checklist.sections
      .filter(applies)
      .flatMap((section) =>
        section.items.filter(applies).map((item) => ({ section, item, limits: limitsOf(item, known, conditions) })),
      )
    return { facts, items, rules: checklist.rules.filter(applies) }
  }
}

function limitsOf(item: Item, facts: Facts, conditions: Conditions): readonly Limit[] {
  return item.reading === undefined ? [] : limitsThatApply(item.reading, facts, conditions)
}

/** In order, so that a fact may depend on those before it. */
function factsThatApply(declared: readonly Fact[], given: Facts, conditions: Conditions): readonly Fact[] {
  const apply: Fact[] = []
  for (const fact of declared) {
    if (fact.when === undefined || conditions.holds(fact.when, valuesOf(apply, given))) apply.push(fact)
  }
  return apply
}

/** The values of those facts that apply and were given. */
export function valuesOf(apply: readonly Fact[], given: Facts): Facts {
  const entries = apply.map(({ id }) => [id, given[id]] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
