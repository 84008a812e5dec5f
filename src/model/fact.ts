// Whether a value can be the value of a fact.
import { isDay } from './calendar.ts'
import { isDecimal } from './decimal.ts'
import type { Fact, FactValue } from './generated/formats.ts'

/** Whether the value is of the fact's type and, for choices, among its options and named once. */
export function isValueOf(fact: Fact, value: FactValue): boolean {
  const options = new Set((fact.options ?? []).map(({ id }) => id))
  switch (fact.type) {
    case 'choice':
      return typeof value === 'string' && options.has(value)
    case 'choices':
      return typeof value === 'object' && value.every((id) => options.has(id)) && new Set(value).size === value.length
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
