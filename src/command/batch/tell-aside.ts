// A sentence to people beside what was asked for, in lines as wide as their terminal.
import { wrapTo } from '../../words/columns.ts'
import type { World } from '../../world/world.ts'
import { columnsOn } from './columns-on.ts'

export function tellAside(sentence: string, world: World): void {
  world.terminal.err(`${wrapTo(sentence, columnsOn('err', world)).join('\n')}\n`)
}
