// Which hidden dangers the answers amount to: failed items, and rules over several of them.
import type {
  Answer,
  Checklist,
  Cite,
  ClauseCited,
  Gravity,
  HazardLevel,
  ItemId,
  Remedy,
  Rule,
} from './generated/formats.ts'
import { limitsBroken, type Taken, takenIn } from './limit.ts'
import type { Plan, PlannedItem } from './plan.ts'
import { type Answers, type Handled, ruleOutcomes } from './rule.ts'

export interface Danger {
  readonly of: 'item' | 'rule'
  readonly id: ItemId
  readonly level: HazardLevel
  readonly category?: string
  readonly cites: readonly ClauseCited[]
  readonly remedy?: Remedy
}

/** The outcome that what was read proposes; undefined where no limit applies or nothing was read, so that the inspector judges. */
export function outcomeProposed({ item, limits, day }: PlannedItem, taken: Taken): 'pass' | 'fail' | undefined {
  const read = item.date === undefined ? taken.value : taken.date
  if (limits.length === 0 || read === undefined) return undefined
  return limitsBroken(taken, limits, day).length > 0 ? 'fail' : 'pass'
}

/** The gravest level at which what was read breaks its limits; undefined when it breaks none. */
export function levelProposed({ item, limits, day }: PlannedItem, taken: Taken): Gravity | undefined {
  const broken = limitsBroken(taken, limits, day).map(({ hazard }) => hazard ?? item.hazard)
  return (['major', 'general', 'none'] as const).find((level) => broken.includes(level))
}

/** The danger at a failed item: of the limits that its reading breaks, else of the item itself; none where a fail is none by itself. */
export function dangerAt(checklist: Checklist, planned: PlannedItem, answer: Answer): Danger | undefined {
  const { item, limits, day } = planned
  const taken = takenIn(answer)
  const level = levelProposed(planned, taken) ?? item.hazard
  if (level === 'none') return undefined
  const cites = limitsBroken(taken, limits, day).flatMap((limit) => limit.cites ?? [])
  return {
    of: 'item',
    id: item.id,
    level,
    ...(item.category === undefined ? {} : { category: item.category }),
    cites: clausesCited(checklist, cites.length > 0 ? cites : item.cites),
    ...(item.remedy === undefined ? {} : { remedy: item.remedy }),
  }
}

/** The dangers at single items, in walking order. */
export function dangersAtItems(checklist: Checklist, plan: Plan, answers: Answers): readonly Danger[] {
  return plan.items.flatMap((planned) => {
    const answer = answers.get(planned.item.id)
    const danger = answer?.outcome === 'fail' ? dangerAt(checklist, planned, answer) : undefined
    return danger === undefined ? [] : [danger]
  })
}

/** The dangers that follow from several items, in the order of the rules. */
export function dangersByRules(
  checklist: Checklist,
  plan: Plan,
  answers: Answers,
  handled: Handled,
): readonly Danger[] {
  const failed = new Set(
    ruleOutcomes(plan, answers, handled)
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ rule }) => rule),
  )
  return plan.rules.flatMap((rule) =>
    failed.has(rule.id) && rule.hazard !== 'none' ? [dangerOfRule(checklist, rule, rule.hazard)] : [],
  )
}

/** Every danger that the answers amount to, items in walking order first, then rules. */
export function dangersOf(checklist: Checklist, plan: Plan, answers: Answers, handled: Handled): readonly Danger[] {
  return [...dangersAtItems(checklist, plan, answers), ...dangersByRules(checklist, plan, answers, handled)]
}

function dangerOfRule(checklist: Checklist, rule: Rule, level: HazardLevel): Danger {
  return {
    of: 'rule',
    id: rule.id,
    level,
    ...(rule.category === undefined ? {} : { category: rule.category }),
    cites: clausesCited(checklist, rule.cites),
    ...(rule.remedy === undefined ? {} : { remedy: rule.remedy }),
  }
}

/** Clauses with the number their document is known by, each once. */
function clausesCited(checklist: Checklist, cites: readonly Cite[]): readonly ClauseCited[] {
  const numbers = new Map(checklist.sources.map(({ id, number }) => [id, number]))
  const cited = cites.map(({ source, clause }) => ({ source, number: numbers.get(source) ?? source, clause }))
  return [...new Map(cited.map((one) => [`${one.source} ${one.clause}`, one])).values()]
}
