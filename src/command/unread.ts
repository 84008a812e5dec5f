// Why a file could not be read, told as a problem of that file where it is one of many.
import { Failure, type FailureCode } from '../model/failure.ts'
import { type Problem, type ProblemCode, problem } from '../model/problem.ts'

const codes: Partial<Record<FailureCode, ProblemCode>> = {
  'path-not-found': 'file-not-found',
  'path-unreadable': 'file-unreadable',
  'path-not-regular': 'file-not-regular',
  'path-circular': 'link-circular',
  'path-empty': 'file-empty',
  'path-too-large': 'file-too-large',
  'path-changed': 'file-changed',
}

/** Problems: file-not-found, file-unreadable, file-not-regular, link-circular, file-empty, file-too-large, file-changed. Any other error is thrown again. */
export function unreadProblem(error: unknown): Problem {
  const code = error instanceof Failure ? codes[error.code] : undefined
  if (code === undefined || !(error instanceof Failure)) throw error
  return problem(code, undefined, error.detail)
}
