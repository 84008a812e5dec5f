// Where the public test vectors lie, which are not part of the project: the folder that TAUT_VECTORS names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from '@jest/globals'

const vectors = process.env['TAUT_VECTORS']

const chosen = vectors === undefined ? describe.skip : describe
const note = vectors === undefined ? ' (skipped: TAUT_VECTORS names no folder)' : ''

/** describe, but without the folder all that is in it is skipped and the name says why. */
export function describeVectors(name: string, tests: () => void): void {
  chosen(`${name}${note}`, tests)
}

/** A file of the vectors as bytes. */
export function vectorBytes(...path: readonly string[]): Buffer {
  return readFileSync(join(vectors ?? '', ...path))
}

export function vectorText(...path: readonly string[]): string {
  return vectorBytes(...path).toString('utf8')
}
