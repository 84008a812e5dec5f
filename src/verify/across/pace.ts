// How fast were the questions of an interview answered, and how many of them faster than they can be read?
import type { Pace, ResultBody } from '../../model/generated/formats.ts'
import { charactersIn } from './ideographs.ts'

/** Milliseconds that reading takes at the very least: twice as fast as a quick reader. */
const perIdeograph = 80
const perOther = 25

/**
 * Questions answered, those answered faster than read, and the time of all of them; undefined where nobody was asked. Only
 * the first answer to a question counts, from whatever was done before it: a walk that idles and then rushes is fast, too.
 */
export function paceOf({ mode, answers, trail }: ResultBody): Pace | undefined {
  if (mode !== 'interview') return undefined
  const toRead = new Map<string, number>()
  for (const { by, item, asked } of answers) if (by !== 'default') toRead.set(item, readingTime(asked))
  let before = 0
  let [answered, fast, took] = [0, 0, 0]
  for (const [at, kind, subject] of trail.events) {
    const reading = kind === 'answer' ? toRead.get(subject) : undefined
    if (reading !== undefined) {
      toRead.delete(subject)
      answered += 1
      took += at - before
      if (at - before < reading) fast += 1
    }
    before = at
  }
  return answered === 0 ? undefined : [answered, fast, took]
}

function readingTime(asked: string): number {
  const { ideographs } = charactersIn(asked)
  return ideographs * perIdeograph + (asked.length - ideographs) * perOther
}
