// taut verify: may these results be believed?
import { Failure } from '../model/failure.ts'
import { verificationJson } from '../report/verification-json.ts'
import { trustLine, verificationText, verifiedSummary } from '../report/verification-text.ts'
import { tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { rememberingKeyReader } from '../sign/public-key.ts'
import { judgedBy } from '../verify/judged-by.ts'
import type { World } from '../world/world.ts'
import { judgeFile, notRead } from './judge-file.ts'
import { resultPaths } from './result-paths.ts'
import { openShelf } from './shelf.ts'
import { trustFor } from './trust-at-hand.ts'

export interface JudgingOptions {
  readonly trust?: string
  readonly checklists?: readonly string[]
  readonly evidence?: string
  /** Milliseconds since 1970 to judge as of; now where it is not given. */
  readonly at?: number
  readonly home?: string
  /** An older version of the trust list is refused. */
  readonly minTrustVersion?: number
  readonly telling: Telling
}

export interface VerifyOptions extends JudgingOptions {
  readonly paths: readonly string[]
  readonly json?: true
}

/** 0 only when every file is valid and there was one. Failure: nothing-to-verify, file-refused, and those of trustFor. */
export async function run(options: VerifyOptions, world: World): Promise<number> {
  const { telling, json } = options
  const trust = trustFor(options, world)
  const ground = await groundOf(options, world)
  const paths = resultPaths(world.files, options.paths)
  if (paths.length === 0) throw new Failure('nothing-to-verify', { path: options.paths.join(', ') })
  const statuses = { valid: 0, invalid: 0, indeterminate: 0 }
  for (const { path, unread } of paths) {
    const verification = unread === undefined ? judgeFile(world, path, { ...ground, trust }) : notRead(unread)
    statuses[verification.status] += 1
    world.terminal.out(
      json === true
        ? verificationJson(path, verification, judgedBy(trust), telling.language)
        : verificationText(path, verification, telling),
    )
  }
  world.terminal.err(`${trustLine(judgedBy(trust), telling)}\n`)
  if (paths.length > 1) world.terminal.err(`${verifiedSummary(statuses, telling)}\n`)
  world.terminal.err(tellProblems(ground.checklists.problems(), telling))
  return statuses.valid === paths.length ? 0 : 2
}

/** What a judging command judges by, besides the trust list. */
export async function groundOf(options: JudgingOptions, world: World) {
  return {
    checklists: await openShelf(world, options.checklists),
    ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
    now: options.at ?? world.clock.now(),
    keyOf: rememberingKeyReader(),
  }
}
