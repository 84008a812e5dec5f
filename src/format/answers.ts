// An answers file: YAML text to what it says.
import type { AnswersFile } from '../model/generated/formats.ts'
import type { Problem } from '../model/problem.ts'
import { validate } from './generated/answers.ts'
import { readWritten, type Written } from './read-written.ts'

/** Largest answers file, in bytes. */
export const largestAnswers = 2 * 1024 * 1024

/** Problems: those of readWritten. */
export function readAnswers(bytes: Uint8Array): Written<AnswersFile> | readonly Problem[] {
  return readWritten(bytes, validate)
}
