// Before an inspection begins: are the sources of its checklist in force today, and is there anything to ask?
import type { Register } from '../model/citation.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { type DayGaps, gapsOn } from '../model/source-force.ts'
import { forceText } from '../report/force-text.ts'
import type { Telling } from '../report/telling.ts'
import type { World } from '../world/world.ts'
import type { CheckedShelf } from './shelf.ts'
import { today } from './today.ts'

export interface DayTold {
  readonly checklist: Checklist
  readonly register: () => Register
  /** The checklists at hand; opened only where one of them may have to be named. */
  readonly shelf: () => Promise<Pick<CheckedShelf, 'asking'>>
}

/** Says which sources are not in force today, what applies in their place and which checklists ask by that. */
export async function noteDay(world: World, { checklist, register, shelf }: DayTold, telling: Telling): Promise<DayGaps> {
  const day = today(world)
  const gaps = gapsOn(checklist, register(), day)
  if (gaps.gaps.length > 0) world.terminal.err(forceText(gaps, day, (await shelf()).asking, telling))
  return gaps
}

/** Says the same before an inspection. Failure: checklist-asks-nothing, whatever the facts. */
export async function tellDay(world: World, told: DayTold, telling: Telling): Promise<void> {
  const { asksNothing } = await noteDay(world, told, telling)
  if (asksNothing) throw new Failure('checklist-asks-nothing', { checklist: told.checklist.id, day: today(world) })
}
