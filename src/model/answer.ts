// Whether an answer is fit for its item: what every answer must hold, in an interview as in a file.
import { isDay } from './calendar.ts'
import { outcomeProposed } from './danger.ts'
import { isRelative, takenIn } from './limit.ts'
import type { Answer, Evidence, Item, Language, Outcome } from './generated/formats.ts'
import type { PlannedItem } from './plan.ts'
import { type Detail, type Problem, type ProblemCode, problem } from './problem.ts'

/** Every answer of a batch comes by here, and most have nothing of this kind. */
const none: readonly never[] = []

export function mayBeNotApplicable(item: Item): boolean {
  return item.na?.allowed !== false
}

/** Whether a reason must be given: always for what was not checked, and for not applicable unless the checklist waives it. */
export function needsReason(item: Item, outcome: Outcome): boolean {
  return outcome === 'unchecked' || (outcome === 'na' && item.na?.reason !== false)
}

/** What evidence the item demands at this outcome. */
export function evidenceDemanded(item: Item, outcome: Outcome): readonly ('photo' | 'document')[] {
  if (item.evidence === undefined || (outcome !== 'pass' && outcome !== 'fail')) return none
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
  const { outcome } = answer
  const found: Problem[] = []
  const fault = (code: ProblemCode, pointer: string, detail: Detail = { item: item.id }): void => {
    found.push(problem(code, pointer, detail))
  }
  if (answer.asked !== item.ask[language]) fault('asked-differs', '/asked')
  if (outcome === 'na' && !mayBeNotApplicable(item)) fault('na-not-allowed', '/outcome')
  if (answer.reason === undefined && needsReason(item, outcome)) fault('reason-missing', '')
  if (outcome === 'fail' && answer.note === undefined) fault('note-missing', '')
  const deducted = item.points !== undefined && outcome === 'fail'
  if (deducted && answer.deduct === undefined) fault('deduct-missing', '')
  if (!deducted && answer.deduct !== undefined) fault('deduct-unexpected', '/deduct')
  // A photo that could not be taken is excused in words rather than by an untrue answer.
  if (answer.reason === undefined && lacksEvidence(item, answer)) fault('evidence-demanded', '')
  readingProblems(planned, answer, fault)
  dateProblems(planned, answer, fault)
  const proposed = outcomeProposed(planned, takenIn(answer))
  outcomeProblems(answer, proposed, fault)
  if (!isRightlyBy(planned, answer, proposed)) fault('answered-by', '/by')
  return found
}

/** Puts down a fault of an answer; the item is its detail where no other is given. */
type Fault = (code: ProblemCode, pointer: string, detail?: Detail) => void

function lacksEvidence(item: Item, { outcome, evidence = none }: Answer): boolean {
  return evidenceDemanded(item, outcome).some((kind) => !evidence.some((piece) => serves(kind, piece)))
}

function serves(kind: 'photo' | 'document', piece: Evidence): boolean {
  return kind === 'document' || piece.mediaType.startsWith('image/') || piece.mediaType.startsWith('video/')
}

function isJudged({ outcome }: Answer): boolean {
  return outcome === 'pass' || outcome === 'fail'
}

function readingProblems({ item, limits }: PlannedItem, answer: Answer, fault: Fault): void {
  const { reading } = answer
  if (reading === undefined) {
    if (item.reading !== undefined && isJudged(answer)) fault('reading-missing', '')
    return
  }
  if (item.reading === undefined || !isJudged(answer)) {
    fault('reading-unexpected', '/reading')
    return
  }
  const { unit, stated, calibratedUntil } = reading
  const against = limits.some(isRelative)
  if (unit !== item.reading.unit) fault('reading-unit', '/reading/unit')
  if (against && stated === undefined) fault('stated-missing', '/reading')
  if (!against && stated !== undefined) fault('stated-unexpected', '/reading/stated')
  if (calibratedUntil !== undefined && !isDay(calibratedUntil)) fault('day-impossible', '/reading/calibratedUntil', { day: calibratedUntil })
}

/** A fail needs no day: what was never done has none. */
function dateProblems({ item, limits, day }: PlannedItem, answer: Answer, fault: Fault): void {
  const { date } = answer
  if (date === undefined) {
    if (item.date !== undefined && answer.outcome === 'pass') fault('date-missing', '')
    return
  }
  if (item.date === undefined || !isJudged(answer)) fault('date-unexpected', '/date')
  else if (!isDay(date)) fault('day-impossible', '/date', { day: date })
  else if (date > day && limits.some(({ fail }) => 'olderThan' in fail)) fault('date-in-future', '/date', { item: item.id, day: date })
}

type Proposed = ReturnType<typeof outcomeProposed>

/** The outcome follows from what was read, unless that was set aside in so many words. */
function outcomeProblems(answer: Answer, proposed: Proposed, fault: Fault): void {
  const { override, outcome } = answer
  if (override === undefined) {
    if (isJudged(answer) && proposed !== undefined && outcome !== proposed) fault('outcome-differs', '/outcome')
    return
  }
  const founded = proposed !== undefined && override.from === proposed && override.to === outcome && proposed !== outcome
  if (!founded) fault('override-unfounded', '/override')
}

/** Whether who is said to have answered can have done so. */
function isRightlyBy(planned: PlannedItem, { by, outcome, override }: Answer, proposed: Proposed): boolean {
  const follows = override === undefined && proposed !== undefined
  if (by === 'rule') return follows
  return by === 'default' ? mayBeDefault(planned) && outcome === 'pass' : !follows
}
