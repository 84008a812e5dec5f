// Which part of a batch a path belongs to: every path to exactly one, the same on every machine.
import { sha256 } from '../../sign/digest.ts'

export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

/** By the digest of the path's bytes, so that all parts must be given the same paths in the same spelling. */
export function isInShard(path: Uint8Array, { index, of }: Shard): boolean {
  return Number(BigInt(`0x${sha256(path).slice(0, 16)}`) % BigInt(of)) === index - 1
}
