// What the results of a batch say about each other, in words.
import type { AcrossProblem } from '../verify/across/start-across.ts'
import { visible } from '../model/text.ts'
import { say } from '../words/say.ts'
import { outdented } from './hanging.ts'
import { tellProblems } from './tell-problem.ts'
import type { Telling } from './telling.ts'

/** Files that are named with one problem; the lines for scripts name them all. */
const most = 6

/** In lines as wide as the telling has columns: a heading, then each problem with its files below it, and the hint of a code once. Nothing where there is nothing. */
export function acrossText(found: readonly AcrossProblem[], telling: Telling): string {
  const { language, columns, paint } = telling
  if (found.length === 0) return ''
  const hinted = new Set<string>()
  const paragraphs = found.map(({ problem, files }) => {
    const lines = tellProblems([problem], telling, !hinted.has(problem.code), columns)
    hinted.add(problem.code)
    const named = files.slice(0, most).map((path) => `    ${visible(path)}\n`)
    const more = files.length > most ? `    ${say(language, 'across.more', { count: files.length - most })}\n` : ''
    return `${lines}${named.join('')}${more}`
  })
  return `\n${outdented(say(language, 'across.heading'), columns).map((line) => paint.strong(line)).join('\n')}\n${paragraphs.join('')}`
}
