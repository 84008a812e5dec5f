// How fast were the questions of an interview answered, and how many of them faster than they can be read?
import type { Answer, Pace, ResultBody } from '../../model/generated/formats.ts'
import { charactersIn } from './ideographs.ts'

/** Milliseconds that reading takes at the very least: twice as fast as a quick reader. */
const perIdeograph = 80
const perOther = 25

/**
 * Questions answered, those answered faster than read, and the time of all of them; undefined where nobody was asked. Only
 * the first answer to a question counts, from whatever was done before it: a walk that idles and then rushes is fast, too.
 * `isReplayed` says that each question is known to stand there once; without its checklist a result can repeat them.
 */
export function paceOf({ mode, answers, trail }: ResultBody, isReplayed: boolean): Pace | undefined {
  if (mode !== 'interview') return undefined
  const placeOf = placesIn(answers, isReplayed)
  const isTaken = new Uint8Array(answers.length)
  let before = 0
  let [answered, fast, took] = [0, 0, 0]
  for (const event of trail.events) {
    const at = event[0]
    const place = event[1] === 'answer' ? placeOf(event[2]) : undefined
    const answer = place === undefined ? undefined : answers[place]
    if (place !== undefined && isTaken[place] === 0 && answer !== undefined && answer.by !== 'default') {
      isTaken[place] = 1
      answered += 1
      took += at - before
      if (isFaster(at - before, answer.asked)) fast += 1
    }
    before = at
  }
  return answered === 0 ? undefined : [answered, fast, took]
}

/** Gives the place of the answer to an item, of several the last that somebody gave. Most walks go from one to the next, and for those no list of all is made. */
function placesIn(answers: readonly Answer[], isReplayed: boolean): (item: string) => number | undefined {
  const all = (): ReadonlyMap<string, number> => new Map(answers.flatMap(({ by, item }, place) => (by === 'default' ? [] : [[item, place]])))
  let places = isReplayed ? undefined : all()
  let next = 0
  return (item) => {
    if (places === undefined && answers[next]?.item !== item) places = all()
    const place = places === undefined ? next : places.get(item)
    next += 1
    return place
  }
}

/** Whether so many milliseconds are less than a question takes to read. Most are more than it could take, whatever stands in it. */
function isFaster(took: number, asked: string): boolean {
  return took < asked.length * perIdeograph && took < readingTime(asked)
}

function readingTime(asked: string): number {
  const { ideographs } = charactersIn(asked)
  return ideographs * perIdeograph + (asked.length - ideographs) * perOther
}
