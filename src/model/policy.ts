// Which warnings make a result invalid for whoever verifies.
import { levelOf, type Problem, type ProblemCode, problemCodes, stageOf } from './problem.ts'

export interface Policy {
  readonly name: string
  /** Codes of the warnings that count, or all of them. */
  readonly counts: 'all' | readonly string[]
}

/** Errors alone decide; warnings are told. */
export const standardPolicy: Policy = { name: 'standard', counts: [] }

/** Every warning counts. */
export const strictPolicy: Policy = { name: 'strict', counts: 'all' }

/** Those that come with the program. */
export const shippedPolicies: readonly Policy[] = [standardPolicy, strictPolicy]

/** Whether a problem that is no error counts under the policy. What is only unlikely never does: honest work can look so. */
export function countsUnder({ counts }: Policy, found: Problem): boolean {
  return levelOf(found) === 'warning' && stageOf(found) !== 'plausibility' && (counts === 'all' || counts.includes(found.code))
}

/** The codes that a policy can name: warnings about results. What is only unlikely never counts, and checklists are judged elsewhere. */
export const countableCodes: readonly string[] = Object.entries(problemCodes)
  .filter(([, [stage, level]]) => level === 'warning' && stage !== 'plausibility' && stage !== 'author')
  .map(([code]) => code)

/** Whether a code is one of ours, whatever it is about. */
export function isKnownCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCodes, code)
}
