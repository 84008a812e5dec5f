// taut checklist show: a checklist as an inspector will see it.
import { checklistText } from '../report/checklist-text.ts'
import type { Telling } from '../report/telling.ts'
import type { World } from '../world/world.ts'
import { openShelf } from './shelf.ts'

export interface ChecklistShowOptions {
  readonly checklist: string
  readonly checklists?: string
  readonly telling: Telling
}

/** Failure: checklist-unknown, file-refused. */
export async function run({ checklist: id, checklists, telling }: ChecklistShowOptions, world: World): Promise<number> {
  const { checklist, digest } = (await openShelf(world, checklists)).current(id)
  world.terminal.out(checklistText(checklist, digest, telling))
  return 0
}
