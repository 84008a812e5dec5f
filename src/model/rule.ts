// What a rule over several items, or over other rules, comes to.
import type { Answer, Finding, Handling, Item, ItemId, Outcome, Rule, RuleOutcome } from './generated/formats.ts'
import type { Plan } from './plan.ts'

export type Answers = ReadonlyMap<ItemId, Answer>

/** How the danger at an item is handled, where that is known. */
export type Handled = ReadonlyMap<ItemId, { readonly handling: Handling }>

/** How the dangers at items are handled by what the findings say. */
export function handledIn(findings: readonly Finding[]): Handled {
  return new Map(findings.flatMap((finding) => (finding.item === undefined ? [] : [[finding.item, finding]])))
}

/** What each rule that applies came to, in their order. A rule may count rules that stand before it. */
export function ruleOutcomes(plan: Plan, answers: Answers, handled: Handled): readonly RuleOutcome[] {
  const decided = new Map<ItemId, Outcome | undefined>()
  return plan.rules.map((rule) => {
    const members = membersOf(rule, plan.items).map((id) =>
      decided.has(id) ? decided.get(id) : outcomeAt(id, answers, rule.standing === true ? handled : new Map()),
    )
    const outcome = outcomeOf(rule, members)
    // A rule of which nothing is asked does not apply, which is not the same as being answered so.
    decided.set(rule.id, members.every((member) => member === undefined) ? undefined : outcome)
    return { rule: rule.id, outcome }
  })
}

/** What a rule counts, each once. */
export function membersOf(rule: Rule, items: readonly { readonly item: Item }[]): readonly ItemId[] {
  const tag = rule.count?.tagged
  if (tag !== undefined) return items.flatMap(({ item }) => ((item.tags ?? []).includes(tag) ? [item.id] : []))
  const known = listed.get(rule)
  if (known !== undefined) return known
  const members = [...new Set(rule.allOf ?? rule.anyOf ?? rule.count?.of ?? [])]
  listed.set(rule, members)
  return members
}

/** Rules are asked for their members at every result. */
const listed = new WeakMap<Rule, readonly ItemId[]>()

/** How many of its members have to fail. */
export function neededBy(rule: Rule, members: number): number {
  return rule.allOf !== undefined ? members : (rule.count?.atLeast ?? 1)
}

/** What was put right while the inspector looked on no longer stands (GB 35181 5.1 speaks of what cannot be). */
function outcomeAt(id: ItemId, answers: Answers, handled: Handled): Outcome | undefined {
  const outcome = answers.get(id)?.outcome
  return outcome === 'fail' && handled.get(id)?.handling === 'on-the-spot' ? 'pass' : outcome
}

function outcomeOf(rule: Rule, members: readonly (Outcome | undefined)[]): Outcome {
  const needed = neededBy(rule, members.length)
  const failed = members.filter((outcome) => outcome === 'fail').length
  const open = members.filter((outcome) => outcome === 'unchecked').length
  if (members.every((outcome) => outcome === undefined || outcome === 'na')) return 'na'
  if (failed >= needed) return 'fail'
  // Where one half failed or may have, the other half applies: "not applicable" there settles nothing (且).
  const unsettled = rule.allOf === undefined || failed + open === 0 ? 0 : members.filter((outcome) => outcome === 'na').length
  return failed + open + unsettled >= needed ? 'unchecked' : 'pass'
}

/** Rules that are open although all that they count was answered: a half was called not applicable beside one that failed. */
export function undecidedRules(
  plan: Plan,
  outcomes: readonly RuleOutcome[],
  answers: Answers,
): readonly ItemId[] {
  const decided = new Map(outcomes.map(({ rule, outcome }) => [rule, outcome]))
  return plan.rules.flatMap((rule) => {
    const isOpen = (id: ItemId): boolean => (decided.get(id) ?? answers.get(id)?.outcome) === 'unchecked'
    return decided.get(rule.id) === 'unchecked' && !membersOf(rule, plan.items).some(isOpen) ? [rule.id] : []
  })
}
