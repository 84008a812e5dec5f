// What becomes of rules that are taken over when items or rules of theirs are left out: counted no more, or told.
import type { Assembly, Placed } from './assemble.ts'
import type { ItemId, Rule } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'
import { membersOf, neededBy } from './rule.ts'

export interface TakenRules {
  readonly rules: readonly Placed<Rule>[]
  /** Items that are no danger by themselves, and that a rule counted which is left out at this pointer. */
  readonly idle: readonly { readonly id: ItemId; readonly pointer: string }[]
  /** Problems: switched-off-counted. */
  readonly problems: readonly Problem[]
}

/**
 * The rules of what is taken over without those left out. A rule that asks for any or for a number drops what is left out,
 * as long as two members and as many as it asks for remain; one that asks for all would say something else without one of
 * them. Such a rule is left out by its own id and with its own reason, or it is an error: none falls silent by itself.
 * `off` holds what is left out, items and rules, each with the place that says so.
 */
export function rulesWithout(taken: Assembly, off: ReadonlyMap<ItemId, string>): TakenRules {
  if (off.size === 0) return { rules: taken.rules, idle: [], problems: [] }
  const items = taken.sections.flatMap(({ value }) => value.items.map((item) => ({ item })))
  const left = taken.rules.filter(({ value }) => !off.has(value.id))
  const judged = left.map((rule) => ({ rule, value: reduced(rule.value, off), gone: membersOf(rule.value, items).filter((id) => off.has(id)) }))
  const isMet = (rule: Rule): boolean => {
    const members = membersOf(rule, items).filter((id) => !off.has(id))
    return members.length >= neededBy(rule, members.length)
  }
  const wasMet = (rule: Rule): boolean => membersOf(rule, items).length >= neededBy(rule, membersOf(rule, items).length)
  return {
    rules: judged.map(({ rule, value = rule.value }) => ({ ...rule, value })),
    idle: taken.rules.flatMap(({ value }) => {
      const pointer = off.get(value.id)
      const none = new Set(items.flatMap(({ item }) => (item.hazard === 'none' && !off.has(item.id) ? [item.id] : [])))
      return pointer === undefined ? [] : membersOf(value, items).flatMap((id) => (none.has(id) ? [{ id, pointer }] : []))
    }),
    problems: judged.flatMap(({ rule, value, gone }) =>
      value !== undefined && (isMet(value) || !wasMet(rule.value))
        ? []
        : gone.map((id) => problem('switched-off-counted', off.get(id), { id, by: rule.value.id })),
    ),
  }
}

/** Fewest members that a rule can list, as in the schema. */
const fewest = 2

/** The rule without the members it lists that are left out; undefined where it would say something else. */
function reduced(rule: Rule, off: ReadonlyMap<ItemId, string>): Rule | undefined {
  const without = (ids: readonly ItemId[]): readonly ItemId[] => ids.filter((id) => !off.has(id))
  const { allOf, anyOf, count } = rule
  if (allOf?.some((id) => off.has(id)) === true) return undefined
  const listed = without(anyOf ?? count?.of ?? [])
  if (listed.length === (anyOf ?? count?.of ?? []).length) return rule
  if (listed.length < fewest) return undefined
  return anyOf === undefined ? { ...rule, ...(count === undefined ? {} : { count: { ...count, of: listed } }) } : { ...rule, anyOf: listed }
}
