// taut checklist digest: the digest by which results name a checklist, and whether its version is released.
import { visible } from '../model/text.ts'
import type { Telling } from '../report/telling.ts'
import { outdented } from '../report/hanging.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { checklistAt } from './checklist-at.ts'
import { openShelf } from './shelf.ts'

export interface ChecklistDigestOptions {
  /** A path, an id or an id with a version; all on the shelf without it. */
  readonly checklist?: string
  readonly checklists?: string
  readonly telling: Telling
}

/** 2 when a released version has another digest. Failure: checklist-unknown, file-refused, and those of reading a file. */
export async function run({ checklist: name, checklists, telling }: ChecklistDigestOptions, world: World): Promise<number> {
  const shelf = await openShelf(world, checklists)
  const found = name === undefined ? shelf.entries : [await one(world, name, checklists)]
  let exit = 0
  for (const { id, version, digest } of found) {
    world.terminal.out(`${digest}  ${id}@${version}\n`)
    const released = shelf.released(id, version)
    const standing = released === undefined ? 'unreleased' : released === digest ? 'released' : 'altered'
    if (standing === 'altered') exit = 2
    const told = say(telling.language, `digest.${standing}`, { name: visible(`${id}@${version}`), digest: released ?? '' })
    world.terminal.err(`${outdented(told, telling.columns).join('\n')}\n`)
  }
  return exit
}

async function one(
  world: World,
  name: string,
  folder?: string,
): Promise<{ readonly id: string; readonly version: string; readonly digest: string }> {
  const { checklist, digest } = await checklistAt(world, name, folder)
  return { id: checklist.id, version: checklist.version, digest }
}
