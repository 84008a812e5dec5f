// Facts as a person wrote them in a file or on the command line: their values, or every reason why not.
import { numberProblem } from './answers-typed.ts'
import { dayTyped } from './day-typed.ts'
import { inOptionOrder, isValueOf, valuesPossible } from './fact.ts'
import type { AnswersFile, Checklist, Fact, Facts, FactValue } from './generated/formats.ts'
import type { Plan, Planner } from './plan.ts'
import { type Problem, problem } from './problem.ts'
import { quantityTyped } from './quantity.ts'

/** Yes and no as words, several choices as a list, all else as text. */
export type GivenFacts = AnswersFile['facts']

export type FactsTaken = { readonly facts: Facts; readonly plan: Plan } | { readonly problems: readonly Problem[] }

/** Problems, with pointers below /facts: fact-unknown, fact-missing, fact-invalid, day-unreadable, and those of numberProblem. */
export function factsGiven(given: GivenFacts, checklist: Checklist, planner: Planner, day: string): FactsTaken {
  const { facts, problems } = factValues(given, checklist)
  // What depends on a value that cannot be is not known to be missing or idle.
  if (problems.length > 0) return { problems: [...problems, ...missing(checklist.facts.filter(alwaysAsked), given)] }
  const plan = planner(facts, day)
  const found = dependent(given, plan, facts)
  return found.length > 0 ? { problems: found } : { facts, plan }
}

function factValues(
  given: GivenFacts,
  checklist: Checklist,
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const declared = new Map<string, Fact>(checklist.facts.map((fact) => [fact.id, fact]))
  const facts: Record<string, FactValue> = {}
  const problems = Object.entries(given ?? {}).flatMap(([id, text]) => {
    const fact = declared.get(id)
    if (fact === undefined || text === undefined) return [problem('fact-unknown', `/facts/${id}`, { fact: id })]
    const value = factValue(fact, text)
    if (isProblem(value)) return [value]
    if (value === undefined || !isValueOf(fact, value))
      return [problem('fact-invalid', `/facts/${id}`, { fact: id, values: valuesPossible(fact) })]
    facts[id] = value
    return []
  })
  return { facts, problems }
}

/** Yes and no arrive as text, numbers and days as people write them; choices may stand in any order. */
function factValue(fact: Fact, text: string | readonly string[]): FactValue | Problem | undefined {
  if (fact.type === 'yes-no') return truth(text)
  if (fact.type === 'number' && typeof text === 'string') {
    const read = quantityTyped(text, fact.unit)
    return 'value' in read ? read.value : numberProblem(read.refused, `/facts/${fact.id}`, text, fact.unit)
  }
  if (fact.type === 'date' && typeof text === 'string')
    return dayTyped(text) ?? problem('day-unreadable', `/facts/${fact.id}`, { text })
  const known = typeof text === 'object' && text.every((id) => (fact.options ?? []).some((option) => option.id === id))
  return known && fact.type === 'choices' ? inOptionOrder(fact, text) : text
}

function isProblem(value: FactValue | Problem | undefined): value is Problem {
  return typeof value === 'object' && 'code' in value
}

function truth(text: string | readonly string[]): boolean | undefined {
  if (text === 'yes' || text === 'true' || text === '是') return true
  return text === 'no' || text === 'false' || text === '否' ? false : undefined
}

/** Facts that are asked and not given, else those that are given and not asked under the others. */
function dependent(given: GivenFacts, { facts: asked }: Plan, facts: Facts): readonly Problem[] {
  const apply = new Set(asked.map(({ id }) => id))
  const idle = Object.keys(facts)
    .filter((id) => !apply.has(id))
    .map((id) => problem('fact-unknown', `/facts/${id}`, { fact: id }))
  const open = missing(asked, given)
  // Whether a fact is asked may hang on one that is missing.
  return open.length > 0 ? open : idle
}

function alwaysAsked({ when }: Fact): boolean {
  return when === undefined
}

function missing(asked: readonly Fact[], given: GivenFacts): readonly Problem[] {
  const pointer = given === undefined ? '' : '/facts'
  return asked
    .filter(({ id }) => given?.[id] === undefined)
    .map((fact) => problem('fact-missing', pointer, { fact: fact.id, values: valuesPossible(fact) }))
}
