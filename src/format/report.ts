// A report of verify in JSON lines: the bytes of one line to what it says.
import type { ReportLine } from '../model/generated/formats.ts'
import { levelOf } from '../model/problem.ts'
import { judgeForm } from './form.ts'
import { validate } from './generated/report.ts'
import { isProblem, readJson } from './read-json.ts'
import { schemaProblems } from './schema-problems.ts'

/**
 * What a line of a report says; undefined for what is no whole line of one. The profile of our files is not asked for: a
 * report names files as they are called, whatever that is.
 */
export function readReportLine(bytes: Uint8Array): ReportLine | undefined {
  const read = readJson(bytes)
  if (isProblem(read)) return undefined
  if (judgeForm(read).problems.some((found) => levelOf(found) === 'error')) return undefined
  return schemaProblems(validate, read.value).length > 0 ? undefined : (read.value as ReportLine)
}
