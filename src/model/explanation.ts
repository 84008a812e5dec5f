// What speaks for the verdict on an item or a rule: gathered from the checklist and a result that follows from it.
import { conditionsOver } from './condition.ts'
import { brokenAt, outcomeProposed } from './danger.ts'
import type {
  Answer,
  Checklist,
  Cite,
  Finding,
  Gravity,
  Item,
  ItemId,
  Outcome,
  ResultBody,
  Rule,
  RuleOutcome,
  Section,
} from './generated/formats.ts'
import { type AnyLimit, limitsBroken, takenIn } from './limit.ts'
import { nearest } from './nearest.ts'
import { type Plan, valuesOf } from './plan.ts'
import { handledIn, membersOf, neededBy } from './rule.ts'
import { type ZeroSheet, zeroSheets } from './score.ts'

export interface LimitJudged {
  readonly limit: AnyLimit
  readonly level: Gravity
  /** Its own clauses, else those of its item. */
  readonly cites: readonly Cite[]
  /** unread: it applies, and nothing was read that could break it. */
  readonly state: 'broken' | 'kept' | 'unread' | 'not-applying'
}

/** What a subject of the record is to the rules and the verdict. */
interface Counting {
  /** Whether the facts let it be asked; where they do not, the conditions that do not hold. */
  readonly asked: boolean
  readonly conditions: readonly string[]
  readonly finding?: Finding
  /** The rules that count it, with what each came to. */
  readonly rules: readonly RuleCame[]
  /** It stands among the reasons of the verdict. */
  readonly decides: boolean
}

export interface RuleCame {
  readonly rule: Rule
  readonly outcome: Outcome
}

export interface ItemExplained extends Counting {
  readonly kind: 'item'
  readonly item: Item
  readonly section: Section
  readonly answer?: Answer
  readonly limits: readonly LimitJudged[]
  /** What was read proposed. */
  readonly proposed?: 'pass' | 'fail'
  /** The sheet that it gives points to, and why that is at zero where it is. */
  readonly sheet?: { readonly id: ItemId; readonly zero?: ZeroSheet }
}

export interface RuleExplained extends Counting {
  readonly kind: 'rule'
  readonly rule: Rule
  readonly outcome?: Outcome
  /** How many of its members have to fail. */
  readonly needed: number
  readonly members: readonly MemberExplained[]
}

export interface MemberExplained {
  readonly id: ItemId
  /** Undefined where it is not asked, so that it counts neither way. */
  readonly outcome?: Outcome
  /** It failed and was put right on the spot, which the rule does not count. */
  readonly putRight: boolean
}

export type Explained = ItemExplained | RuleExplained

/** A result to explain, with what its checklist asked under its facts. */
export interface Ground {
  readonly checklist: Checklist
  readonly plan: Plan
  readonly body: ResultBody
}

/** The ids that somebody may have meant; a name without points is held against the ends of ids, which is how people speak of them. */
export function nearestExplained({ checklist, body }: Ground, name: string): readonly string[] {
  if (/^f\d+$/iu.test(name)) return nearest(name.toUpperCase(), body.findings.map(({ id }) => id))
  const ids = [...checklist.sections.flatMap(({ items }) => items.map(({ id }) => id)), ...checklist.rules.map(({ id }) => id)]
  if (name.includes('.') || ids.some((id) => id.includes(name))) return nearest(name, ids)
  const ends = new Map(ids.map((id) => [id.slice(id.lastIndexOf('.') + 1), id]))
  return nearest(name, [...ends.keys()]).flatMap((end) => ends.get(end) ?? [])
}

/** What speaks for the verdict on an item, rule or finding; undefined where the checklist has none of that id. */
export function explain(ground: Ground, name: string): Explained | undefined {
  const finding = ground.body.findings.find(({ id }) => id === name)
  const id = finding?.item ?? finding?.rule ?? name
  const { sections, rules } = ground.checklist
  const section = sections.find(({ items }) => items.some((one) => one.id === id))
  const item = section?.items.find((one) => one.id === id)
  if (section !== undefined && item !== undefined) return explainItem(ground, section, item)
  const rule = rules.find((one) => one.id === id)
  return rule === undefined ? undefined : explainRule(ground, rule)
}

