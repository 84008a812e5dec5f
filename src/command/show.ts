// taut show: tells one result in full, from what was verified and never from the text of the file.
import { tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { noPaint } from '../report/paint.ts'
import { resultText } from '../report/result-text.ts'
import { trustLine, verificationText } from '../report/verification-text.ts'
import type { World } from '../world/world.ts'
import { columnsOn } from './batch/columns-on.ts'
import { handOut } from './hand-out.ts'
import { judgeOne, type OneResult } from './one-result.ts'
import type { JudgingOptions } from './verify.ts'

export interface ShowOptions extends JudgingOptions {
  readonly path: string
  readonly format?: 'text' | 'markdown' | 'html'
  /** File to write, instead of the screen. */
  readonly out?: string
}

/**
 * 0 for a valid result, 2 for any other: an invalid one is not told at all, and a page made of it says so and no more.
 * Failure: those of reading a file, of the trust list, and of handOut.
 */
export async function run(options: ShowOptions, world: World): Promise<number> {
  const { telling, out } = options
  const one = await judgeOne(options, world)
  // Colours are for terminals.
  const plain = out === undefined ? telling : { ...telling, paint: noPaint }
  handOut(world, await told(options, one, plain, world), out, telling)
  const columns = columnsOn('err', world)
  world.terminal.err(`${trustLine(one.trust, telling, columns)}\n`)
  world.terminal.err(tellProblems(one.unread, telling, true, columns))
  return one.verification.status === 'valid' ? 0 : 2
}

/** Pages are loaded only where one is wanted. */
async function told({ path, out, at, format = 'text' }: ShowOptions, one: OneResult, telling: Telling, world: World): Promise<string> {
  const { verification, result, asked } = one
  if (format === 'text') {
    const columns = out === undefined || out === '-' ? columnsOn('out', world) : undefined
    return verificationText(path, verification, telling, true, columns) + (result === undefined ? '' : resultText(result, asked, telling))
  }
  const { recordOf } = await import('../report/record/record-of.ts')
  const record = recordOf({ path, at: at ?? world.clock.now(), ...one }, telling.language)
  if (format === 'html') return (await import('../report/form/html.ts')).formHtml(record, telling.language)
  return (await import('../report/form/markdown.ts')).formMarkdown(record, telling.language)
}
