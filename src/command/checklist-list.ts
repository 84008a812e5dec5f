// taut checklist list: the checklists there are.
import { visible } from '../model/text.ts'
import type { Telling } from '../report/telling.ts'
import { columnsOf, padTo } from '../words/columns.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { openShelf } from './shelf.ts'

export interface ChecklistListOptions {
  readonly checklists?: string
  readonly json?: true
  readonly telling: Telling
}

/** Failure: file-refused for a checklist of one's own that has errors. */
export async function run({ checklists, json, telling }: ChecklistListOptions, world: World): Promise<number> {
  const { language, paint } = telling
  const entries = (await openShelf(world, checklists)).entries.filter(({ current }) => current)
  if (json === true) {
    for (const { id, version, sector, title, items, digest } of entries) {
      world.terminal.out(`${JSON.stringify({ id, version, sector, title, items, digest: { sha256: digest } })}\n`)
    }
    return 0
  }
  const width = Math.max(...entries.map(({ id }) => columnsOf(id)))
  for (const { id, version, title, sector, items } of entries) {
    const told = `${say(language, `sector.${sector}`)} · ${visible(title[language])} · ${say(language, 'checklist.items', { items })}`
    world.terminal.out(`${paint.strong(padTo(id, width))}  ${version}  ${told}\n`)
  }
  return 0
}
