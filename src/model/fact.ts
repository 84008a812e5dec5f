// Whether a value can be the value of a fact.
import { isDay } from './calendar.ts'
import { isDecimal } from './decimal.ts'
import type { Fact, FactValue } from './generated/formats.ts'

/** The chosen options, each once, in the order in which the checklist has them: one set of choices has one spelling. */
export function inOptionOrder(fact: Fact, chosen: readonly string[]): readonly string[] {
  return (fact.options ?? []).map(({ id }) => id).filter((id) => chosen.includes(id))
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}

/** Whether the value is of the fact's type and, for choices, made of its options in their order. */
export function isValueOf(fact: Fact, value: FactValue): boolean {
  const options = new Set((fact.options ?? []).map(({ id }) => id))
  switch (fact.type) {
    case 'choice':
      return typeof value === 'string' && options.has(value)
    case 'choices':
      return typeof value === 'object' && isSame(value, inOptionOrder(fact, value))
    case 'yes-no':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'string' && isDecimal(value)
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
  }
}

/** What can be written for the fact, as ids or a sample: "lng, cng", "yes, no", "2026-01-31". */
export function valuesPossible({ type, options }: Fact): string {
  if (options !== undefined) return options.map(({ id }) => id).join(', ')
  return { choice: '', choices: '', 'yes-no': 'yes, no', number: '54.5', date: '2026-01-31', text: '…' }[type]
}
