// taut show: tells one result in full, from what was verified and never from the text of the file.
import { Failure } from '../model/failure.ts'
import { resultText } from '../report/result-text.ts'
import { trustLine, verificationText } from '../report/verification-text.ts'
import { judgedBy } from '../verify/judged-by.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { judgeFile } from './judge-file.ts'
import { trustAt } from './trust-at-hand.ts'
import { groundOf, type JudgingOptions } from './verify.ts'

export interface ShowOptions extends JudgingOptions {
  readonly path: string
}

/** 0 for a valid result, 2 for any other: an invalid one is not told at all. Failure: path-not-found, path-unreadable, path-not-regular. */
export async function run(options: ShowOptions, world: World): Promise<number> {
  const { path, telling } = options
  const kind = world.files.kind(path)
  if (kind === 'none') throw new Failure('path-not-found', { path })
  if (kind !== 'file') throw new Failure('path-not-regular', { path })
  const trust = trustAt(world, options.trust ?? homeIn(world, options.home).trust)
  const ground = await groundOf(options, world)
  const verification = judgeFile(world, path, { ...ground, trust })
  world.terminal.out(verificationText(path, verification, telling))
  const result = 'result' in verification ? verification.result : undefined
  if (result !== undefined) {
    const checklist = ground.checklists.find(result.file.body.checklist.digest.sha256)?.checklist
    world.terminal.out(resultText(result, checklist, telling))
  }
  world.terminal.err(`${trustLine(judgedBy(trust), telling)}\n`)
  return verification.status === 'valid' ? 0 : 2
}
