// An answers file against a checklist: the events that an interview would have recorded, or every reason why not.
import { type AnswerGround, placeIn, takeOne } from './answer-given.ts'
import { answersTyped } from './answers-typed.ts'
import { type Danger, dangersAtItems, dangersByRules } from './danger.ts'
import { factsGiven } from './facts-given.ts'
import type {
  AnswerGiven,
  Answer,
  AnswersFile,
  Checklist,
  Facts,
  HandlingGiven,
  Person,
  Treatment,
} from './generated/formats.ts'
import { type Plan, type PlannedItem, type Planner, valuesOf } from './plan.ts'
import { type Problem, problem } from './problem.ts'
import { deadlineProposed, handlingProposed, treatmentProblems } from './treatment.ts'

export interface AnswersTaken {
  readonly facts: Facts
  readonly answers: readonly Answer[]
  readonly treatments: readonly { readonly of: string; readonly treatment: Treatment }[]
}

export interface AnswersGround extends AnswerGround {
  readonly checklist: Checklist
  readonly planner: Planner
  /** Day of the run. */
  readonly today: string
}

/**
 * Problems, with pointers into the answers file: those of factsGiven and answersTyped, answer-unknown-item,
 * answer-not-applicable, answer-missing, answer-shape, and those of answerProblems and treatmentProblems.
 */
export function takeAnswers(written: AnswersFile, ground: AnswersGround): AnswersTaken | readonly Problem[] {
  const { file, problems: unread } = answersTyped(written, ground.checklist, ground.today)
  const given = factsGiven(file.facts, ground.checklist, ground.planner, ground.today)
  if ('problems' in given) return given.problems
  const { plan } = given
  const strangers = strangerProblems(file, ground.checklist, plan)
  const isRead = ({ item }: PlannedItem): boolean => !unread.some(({ pointer = '' }) => pointer.startsWith(`/answers/${item.id}/`))
  // An answer of which a part could not be read cannot be judged.
  const taken = plan.items.filter(isRead).map((planned) => takeOne(planned, file, ground))
  const problems = [...strangers, ...unread, ...taken.flatMap((one) => ('problems' in one ? one.problems : []))]
  if (problems.length > 0) return problems
  const answers = taken.flatMap((one) => ('answer' in one ? [one.answer] : []))
  const byItem = new Map(answers.map((answer) => [answer.item, answer]))
  const treatedBy = (danger: Danger): Treated => treat(danger, file, answers, ground.today)
  const atItems = dangersAtItems(ground.checklist, plan, byItem).map(treatedBy)
  // Some rules count only what still stands, so what was put right on the spot is known before they are asked.
  const handled = new Map(atItems.map(({ of, treatment }) => [of, treatment]))
  const treated = [...atItems, ...dangersByRules(ground.checklist, plan, byItem, handled).map(treatedBy)]
  const wrong = treated.flatMap(({ found }) => found)
  if (wrong.length > 0) return wrong
  return {
    facts: valuesOf(plan.facts, given.facts),
    answers,
    treatments: treated.map(({ of, treatment }) => ({ of, treatment })),
  }
}

function strangerProblems(file: AnswersFile, checklist: Checklist, plan: Plan): readonly Problem[] {
  const known = new Set(checklist.sections.flatMap(({ items }) => items.map(({ id }) => id)))
  const apply = new Set(plan.items.map(({ item }) => item.id))
  const rules = new Set(plan.rules.map(({ id }) => id))
  const items = Object.keys(file.answers ?? {}).flatMap((item) => {
    if (!known.has(item)) return [problem('answer-unknown-item', `/answers/${item}`, { item })]
    return apply.has(item) ? [] : [problem('answer-not-applicable', `/answers/${item}`, { item })]
  })
  const ofRules = Object.keys(file.rules ?? {})
    .filter((id) => !rules.has(id))
    .map((item) => problem('answer-unknown-item', `/rules/${item}`, { item }))
  return [...items, ...ofRules]
}

interface Treated {
  readonly of: string
  readonly treatment: Treatment
  readonly found: readonly Problem[]
}

function treat(danger: Danger, file: AnswersFile, answers: readonly Answer[], today: string): Treated {
  const ofItem = danger.of === 'item'
  const given: AnswerGiven & HandlingGiven = (ofItem ? file.answers?.[danger.id] : file.rules?.[danger.id]) ?? {}
  const description = ofItem ? answers.find(({ item }) => item === danger.id)?.note : given.note
  const treatment = treatmentFrom(danger, given, description ?? '', file.responsible, today)
  const pointer = `${ofItem ? '/answers' : '/rules'}/${danger.id}`
  const missing = description === undefined ? [problem('note-missing', pointer, { item: danger.id })] : []
  const found = [...missing, ...treatmentProblems(danger, treatment, today)]
  return { of: danger.id, treatment, found: found.map((one) => ({ ...one, pointer: placeIn(pointer, given, one) })) }
}

function treatmentFrom(
  danger: Danger,
  given: HandlingGiven,
  description: string,
  fallback: Person | undefined,
  today: string,
): Treatment {
  const handling = given.handling ?? handlingProposed(danger)
  const deadline = given.deadline ?? (handling === 'deadline' ? deadlineProposed(danger, today) : undefined)
  const responsible = given.responsible ?? (handling === 'on-the-spot' ? undefined : fallback)
  return {
    description,
    handling,
    ...(given.handlingReason === undefined ? {} : { reason: given.handlingReason }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(responsible === undefined ? {} : { responsible }),
  }
}
