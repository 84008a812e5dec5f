// Before an inspection begins: are the sources of its checklist in force today, and is there anything to ask?
import type { Register } from '../model/citation.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { gapsOn } from '../model/source-force.ts'
import { forceText } from '../report/force-text.ts'
import type { Telling } from '../report/telling.ts'
import type { World } from '../world/world.ts'
import { today } from './today.ts'

/** Says which sources are not in force and what applies in their place. Failure: checklist-asks-nothing, whatever the facts. */
export function tellDay(world: World, checklist: Checklist, register: Register, telling: Telling): void {
  const day = today(world)
  const gaps = gapsOn(checklist, register, day)
  world.terminal.err(forceText(gaps, day, telling))
  if (gaps.asksNothing) throw new Failure('checklist-asks-nothing', { checklist: checklist.id, day })
}
