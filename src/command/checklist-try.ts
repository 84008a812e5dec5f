// taut checklist try: facts in, the items, limits and rules that apply out, and what is not asked.
import { neededText, triedJson, triedText } from '../report/try-text.ts'
import type { World } from '../world/world.ts'
import { checklistAt } from './checklist-at.ts'
import { type AskedOptions, askedBy } from './facts-at-hand.ts'
import { openShelf } from './shelf.ts'
import { noteDay } from './tell-day.ts'
import { toldToday } from './told-checklist.ts'

export interface ChecklistTryOptions extends AskedOptions {
  readonly json?: true
}

/** 2 where facts are needed and none are given. Failure: those of checklistAt and askedBy. */
export async function run(options: ChecklistTryOptions, world: World): Promise<number> {
  const { checklist: name, checklists, facts, json, telling } = options
  const found = await checklistAt(world, name, checklists)
  // Before the facts are looked at: where the day leaves nothing to ask, none of them is known.
  if (json !== true) await noteDay(world, { ...found, shelf: () => openShelf(world, checklists) }, telling)
  const checklist = toldToday(world, found)
  const needs = facts === undefined && checklist.facts.length > 0
  const words = needs ? undefined : (facts ?? [])
  const asked = askedBy(world, { checklist, words, language: telling.language })
  if (needs) world.terminal.err(neededText(asked, name, telling))
  else world.terminal.out(json === true ? triedJson(asked) : triedText(asked, telling))
  return needs ? 2 : 0
}
