// A trust list file: bytes to its checked value, and back.
import type { TrustFile } from '../model/generated/formats.ts'
import type { Problem } from '../model/problem.ts'
import { printFile } from './canonical.ts'
import { validate } from './generated/trust.ts'
import { profileProblems } from './profile.ts'
import { type FileRead, readFile } from './read-file.ts'
import { schemaProblems } from './schema-problems.ts'

/** Largest trust list, in bytes. */
export const largestTrust = 64 * 1024 * 1024

const edition = { name: 'taut-trust', major: 1, type: 'trust', minor: 0 }

/** Problems: those of readFile. */
export function readTrust(bytes: Uint8Array): FileRead<TrustFile> | readonly Problem[] {
  return readFile(bytes, { edition, validate, codeFor: () => 'schema-mismatch' })
}

export function printTrust(file: TrustFile): string {
  return printFile(file)
}

/** What keeps a list from being written: its names and times are typed by people. Problems: schema-mismatch, and those of the profile. */
export function schemaProblemsOfTrust(file: TrustFile): readonly Problem[] {
  return [...profileProblems(file), ...schemaProblems(validate, file)]
}
