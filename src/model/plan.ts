// What a checklist asks under given facts: which facts, items, limits and rules apply, in walking order.
import { conditionsOver, type Conditions, type Known } from './condition.ts'
import type { Checklist, Fact, Facts, Item, Rule, Scoring, Section } from './generated/formats.ts'
import { type AnyLimit, limitsThatApply } from './limit.ts'
import { membersOf } from './rule.ts'

export interface PlannedItem {
  readonly section: Section
  readonly item: Item
  /** The limits of the item's reading or day that hold under the facts. */
  readonly limits: readonly AnyLimit[]
  /** Day of the inspection, by which days that were read are judged. */
  readonly day: string
  /** The item is major by itself, or counts in a rule that is: nothing but a look may answer it. */
  readonly grave: boolean
}

export interface Plan {
  readonly facts: readonly Fact[]
  readonly items: readonly PlannedItem[]
  readonly rules: readonly Rule[]
  readonly score?: Scoring
}

/** Makes plans for one checklist; its conditions are parsed once. The day is that of the inspection. */
export type Planner = (facts: Facts, day: string) => Plan

/** Items of plans that are kept, for how many a plan counts at least, and how long the facts it stands on may be as text: made-up facts shall not fill the memory. */
const mostKept = 20_000
const leastOfPlan = 32
const longestName = 4000

/** The planner of a checklist. A fact whose own condition does not hold has no value, whatever was entered before. */
export function plannerFor(checklist: Checklist): Planner {
  const conditions = conditionsOver(checklist.facts)
  const grave = graveIn(checklist)
  const plan = (given: Facts, day: string): Plan => {
    const facts = factsThatApply(checklist.facts, given, day, conditions)
    const known: Known = { facts: valuesOf(facts, given), day }
    const applies = ({ when }: { readonly when?: string }): boolean =>
      when === undefined || conditions.holds(when, known)
    const items = checklist.sections
      .filter(applies)
      .flatMap((section) =>
        section.items
          .filter(applies)
          .map((item) => ({
            section,
            item,
            limits: limitsThatApply(item, known, conditions),
            day,
            grave: item.hazard === 'major' || grave.has(item.id),
          })),
      )
    const { score } = checklist
    return { facts, items, rules: checklist.rules.filter(applies), ...(score === undefined ? {} : { score }) }
  }
  // The results of a batch speak of few facts on few days.
  const plans = new Map<string, Plan>()
  let kept = 0
  return (given, day) => {
    const name = `${day} ${JSON.stringify(given)}`
    const known = plans.get(name)
    if (known !== undefined) return known
    const made = plan(given, day)
    if (name.length > longestName) return made
    if (kept > mostKept) {
      plans.clear()
      kept = 0
    }
    plans.set(name, made)
    kept += made.items.length + leastOfPlan
    return made
  }
}

/** What counts in a major rule, directly or through rules that stand before it. */
function graveIn({ sections, rules }: Checklist): ReadonlySet<string> {
  const items = sections.flatMap((section) => section.items.map((item) => ({ item })))
  const grave = new Set<string>()
  for (const rule of rules.toReversed()) {
    if (rule.hazard === 'major' || grave.has(rule.id)) for (const id of membersOf(rule, items)) grave.add(id)
  }
  return grave
}

/** In order, so that a fact may depend on those before it. */
function factsThatApply(
  declared: readonly Fact[],
  given: Facts,
  day: string,
  conditions: Conditions,
): readonly Fact[] {
  const apply: Fact[] = []
  for (const fact of declared) {
    // Most facts have no condition, and need not know what was said before.
    if (fact.when === undefined || conditions.holds(fact.when, { facts: valuesOf(apply, given), day })) apply.push(fact)
  }
  return apply
}

/** The values of those facts that apply and were given. */
export function valuesOf(apply: readonly Fact[], given: Facts): Facts {
  const entries = apply.map(({ id }) => [id, given[id]] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
