// Are unit, inspectors, acknowledgement and times in themselves in order? Needs no checklist.
import { isDay, isDaySomewhere, isMoment } from '../model/calendar.ts'
import { isCreditCode } from '../model/credit-code.ts'
import type { ResultBody } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { acknowledgementProblems } from '../model/requirement.ts'

/**
 * Problems: unit-code, inspectors-too-few, inspector-repeated, acknowledgement-missing, acknowledgement-incomplete,
 * time-order, day-impossible, day-differs, trail-differs.
 */
export function detailProblems(body: ResultBody): readonly Problem[] {
  return [
    ...unitProblems(body),
    ...inspectorProblems(body),
    ...acknowledgementProblems(body.kind, body.acknowledgement).map((found) => ({
      ...found,
      pointer: `/body${found.pointer ?? ''}`,
    })),
    ...timeProblems(body),
    ...(isDay(body.day) && isDaySomewhere(body.day, body.startedAt)
      ? []
      : [problem('day-differs', '/body/day', { day: body.day })]),
  ]
}

function unitProblems({ unit }: ResultBody): readonly Problem[] {
  const { creditCode, noCreditCode } = unit
  const right =
    creditCode === undefined ? noCreditCode !== undefined : noCreditCode === undefined && isCreditCode(creditCode)
  return right ? [] : [problem('unit-code', '/body/unit', { code: creditCode ?? '' })]
}

function inspectorProblems({ kind, inspectors }: ResultBody): readonly Problem[] {
  const seen = new Set<string>()
  const repeated = inspectors.flatMap(({ id }, index) => {
    const again = seen.has(id)
    seen.add(id)
    return again ? [problem('inspector-repeated', `/body/inspectors/${index}/id`, { id })] : []
  })
  const few = kind === 'supervision' && seen.size < 2
  return few ? [...repeated, problem('inspectors-too-few', '/body/inspectors', { have: seen.size, need: 2 })] : repeated
}

function timeProblems(body: ResultBody): readonly Problem[] {
  const { startedAt, endedAt, answers, trail } = body
  const impossible: Problem[] = []
  const outside: Problem[] = []
  const isWithin = (time: string): boolean => time >= startedAt && time <= endedAt
  const look = (time: string, pointer: string): void => {
    if (!isMoment(time)) impossible.push(problem('day-impossible', pointer, { day: time }))
    if (!isWithin(time)) outside.push(problem('time-order', pointer))
  }
  look(startedAt, '/body/startedAt')
  look(endedAt, '/body/endedAt')
  // Of hundreds of answers, places are put into words only where something is wrong.
  for (const [index, { observedAt: time }] of answers.entries()) if (!isMoment(time) || !isWithin(time)) look(time, `/body/answers/${index}/observedAt`)
  for (const [index, segment] of trail.segments.entries()) look(segment.startedAt, `/body/trail/segments/${index}/startedAt`)
  return [...impossible, ...outside, ...trailProblems(body)]
}

/** Walking time never runs back, begins with the inspection, and knows of every answer. */
function trailProblems({ trail, startedAt, answers }: ResultBody): readonly Problem[] {
  const { segments, events } = trail
  const segment = segments.findIndex(({ monotonic }, index) => monotonic < (segments[index - 1]?.monotonic ?? 0))
  const event = events.findIndex((one, index) => one[0] < (events[index - 1]?.[0] ?? 0))
  const first = segments[0]
  return [
    ...(segment < 0 ? [] : [problem('time-order', `/body/trail/segments/${segment}/monotonic`)]),
    ...(event < 0 ? [] : [problem('time-order', `/body/trail/events/${event}`)]),
    ...(first?.startedAt === startedAt && first.monotonic === 0
      ? []
      : [problem('trail-differs', '/body/trail/segments')]),
    ...(knowsAll(answers, events) ? [] : [problem('trail-differs', '/body/trail/events')]),
  ]
}

/** Whether a trail has an event of each answer. Nearly every walk takes them in their order, and then needs no list of them. */
function knowsAll(answers: ResultBody['answers'], events: ResultBody['trail']['events']): boolean {
  let inOrder = 0
  for (const event of events) if (event[1] === 'answer' && event[2] === answers[inOrder]?.item) inOrder += 1
  if (inOrder === answers.length) return true
  const answered = new Set(events.map((event) => (event[1] === 'answer' ? event[2] : '')))
  return answers.every(({ item }) => answered.has(item))
}
