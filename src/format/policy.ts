// A policy file: YAML or JSON text to the warnings that count.
import type { PolicyFile } from '../model/generated/formats.ts'
import { isWarningCode } from '../model/policy.ts'
import { type Problem, problem } from '../model/problem.ts'
import { validate } from './generated/policy.ts'
import { isWritten, readWritten } from './read-written.ts'

/** Largest policy file, in bytes. */
export const largestPolicy = 1024 * 1024

/** Problems: those of readWritten, and schema-mismatch for a code that no warning has: a misspelled one would count for nothing. */
export function readPolicy(bytes: Uint8Array): PolicyFile | readonly Problem[] {
  const read = readWritten<PolicyFile>(bytes, validate)
  if (!isWritten(read)) return read
  const unknown = read.value.counts.flatMap((code, index) =>
    isWarningCode(code)
      ? []
      : [problem('schema-mismatch', `/counts/${index}`, { keyword: 'warning', expected: code })],
  )
  return unknown.length > 0 ? unknown.map(read.locate) : read.value
}
