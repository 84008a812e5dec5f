// What an inspection needs next.
import { type Danger, dangersOf } from './danger.ts'
import { fittingAnswers } from './fitting.ts'
import type { Fact } from './generated/formats.ts'
import type { Plan, PlannedItem } from './plan.ts'
import type { Answers } from './rule.ts'
import type { Session } from './session.ts'
import { treatmentProblems } from './treatment.ts'

export type Step =
  | { readonly kind: 'unit' }
  | { readonly kind: 'place' }
  | { readonly kind: 'inspection-kind' }
  | { readonly kind: 'inspectors' }
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'item'; readonly planned: PlannedItem; readonly number: number }
  | { readonly kind: 'danger'; readonly danger: Danger }
  | { readonly kind: 'review' }
  | { readonly kind: 'sign' }
  | { readonly kind: 'write' }

/** The next step: details, facts, items with the danger at each told at once, rules, review, signature, the file. */
export function nextStep(session: Session, plan: Plan): Step {
  const { details } = session
  if (session.signatures.length > 0) return { kind: 'write' }
  if (session.endedAt !== undefined) return { kind: 'sign' }
  if (details.unit === undefined) return { kind: 'unit' }
  if (details.place === undefined) return { kind: 'place' }
  if (details.kind === undefined) return { kind: 'inspection-kind' }
  if (details.inspectors === undefined || details.inspectors.length < (details.kind === 'supervision' ? 2 : 1))
    return { kind: 'inspectors' }
  const fact = plan.facts.find(({ id }) => session.facts[id] === undefined)
  if (fact !== undefined) return { kind: 'fact', fact }
  const answers = fittingAnswers(session, plan)
  const danger = dangersOf(session.head.checklist, plan, answers, session.treatments).find((one) =>
    isUntreated(session, one),
  )
  if (danger?.of === 'item') return { kind: 'danger', danger }
  const index = nextOpen(plan, answers, session.last)
  const planned = plan.items[index]
  if (planned !== undefined) return { kind: 'item', planned, number: index + 1 }
  return danger === undefined ? { kind: 'review' } : { kind: 'danger', danger }
}

/** Whoever went to a section walks on there; what was left open before it comes after the end. */
function nextOpen({ items }: Plan, answers: Answers, last: string | undefined): number {
  const isOpen = ({ item }: PlannedItem): boolean => !answers.has(item.id)
  const from = items.findIndex(({ item }) => item.id === last) + 1
  const ahead = items.findIndex((one, index) => index >= from && isOpen(one))
  return ahead < 0 ? items.findIndex(isOpen) : ahead
}

/** A treatment that was entered for a lighter danger, or for what was seen before the item was answered again, does not serve. */
function isUntreated(session: Session, danger: Danger): boolean {
  const treatment = session.treatments.get(danger.id)
  if (treatment === undefined || treatmentProblems(danger, treatment, '').length > 0) return true
  return danger.of === 'item' && treatment.description !== session.answers.get(danger.id)?.note
}
