// What the results of a batch say about each other, for scripts: one line of JSON each.
import { levelOf, stageOf } from '../model/problem.ts'
import type { AcrossProblem } from '../verify/across/start-across.ts'
import type { Tongue } from '../words/say.ts'
import { problemSentence } from './tell-problem.ts'

/** Members are only ever added. A line of a file has `path`, one of these has `paths`. Ends with a line feed. */
export function acrossJson({ problem, files }: AcrossProblem, language: Tongue): string {
  return `${JSON.stringify({
    paths: files,
    code: problem.code,
    stage: stageOf(problem),
    level: levelOf(problem),
    detail: problem.detail ?? {},
    message: problemSentence(problem, language),
  })}\n`
}
