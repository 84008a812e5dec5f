// One result file from its path to its verdict.
import { dirname } from 'node:path'
import { largestResult } from '../format/result.ts'
import { type Detail, levelOf, type ProblemCode, problem } from '../model/problem.ts'
import type { Context, Shelf } from '../verify/context.ts'
import { type Verification, verifyResult } from '../verify/verify-result.ts'
import type { KeyReader } from '../sign/public-key.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { FilePath, World } from '../world/world.ts'
import { evidenceBelow } from './evidence.ts'
import { unreadProblem } from './unread.ts'

export interface Ground {
  readonly trust: TrustList
  readonly checklists: Shelf
  /** Folder that holds evidence/; the result's own folder where none is named. */
  readonly evidence?: string
  readonly now: number
  /** Remembers keys over many files. */
  readonly keyOf?: KeyReader
}

/** Every file gets a verdict: one that cannot be read is invalid, and says why. */
export function judgeFile(
  world: World,
  path: string,
  { evidence = dirname(path), keyOf, ...ground }: Ground,
): Verification {
  return judgedAt(world, path, { ...ground, evidence: evidenceBelow(world, evidence) }, keyOf)
}

/** The verdict on the bytes of a file that was read from this path. */
export function judgeBytes(
  world: World,
  path: string,
  bytes: Uint8Array,
  { evidence = dirname(path), keyOf, ...ground }: Ground,
): Verification {
  return verifyResult(bytes, { ...ground, evidence: evidenceBelow(world, evidence) }, keyOf)
}

/** The same for a path that need not be text, by a context that is made already; the bytes are not kept. */
export function judgedAt(world: World, path: FilePath, context: Context, keyOf?: KeyReader): Verification {
  try {
    return verifyResult(world.files.readShared(path, largestResult), context, keyOf)
  } catch (error) {
    const { code, detail } = unreadProblem(error)
    return notRead(code, detail)
  }
}

/** The verdict on what could not be read at all. */
export function notRead(code: ProblemCode, detail: Detail = {}): Verification {
  const found = problem(code, undefined, detail)
  return { status: levelOf(found) === 'indeterminate' ? 'indeterminate' : 'invalid', problems: [found] }
}
