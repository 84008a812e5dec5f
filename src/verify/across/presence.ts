// When were the inspectors at work on an inspection? A walk that is gone on with the next day leaves the night free, and so
// does a laptop that was closed over it.
import { millisecondsOf } from '../../model/calendar.ts'
import type { ResultBody } from '../../model/generated/formats.ts'

/** Stretches that are kept; of more, the longest. */
const most = 8

/** A stop as short as this, in seconds, is no absence. */
const shortest = 60

/**
 * A silence as long as this, in seconds, may have been spent elsewhere. The walking time does not show it: it stands still
 * while a computer sleeps on some systems, and runs on on others.
 */
const longestSilence = 30 * 60

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Pairs of seconds since 1970, in order. Only an interview has stretches: what else is done in one go says when it was. */
export function presenceIn(body: ResultBody): readonly number[] {
  const whole = { from: secondsOf(body.startedAt), to: secondsOf(body.endedAt) }
  const stretches = body.mode === 'interview' ? joined(stretchesOf(body, whole)) : [whole]
  const longest = stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from).slice(0, most)
  return longest.toSorted((a, b) => a.from - b.from).flatMap(({ from, to }) => [from, to])
}

/** Each start of the program, the answers after it, and its walking time until the next one or the end of the trail, parted by silences. */
function stretchesOf({ trail, answers }: ResultBody, whole: Stretch): readonly Stretch[] {
  const end = trail.events.at(-1)?.[0] ?? 0
  const seen = inOrder(answers.map(({ observedAt }) => secondsOf(observedAt)))
  const starts = trail.segments.map(({ startedAt }) => secondsOf(startedAt))
  return trail.segments.flatMap(({ monotonic }, index) => {
    const from = starts[index] ?? whole.from
    const walked = Math.max(0, (trail.segments[index + 1]?.monotonic ?? end) - monotonic)
    const until = Math.max(from, Math.min(whole.to, from + Math.floor(walked / 1000)))
    const next = starts[index + 1] ?? Infinity
    const moments = seen.filter((at) => at >= from && at < next)
    moments.push(until)
    return parted(inOrder(moments), from)
  })
}

/** Sorts moments in their place. Those of a walk are nearly always in order. */
function inOrder(moments: number[]): readonly number[] {
  for (let nth = 1; nth < moments.length; nth += 1) if ((moments[nth] ?? 0) < (moments[nth - 1] ?? 0)) return moments.sort((a, b) => a - b)
  return moments
}

/** Moments in order, as stretches without a long silence; the first begins at `from`. */
function parted(moments: readonly number[], from: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [began, to] = [from, from]
  for (const at of moments) {
    if (at - to > longestSilence) {
      stretches.push({ from: began, to })
      began = at
    }
    to = Math.max(to, at)
  }
  return [...stretches, { from: began, to }]
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches
    .toSorted((a, b) => a.from - b.from)
    .reduce<readonly Stretch[]>((all, next) => {
      const last = all.at(-1)
      if (last === undefined || next.from - last.to > shortest) return [...all, next]
      return [...all.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }]
    }, [])
}

function secondsOf(moment: string): number {
  return Math.floor(millisecondsOf(moment) / 1000)
}
