// What the files of a batch say together that none of them says alone.
import type { Problem } from '../../model/problem.ts'
import type { Verified } from '../verified.ts'
import type { ResultInHand } from '../verify-result.ts'

/** What is held against the other files, of one file: short, and plain JSON. */
export interface AcrossFacts {
  readonly id: string
  readonly body: string
}

export interface AcrossLine<Path> {
  readonly problem: Problem
  readonly files: readonly Path[]
}

export interface Across {
  /** Takes the facts of the next file, in the order of the files. */
  readonly add: (index: number, facts: AcrossFacts) => void
  readonly finish: <Path>(pathOf: (index: number) => Path) => readonly AcrossLine<Path>[]
}

/** The facts of a result that may be believed. */
export function acrossFacts(result: Verified<ResultInHand>): AcrossFacts {
  return { id: result.file.body.id, body: result.bodyDigest.slice(0, 32) }
}

export function startAcross(): Across {
  return { add: () => {}, finish: () => [] }
}
