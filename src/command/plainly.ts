// A world in which questions are asked line by line: for screen readers, serial lines and pipes.
import { noPaint } from '../report/paint.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'

interface PlainOptions {
  readonly plain?: true
  readonly telling: Telling
}

/** The same options and world, without colour and with somebody who can be asked, where --plain was given. */
export function plainly<T extends PlainOptions>(options: T, world: World): readonly [T, World] {
  if (options.plain !== true) return [options, world]
  const { telling } = options
  world.terminal.err(`${say(telling.language, 'plain.how')}\n`)
  const terminal = { ...world.terminal, interactive: true, colour: { out: false, err: false } }
  return [{ ...options, telling: { ...telling, paint: noPaint } }, { ...world, terminal, interviewer: world.plainInterviewer }]
}
