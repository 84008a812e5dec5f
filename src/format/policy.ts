// A policy file: YAML or JSON text to the warnings that count.
import type { PolicyFile } from '../model/generated/formats.ts'
import { meant } from '../model/nearest.ts'
import { countableCodes, isKnownCode, shippedPolicies } from '../model/policy.ts'
import { type Problem, problem } from '../model/problem.ts'
import { validate } from './generated/policy.ts'
import { isWritten, readWritten } from './read-written.ts'

/** Largest policy file, in bytes. */
export const largestPolicy = 1024 * 1024

/**
 * Problems: those of readWritten; policy-code-unknown for a code that is none, since a misspelled one would count for nothing;
 * policy-code-idle for one that makes no difference here; policy-name-taken for the name of one that comes with the program.
 */
export function readPolicy(bytes: Uint8Array): PolicyFile | readonly Problem[] {
  const read = readWritten<PolicyFile>(bytes, validate)
  if (!isWritten(read)) return read
  const { name, counts } = read.value
  const taken = shippedPolicies.some((policy) => policy.name === name) ? [problem('policy-name-taken', '/name', { given: name })] : []
  const codes = counts.flatMap((code, index) => (countableCodes.includes(code) ? [] : [unfitCode(code, `/counts/${index}`)]))
  const unfit = [...taken, ...codes]
  return unfit.length > 0 ? unfit.map(read.locate) : read.value
}

function unfitCode(given: string, pointer: string): Problem {
  if (isKnownCode(given)) return problem('policy-code-idle', pointer, { given })
  const better = meant(given, countableCodes)
  return problem('policy-code-unknown', pointer, { given, known: countableCodes.join(', '), ...(better === undefined ? {} : { better }) })
}
