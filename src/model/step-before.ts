// What stands before a step, for whoever goes back?
import { dangersOf } from './danger.ts'
import { fittingAnswers } from './fitting.ts'
import type { Step } from './next-step.ts'
import type { Plan } from './plan.ts'
import type { Session } from './session.ts'

/** A step that asks a person something. */
export type Question = Exclude<Step, { readonly kind: 'sign' | 'write' }>

const details = ['unit', 'place', 'inspection-kind', 'inspectors'] as const

/**
 * The step before, in the order of the walk; undefined before the first. A danger at an item comes after its item, and
 * dangers by rules after all items; from an item the way leads to the item before it, whose danger is told there.
 */
export function stepBefore(session: Session, plan: Plan, step: Question): Question | undefined {
  switch (step.kind) {
    case 'unit':
      return undefined
    case 'place':
    case 'inspection-kind':
    case 'inspectors':
      return { kind: details[details.indexOf(step.kind) - 1] ?? 'unit' }
    case 'fact':
      return factStep(plan, plan.facts.findIndex(({ id }) => id === step.fact.id))
    case 'item':
      return step.number > 1 ? itemStep(plan, step.number - 1) : factStep(plan, plan.facts.length)
    case 'danger':
      return step.danger.of === 'item' ? stepAt(plan, step.danger.id) : beforeRules(session, plan, step.danger.id)
    case 'review':
      return beforeRules(session, plan)
  }
}

/** What was asked before the danger by a rule, or before the end of the walk: another such danger, else the last item with what was asked about it. */
function beforeRules(session: Session, plan: Plan, rule?: string): Question {
  const { head, treatments } = session
  const dangers = dangersOf(head.checklist, plan, fittingAnswers(session, plan), treatments)
  const byRules = dangers.filter(({ of }) => of === 'rule')
  const at = byRules.findIndex(({ id }) => id === rule)
  const last = plan.items.at(-1)?.item.id
  const danger = byRules[(at < 0 ? byRules.length : at) - 1] ?? dangers.find(({ id }) => id === last)
  if (danger !== undefined) return { kind: 'danger', danger }
  return itemStep(plan, plan.items.length) ?? factStep(plan, plan.facts.length)
}

/** The item by its place; items count from 1. */
export function itemStep({ items }: Plan, number: number): Extract<Step, { readonly kind: 'item' }> | undefined {
  const planned = items[number - 1]
  return planned === undefined ? undefined : { kind: 'item', planned, number }
}

/** The item by its id, since a plan is made anew with every event. */
export function stepAt(plan: Plan, id: string): Extract<Step, { readonly kind: 'item' }> | undefined {
  return itemStep(plan, plan.items.findIndex(({ item }) => item.id === id) + 1)
}

/** The fact before a place among the facts; before the first stand the details. */
function factStep({ facts }: Plan, index: number): Question {
  const fact = facts[index - 1]
  return fact === undefined ? { kind: 'inspectors' } : { kind: 'fact', fact }
}
