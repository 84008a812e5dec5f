// A checklist for telling: with how each of its sources stands on a day. The register is read when first wanted.
import type { Register } from '../model/citation.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { type ToldChecklist, withStandings } from '../model/standing.ts'
import type { World } from '../world/world.ts'
import { shippedRegister } from './shipped-register.ts'
import { today } from './today.ts'

const known = new WeakMap<Checklist, ToldChecklist>()

/**
 * As its sources stand on the day of an inspection, as far as the register that comes with the program says. Read once for a
 * checklist, and not before something of it is told: it takes a few milliseconds.
 */
export function toldOn(world: World, checklist: Checklist, day: string): ToldChecklist {
  const before = known.get(checklist)
  if (before !== undefined) return before
  const told = withStandings(checklist, shippedRegister(world) ?? new Map(), day)
  known.set(checklist, told)
  return told
}

interface Found {
  readonly checklist: Checklist
  /** The sources that are known where it was read, its author's own among them. */
  readonly register: () => Register
}

/** As its sources stand today. */
export function toldToday(world: World, { checklist, register }: Found): ToldChecklist {
  return withStandings(checklist, register(), today(world))
}