function explainItem(ground: Ground, section: Section, item: Item): ItemExplained {
  const { plan, body, checklist } = ground
  const planned = plan.items.find((one) => one.item.id === item.id)
  const answer = body.answers.find((one) => one.item === item.id)
  const proposed = planned === undefined || answer === undefined ? undefined : outcomeProposed(planned, takenIn(answer))
  const sheet = (checklist.score?.lines ?? [])
    .flatMap(({ sheets }) => sheets)
    .find(({ guarantee = [], general = [] }) => [...guarantee, ...general].includes(item.id))
  const zero = zeroSheets(checklist.score, plan, new Map(body.answers.map((one) => [one.item, one]))).find(
    (one) => one.sheet === sheet?.id,
  )
  return {
    kind: 'item',
    item,
    section,
    ...(answer === undefined ? {} : { answer }),
    limits: limitsJudged(ground, item, answer),
    ...(proposed === undefined ? {} : { proposed }),
    ...(sheet === undefined ? {} : { sheet: { id: sheet.id, ...(zero === undefined ? {} : { zero }) } }),
    ...countingOf(ground, item.id, planned !== undefined, [section.when, item.when]),
  }
}

function limitsJudged({ plan, body }: Ground, item: Item, answer: Answer | undefined): readonly LimitJudged[] {
  const planned = plan.items.find((one) => one.item.id === item.id)
  const taken = answer === undefined ? {} : takenIn(answer)
  const read = item.date === undefined ? taken.value : taken.date
  const broken =
    planned === undefined
      ? []
      : answer?.outcome === 'fail'
        ? brokenAt(planned, taken)
        : limitsBroken(taken, planned.limits, body.day)
  const stateOf = (limit: AnyLimit): LimitJudged['state'] => {
    if (planned?.limits.includes(limit) !== true) return 'not-applying'
    if (broken.includes(limit)) return 'broken'
    return read === undefined ? 'unread' : 'kept'
  }
  const limits: readonly AnyLimit[] = item.reading?.limits ?? item.date?.limits ?? []
  return limits.map((limit) => ({
    limit,
    level: limit.hazard ?? item.hazard,
    cites: limit.cites ?? item.cites,
    state: stateOf(limit),
  }))
}

function explainRule(ground: Ground, rule: Rule): RuleExplained {
  const { plan, body } = ground
  const members = membersOf(rule, plan.items)
  const outcome = outcomeIn(body.conclusion.rules, rule.id)
  return {
    kind: 'rule',
    rule,
    ...(outcome === undefined ? {} : { outcome }),
    needed: neededBy(rule, members.length),
    members: members.map((id) => memberOf(ground, rule, id)),
    ...countingOf(ground, rule.id, plan.rules.includes(rule), [rule.when]),
  }
}

function memberOf({ body }: Ground, rule: Rule, id: ItemId): MemberExplained {
  const outcome = outcomeIn(body.conclusion.rules, id) ?? body.answers.find(({ item }) => item === id)?.outcome
  const handled = handledIn(body.findings).get(id)?.handling
  return {
    id,
    ...(outcome === undefined ? {} : { outcome }),
    putRight: rule.standing === true && outcome === 'fail' && handled === 'on-the-spot',
  }
}

function outcomeIn(rules: readonly RuleOutcome[], id: ItemId): Outcome | undefined {
  return rules.find(({ rule }) => rule === id)?.outcome
}

function countingOf(
  { checklist, plan, body }: Ground,
  id: ItemId,
  asked: boolean,
  whens: readonly (string | undefined)[],
): Counting {
  const { holds } = conditionsOver(checklist.facts)
  const known = { facts: valuesOf(plan.facts, body.facts), day: body.day }
  const finding = body.findings.find(({ item, rule }) => (item ?? rule) === id)
  return {
    asked,
    conditions: whens.filter((when) => when !== undefined).filter((when) => !holds(when, known)),
    ...(finding === undefined ? {} : { finding }),
    rules: plan.rules.flatMap((rule): readonly RuleCame[] => {
      const outcome = membersOf(rule, plan.items).includes(id) ? outcomeIn(body.conclusion.rules, rule.id) : undefined
      return outcome === undefined ? [] : [{ rule, outcome }]
    }),
    decides: body.conclusion.because.some(
      (reason) =>
        reason.unchecked === id || reason.undecided === id || (finding !== undefined && reason.finding === finding.id),
    ),
  }
}
