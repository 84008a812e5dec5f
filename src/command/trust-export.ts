// taut trust export: the keys of a trust list as ssh-keygen knows them.
import { allowedSigners } from '../report/allowed-signers.ts'
import type { Telling } from '../report/telling.ts'
import type { World } from '../world/world.ts'
import { handOut } from './hand-out.ts'
import { homeIn } from './home.ts'
import { openedAt } from './trust-at-hand.ts'

export interface TrustExportOptions {
  /** The home's where none is named. */
  readonly list?: string
  readonly home?: string
  readonly out?: string
  readonly telling: Telling
}

/** Failure: trust-missing, trust-broken, path-exists, cannot-write. */
export function run({ list, home, out, telling }: TrustExportOptions, world: World): number {
  const { body, fingerprint } = openedAt(world, list ?? homeIn(world, home).trust).list
  handOut(world, allowedSigners(body, fingerprint), out, telling)
  return 0
}
