// How does the journal name a step of the walk, and which step is one that it names?
import { dangersOf } from './danger.ts'
import { fittingAnswers } from './fitting.ts'
import type { StepNamed } from './generated/formats.ts'
import type { Plan } from './plan.ts'
import type { Session } from './session.ts'
import { type Question, stepAt } from './step-before.ts'

export function nameOf(step: Question): StepNamed {
  switch (step.kind) {
    case 'fact':
      return { step: 'fact', fact: step.fact.id }
    case 'item':
      return { step: 'item', of: step.planned.item.id }
    case 'danger':
      return { step: 'danger', of: step.danger.id }
    case 'unit':
    case 'place':
    case 'inspection-kind':
    case 'inspectors':
    case 'review':
      return { step: step.kind }
  }
}

/** The step of a name; undefined where nothing of that name is asked any more, or nothing is asked at all. */
export function stepNamed(session: Session, plan: Plan, { step, fact: id, of = '' }: StepNamed): Question | undefined {
  if (session.endedAt !== undefined) return undefined
  switch (step) {
    case 'fact': {
      const fact = plan.facts.find((one) => one.id === id)
      return fact === undefined ? undefined : { kind: 'fact', fact }
    }
    case 'item':
      return stepAt(plan, of)
    case 'danger': {
      const { head, treatments } = session
      const danger = dangersOf(head.checklist, plan, fittingAnswers(session, plan), treatments).find((one) => one.id === of)
      return danger === undefined ? undefined : { kind: 'danger', danger }
    }
    case 'unit':
    case 'place':
    case 'inspection-kind':
    case 'inspectors':
    case 'review':
      return { kind: step }
  }
}
