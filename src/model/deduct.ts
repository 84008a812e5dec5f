// Whether points deducted at a failed item can be so many.
import { compareDecimals } from './decimal.ts'
import type { AnswersFile, Checklist } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'
import { pointsTyped } from './quantity.ts'

/** Asked of what is entered and not of results: a score never counts more than the points (JGJ 59-2011 4.0.3). */
export function isAbovePoints(deduct: string, points: string): boolean {
  return compareDecimals(deduct, points) > 0
}

/** Deductions of an answers file above their items' points, each at its place. Problems: deduct-above-points. */
export function deductProblems(checklist: Checklist, { answers = {} }: AnswersFile): readonly Problem[] {
  return checklist.sections
    .flatMap(({ items }) => items)
    .flatMap(({ id, points }) => {
      const deduct = pointsTyped(answers[id]?.deduct ?? '')
      return points === undefined || deduct === undefined || !isAbovePoints(deduct, points)
        ? []
        : [problem('deduct-above-points', `/answers/${id}/deduct`, { item: id, deduct, points })]
    })
}
