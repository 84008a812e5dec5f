// What stands before a step, for whoever goes back?
import type { Plan } from './plan.ts'
import type { Step } from './next-step.ts'

/** A step that asks a person something. */
export type Question = Exclude<Step, { readonly kind: 'sign' | 'write' }>

const details = ['unit', 'place', 'inspection-kind', 'inspectors'] as const

/** The step before, in the order of the walk; undefined before the first. A danger belongs to its item. */
export function stepBefore(plan: Plan, step: Question): Question | undefined {
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
      return step.danger.of === 'item' ? stepAt(plan, step.danger.id) : itemStep(plan, plan.items.length)
    case 'review':
      return itemStep(plan, plan.items.length) ?? factStep(plan, plan.facts.length)
  }
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
