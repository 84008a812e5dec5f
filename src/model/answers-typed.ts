// The numbers and days of an answers file as they were meant: a full-width digit, a unit or 2026年1月5日 is understood.
import { dayTyped, dueDayTyped } from './day-typed.ts'
import type { AnswerGiven, AnswersFile, Checklist, HandlingGiven, Item, ReadingGiven } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'
import { type NotANumber, pointsTyped, quantityTyped } from './quantity.ts'

export interface AnswersTyped {
  /** The file with its numbers and days in the one spelling that results have; what was refused stands as it was. */
  readonly file: AnswersFile
  readonly problems: readonly Problem[]
}

type Note = (found: Problem) => void

/** A text as the format has it, or a problem noted: number-comma, number-unit, number-bound, number-long, number-unreadable. */
function numberIn(text: string, unit: string | undefined, pointer: string, note: Note): string {
  const read = quantityTyped(text, unit)
  if ('value' in read) return read.value
  note(numberProblem(read.refused, pointer, text, unit))
  return text
}

/** What is told of a text that is no number where one belongs; the unit is the one that may follow it. */
export function numberProblem(why: NotANumber, pointer: string, text: string, unit: string | undefined): Problem {
  if (why === 'refused') return problem('number-unreadable', pointer, { text })
  // Where no unit belongs, that another one is meant cannot be said.
  if (why === 'unit' && unit === undefined) return problem('number-alone', pointer, { text })
  return problem(`number-${why}`, pointer, { text, unit: unit ?? '' })
}

/** Problem: day-unreadable. */
function dayIn(text: string, pointer: string, note: Note): string {
  const day = dayTyped(text)
  if (day === undefined) note(problem('day-unreadable', pointer, { text }))
  return day ?? text
}

/** Reads what was typed at items that the checklist has; what belongs to none of them has its own problem. Deadlines may be days from today. */
export function answersTyped(file: AnswersFile, checklist: Checklist, today: string): AnswersTyped {
  const items = new Map(checklist.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)))
  const problems: Problem[] = []
  const note: Note = (found) => {
    problems.push(found)
  }
  const answers = eachOf(file.answers, (given, id) => ({ ...answerTyped(given, items.get(id), `/answers/${id}`, note), ...deadlineTyped(given, today) }))
  const rules = eachOf(file.rules, (given) => ({ ...given, ...deadlineTyped(given, today) }))
  return {
    file: { ...file, ...(answers === undefined ? {} : { answers }), ...(rules === undefined ? {} : { rules }) },
    problems,
  }
}

function eachOf<T>(
  map: { readonly [key: string]: T | undefined } | undefined,
  change: (value: T, key: string) => T,
): Readonly<Record<string, T>> | undefined {
  if (map === undefined) return undefined
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, change(value, key)] as const])),
  )
}

function answerTyped(given: AnswerGiven, item: Item | undefined, pointer: string, note: Note): AnswerGiven {
  const { reading, date, deduct } = given
  return {
    ...given,
    ...(reading === undefined ? {} : { reading: readingTyped(reading, item, `${pointer}/reading`, note) }),
    ...(date === undefined ? {} : { date: dayIn(date, `${pointer}/date`, note) }),
    ...(deduct === undefined ? {} : { deduct: pointsIn(deduct, `${pointer}/deduct`, note) }),
  }
}

function readingTyped(given: ReadingGiven, item: Item | undefined, pointer: string, note: Note): ReadingGiven {
  const { value, stated, calibratedUntil } = given
  const unit = item?.reading?.unit ?? given.unit
  return {
    ...given,
    value: numberIn(value, unit, `${pointer}/value`, note),
    ...(stated === undefined ? {} : { stated: numberIn(stated, unit, `${pointer}/stated`, note) }),
    ...(calibratedUntil === undefined ? {} : { calibratedUntil: dayIn(calibratedUntil, `${pointer}/calibratedUntil`, note) }),
  }
}

/** One that is no day is told of where its finding is judged, together with those that are too early. */
function deadlineTyped({ deadline }: HandlingGiven, today: string): Pick<HandlingGiven, 'deadline'> {
  return deadline === undefined ? {} : { deadline: dueDayTyped(deadline, today) ?? deadline }
}

/** Problem: points-unreadable. */
function pointsIn(text: string, pointer: string, note: Note): string {
  const points = pointsTyped(text)
  if (points === undefined) note(problem('points-unreadable', pointer, { text }))
  return points ?? text
}
