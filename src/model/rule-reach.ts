// Whether rules can be met: under some facts enough of what they count is asked together.
import { type Assembly, isOwn } from './assemble.ts'
import type { Found, Search } from './fact-search.ts'
import type { ItemId, Rule } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'
import { given, type Target } from './reach-target.ts'
import { membersOf, neededBy } from './rule.ts'

interface Asking {
  /** Whether all of these conditions can hold together. */
  readonly canHold: (whens: readonly string[]) => Found
  readonly search: Search
}

/** Among more rules than these, none is tried. */
const mostRules = 500

/** Rules whose own condition never holds, and rules of which too few members are ever asked together. */
export function ruleReachProblems(
  assembly: Assembly,
  { canHold, search }: Asking,
  judge: (target: Target) => readonly Problem[],
): readonly Problem[] {
  const items = assembly.sections.flatMap(({ value }) =>
    value.items.map((item) => ({ item, whens: [...given(value.when), ...given(item.when)] })),
  )
  const itemWhens = new Map(items.map(({ item, whens }) => [item.id, whens]))
  const rules = new Map(assembly.rules.map(({ value }) => [value.id, value]))

  const order = new Map(assembly.rules.map(({ value }, index) => [value.id, index]))
  const members = new Map(assembly.rules.map(({ value }) => [value.id, membersOf(value, items)]))
  const membersIn = (rule: Rule): readonly ItemId[] => members.get(rule.id) ?? []
  /** A rule that stands before another, which may count it. */
  const earlier = (rule: Rule, id: ItemId): Rule | undefined =>
    (order.get(id) ?? Infinity) < (order.get(rule.id) ?? 0) ? rules.get(id) : undefined

  // In their order, since a rule speaks of what those before it speak of.
  const spoken = new Map<ItemId, ReadonlySet<string>>()
  for (const { value: rule } of assembly.rules) {
    const ofMembers = membersIn(rule).flatMap((id) => itemWhens.get(id) ?? [...(spoken.get(id) ?? [])])
    spoken.set(rule.id, new Set([...given(rule.when), ...ofMembers]))
  }

  /** Whether the rule can be met where the conditions are as told; `decided` remembers the rules before it. */
  const canBeMet = (rule: Rule, holds: (condition: string) => boolean, decided: Map<ItemId, boolean>): boolean => {
    const known = decided.get(rule.id)
    if (known !== undefined) return known
    const asked = membersIn(rule).filter((id) => {
      const whens = itemWhens.get(id)
      if (whens !== undefined) return whens.every(holds)
      const other = earlier(rule, id)
      return other !== undefined && canBeMet(other, holds, decided)
    })
    const met = given(rule.when).every(holds) && asked.length >= neededBy(rule, membersIn(rule).length)
    decided.set(rule.id, met)
    return met
  }

  /** What nearly always settles it: beginning with one item, as many as needed can be asked along with it. */
  const canBeMetTogether = (rule: Rule): boolean => {
    const listed = membersIn(rule).flatMap((id) => itemWhens.get(id) ?? [])
    const needed = neededBy(rule, membersIn(rule).length)
    if (membersIn(rule).every((id) => itemWhens.has(id)) && canHold([...given(rule.when), ...listed]) === 'yes') return true
    return membersIn(rule).some((first) => {
      let together = itemWhens.has(first) ? [...given(rule.when), ...(itemWhens.get(first) ?? [])] : undefined
      if (together === undefined || canHold(together) !== 'yes') return false
      let count = 1
      for (const id of membersIn(rule)) {
        if (count >= needed) break
        const more: readonly string[] | undefined = id === first || !itemWhens.has(id) ? undefined : [...together, ...(itemWhens.get(id) ?? [])]
        if (more === undefined || canHold(more) !== 'yes') continue
        together = [...more]
        count += 1
      }
      return count >= needed
    })
  }

  return assembly.rules.filter((rule) => isOwn(rule, assembly)).flatMap(({ value: rule, pointer }): readonly Problem[] => {
    const own = judge({ when: rule.when, pointer: `${pointer}/when`, within: [] })
    if (own.some(({ code }) => code === 'condition-never')) return own
    // What is not there, or never asked at all, is told where it stands.
    const isKnown = membersIn(rule).every((id) =>
      itemWhens.has(id) ? canHold(itemWhens.get(id) ?? []) !== 'no' : earlier(rule, id) !== undefined,
    )
    if (!isKnown || assembly.rules.length > mostRules || membersIn(rule).length < neededBy(rule, membersIn(rule).length)) return own
    if (canBeMetTogether(rule)) return own
    const about = [...(spoken.get(rule.id) ?? [])]
    const found = search({ all: given(rule.when), about, such: (holds) => canBeMet(rule, holds, new Map()) })
    return found === 'no' ? [...own, problem('rule-never-met', pointer, { id: rule.id })] : own
  })
}
