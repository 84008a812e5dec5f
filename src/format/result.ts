// A result file: bytes to its checked value, and back.
import type { ResultFile } from '../model/generated/formats.ts'
import type { Problem, ProblemCode } from '../model/problem.ts'
import { printFile } from './canonical.ts'
import { validate } from './generated/result.ts'
import { type FileRead, readFile } from './read-file.ts'

/** Largest result file, in bytes. */
export const largestResult = 4 * 1024 * 1024

const edition = { name: 'taut-result', major: 1, type: 'inspection', minor: 1 }

/** What stands outside body and statements is signed by nobody, so nothing unknown may stand there. */
function codeFor(pointer: string, keyword: string): ProblemCode {
  const outside = /^\/[^/]*$|^\/(signatures|receipts)\/\d+\/[^/]*$/u.test(pointer)
  return keyword === 'additionalProperties' && outside ? 'unsigned-member' : 'schema-mismatch'
}

/** Problems: those of readFile, and unsigned-member. */
export function readResult(bytes: Uint8Array): FileRead<ResultFile> | readonly Problem[] {
  return readFile(bytes, { edition, validate, codeFor })
}

export function printResult(file: ResultFile): string {
  return printFile(file)
}
