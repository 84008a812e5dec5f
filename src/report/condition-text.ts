// A condition in the words that its facts are asked in.
import { type Order, type Part, partsOf, type Subject } from '../model/condition-parts.ts'
import type { Fact } from '../model/generated/formats.ts'
import { inBrackets } from '../words/marks.ts'
import { say, type TextKey, type Tongue } from '../words/say.ts'

/** "only if: What kind of station is this? — LNG station"; the condition as it was written where it has no such words. */
export function conditionText(when: string, facts: readonly Fact[], language: Tongue): string {
  const part = partsOf(when)
  const told = part === undefined ? undefined : partText(part, { facts, language })
  return told === undefined
    ? say(language, 'checklist.when', { when })
    : say(language, 'condition.only-if', { when: told })
}

interface Ground {
  readonly facts: readonly Fact[]
  readonly language: Tongue
}

function partText(part: Part, ground: Ground): string | undefined {
  const { language } = ground
  switch (part.kind) {
    case 'all':
    case 'any': {
      const told = part.parts.map((one) => innerText(one, ground))
      if (!told.every((one) => one !== undefined)) return undefined
      const key = part.kind === 'all' ? 'condition.and' : 'condition.or'
      return told.reduce((left, right) => say(language, key, { left, right }))
    }
    case 'yes':
      return put(part.not ? 'condition.no' : 'condition.yes', { fact: part.fact }, '', ground)
    case 'is':
      return put(isKey(part.not, part.values), part.of, valuesText(part.of, part.values, ground), ground)
    case 'has':
      return put(part.not ? 'condition.has-not' : 'condition.has', part, valueText(part, part.value, ground), ground)
    case 'order':
      return put(orderKey(part.by, part.of, ground), part.of, valueText(part.of, part.value, ground), ground)
  }
}

/** An "or" inside an "and" stands in brackets, and the other way round. */
function innerText(part: Part, ground: Ground): string | undefined {
  const told = partText(part, ground)
  const several = part.kind === 'all' || part.kind === 'any'
  return told === undefined || !several ? told : inBrackets(told, ground.language)
}

/** Undefined where there is no such fact to speak of. */
function put(key: TextKey, of: Subject, value: string, ground: Ground): string | undefined {
  const { language } = ground
  const ask = of === 'today' ? say(language, 'condition.today') : factAt(of, ground)?.ask[language]
  return ask === undefined ? undefined : say(language, key, { ask, value })
}

function factAt(of: { readonly fact: string }, { facts }: Ground): Fact | undefined {
  return facts.find(({ id }) => id === of.fact)
}

function isKey(not: boolean, values: readonly string[]): TextKey {
  if (values.length > 1) return not ? 'condition.none-of' : 'condition.one-of'
  return not ? 'condition.is-not' : 'condition.is'
}

/** Parted by strokes, since options have commas of their own. */
function valuesText(of: Subject, values: readonly string[], ground: Ground): string {
  return values.map((value) => valueText(of, value, ground)).join(' / ')
}

function valueText(of: Subject, value: string, ground: Ground): string {
  const fact = of === 'today' ? undefined : factAt(of, ground)
  const named = fact?.options?.find(({ id }) => id === value)?.[ground.language] ?? value
  return fact?.unit === undefined ? named : `${named} ${fact.unit}`
}

const numberKeys = {
  '<': 'condition.less',
  '<=': 'condition.at-most',
  '>': 'condition.more',
  '>=': 'condition.at-least',
} as const satisfies Readonly<Record<Order, TextKey>>

const dayKeys = {
  '<': 'condition.before',
  '<=': 'condition.until',
  '>': 'condition.after',
  '>=': 'condition.from',
} as const satisfies Readonly<Record<Order, TextKey>>

function orderKey(by: Order, of: Subject, ground: Ground): TextKey {
  const isDay = of === 'today' || factAt(of, ground)?.type === 'date'
  return (isDay ? dayKeys : numberKeys)[by]
}
