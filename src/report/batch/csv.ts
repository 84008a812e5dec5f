// A batch as a table for spreadsheets (RFC 4180, UTF-8). Columns are only ever added at the end.
import type { AcrossLine, FileLine, ReportedProblem, SummaryLine } from '../../model/generated/formats.ts'
import { visible } from '../../model/text.ts'
import type { Reporter } from './reporter.ts'

const columns = ['type', 'path', 'status', 'id', 'body-sha256', 'verdict', 'signers', 'codes', 'message', 'policy', 'trust-fingerprint', 'path-bytes'] as const

type Row = Partial<Record<(typeof columns)[number], string>>

/** What a spreadsheet would take for a formula is made text by an apostrophe before it. */
function cell(text = ''): string {
  const shown = visible(text)
  const harmless = /^[=+\-@＝＋－＠]/u.test(shown.trimStart()) ? `'${shown}` : shown
  return /[",]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function rowOf(row: Row): string {
  return `${columns.map((column) => cell(row[column])).join(',')}\r\n`
}

/** What only informs is no reason to look at a file. */
function telling(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  return problems.filter(({ level }) => level !== 'info')
}

function fileRow(line: FileLine): string {
  const problems = telling(line.problems)
  return rowOf({
    type: line.type,
    path: line.path,
    status: line.status,
    id: line.id ?? '',
    'body-sha256': line.body?.sha256 ?? '',
    verdict: line.verdict ?? '',
    signers: (line.signatures ?? []).map(({ signer }) => signer).join(' '),
    codes: problems.map(({ code }) => code).join(' '),
    message: problems.map(({ message }) => message).join(' '),
    policy: line.policy,
    'trust-fingerprint': line.trust.fingerprint,
    'path-bytes': line.pathBytes ?? '',
  })
}

function acrossRow({ type, problem, files }: AcrossLine): string {
  return rowOf({
    type,
    path: files.map(({ path }) => path).join(' | '),
    status: problem.level,
    codes: problem.code,
    message: problem.message,
  })
}

function summaryRow({ type, finished, files, valid, invalid, indeterminate, across, policy, trust }: SummaryLine): string {
  return rowOf({
    type,
    status: finished ? 'finished' : 'unfinished',
    message: `files=${files} valid=${valid} invalid=${invalid} indeterminate=${indeterminate} across=${across}`,
    policy: policy.name,
    'trust-fingerprint': trust.fingerprint,
  })
}

export const csvReporter: Reporter = {
  head: `${columns.join(',')}\r\n`,
  file: fileRow,
  across: (lines) => lines.map(acrossRow).join(''),
  end: summaryRow,
}
