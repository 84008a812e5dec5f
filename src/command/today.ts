// The day it is where the program runs.
import { dayIn, momentOf } from '../model/calendar.ts'
import type { World } from '../world/world.ts'

export function today(world: World): string {
  const now = momentOf(world.clock.now())
  return dayIn(world.clock.timezone(), now) ?? now.slice(0, 10)
}
