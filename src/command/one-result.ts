// One result to be told of: read once, judged, with its checklist and what that asked where it is at hand.
import { largestResult } from '../format/result.ts'
import { levelOf, type Problem, stageOf } from '../model/problem.ts'
import type { ChecklistAsked } from '../report/result-text.ts'
import { judgedBy, type JudgedBy } from '../verify/judged-by.ts'
import type { ResultInHand, Verification } from '../verify/verify-result.ts'
import type { World } from '../world/world.ts'
import { judgeBytes } from './judge-file.ts'
import { trustFor } from './trust-at-hand.ts'
import { groundOf, type JudgingOptions } from './verify.ts'

export interface OneResult {
  readonly verification: Verification
  /** Absent where the file is invalid: of such a one nothing is told but why. */
  readonly result?: ResultInHand
  readonly asked?: ChecklistAsked
  readonly trust: JudgedBy
  /** What is wrong in the folders of checklists that were named. */
  readonly unread: readonly Problem[]
}

/** Failure: those of reading a file, since one that cannot be read is no verdict on it, and of the trust list. */
export async function judgeOne(
  options: JudgingOptions & { readonly path: string },
  world: World,
): Promise<OneResult> {
  const { path } = options
  const bytes = world.files.read(path, largestResult)
  const trust = trustFor(options, world)
  const ground = await groundOf(options, world)
  const verification = judgeBytes(world, path, bytes, { ...ground, trust })
  const result = 'result' in verification ? verification.result : undefined
  const about = { verification, trust: judgedBy(trust), unread: ground.checklists.problems() }
  if (result === undefined) return about
  const { body } = result.file
  const found = ground.checklists.find(body.checklist.digest.sha256)
  // Only a checklist that verification accepted speaks for the result.
  const isRefused = verification.problems.some((one) => stageOf(one) === 'checklist' && levelOf(one) !== 'warning')
  const asked =
    found === undefined || isRefused
      ? {}
      : { asked: { checklist: found.checklist, plan: found.planner(body.facts, body.day) } }
  return { ...about, result, ...asked }
}
