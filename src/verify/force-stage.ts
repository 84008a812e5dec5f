// Were the sources by which the checklist asks in force on the day? A doubt about what the verdict is worth, never about the record.
import type { Register } from '../model/citation.ts'
import type { ResultBody, SourceDocument } from '../model/generated/formats.ts'
import { type Detail, type Problem, problem } from '../model/problem.ts'
import { cites, restsOn, type SourceOff, sourcesOffOn } from '../model/source-force.ts'
import type { Shelf, ShelvedChecklist } from './context.ts'

/** What is judged of a result. */
export type Inspected = Pick<ResultBody, 'facts' | 'day' | 'answers'>

/**
 * Problems, all warnings: criteria-not-in-force, where items were asked by nothing but sources out of force on that day, and
 * criteria-left-out, where the day kept questions on major dangers from being asked and nothing that applied then was asked
 * in their place. Both name the checklists at hand, other than its own, that ask by what applied then. The verdict stays what the checklist makes of the answers: results that are written keep what they say.
 */
export function forceProblems(
  body: Inspected,
  shelved: ShelvedChecklist,
  register: Register,
  asking: NonNullable<Shelf['asking']> = () => [],
): readonly Problem[] {
  const off = sourcesOffOn(shelved.checklist, register, body.day)
  if (off.length === 0) return []
  const answered = new Set(body.answers.map(({ item }) => item))
  const asked = shelved.checklist.sections.flatMap(({ items }) => items.filter(({ id }) => answered.has(id)))
  const checklistsFor = ({ instead }: SourceOff): string => {
    const ids = asking(instead.map(({ id }) => id), body.day).filter((id) => id !== shelved.checklist.id)
    return ids.length === 0 ? 'none-at-hand' : ids.join(', ')
  }
  return off.flatMap((one) => {
    const alone = asked.filter((item) => cites(item, one.source.id) && restsOn(item, off)).length
    const inPlace = one.instead.some(({ id }) => asked.some((item) => cites(item, id)))
    const left = one.standing === 'not-yet' && !inPlace ? leftOut(body, shelved, one.source, answered) : 0
    const told = (code: 'criteria-not-in-force' | 'criteria-left-out', count: number): readonly Problem[] =>
      count === 0 ? [] : [problem(code, '/body/day', { ...detailOf(one, body.day, count), checklists: checklistsFor(one) })]
    return [...told('criteria-not-in-force', alone), ...told('criteria-left-out', left)]
  })
}

/** How many questions on major dangers these same facts would have led to on the first day that the source was in force. */
function leftOut({ facts }: Inspected, { planner }: ShelvedChecklist, source: SourceDocument, answered: ReadonlySet<string>): number {
  const first = `${source.inForce ?? ''}-01-01`.slice(0, 10)
  return planner(facts, first).items.filter(({ item, grave }) => grave && cites(item, source.id) && !answered.has(item.id)).length
}

function detailOf({ source, instead }: SourceOff, day: string, count: number): Detail {
  const numbers = instead.map(({ number }) => number).join('; ')
  return { day, number: source.number, count, since: source.inForce ?? '', instead: numbers === '' ? 'none-registered' : numbers }
}
