// A key file: bytes to its checked value, and back.
import type { KeyFile } from '../model/generated/formats.ts'
import { printFile } from './canonical.ts'
import { validate } from './generated/key.ts'
import { type PlainRead, readPlain } from './read-plain.ts'

/** Largest key file, in bytes. */
export const largestKey = 64 * 1024

/** Problems: those of readPlain. */
export function readKey(bytes: Uint8Array): PlainRead<KeyFile> {
  return readPlain(bytes, validate)
}

export function printKey(file: KeyFile): string {
  return printFile(file)
}
