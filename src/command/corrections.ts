// Which results of a list take the place of others? Asked before anything is listed, since a correction may come later.
import { largestResult } from '../format/result.ts'
import { Failure } from '../model/failure.ts'
import type { Verified } from '../verify/verified.ts'
import type { ResultInHand } from '../verify/verify-result.ts'
import type { World } from '../world/world.ts'
import { type Ground, judgeFile } from './judge-file.ts'
import type { ResultPath } from './result-paths.ts'

export interface Correction {
  readonly path: string
  /** Digest of its body. */
  readonly digest: string
  /** Id of what it corrects. */
  readonly corrects: string
  readonly inspectors: ReadonlySet<string>
}

/** Corrections by the digest of the body that they correct. Only files that speak of one are judged here. */
export function correctionsAmong(world: World, paths: readonly ResultPath[], ground: Ground): ReadonlyMap<string, readonly Correction[]> {
  const found = new Map<string, readonly Correction[]>()
  for (const { path, unread } of paths) {
    if (unread !== undefined || !mayCorrect(world, path)) continue
    const judged = judgeFile(world, path, ground)
    const supersedes = judged.status === 'valid' ? judged.result.file.body.supersedes : undefined
    if (judged.status !== 'valid' || supersedes === undefined) continue
    const correction = { path, digest: judged.result.bodyDigest, corrects: supersedes.id, inspectors: inspectorsOf(judged.result) }
    found.set(supersedes.digest.sha256, [...(found.get(supersedes.digest.sha256) ?? []), correction])
  }
  return found
}

/** Those of the corrections of this very result that somebody signed who had signed it: nobody else can take it back. */
export function correctionsOf(result: Verified<ResultInHand>, among: ReadonlyMap<string, readonly Correction[]>): readonly Correction[] {
  const signed = inspectorsOf(result)
  return (among.get(result.bodyDigest) ?? []).filter(
    ({ corrects, inspectors }) => corrects === result.file.body.id && [...inspectors].some((one) => signed.has(one)),
  )
}

function inspectorsOf({ signers }: ResultInHand): ReadonlySet<string> {
  return new Set(signers.filter(({ statement }) => statement.role === 'inspector').map(({ statement }) => statement.signer))
}

/** A file laid out by hand may hide the word behind escapes. */
function mayCorrect(world: World, path: string): boolean {
  try {
    const text = new TextDecoder().decode(world.files.read(path, largestResult))
    return text.includes('supersedes') || text.includes('\\u00')
  } catch (error) {
    // It will be told when it is judged.
    if (error instanceof Failure) return false
    throw error
  }
}
