// One result file from its path to its verdict.
import { dirname } from 'node:path'
import { largestResult } from '../format/result.ts'
import { Failure, type FailureCode } from '../model/failure.ts'
import { type Detail, levelOf, type ProblemCode, problem } from '../model/problem.ts'
import type { Context, Shelf } from '../verify/context.ts'
import { type Verification, verifyResult } from '../verify/verify-result.ts'
import type { KeyReader } from '../sign/public-key.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { FilePath, World } from '../world/world.ts'
import { evidenceBelow } from './evidence.ts'

export interface Ground {
  readonly trust: TrustList
  readonly checklists: Shelf
  /** Folder that holds evidence/; the result's own folder where none is named. */
  readonly evidence?: string
  readonly now: number
  /** Remembers keys over many files. */
  readonly keyOf?: KeyReader
}

const unread: Partial<Record<FailureCode, ProblemCode>> = {
  'path-not-found': 'file-not-found',
  'path-unreadable': 'file-unreadable',
  'path-not-regular': 'file-not-regular',
  'path-empty': 'file-empty',
  'path-too-large': 'file-too-large',
  'path-changed': 'file-changed',
}

/** Every file gets a verdict: one that cannot be read is invalid, and says why. */
export function judgeFile(
  world: World,
  path: string,
  { evidence = dirname(path), keyOf, ...ground }: Ground,
): Verification {
  return judgedAt(world, path, { ...ground, evidence: evidenceBelow(world, evidence) }, keyOf)
}

/** The same for a path that need not be text, by a context that is made already; the bytes are not kept. */
export function judgedAt(world: World, path: FilePath, context: Context, keyOf?: KeyReader): Verification {
  try {
    return verifyResult(world.files.readShared(path, largestResult), context, keyOf)
  } catch (error) {
    const code = error instanceof Failure ? unread[error.code] : undefined
    if (code === undefined || !(error instanceof Failure)) throw error
    return notRead(code, error.detail)
  }
}

/** The verdict on what could not be read at all. */
export function notRead(code: ProblemCode, detail: Detail = {}): Verification {
  const found = problem(code, undefined, detail)
  return { status: levelOf(found) === 'indeterminate' ? 'indeterminate' : 'invalid', problems: [found] }
}
