// Which results of a list take the place of others? Asked before anything is listed, since a correction may come later.
import { largestResult } from '../format/result.ts'
import { Failure } from '../model/failure.ts'
import type { ResultInHand, Verification } from '../verify/verify-result.ts'
import type { World } from '../world/world.ts'
import { type PackedPaths, pathAt } from './batch/path-list.ts'

export interface Correction {
  /** Digest of its body. */
  readonly digest: string
  /** What it corrects: id, and digest of the body. */
  readonly corrects: { readonly id: string; readonly digest: string }
  readonly inspectors: readonly string[]
}

/** The correction that a valid result is, if it is one. */
export function correctionIn(judged: Verification): Correction | undefined {
  const supersedes = judged.status === 'valid' ? judged.result.file.body.supersedes : undefined
  if (judged.status !== 'valid' || supersedes === undefined) return undefined
  const { result } = judged
  return {
    digest: result.bodyDigest,
    corrects: { id: supersedes.id, digest: supersedes.digest.sha256 },
    inspectors: inspectorsOf(result),
  }
}

/** A correction and the place of its file. */
export interface PlacedCorrection extends Correction {
  readonly file: number
}

export interface Corrections {
  readonly add: (correction: PlacedCorrection) => void
  /** Those of this very result that somebody signed who had signed it: nobody else can take it back. */
  readonly of: (result: { readonly id: string; readonly digest: string; readonly inspectors: readonly string[] }) => readonly PlacedCorrection[]
}

export function gatheredCorrections(): Corrections {
  const byBody = new Map<string, readonly PlacedCorrection[]>()
  return {
    add: (correction) => {
      const { digest } = correction.corrects
      byBody.set(digest, [...(byBody.get(digest) ?? []), correction])
    },
    of: ({ id, digest, inspectors }) =>
      (byBody.get(digest) ?? []).filter(
        (one) => one.corrects.id === id && one.inspectors.some((inspector) => inspectors.includes(inspector)),
      ),
  }
}

/** Who signed as an inspector. */
export function inspectorsOf({ signers }: ResultInHand): readonly string[] {
  return [...new Set(signers.filter(({ statement }) => statement.role === 'inspector').map(({ statement }) => statement.signer))]
}

/** Whether a file may be a correction, by its bytes alone; one laid out by hand may hide the word behind escapes. */
export function speaksOfCorrection({ files }: World, paths: PackedPaths, index: number): boolean {
  if (paths.unread.has(index)) return false
  try {
    const text = new TextDecoder('latin1').decode(files.readShared(pathAt(paths, index), largestResult))
    return text.includes('supersedes') || text.includes('\\u00')
  } catch (error) {
    // It will be told when it is judged.
    if (error instanceof Failure) return false
    throw error
  }
}
