// Do answers, findings and conclusion follow from the checklist? Everything derived is derived again and compared.
import { answerProblems } from '../model/answer.ts'
import { conclude } from '../model/conclusion.ts'
import { dangersOf } from '../model/danger.ts'
import { isValueOf, valuesPossible } from '../model/fact.ts'
import type { Answer, ItemId, ResultBody } from '../model/generated/formats.ts'
import type { Plan, PlannedItem } from '../model/plan.ts'
import { minorOf } from '../model/minor.ts'
import { type Problem, problem } from '../model/problem.ts'
import { liftsMajorDanger, signaturesRequired } from '../model/requirement.ts'
import { handledIn } from '../model/rule.ts'
import type { ShelvedChecklist } from './context.ts'
import { findingProblems } from './finding-replay.ts'
import { isSame } from './same.ts'

/**
 * Problems: fact-unknown, fact-missing, fact-invalid, item-unknown, item-missing, item-repeated, item-order, those of
 * answerProblems and findingProblems, conclusion-differs, requirement-differs, minor-differs. The conclusion is compared only when
 * all below it holds, so that one fault is told once.
 */
export function replayProblems(body: ResultBody, { checklist, planner }: ShelvedChecklist): readonly Problem[] {
  const plan = planner(body.facts, body.day)
  const facts = factProblems(body, plan)
  if (facts.length > 0) return facts
  const items = itemProblems(body, plan)
  if (items.length > 0) return items
  const answers = new Map<ItemId, Answer>()
  const inAnswers: Problem[] = []
  for (const [index, planned] of plan.items.entries()) {
    const answer = body.answers[index]
    if (answer === undefined) continue
    answers.set(planned.item.id, answer)
    for (const found of placedAnswerProblems(planned, answer, index, body)) inAnswers.push(found)
  }
  if (inAnswers.length > 0) return inAnswers
  const handled = handledIn(body.findings)
  const inFindings = findingProblems(body, dangersOf(checklist, plan, answers, handled), answers)
  if (inFindings.length > 0) return inFindings
  const lifts = liftsMajorDanger(checklist, plan, answers, handled)
  return [...conclusionProblems(body, plan, answers), ...requirementProblems(body, lifts), ...minorProblems(body)]
}

function factProblems(body: ResultBody, plan: Plan): readonly Problem[] {
  const known = new Map(plan.facts.map((fact) => [fact.id, fact]))
  const given = Object.entries(body.facts).flatMap(([id, value]) => {
    const fact = known.get(id)
    if (fact === undefined) return [problem('fact-unknown', `/body/facts/${id}`, { fact: id })]
    return value !== undefined && isValueOf(fact, value)
      ? []
      : [problem('fact-invalid', `/body/facts/${id}`, { fact: id, values: valuesPossible(fact) })]
  })
  const missing = plan.facts
    .filter(({ id }) => body.facts[id] === undefined)
    .map((fact) => problem('fact-missing', '/body/facts', { fact: fact.id, values: valuesPossible(fact) }))
  return [...given, ...missing]
}

/** Nearly every body answers what is asked, in that order; what is amiss is looked for only where that is not so. */
function itemProblems(body: ResultBody, plan: Plan): readonly Problem[] {
  const { answers } = body
  const inOrder = answers.length === plan.items.length && plan.items.every(({ item }, index) => answers[index]?.item === item.id)
  return inOrder ? [] : itemsAmiss(body, plan)
}

function itemsAmiss(body: ResultBody, plan: Plan): readonly Problem[] {
  const planned = new Set(plan.items.map(({ item }) => item.id))
  const seen = new Set<string>()
  const given: Problem[] = []
  for (const [index, { item }] of body.answers.entries()) {
    const code = !planned.has(item) ? 'item-unknown' : seen.has(item) ? 'item-repeated' : undefined
    if (code === undefined) seen.add(item)
    else given.push(problem(code, `/body/answers/${index}/item`, { item }))
  }
  const missing = [...planned]
    .filter((item) => !seen.has(item))
    .map((item) => problem('item-missing', '/body/answers', { item }))
  if (given.length + missing.length > 0) return [...given, ...missing]
  const misplaced = plan.items.findIndex(({ item }, index) => body.answers[index]?.item !== item.id)
  return misplaced < 0
    ? []
    : [problem('item-order', `/body/answers/${misplaced}/item`, { item: body.answers[misplaced]?.item ?? '' })]
}

function placedAnswerProblems(planned: PlannedItem, answer: Answer, index: number, { mode, language }: ResultBody): readonly Problem[] {
  const found = answerProblems(planned, answer, language)
  const filled = answer.by === 'default' && mode !== 'answers'
  if (found.length === 0 && !filled) return found
  const all = filled ? [...found, problem('answered-by', '/by', { item: answer.item })] : found
  return all.map((one) => ({ ...one, pointer: `/body/answers/${index}${one.pointer ?? ''}` }))
}

function conclusionProblems(body: ResultBody, plan: Plan, answers: ReadonlyMap<string, Answer>): readonly Problem[] {
  const concluded = conclude(plan, answers, body.findings)
  if (isSame(concluded, body.conclusion)) return []
  const expected = new Map<string, unknown>(Object.entries(concluded))
  const stated = new Map<string, unknown>(Object.entries(body.conclusion))
  const members = new Set([...expected.keys(), ...stated.keys()])
  return [...members]
    .filter((member) => !isSame(expected.get(member), stated.get(member)))
    .map((member) => problem('conclusion-differs', `/body/conclusion/${member}`, { member }))
}

/** What the body demands follows from its kind; a floor above that is the trust list's to set. */
function requirementProblems(body: ResultBody, lifts: boolean): readonly Problem[] {
  const needed = signaturesRequired(body.kind, body.acknowledgement, lifts)
  return isSame(needed, body.requiredSignatures) ? [] : [problem('requirement-differs', '/body/requiredSignatures')]
}

/** One meaning has one form: a newer minor than the body needs would only keep older programs from judging it. */
function minorProblems(body: ResultBody): readonly Problem[] {
  const needed = minorOf(body)
  return body.minor === needed ? [] : [problem('minor-differs', '/body/minor', { minor: body.minor, needed })]
}
