// How a batch can be told: the reporters by name, each from lines of data to text.
import type { AcrossLine, FileLine, SummaryLine } from '../../model/generated/formats.ts'
import type { Problem } from '../../model/problem.ts'
import type { Verification } from '../../verify/verify-result.ts'
import type { Telling } from '../telling.ts'
import { csvReporter } from './csv.ts'
import { jsonlReporter } from './jsonl.ts'
import { junitReporter } from './junit.ts'
import { prettyReporter } from './pretty.ts'
import type { ReporterName } from './reporter-names.ts'

export interface Reporter {
  readonly head: string
  /** A file; the verification itself is at hand unless an earlier report is repeated. */
  readonly file: (line: FileLine, verification?: Verification) => string
  /** What stands across files, with the problems that the lines were made of. */
  readonly across: (lines: readonly AcrossLine[], problems: readonly Problem[]) => string
  readonly end: (summary: SummaryLine) => string
}

/** `alone`: only one file is judged, and people want to know all of it. */
export function reporterOf(name: ReporterName, telling: Telling, alone: boolean): Reporter {
  switch (name) {
    case 'pretty':
      return prettyReporter(telling, alone)
    case 'jsonl':
      return jsonlReporter
    case 'junit':
      return junitReporter
    case 'csv':
      return csvReporter
  }
}
