// A file that says whose a public key is: bytes to its checked value, and back.
import type { KnownKey } from '../model/generated/formats.ts'
import { printFile } from './canonical.ts'
import { validate } from './generated/known-key.ts'
import { type PlainRead, readPlain } from './read-plain.ts'

/** Problems: those of readPlain. */
export function readKnownKey(bytes: Uint8Array): PlainRead<KnownKey> {
  return readPlain(bytes, validate)
}

export function printKnownKey(file: KnownKey): string {
  return printFile(file)
}
