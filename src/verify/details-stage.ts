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
  const look = (time: string, pointer: () => string): void => {
    if (!isMoment(time)) impossible.push(problem('day-impossible', pointer(), { day: time }))
    if (time < startedAt || time > endedAt) outside.push(problem('time-order', pointer()))
  }
  look(startedAt, () => '/body/startedAt')
  look(endedAt, () => '/body/endedAt')
  for (const [index, { observedAt }] of answers.entries()) look(observedAt, () => `/body/answers/${index}/observedAt`)
  for (const [index, segment] of trail.segments.entries()) look(segment.startedAt, () => `/body/trail/segments/${index}/startedAt`)
  return [...impossible, ...outside, ...trailProblems(body)]
}

/** Walking time never runs back, begins with the inspection, and knows of every answer. */
function trailProblems({ trail, startedAt, answers }: ResultBody): readonly Problem[] {
  const runsBack = (times: readonly number[]): number =>
    times.findIndex((ms, index) => index > 0 && ms < (times[index - 1] ?? 0))
  const segment = runsBack(trail.segments.map(({ monotonic }) => monotonic))
  const event = runsBack(trail.events.map(([ms]) => ms))
  const first = trail.segments[0]
  const answered = new Set<string>()
  for (const [, kind, subject] of trail.events) if (kind === 'answer') answered.add(subject)
  return [
    ...(segment < 0 ? [] : [problem('time-order', `/body/trail/segments/${segment}/monotonic`)]),
    ...(event < 0 ? [] : [problem('time-order', `/body/trail/events/${event}`)]),
    ...(first?.startedAt === startedAt && first.monotonic === 0
      ? []
      : [problem('trail-differs', '/body/trail/segments')]),
    ...(answers.every(({ item }) => answered.has(item)) ? [] : [problem('trail-differs', '/body/trail/events')]),
  ]
}
