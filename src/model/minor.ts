// The minor of the result format that a body needs.
import type { ResultBody } from './generated/formats.ts'

/** 1 where the body holds what minor 0 does not know (a day, a stated value, a deduction, a score, a rule left undecided), else 0. */
export function minorOf({ answers, conclusion }: Pick<ResultBody, 'answers' | 'conclusion'>): ResultBody['minor'] {
  const newer = answers.some(
    ({ date, deduct, reading }) => date !== undefined || deduct !== undefined || reading?.stated !== undefined,
  )
  const open = conclusion.because.some(({ undecided }) => undecided !== undefined)
  return newer || open || conclusion.score !== undefined ? 1 : 0
}
