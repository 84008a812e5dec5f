// The minor of the result format that a body needs.
import type { ResultBody } from './generated/formats.ts'

/** 1 where the body holds what minor 0 does not know (a day, a stated value, a deduction, a score), else 0. */
export function minorOf({ answers, conclusion }: Pick<ResultBody, 'answers' | 'conclusion'>): ResultBody['minor'] {
  const newer = answers.some(
    ({ date, deduct, reading }) => date !== undefined || deduct !== undefined || reading?.stated !== undefined,
  )
  return newer || conclusion.score !== undefined ? 1 : 0
}
