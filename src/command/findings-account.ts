// What a problem list leaves out, and why: nothing goes missing from it unsaid.
import { plausibilityCodes } from '../model/across-problem.ts'
import { levelOf } from '../model/problem.ts'
import { visible } from '../model/text.ts'
import { acrossText } from '../report/across-text.ts'
import { leftOutLine } from '../report/findings/left-out-text.ts'
import type { Telling } from '../report/telling.ts'
import { packedNames } from '../verify/across/packed-names.ts'
import { type AcrossProblem, startAcross } from '../verify/across/start-across.ts'
import { putHex, type Words } from '../verify/across/words-of.ts'
import { listMark } from '../words/marks.ts'
import { say } from '../words/say.ts'
import type { Corrections, PlacedCorrection } from './corrections.ts'
import type { ListedFile } from './findings-piece.ts'

export interface Account {
  /** Takes the files in turn. What is to be listed of one: nothing of what is not valid, a copy of one before, or corrected. */
  readonly taken: (index: number, file: ListedFile) => string
  /** After so many files: everything that is to be said beside the list, and whether it is all there is to know. */
  readonly closed: (done: number) => Closed
}

export interface Closed {
  readonly text: string
  /** Every file was valid (unless only those that are were asked for), there was one, and none contradicts another. */
  readonly sound: boolean
}

interface AccountOptions {
  readonly pathOf: (index: number) => string
  /** All that there are, gathered before the first file is taken. */
  readonly corrections: Corrections
  readonly skewSeconds: number
  readonly validOnly: boolean
  readonly telling: Telling
}

export function openAccount({ pathOf, corrections, skewSeconds, validOnly, telling }: AccountOptions): Account {
  const { language } = telling
  const counts = { valid: 0, invalid: 0, indeterminate: 0, setAside: 0, rows: 0, major: 0 }
  const across = startAcross({ skewSeconds, without: new Set(plausibilityCodes) })
  const met = metBodies()
  const leftOut: string[] = []
  const replaced: { readonly path: string; readonly by: PlacedCorrection }[] = []
  const setAside = (line: string): void => {
    counts.setAside += 1
    leftOut.push(`${line}\n`)
  }

  return {
    taken: (index, file) => {
      const path = pathOf(index)
      counts[file.status] += 1
      if (file.status !== 'valid') {
        leftOut.push(leftOutLine(path, file.status, file.problems, telling))
        return ''
      }
      if (file.facts !== undefined) across.add(index, file.facts)
      // The first of several files counts.
      if (!met.add(file.digest)) {
        setAside(say(language, 'findings.copy', { path: visible(path) }))
        return ''
      }
      const by = corrections.of(file)
      if (by.length > 0) {
        replaced.push(...by.map((one) => ({ path, by: one })))
        const names = by.map((one) => visible(pathOf(one.file))).join(listMark(language))
        setAside(say(language, 'findings.superseded', { path: visible(path), by: names }))
        return ''
      }
      counts.rows += file.rows
      counts.major += file.major
      return file.text
    },
    closed: (done) => {
      // A correction that was there at the first look and not at the second: its findings are missing from the list.
      const gone = replaced.filter(({ by }) => by.file < done && met.add(by.digest))
      const lost = gone.map(({ path, by }) => `${say(language, 'findings.correction-gone', { path: visible(path), by: visible(pathOf(by.file)) })}\n`)
      const found = across.finish((index) => pathOf(index)).filter(concernsList)
      const summary = say(language, 'findings.summary', { results: counts.valid - counts.setAside, rows: counts.rows, major: counts.major })
      const notValid = counts.invalid + counts.indeterminate
      const unsound = notValid === 0 ? '' : `${say(language, 'findings.not-valid', counts)}\n`
      return {
        text: `${leftOut.join('')}${lost.join('')}${acrossText(found, telling)}${summary}\n${unsound}`,
        sound: counts.valid > 0 && (validOnly || notValid === 0) && gone.length === 0 && found.every(({ problem }) => levelOf(problem) === 'warning'),
      }
    },
  }
}

/** What makes it doubtful whether these findings are the right ones. */
function concernsList({ problem }: AcrossProblem): boolean {
  return ['error', 'indeterminate'].includes(levelOf(problem)) || ['supersedes-by-others', 'supersedes-other-unit'].includes(problem.code)
}

/** Bodies by their digests, packed; add says whether one is new. */
function metBodies(): { readonly add: (digest: string) => boolean } {
  const bodies = packedNames(8)
  const words: Words = []
  return {
    add: (digest) => {
      const before = bodies.length
      putHex(words, 0, digest)
      return bodies.numberOf(words) === before
    },
  }
}
