// One fact in an answers file to fill in: its question, what may be entered, and its value where that is given.
import type { Asked } from '../../model/asked.ts'
import type { Fact, FactValue } from '../../model/generated/formats.ts'
import { say, type Tongue } from '../../words/say.ts'
import { factForm, factOptions } from '../fact-words.ts'
import { whenNotes } from '../item-notes.ts'
import { comment, open, written } from './yaml-lines.ts'

export function factSkeleton(fact: Fact, asked: Asked, language: Tongue): readonly string[] {
  const value = asked.given?.[fact.id]
  const options = fact.type === 'yes-no' ? [] : factOptions(fact, language)
  return [
    ...comment(fact.ask[language], 2),
    ...options.flatMap(([id, text]) => comment(`  ${id}  ${text}`, 2, 4)),
    ...whenNotes(fact, asked, language).flatMap((note) => comment(note, 2, 2)),
    ...(value === undefined ? open(fact.id, 2, noteOf(fact, language)) : open(fact.id, 2, '', valueOf(value))),
  ]
}

function noteOf(fact: Fact, language: Tongue): string {
  const values = factOptions(fact, language).map(([id]) => id).join(', ')
  if (fact.type === 'choices') return say(language, 'typed.choices', { values })
  return factForm(fact, language) ?? say(language, 'typed.values', { values })
}

function valueOf(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? written(value) : `[${value.map(written).join(', ')}]`
}
