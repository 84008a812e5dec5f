// How far an inspection has come.
import { dangersOf } from './danger.ts'
import { fittingAnswers } from './fitting.ts'
import type { Plan } from './plan.ts'
import type { Session } from './session.ts'

/** Items that apply, and the dangers found so far. */
export function describeSoFar(
  session: Session,
  plan: Plan,
): { readonly items: number; readonly findings: number; readonly major: number } {
  const dangers = dangersOf(session.head.checklist, plan, fittingAnswers(session, plan), session.treatments)
  return {
    items: plan.items.length,
    findings: dangers.length,
    major: dangers.filter(({ level }) => level === 'major').length,
  }
}
