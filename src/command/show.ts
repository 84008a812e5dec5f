// taut show: tells one result in full, from what was verified and never from the text of the file.
import { largestResult } from '../format/result.ts'
import { resultText } from '../report/result-text.ts'
import { trustLine, verificationText } from '../report/verification-text.ts'
import { judgedBy } from '../verify/judged-by.ts'
import type { World } from '../world/world.ts'
import { judgeFile } from './judge-file.ts'
import { trustFor } from './trust-at-hand.ts'
import { groundOf, type JudgingOptions } from './verify.ts'

export interface ShowOptions extends JudgingOptions {
  readonly path: string
}

/** 0 for a valid result, 2 for any other: an invalid one is not told at all. Failure: those of reading a file, and of the trust list. */
export async function run(options: ShowOptions, world: World): Promise<number> {
  const { path, telling } = options
  // One file that cannot be read is no verdict on it: reading throws.
  world.files.read(path, largestResult)
  const trust = trustFor(options, world)
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
