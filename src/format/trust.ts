// A trust list file: bytes to its checked value, and back.
import type { TrustFile } from '../model/generated/formats.ts'
import type { Problem } from '../model/problem.ts'
import { printFile } from './canonical.ts'
import { validate } from './generated/trust.ts'
import { type FileRead, readFile } from './read-file.ts'

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
