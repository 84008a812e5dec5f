// What is done about a danger: what the record must say, and what is proposed.
import { dayAfter, isDay } from './calendar.ts'
import type { Danger } from './danger.ts'
import type { Handling, Treatment } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'

/** The handling proposed: the checklist's own, else work stops for a major danger (一票否决) and a date is set for a general one. */
export function handlingProposed(danger: Danger): Handling {
  return danger.remedy?.handling ?? (danger.level === 'major' ? 'stop-work' : 'deadline')
}

/** The day proposed for it, counted from the day of the inspection; undefined where the checklist proposes none. */
export function deadlineProposed(danger: Danger, today: string): string | undefined {
  return danger.remedy?.days === undefined ? undefined : dayAfter(today, danger.remedy.days)
}

/** A major danger that does not stop work needs a reason. */
export function needsHandlingReason(danger: Danger, handling: Handling): boolean {
  return danger.level === 'major' && handling !== 'stop-work'
}

/** Whoever has to put it right is named, unless that was done while the inspector looked on. */
export function needsResponsible(handling: Handling): boolean {
  return handling !== 'on-the-spot'
}

/**
 * Everything a treatment lacks; pointers are relative to it. The day is that of the inspection's start.
 * Problems: handling-reason-missing, deadline-missing, deadline-unexpected, deadline-past, day-impossible, responsible-missing.
 */
export function treatmentProblems(danger: Danger, treatment: Treatment, day: string): readonly Problem[] {
  const { handling, deadline, reason, responsible } = treatment
  const about = { item: danger.id }
  const found: Problem[] = []
  if (needsHandlingReason(danger, handling) && reason === undefined)
    found.push(problem('handling-reason-missing', '', about))
  if (needsResponsible(handling) && responsible === undefined) found.push(problem('responsible-missing', '', about))
  if (deadline === undefined) {
    if (handling === 'deadline') found.push(problem('deadline-missing', '', about))
  } else if (handling === 'on-the-spot') found.push(problem('deadline-unexpected', '/deadline', about))
  else if (!isDay(deadline)) found.push(problem('day-impossible', '/deadline', { day: deadline }))
  else if (deadline < day) found.push(problem('deadline-past', '/deadline', { item: danger.id, day: deadline }))
  return found
}
