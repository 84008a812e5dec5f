// What a problem list leaves out, and why: nothing goes missing from it unsaid.
import { plausibilityCodes } from '../model/across-problem.ts'
import { levelOf } from '../model/problem.ts'
import { visible } from '../model/text.ts'
import { acrossText } from '../report/across-text.ts'
import type { FindingRow } from '../report/findings/finding-row.ts'
import { leftOutLine } from '../report/findings/left-out-text.ts'
import type { Telling } from '../report/telling.ts'
import { acrossFacts } from '../verify/across/facts.ts'
import { packedNames } from '../verify/across/packed-names.ts'
import { type AcrossProblem, startAcross } from '../verify/across/start-across.ts'
import { putHex, type Words } from '../verify/across/words-of.ts'
import type { Verified } from '../verify/verified.ts'
import type { ResultInHand, Verification } from '../verify/verify-result.ts'
import { listMark } from '../words/marks.ts'
import { say } from '../words/say.ts'
import type { Correction } from './corrections.ts'

export interface Account {
  readonly judged: (index: number, verification: Verification) => void
  /** Whether a valid result was met before; the first of several files counts. */
  readonly isCopy: (index: number, result: Verified<ResultInHand>) => boolean
  readonly superseded: (index: number, by: readonly Correction[]) => void
  readonly listed: (row: FindingRow) => void
  /** When the list is at its end: everything that is to be said beside it, and whether it is all there is to know. */
  readonly closed: () => Closed
}

export interface Closed {
  readonly text: string
  /** Every file was valid (unless only those that are were asked for), there was one, and none contradicts another. */
  readonly sound: boolean
}

interface AccountOptions {
  readonly paths: readonly string[]
  readonly skewSeconds: number
  readonly validOnly: boolean
  readonly telling: Telling
}

export function openAccount({ paths, skewSeconds, validOnly, telling }: AccountOptions): Account {
  const { language } = telling
  const pathOf = (index: number): string => paths[index] ?? ''
  const counts = { valid: 0, invalid: 0, indeterminate: 0, setAside: 0, rows: 0, major: 0 }
  const across = startAcross({ skewSeconds, without: new Set(plausibilityCodes) })
  const met = metBodies()
  const leftOut: string[] = []
  const replaced: { readonly path: string; readonly by: Correction }[] = []

  return {
    judged: (index, verification) => {
      counts[verification.status] += 1
      if (verification.status !== 'valid') {
        leftOut.push(leftOutLine(pathOf(index), verification.status, verification.problems, telling))
        return
      }
      const facts = acrossFacts(verification)
      if (facts !== undefined) across.add(index, facts)
    },
    isCopy: (index, { bodyDigest }) => {
      const known = !met.add(bodyDigest)
      if (!known) return false
      counts.setAside += 1
      leftOut.push(`${say(language, 'findings.copy', { path: visible(pathOf(index)) })}\n`)
      return true
    },
    superseded: (index, by) => {
      const path = pathOf(index)
      counts.setAside += 1
      replaced.push(...by.map((one) => ({ path, by: one })))
      const names = by.map((one) => visible(one.path)).join(listMark(language))
      leftOut.push(`${say(language, 'findings.superseded', { path: visible(path), by: names })}\n`)
    },
    listed: ({ level }) => {
      counts.rows += 1
      if (level === 'major') counts.major += 1
    },
    closed: () => {
      // A correction that was there at the first look and not at the second: its findings are missing from the list.
      const gone = replaced.filter(({ by }) => met.add(by.digest))
      const lost = gone.map(({ path, by }) => `${say(language, 'findings.correction-gone', { path: visible(path), by: visible(by.path) })}\n`)
      const found = across.finish(pathOf).filter(concernsList)
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
  return ['error', 'indeterminate'].includes(levelOf(problem)) || problem.code === 'supersedes-by-others'
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
