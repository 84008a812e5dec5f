// taut trust show: the people, keys, grants, revocations and published checklists of a trust list.
import type { Telling } from '../report/telling.ts'
import { trustText } from '../report/trust-text.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { openedAt } from './trust-at-hand.ts'
import { trustView } from './trust-view.ts'

export interface TrustShowOptions {
  /** The home's where none is named. */
  readonly list?: string
  readonly home?: string
  readonly json?: true
  readonly telling: Telling
}

/** Only a list that holds is told. Failure: trust-missing, trust-broken, and those of reading a file. */
export function run({ list, home, json, telling }: TrustShowOptions, world: World): number {
  const view = trustView(openedAt(world, list ?? homeIn(world, home).trust).list)
  // Members are only ever added.
  world.terminal.out(json === true ? `${JSON.stringify(view)}\n` : trustText(view, telling))
  return 0
}
