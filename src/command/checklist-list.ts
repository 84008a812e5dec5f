// taut checklist list: the checklists there are, and after them the older versions.
import { visible } from '../model/text.ts'
import { tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { columnsOf, padTo } from '../words/columns.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { openShelf } from './shelf.ts'

export interface ChecklistListOptions {
  readonly checklists?: readonly string[]
  readonly json?: true
  readonly telling: Telling
}

/** Failure: file-refused for a checklist of one's own that has errors. */
export async function run({ checklists, json, telling }: ChecklistListOptions, world: World): Promise<number> {
  const { language, paint } = telling
  const shelf = await openShelf(world, checklists)
  const entries = [...shelf.entries, ...shelf.older()].toSorted((a, b) => Number(b.current) - Number(a.current))
  world.terminal.err(tellProblems(shelf.problems(), telling))
  if (json === true) {
    for (const { id, version, sector, title, items, digest, current } of entries) {
      world.terminal.out(`${JSON.stringify({ id, version, sector, title, items, digest: { sha256: digest }, current })}\n`)
    }
    return 0
  }
  const width = Math.max(...entries.map(({ id }) => columnsOf(id)))
  for (const { id, version, title, sector, items, current } of entries) {
    const older = current ? '' : ` · ${say(language, 'checklist.older')}`
    const told = `${say(language, `sector.${sector}`)} · ${visible(title[language])} · ${say(language, 'checklist.items', { items })}${older}`
    world.terminal.out(`${paint.strong(padTo(id, width))}  ${version}  ${told}\n`)
  }
  return 0
}
