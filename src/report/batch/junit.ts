// A batch as test cases, for the build servers that read JUnit's XML.
import type { AcrossLine, FileLine, ReportedProblem, SummaryLine } from '../../model/generated/formats.ts'
import { visible } from '../../model/text.ts'
import type { Reporter } from './reporter.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return visible(text).replace(/[&<>"]/gu, (mark) => entities[mark] ?? mark)
}

function lineOf({ code, line, column, pointer, message }: ReportedProblem): string {
  const place = line === undefined ? '' : `${line}:${column ?? 1} `
  return escaped(`${place}${pointer === undefined || pointer === '' ? '' : `${pointer} `}${code} ${message}`)
}

/** What could not be checked is an error of the test and not a failure of what was tested. */
function testCase(name: string, outcome: 'failure' | 'error' | undefined, problems: readonly ReportedProblem[]): string {
  const told = problems.filter(({ level }) => level !== 'info').map(lineOf)
  const head = `<testcase classname="taut verify" name="${escaped(name)}"`
  if (outcome !== undefined) {
    const message = escaped(problems.find(({ level, counts }) => level !== 'warning' || counts === true)?.code ?? '')
    return `${head}><${outcome} message="${message}">${told.join('\n')}</${outcome}></testcase>\n`
  }
  return told.length === 0 ? `${head}/>\n` : `${head}><system-out>${told.join('\n')}</system-out></testcase>\n`
}

function fileCase({ path, status, problems }: FileLine): string {
  const loud = problems.toSorted((a, b) => rank(a) - rank(b))
  return testCase(path, status === 'valid' ? undefined : status === 'invalid' ? 'failure' : 'error', loud)
}

const ranks: readonly ReportedProblem['level'][] = ['error', 'indeterminate', 'warning', 'info']

function rank({ level }: ReportedProblem): number {
  return ranks.indexOf(level)
}

function acrossCase({ problem, files }: AcrossLine): string {
  const counts = problem.level === 'error' || problem.level === 'indeterminate' || problem.counts === true
  return testCase(`${problem.code}: ${files.map(({ path }) => path).join(' | ')}`, counts ? 'failure' : undefined, [problem])
}

/** An unfinished run must not look like a passed one. */
function end({ finished, policy, trust }: SummaryLine): string {
  const unfinished = finished ? '' : '<testcase classname="taut verify" name="unfinished"><error message="unfinished"/></testcase>\n'
  return `${unfinished}<system-out>policy ${escaped(policy.name)}, trust list ${escaped(trust.name)} ${trust.version} ${trust.fingerprint}</system-out>\n</testsuite>\n</testsuites>\n`
}

/** Counts would have to stand before what they count; those who read this format count for themselves. */
export const junitReporter: Reporter = {
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="taut verify">\n<testsuite name="taut verify">\n',
  file: fileCase,
  across: (lines) => lines.map(acrossCase).join(''),
  end,
}
