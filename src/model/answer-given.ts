// One answer of an answers file as the answer that an interview would have recorded.
import { answerProblems, mayBeDefault } from './answer.ts'
import { outcomeProposed } from './danger.ts'
import type { AnswerGiven, Answer, AnswersFile, Evidence, Language, ReadingTaken } from './generated/formats.ts'
import type { Taken } from './limit.ts'
import type { PlannedItem } from './plan.ts'
import { type Problem, problem } from './problem.ts'

/** What an answer takes from the run: the language of the questions, the moment, the evidence at a path. */
export interface AnswerGround {
  readonly language: Language
  /** Moment of the run, which stands as the moment of observation. */
  readonly now: string
  /** The evidence at a path of the file; a path that could not be used has its problem already. */
  readonly evidence: (path: string) => Evidence | undefined
}

export type TakenAnswer = { readonly answer: Answer } | { readonly problems: readonly Problem[] }

/** Problems, with pointers into the answers file: answer-missing, answer-shape, reading-unit, and those of answerProblems. */
export function takeOne(planned: PlannedItem, file: AnswersFile, ground: AnswerGround): TakenAnswer {
  const { item } = planned
  const given = file.answers?.[item.id]
  if (given === undefined) {
    if (file.default === 'pass' && mayBeDefault(planned)) {
      const { now, language } = ground
      return { answer: { item: item.id, asked: item.ask[language], outcome: 'pass', by: 'default', observedAt: now } }
    }
    return { problems: [problem('answer-missing', file.answers === undefined ? '' : '/answers', { item: item.id })] }
  }
  const pointer = `/answers/${item.id}`
  const answer = answerFrom(planned, given, ground)
  if (answer === undefined) return { problems: [problem('answer-shape', pointer, { item: item.id })] }
  const found = answerProblems(planned, answer, ground.language).map((one) => ({
    ...one,
    pointer: placeIn(pointer, given, one),
  }))
  return found.length > 0 ? { problems: found } : { answer }
}

/** The answer's own member where the file has it, else the answer. */
export function placeIn(pointer: string, given: AnswerGiven, found: Problem): string {
  const [member = ''] = (found.pointer ?? '').split('/').slice(1)
  return Object.hasOwn(given, member) ? `${pointer}/${member}` : pointer
}

/** Undefined when neither an outcome, a reading, a day nor a deduction says what was found. */
function answerFrom(planned: PlannedItem, given: AnswerGiven, ground: AnswerGround): Answer | undefined {
  const { item } = planned
  const { note, reason, overrideReason, date, deduct } = given
  const proposed = outcomeProposed(planned, takenFrom(planned, given))
  const outcome = given.outcome ?? proposed ?? (deduct === undefined ? undefined : 'fail')
  if (outcome === undefined) return undefined
  const pieces = (given.evidence ?? []).map(ground.evidence).filter((piece) => piece !== undefined)
  const judged = outcome === 'pass' || outcome === 'fail' ? outcome : undefined
  const override =
    proposed !== undefined && judged !== undefined && overrideReason !== undefined
      ? { from: proposed, to: judged, reason: overrideReason }
      : undefined
  const reading = readingFrom(planned, given)
  return {
    item: item.id,
    asked: item.ask[ground.language],
    outcome,
    by: proposed !== undefined && override === undefined ? 'rule' : 'inspector',
    ...(reading === undefined ? {} : { reading }),
    ...(date === undefined ? {} : { date }),
    ...(deduct === undefined ? {} : { deduct }),
    ...(note === undefined ? {} : { note }),
    ...(reason === undefined ? {} : { reason }),
    observedAt: ground.now,
    ...(pieces.length === 0 ? {} : { evidence: pieces }),
    ...(override === undefined ? {} : { override }),
  }
}

/** What was read, as far as the item asks for it. */
function takenFrom({ item }: PlannedItem, { reading, date, outcome }: AnswerGiven): Taken {
  if (outcome === 'na' || outcome === 'unchecked') return {}
  return {
    ...(reading === undefined || item.reading === undefined ? {} : { value: reading.value }),
    ...(reading?.stated === undefined ? {} : { stated: reading.stated }),
    ...(date === undefined || item.date === undefined ? {} : { date }),
  }
}

/** The unit may be left out; one that is not the item's own is a problem, never a conversion. */
function readingFrom({ item }: PlannedItem, { reading }: AnswerGiven): ReadingTaken | undefined {
  return reading === undefined ? undefined : { ...reading, unit: reading.unit ?? item.reading?.unit ?? '' }
}
