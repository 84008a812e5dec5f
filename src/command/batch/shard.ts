// Which part of a batch a path belongs to: every path to exactly one, the same on every machine.
import { sha256, sha256OfPieces } from '../../sign/digest.ts'

export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

/** What parts can be held against each other by: of the paths of all of them in order, each ended by NUL. */
export function pathsDigest(paths: Iterable<Uint8Array>): string {
  return sha256OfPieces(endedByNul(paths)).sha256
}

function* endedByNul(paths: Iterable<Uint8Array>): Iterable<Uint8Array> {
  for (const path of paths) {
    yield path
    yield nul
  }
}

const nul = Uint8Array.of(0)

/** By the digest of the path's bytes, so that all parts must be given the same paths in the same spelling. */
export function isInShard(path: Uint8Array, { index, of }: Shard): boolean {
  return Number(BigInt(`0x${sha256(path).slice(0, 16)}`) % BigInt(of)) === index - 1
}
