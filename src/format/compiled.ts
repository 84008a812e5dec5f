// A checklist in its complete form: canonical JSON, checked again wherever it comes from.
import type { Checklist } from '../model/generated/formats.ts'
import { canonicalize } from './canonical.ts'
import { validate } from './generated/compiled.ts'
import { type PlainRead, readPlain } from './read-plain.ts'

/** Largest compiled checklist, in bytes. */
export const largestCompiled = 4 * 1024 * 1024

/** The text whose SHA-256 is the checklist's digest. */
export function printCompiled(checklist: Checklist): string {
  return canonicalize(checklist)
}

/** Problems: those of readPlain. */
export function readCompiled(bytes: Uint8Array): PlainRead<Checklist> {
  return readPlain(bytes, validate)
}
