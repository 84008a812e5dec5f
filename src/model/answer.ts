// Whether an answer is fit for its item: what every answer must hold, in an interview as in a file.
import { isDay } from './calendar.ts'
import { outcomeProposed } from './danger.ts'
import type { Answer, Evidence, Item, Language, Outcome } from './generated/formats.ts'
import type { PlannedItem } from './plan.ts'
import { type Problem, problem } from './problem.ts'

export function mayBeNotApplicable(item: Item): boolean {
  return item.na?.allowed !== false
}

/** Whether a reason must be given: always for what was not checked, and for not applicable unless the checklist waives it. */
export function needsReason(item: Item, outcome: Outcome): boolean {
  return outcome === 'unchecked' || (outcome === 'na' && item.na?.reason !== false)
}

/** What evidence the item demands at this outcome. */
export function evidenceDemanded(item: Item, outcome: Outcome): readonly ('photo' | 'document')[] {
  if (outcome !== 'pass' && outcome !== 'fail') return []
  const kinds = ['photo', 'document'] as const
  return kinds.filter(
    (kind) => item.evidence?.[kind] === 'always' || (item.evidence?.[kind] === 'on-fail' && outcome === 'fail'),
  )
}

/** Whether the answers file's default may fill the item: nothing that is major, measured or to be proved. */
export function mayBeDefault({ item }: PlannedItem): boolean {
  return item.hazard !== 'major' && item.reading === undefined && evidenceDemanded(item, 'pass').length === 0
}

/**
 * Everything about an answer that its item does not allow; pointers are relative to the answer.
 * Problems: asked-differs, na-not-allowed, reason-missing, note-missing, reading-missing, reading-unexpected,
 * reading-unit, outcome-differs, override-unfounded, answered-by, deduct-unexpected, evidence-demanded, day-impossible.
 */
export function answerProblems(planned: PlannedItem, answer: Answer, language: Language): readonly Problem[] {
  const { item } = planned
  const about = { item: item.id }
  const found: Problem[] = []
  const note = (wrong: boolean, code: Problem['code'], pointer: string): void => {
    if (wrong) found.push(problem(code, pointer, about))
  }
  note(answer.asked !== item.ask[language], 'asked-differs', '/asked')
  note(answer.outcome === 'na' && !mayBeNotApplicable(item), 'na-not-allowed', '/outcome')
  note(needsReason(item, answer.outcome) && answer.reason === undefined, 'reason-missing', '')
  note(answer.outcome === 'fail' && answer.note === undefined, 'note-missing', '')
  note(answer.deduct !== undefined, 'deduct-unexpected', '/deduct')
  // A photo that could not be taken is excused in words rather than by an untrue answer.
  const lacking = evidenceDemanded(item, answer.outcome).some(
    (kind) => !(answer.evidence ?? []).some((piece) => serves(kind, piece)),
  )
  note(lacking && answer.reason === undefined, 'evidence-demanded', '')
  return [...found, ...readingProblems(planned, answer), ...byProblems(planned, answer)]
}

function serves(kind: 'photo' | 'document', piece: Evidence): boolean {
  return kind === 'document' || piece.mediaType.startsWith('image/') || piece.mediaType.startsWith('video/')
}

function readingProblems(planned: PlannedItem, answer: Answer): readonly Problem[] {
  const { item } = planned
  const about = { item: item.id }
  const judged = answer.outcome === 'pass' || answer.outcome === 'fail'
  const { reading, override } = answer
  if (reading === undefined) {
    return [
      ...(item.reading !== undefined && judged ? [problem('reading-missing', '', about)] : []),
      ...(override === undefined ? [] : [problem('override-unfounded', '/override', about)]),
    ]
  }
  if (item.reading === undefined || !judged) return [problem('reading-unexpected', '/reading', about)]
  const proposed = outcomeProposed(planned, reading.value)
  const calibrated = reading.calibratedUntil
  const founded =
    override === undefined ||
    (proposed !== undefined &&
      override.from === proposed &&
      override.to === answer.outcome &&
      proposed !== answer.outcome)
  return [
    ...(reading.unit === item.reading.unit ? [] : [problem('reading-unit', '/reading/unit', about)]),
    ...(calibrated === undefined || isDay(calibrated)
      ? []
      : [problem('day-impossible', '/reading/calibratedUntil', { day: calibrated })]),
    ...(override === undefined && proposed !== undefined && answer.outcome !== proposed
      ? [problem('outcome-differs', '/outcome', about)]
      : []),
    ...(founded ? [] : [problem('override-unfounded', '/override', about)]),
  ]
}

function byProblems(planned: PlannedItem, answer: Answer): readonly Problem[] {
  const followsReading =
    answer.reading !== undefined &&
    answer.override === undefined &&
    outcomeProposed(planned, answer.reading.value) !== undefined
  const right =
    answer.by === 'rule'
      ? followsReading
      : answer.by === 'default'
        ? mayBeDefault(planned) && answer.outcome === 'pass'
        : !followsReading
  return right ? [] : [problem('answered-by', '/by', { item: planned.item.id })]
}
