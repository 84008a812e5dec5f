// A text that was asked for, on the screen or in a file of its own.
import { visible } from '../model/text.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'

/** On the screen where no file is named, or -. Failure: path-exists, since nothing that is there is overwritten, and cannot-write. */
export function handOut(world: World, text: string, path: string | undefined, { language }: Telling): void {
  if (path === undefined || path === '-') {
    world.terminal.out(text)
    return
  }
  world.files.writeNew(path, new TextEncoder().encode(text))
  world.terminal.out(`${say(language, 'written.path', { path: visible(path) })}\n`)
}
