// A fact in words: what can be entered for it, and what was.
import type { Fact, FactValue } from '../model/generated/formats.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'

/** How a value of a fact without options is written: "a day, as 2026-01-31 "; of several choices, how they are joined. */
export function factForm({ type, unit }: Fact, language: Tongue): string | undefined {
  if (type === 'choice' || type === 'yes-no') return undefined
  const told = say(language, `fact.${type}`)
  return unit === undefined ? told : `${told} (${unit})`
}

/** The values to choose from, by id; none for what is entered freely. */
export function factOptions({ type, options }: Fact, language: Tongue): readonly (readonly [string, string])[] {
  if (type === 'yes-no') return [['yes', say(language, 'word.yes')], ['no', say(language, 'word.no')]]
  return (options ?? []).map((option) => [option.id, option[language]] as const)
}

/** A value by the text of its options. */
export function factValueText(fact: Fact, value: FactValue, language: Tongue): string {
  if (typeof value === 'boolean') return say(language, value ? 'word.yes' : 'word.no')
  const named = (one: string): string => (fact.options ?? []).find(({ id }) => id === one)?.[language] ?? one
  if (typeof value !== 'string') return value.map(named).join(listMark(language))
  return fact.unit === undefined ? named(value) : `${named(value)} ${fact.unit}`
}

/** A value as it is written after --facts and in a file: ids, yes and no. */
export function factValueWritten(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : value.join(',')
}
