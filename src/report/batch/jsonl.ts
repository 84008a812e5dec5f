// A batch for scripts: one JSON object a line, by schemas/report.schema.json.
import type { ReportLine } from '../../model/generated/formats.ts'
import { escapedJson } from '../../model/text.ts'
import type { Reporter } from './reporter.ts'

/** Names of files may hold what a terminal obeys; JSON can say all of it in escapes. */
function lineOf(line: ReportLine): string {
  return `${escapedJson(JSON.stringify(line))}\n`
}

export const jsonlReporter: Reporter = { head: '', file: lineOf, across: (lines) => lines.map(lineOf).join(''), end: lineOf }
