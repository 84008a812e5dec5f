// The rules of the UI: what was asked for goes to stdout, words for people to stderr; a stop is told in one sentence
// with what to do; colour only where a terminal wants it; a bug shows its stack and asks to be reported.
import type { Failure } from '../model/failure.ts'
import { noPaint, type Paint } from '../report/paint.ts'
import { exitOf, tellFailure } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { visibleLines } from '../report/visible-lines.ts'
import { say, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'

/** How to tell things on a stream of this terminal. */
export async function tellingOn(stream: 'out' | 'err', language: Tongue, { terminal }: World): Promise<Telling> {
  const paint: Paint = terminal.colour[stream] ? (await import('./paint.ts')).colours() : noPaint
  return { language, columns: terminal.columns(), paint }
}

export async function presentFailure(failure: Failure, language: Tongue, world: World): Promise<number> {
  const telling = await tellingOn('err', language, world)
  // After Ctrl+C the cursor stands behind a half-drawn question, and the shell's prompt wants a line of its own.
  if (failure.code === 'interrupted' || failure.code === 'batch-interrupted') world.terminal.err('\n')
  // Lines that scripts read are never broken.
  world.terminal.err(tellFailure(failure, telling, world.terminal.interactive ? telling.columns : undefined))
  return exitOf(failure.code)
}

export function presentBug(error: unknown, language: Tongue, world: World): number {
  const stack = typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : String(error)
  world.terminal.err(`taut: ${say(language, 'help.bug')}\n${visibleLines(stack)}\n`)
  return 1
}
