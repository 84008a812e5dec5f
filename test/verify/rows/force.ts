// The law of the day: what was asked by sources not in force, and what the day kept from being asked.
import type { Checklist, SourceDocument } from '../../../src/model/generated/formats.ts'
import type { Shelf } from '../../../src/verify/context.ts'
import { bodyFrom, boilerAnswers, boilerRoom, shelfOf, shelved } from '../bodies.ts'
import { setAll } from '../edit.ts'
import { type Recipe, selfCheck } from '../make.ts'
import { type Row, unproven } from './row.ts'

const recipe = selfCheck()

const row = (how: string, made: Recipe, ...told: readonly string[]): Row => ({ how, recipe: made, status: 'valid', told: [...told, unproven] })

const document = (id: string, inForce: string): SourceDocument => ({
  format: 'taut-source/1',
  id,
  number: id,
  title: { zh: id, en: id },
  issuer: { zh: id, en: id },
  inForce,
  clauses: [],
})
/** A shelf that knows the sources, in force from these days. */
const knowing = (shelf: Shelf, days: Readonly<Record<string, string>>): Shelf => ({
  ...shelf,
  register: () => new Map(Object.entries(days).map(([id, day]) => [id, document(id, day)])),
})

/** The edition that asks for the permit only from the day on which rules of next year come into force. */
const awaiting: Checklist = setAll(boilerRoom, {
  '/sources/1': { id: 'later-rules', number: 'HR 2-2027', title: { zh: '规则', en: 'Rules' } },
  '/sections/0/items/3/cites': [{ source: 'later-rules', clause: '1', read: 'full' }],
  '/sections/0/items/3/when': "today >= '2027-01-01'",
})
const { 'boiler.permit': _, ...answers } = boilerAnswers.answers ?? {}

export const forceRows: readonly Row[] = [
  row('sources that were in force', { ...recipe, shelf: knowing(shelfOf([boilerRoom]), { 'house-rules': '2026-11-03' }) }),
  row(
    'asked by a source that was not in force',
    { ...recipe, shelf: knowing(shelfOf([boilerRoom]), { 'house-rules': '2026-11-04' }) },
    'checklist warning criteria-not-in-force /body/day',
  ),
  row(
    'a major danger that the day kept from being asked',
    {
      ...recipe,
      shelf: knowing(shelfOf([awaiting]), { 'house-rules': '2026-01-01', 'later-rules': '2027-01-01' }),
      body: bodyFrom({ ...boilerAnswers, answers }, shelved(awaiting)),
    },
    'checklist warning criteria-left-out /body/day',
  ),
]
