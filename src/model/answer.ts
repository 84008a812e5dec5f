// Whether an answer is fit for its item: what every answer must hold, in an interview as in a file.
import { isDay } from './calendar.ts'
import { outcomeProposed } from './danger.ts'
import { isRelative, takenIn } from './limit.ts'
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
  if (item.evidence === undefined || (outcome !== 'pass' && outcome !== 'fail')) return []
  const kinds = ['photo', 'document'] as const
  return kinds.filter(
    (kind) => item.evidence?.[kind] === 'always' || (item.evidence?.[kind] === 'on-fail' && outcome === 'fail'),
  )
}

/** Whether the answers file's default may fill the item: nothing that is major, read off something or to be proved. */
export function mayBeDefault({ item, grave }: PlannedItem): boolean {
  const read = item.reading !== undefined || item.date !== undefined
  return !grave && item.hazard !== 'none' && !read && evidenceDemanded(item, 'pass').length === 0
}

/**
 * Everything about an answer that its item does not allow; pointers are relative to the answer.
 * Problems: asked-differs, na-not-allowed, reason-missing, note-missing, reading-missing, reading-unexpected,
 * reading-unit, stated-missing, stated-unexpected, date-missing, date-unexpected, date-in-future, outcome-differs,
 * override-unfounded, answered-by, deduct-missing, deduct-unexpected, evidence-demanded, day-impossible.
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
  const deducted = item.points !== undefined && answer.outcome === 'fail'
  note(deducted && answer.deduct === undefined, 'deduct-missing', '')
  note(!deducted && answer.deduct !== undefined, 'deduct-unexpected', '/deduct')
  // A photo that could not be taken is excused in words rather than by an untrue answer.
  const lacking = evidenceDemanded(item, answer.outcome).some(
    (kind) => !(answer.evidence ?? []).some((piece) => serves(kind, piece)),
  )
  note(lacking && answer.reason === undefined, 'evidence-demanded', '')
  const proposed = outcomeProposed(planned, takenIn(answer))
  found.push(...readingProblems(planned, answer), ...dateProblems(planned, answer))
  found.push(...outcomeProblems(planned, answer, proposed), ...byProblems(planned, answer, proposed))
  return found
}

function serves(kind: 'photo' | 'document', piece: Evidence): boolean {
  return kind === 'document' || piece.mediaType.startsWith('image/') || piece.mediaType.startsWith('video/')
}

function isJudged({ outcome }: Answer): boolean {
  return outcome === 'pass' || outcome === 'fail'
}

function readingProblems({ item, limits }: PlannedItem, answer: Answer): readonly Problem[] {
  const about = { item: item.id }
  const { reading } = answer
  if (reading === undefined)
    return item.reading !== undefined && isJudged(answer) ? [problem('reading-missing', '', about)] : []
  if (item.reading === undefined || !isJudged(answer)) return [problem('reading-unexpected', '/reading', about)]
  const calibrated = reading.calibratedUntil
  const against = limits.some(isRelative)
  return [
    ...(reading.unit === item.reading.unit ? [] : [problem('reading-unit', '/reading/unit', about)]),
    ...(against && reading.stated === undefined ? [problem('stated-missing', '/reading', about)] : []),
    ...(!against && reading.stated !== undefined ? [problem('stated-unexpected', '/reading/stated', about)] : []),
    ...(calibrated === undefined || isDay(calibrated)
      ? []
      : [problem('day-impossible', '/reading/calibratedUntil', { day: calibrated })]),
  ]
}

/** A fail needs no day: what was never done has none. */
function dateProblems({ item, limits, day }: PlannedItem, answer: Answer): readonly Problem[] {
  const about = { item: item.id }
  const { date } = answer
  if (date === undefined)
    return item.date !== undefined && answer.outcome === 'pass' ? [problem('date-missing', '', about)] : []
  if (item.date === undefined || !isJudged(answer)) return [problem('date-unexpected', '/date', about)]
  if (!isDay(date)) return [problem('day-impossible', '/date', { day: date })]
  const behind = limits.some(({ fail }) => 'olderThan' in fail)
  return behind && date > day ? [problem('date-in-future', '/date', { ...about, day: date })] : []
}

type Proposed = ReturnType<typeof outcomeProposed>

/** The outcome follows from what was read, unless that was set aside in so many words. */
function outcomeProblems(planned: PlannedItem, answer: Answer, proposed: Proposed): readonly Problem[] {
  const about = { item: planned.item.id }
  const { override, outcome } = answer
  if (override === undefined)
    return isJudged(answer) && proposed !== undefined && outcome !== proposed
      ? [problem('outcome-differs', '/outcome', about)]
      : []
  const founded =
    proposed !== undefined && override.from === proposed && override.to === outcome && proposed !== outcome
  return founded ? [] : [problem('override-unfounded', '/override', about)]
}

function byProblems(planned: PlannedItem, answer: Answer, proposed: Proposed): readonly Problem[] {
  const follows = answer.override === undefined && proposed !== undefined
  const right =
    answer.by === 'rule'
      ? follows
      : answer.by === 'default'
        ? mayBeDefault(planned) && answer.outcome === 'pass'
        : !follows
  return right ? [] : [problem('answered-by', '/by', { item: planned.item.id })]
}
