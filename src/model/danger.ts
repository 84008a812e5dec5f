// Which hidden dangers the answers amount to: failed items, and rules over several of them.
import type {
  Answer,
  Checklist,
  Cite,
  ClauseCited,
  HazardLevel,
  ItemId,
  Outcome,
  Remedy,
  Rule,
  RuleOutcome,
} from './generated/formats.ts'
import { limitsBroken } from './limit.ts'
import type { Plan, PlannedItem } from './plan.ts'

export interface Danger {
  readonly of: 'item' | 'rule'
  readonly id: ItemId
  readonly level: HazardLevel
  readonly category?: string
  readonly cites: readonly ClauseCited[]
  readonly remedy?: Remedy
}

export type Answers = ReadonlyMap<ItemId, Answer>

/** The outcome that a reading proposes; undefined where no limit applies, so that the inspector judges. */
export function outcomeProposed(planned: PlannedItem, value: string): 'pass' | 'fail' | undefined {
  if (planned.limits.length === 0) return undefined
  return limitsBroken(value, planned.limits).length > 0 ? 'fail' : 'pass'
}

/** The gravest level at which a reading breaks its limits; undefined when it breaks none. */
export function levelProposed({ item, limits }: PlannedItem, value: string): HazardLevel | undefined {
  const broken = limitsBroken(value, limits).map(({ hazard }) => hazard ?? item.hazard)
  return broken.includes('major') ? 'major' : broken[0]
}

/** The danger at a failed item: of the limits that its reading breaks, else of the item itself. */
export function dangerAt(checklist: Checklist, planned: PlannedItem, answer: Answer): Danger {
  const { item, limits } = planned
  const broken = answer.reading === undefined ? [] : limitsBroken(answer.reading.value, limits)
  const level = (answer.reading === undefined ? undefined : levelProposed(planned, answer.reading.value)) ?? item.hazard
  const cites = broken.flatMap((limit) => limit.cites ?? [])
  return {
    of: 'item',
    id: item.id,
    level,
    ...(item.category === undefined ? {} : { category: item.category }),
    cites: clausesCited(checklist, cites.length > 0 ? cites : item.cites),
    ...(item.remedy === undefined ? {} : { remedy: item.remedy }),
  }
}

/** What each rule that applies came to. */
export function ruleOutcomes(plan: Plan, answers: Answers): readonly RuleOutcome[] {
  return plan.rules.map((rule) => ({ rule: rule.id, outcome: ruleOutcome(rule, answers) }))
}

function ruleOutcome(rule: Rule, answers: Answers): RuleOutcome['outcome'] {
  const members = rule.allOf ?? rule.anyOf ?? rule.count?.of ?? []
  const needed = rule.allOf !== undefined ? members.length : (rule.count?.atLeast ?? 1)
  const outcomes: readonly (Outcome | undefined)[] = members.map((id) => answers.get(id)?.outcome)
  const failed = outcomes.filter((outcome) => outcome === 'fail').length
  const open = outcomes.filter((outcome) => outcome === 'unchecked').length
  if (outcomes.every((outcome) => outcome === undefined || outcome === 'na')) return 'na'
  if (failed >= needed) return 'fail'
  return failed + open >= needed ? 'unchecked' : 'pass'
}

/** Every danger that the answers amount to, items in walking order first, then rules. */
export function dangersOf(checklist: Checklist, plan: Plan, answers: Answers): readonly Danger[] {
  const atItems = plan.items.flatMap((planned) => {
    const answer = answers.get(planned.item.id)
    return answer?.outcome === 'fail' ? [dangerAt(checklist, planned, answer)] : []
  })
  const failed = new Set(
    ruleOutcomes(plan, answers)
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ rule }) => rule),
  )
  const byRules = plan.rules.filter(({ id }) => failed.has(id)).map((rule) => dangerOfRule(checklist, rule))
  return [...atItems, ...byRules]
}

function dangerOfRule(checklist: Checklist, rule: Rule): Danger {
  return {
    of: 'rule',
    id: rule.id,
    level: rule.hazard,
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
