// A batch for people.
import type { FileLine, ReportedProblem } from '../../model/generated/formats.ts'
import { visible } from '../../model/text.ts'
import { putProblem } from '../tell-problem.ts'
import { acrossText } from '../across-text.ts'
import type { Telling } from '../telling.ts'
import { verdictWord, verificationText } from '../verification-text.ts'
import type { Reporter } from './reporter.ts'

/** Each file with its problems, in lines as wide as the telling has columns; who signed is told of a file that is judged alone. The summary goes to stderr. */
export function prettyReporter(telling: Telling, alone: boolean): Reporter {
  return {
    head: '',
    file: (line, verification) =>
      verification === undefined
        ? repeated(line, telling)
        : verificationText(line.path, { ...verification, status: line.status }, telling, alone, telling.columns),
    across: (lines, problems) =>
      acrossText(
        problems.map((problem, nth) => ({ problem, files: (lines[nth]?.files ?? []).map(({ path }) => path) })),
        telling,
      ),
    end: () => '',
  }
}

/** From the line alone, as an earlier run told it. */
function repeated({ path, status, problems }: FileLine, telling: Telling): string {
  const told = problems.filter(({ level }) => level !== 'info').map((found) => problemLines(found, telling))
  return `${verdictWord(status, telling)}  ${visible(path)}\n${told.join('')}`
}

function problemLines({ code, level, line, column, pointer, message }: ReportedProblem, { paint, columns }: Telling): string {
  const place = line === undefined ? '' : `${line}:${column ?? 1}  `
  const inside = pointer === undefined || pointer === '' ? '' : `${visible(pointer)}  `
  const brush = level === 'error' ? paint.bad : paint.doubtful
  return putProblem(`${place}${inside}`, code, visible(message), brush, columns - 2).map((text) => `  ${text}\n`).join('')
}
