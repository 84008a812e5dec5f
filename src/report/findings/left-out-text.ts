// A result that a list leaves out because it is not valid, in one line.
import type { Problem } from '../../model/problem.ts'
import { levelOf } from '../../model/problem.ts'
import { visible } from '../../model/text.ts'
import { listMark } from '../../words/marks.ts'
import { say } from '../../words/say.ts'
import type { Telling } from '../telling.ts'

/** Codes that are named; `taut verify` tells them all. */
const most = 3

/** The verdict, the path and the codes of what speaks against it. */
export function leftOutLine(path: string, status: 'invalid' | 'indeterminate', problems: readonly Problem[], telling: Telling): string {
  const { language, paint } = telling
  const grave = problems.filter((found) => ['error', 'indeterminate'].includes(levelOf(found))).map(({ code }) => code)
  const codes = [...new Set(grave)]
  const named = [...codes.slice(0, most), ...(codes.length > most ? ['…'] : [])].join(listMark(language))
  const brush = status === 'invalid' ? paint.bad : paint.doubtful
  return `${brush(say(language, `status.${status}`))}  ${visible(path)}  ${named}\n`
}
