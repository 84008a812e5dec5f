// taut verify: may these results be believed?
import type { PlausibilityCode } from '../model/across-problem.ts'
import { Failure } from '../model/failure.ts'
import { levelOf } from '../model/problem.ts'
import { acrossJson } from '../report/across-json.ts'
import { acrossText } from '../report/across-text.ts'
import { verificationJson } from '../report/verification-json.ts'
import { trustLine, verificationText, verifiedSummary } from '../report/verification-text.ts'
import type { Telling } from '../report/telling.ts'
import { rememberingKeyReader } from '../sign/public-key.ts'
import { acrossFacts } from '../verify/across/facts.ts'
import { startAcross } from '../verify/across/start-across.ts'
import { judgedBy } from '../verify/judged-by.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { judgeFile, notRead } from './judge-file.ts'
import { resultPaths } from './result-paths.ts'
import { openShelf } from './shelf.ts'
import { trustAt } from './trust-at-hand.ts'

export interface JudgingOptions {
  readonly trust?: string
  readonly checklists?: string
  readonly evidence?: string
  /** Milliseconds since 1970 to judge as of; now where it is not given. */
  readonly at?: number
  readonly home?: string
  readonly telling: Telling
}

export interface VerifyOptions extends JudgingOptions {
  readonly paths: readonly string[]
  readonly json?: true
  /** Doubts across files that nobody wants to hear. */
  readonly without?: readonly PlausibilityCode[]
}

/** 0 only when every file is valid, there was one, and they do not contradict each other. Failure: nothing-to-verify, trust-missing, trust-broken, file-refused. */
export async function run(options: VerifyOptions, world: World): Promise<number> {
  const { telling, json } = options
  const trust = trustAt(world, options.trust ?? homeIn(world, options.home).trust)
  const ground = await groundOf(options, world)
  const paths = resultPaths(world.files, options.paths)
  if (paths.length === 0) throw new Failure('nothing-to-verify', { path: options.paths.join(', ') })
  const statuses = { valid: 0, invalid: 0, indeterminate: 0 }
  const across = startAcross({ skewSeconds: trust.body.policy.clockSkewSeconds, without: new Set(options.without) })
  for (const [index, { path, unread }] of paths.entries()) {
    const verification = unread === undefined ? judgeFile(world, path, { ...ground, trust }) : notRead(unread)
    statuses[verification.status] += 1
    const facts = acrossFacts(verification)
    // One file has nothing beside it.
    if (facts !== undefined && paths.length > 1) across.add(index, facts)
    world.terminal.out(
      json === true
        ? verificationJson(path, verification, judgedBy(trust), telling.language)
        : verificationText(path, verification, telling),
    )
  }
  const found = across.finish((index) => paths[index]?.path ?? '')
  if (json === true) for (const one of found) world.terminal.out(acrossJson(one, telling.language))
  else world.terminal.out(acrossText(found, telling))
  world.terminal.err(`${trustLine(judgedBy(trust), telling)}\n`)
  if (paths.length > 1) world.terminal.err(`${verifiedSummary(statuses, telling)}\n`)
  const sound = found.every(({ problem }) => levelOf(problem) === 'warning' || levelOf(problem) === 'info')
  return statuses.valid === paths.length && sound ? 0 : 2
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
