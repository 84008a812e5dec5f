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
import { type AnyLimit, limitsBroken, type Taken, takenIn } from './limit.ts'
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

const gravities = ['major', 'general', 'none'] as const

/** The limits broken at a failed item, the gravest first. A day that cannot be shown is as bad as the oldest one. */
export function brokenAt({ item, limits, day }: PlannedItem, taken: Taken): readonly AnyLimit[] {
  const broken = item.date !== undefined && taken.date === undefined ? limits : limitsBroken(taken, limits, day)
  const rank = ({ hazard }: AnyLimit): number => gravities.indexOf(hazard ?? item.hazard)
  return broken.toSorted((a, b) => rank(a) - rank(b))
}

/** The gravest level at which what was read breaks its limits; undefined when it breaks none. */
export function levelProposed(planned: PlannedItem, taken: Taken): Gravity | undefined {
  const [gravest] = brokenAt(planned, taken)
  return gravest === undefined ? undefined : (gravest.hazard ?? planned.item.hazard)
}

/** The danger at a failed item: of the limits that its reading breaks, else of the item itself; none where a fail is none by itself. */
export function dangerAt(checklist: Checklist, planned: PlannedItem, answer: Answer): Danger | undefined {
  const { item } = planned
  const broken = planned.limits.length === 0 ? planned.limits : brokenAt(planned, takenIn(answer))
  const level = broken[0] === undefined ? item.hazard : (broken[0].hazard ?? item.hazard)
  if (level === 'none') return undefined
  const cites = broken.flatMap((limit) => limit.cites ?? item.cites)
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
  const dangers: Danger[] = []
  for (const planned of plan.items) {
    const answer = answers.get(planned.item.id)
    const danger = answer?.outcome === 'fail' ? dangerAt(checklist, planned, answer) : undefined
    if (danger !== undefined) dangers.push(danger)
  }
  return dangers
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
  const atItems = dangersAtItems(checklist, plan, answers)
  // A treatment that was entered for what is no danger any more says nothing of what stands.
  const standing = new Map([...handled].filter(([id]) => atItems.some((danger) => danger.id === id)))
  return [...atItems, ...dangersByRules(checklist, plan, answers, standing)]
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
  const numbers = numbersIn(checklist)
  const cited = cites.map(({ source, clause }) => ({ source, number: numbers.get(source) ?? source, clause }))
  return cited.length < 2 ? cited : [...new Map(cited.map((one) => [`${one.source} ${one.clause}`, one])).values()]
}

/** Numbers of sources by their ids, kept by checklist: every finding of a batch asks for them. */
const numbered = new WeakMap<Checklist, ReadonlyMap<string, string>>()

function numbersIn(checklist: Checklist): ReadonlyMap<string, string> {
  const known = numbered.get(checklist) ?? new Map(checklist.sources.map(({ id, number }) => [id, number]))
  numbered.set(checklist, known)
  return known
}
