// What a check across files has to say, before the files have their names.
import type { AcrossCode } from '../../model/across-problem.ts'
import type { Detail } from '../../model/problem.ts'

export interface Told {
  readonly code: AcrossCode
  readonly detail: Detail
  /** Rows of the files it is about. */
  readonly rows: readonly number[]
}
