// Computes SHA-256 digests of texts, bytes and files read piece by piece.
import { createHash, hash } from 'node:crypto'

/** How many bytes are kept from the start of a file: enough for every magic number of the media types. */
const headLength = 64

/** What is known of bytes that went by: SHA-256 in hexadecimal, their number, and the first 64 of them. */
export interface PiecesDigest {
  readonly sha256: string
  readonly bytes: number
  readonly head: Uint8Array
}

/** SHA-256 in lower-case hexadecimal; a text is taken as UTF-8 and must be well-formed (the profile sees to that). */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}

/** SHA-256, length in bytes and head of the pieces put together; holds one piece in memory at a time. */
export function sha256OfPieces(pieces: Iterable<Uint8Array>): PiecesDigest {
  const digest = createHash('sha256')
  const head = new Uint8Array(headLength)
  let bytes = 0
  for (const piece of pieces) {
    digest.update(piece)
    if (bytes < headLength) head.set(piece.subarray(0, headLength - bytes), bytes)
    bytes += piece.length
  }
  return { sha256: digest.digest('hex'), bytes, head: head.subarray(0, bytes) }
}
