// What the results of a batch say about each other, in one pass and in little memory.
import type { AcrossCode, PlausibilityCode } from '../../model/across-problem.ts'
import type { AcrossFacts } from '../../model/generated/formats.ts'
import { levelOf, type Level, type Problem, problem } from '../../model/problem.ts'
import { type Batch, emptyBatch, ofFile } from './batch.ts'
import { elsewhereProblems } from './elsewhere.ts'
import { type Identity, identityIn, identityProblems } from './identity.ts'
import { logProblems } from './logs.ts'
import { paceProblems, shareProblems } from './pencil-whipping.ts'
import { sharingProblems } from './sharing.ts'
import { supersedingProblems } from './superseding.ts'
import type { Told } from './told.ts'

/** Something about several files, or about one of them beside the others; the files in the order of the input. */
export interface AcrossProblem {
  readonly problem: Problem
  readonly files: readonly string[]
}

export interface AcrossOptions {
  /** Doubts that nobody wants to hear, by their codes. */
  readonly without?: ReadonlySet<PlausibilityCode>
  /** Seconds that honest clocks may lie apart: those of the trust list's policy. */
  readonly skewSeconds: number
  /** The rest of the batch lies elsewhere, so that what only says that something is missing says nothing. */
  readonly isPart?: boolean
}

export interface Across {
  /** Takes the facts of the file with that place in the input, each place once. */
  readonly add: (index: number, facts: AcrossFacts) => void
  /** Everything found, gravest first; the same whatever the order in which files were added. */
  readonly finish: (pathOf: (index: number) => string) => readonly AcrossProblem[]
}

export function startAcross(options: AcrossOptions): Across {
  const batch = emptyBatch()
  return {
    add: batch.add,
    finish: (pathOf) => {
      const indexes = ({ rows }: Told): readonly number[] =>
        [...new Set(rows.map((row) => batch.files.word(row, ofFile.index)))].sort((a, b) => a - b)
      return [...everything(batch, options)]
        .map((told) => ({ problem: problem(told.code, undefined, told.detail), files: indexes(told) }))
        .sort(byGravity)
        .map(({ problem: found, files }) => ({ problem: found, files: files.map(pathOf) }))
    },
  }
}

function* everything(batch: Batch, { without = new Set(), skewSeconds, isPart = false }: AcrossOptions): Iterable<Told> {
  const identity = identityIn(batch)
  const wanted = (code: PlausibilityCode): boolean => !without.has(code)
  const found = [
    identityProblems(batch, identity),
    supersedingProblems(batch, identity),
    logProblems(batch),
    sharingProblems(batch, identity, wanted),
    ...(wanted('inspector-elsewhere') ? [elsewhereProblems(batch, identity, skewSeconds)] : []),
    ...plausibility(batch, identity, wanted),
  ]
  for (const told of found) for (const one of told) if (!isPart || !missing.has(one.code)) yield one
}

/** What is said because something is not there. */
const missing: ReadonlySet<AcrossCode> = new Set<AcrossCode>(['log-gap', 'superseded-unseen'])

function plausibility(batch: Batch, identity: Identity, wanted: (code: PlausibilityCode) => boolean): readonly Iterable<Told>[] {
  return [
    ...(wanted('walk-too-fast') ? [paceProblems(batch, identity)] : []),
    ...(wanted('na-share-unusual') ? [shareProblems(batch, identity)] : []),
  ]
}

const gravity: readonly Level[] = ['error', 'indeterminate', 'warning', 'info']

interface Placed {
  readonly problem: Problem
  readonly files: readonly number[]
}

/** By level, then by code, then by the files, then by what is said of them. */
function byGravity(a: Placed, b: Placed): number {
  return (
    gravity.indexOf(levelOf(a.problem)) - gravity.indexOf(levelOf(b.problem)) ||
    inTurn(a.problem.code, b.problem.code) ||
    byFiles(a.files, b.files) ||
    inTurn(JSON.stringify(a.problem.detail), JSON.stringify(b.problem.detail))
  )
}

function byFiles(a: readonly number[], b: readonly number[]): number {
  const nth = a.findIndex((index, place) => index !== b[place])
  return nth < 0 ? a.length - b.length : (a[nth] ?? 0) - (b[nth] ?? -1)
}

function inTurn(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
