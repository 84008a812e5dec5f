// taut trust adopt: takes a list that was sent into the home, to be judged by from now on.
import { Failure } from '../model/failure.ts'
import { trustChangeText, trustInForceText } from '../report/trust-change-text.ts'
import type { Telling } from '../report/telling.ts'
import { successionProblems } from '../sign/trust-succession.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { openedAt } from './trust-at-hand.ts'
import { refuse } from './trust-change.ts'
import { inForceAt, putInForce } from './trust-files.ts'
import { refuseOlder } from './trust-memory.ts'
import { trustView } from './trust-view.ts'

export interface TrustAdoptOptions {
  readonly list: string
  readonly home?: string
  /** What the person was told by another way: needed for a list that the one at hand does not lead to. */
  readonly fingerprint?: string
  readonly telling: Telling
}

/**
 * Failure: trust-stranger, trust-refused, trust-rolled-back, trust-forked, trust-nothing-to-change, and those of reading a
 * list; the list at hand then stays.
 */
export async function run({ list: path, home: folder, fingerprint, telling }: TrustAdoptOptions, world: World): Promise<number> {
  const home = homeIn(world, folder)
  const { file, list } = openedAt(world, path)
  return world.files.locked(`${home.trust}.lock`, async () => {
    const there = inForceAt(world, home.trust)?.list
    if (there?.digest === list.digest) throw new Failure('trust-nothing-to-change')
    refuseOlder(world, home, list, path)
    const problems = there === undefined ? [] : successionProblems(there, list)
    const follows = there !== undefined && problems.length === 0
    // Versions of one list follow each other or do not; another list is believed on the word of whoever told its fingerprint.
    if (there?.fingerprint === list.fingerprint) refuse(path, problems)
    else if (!follows && fingerprint !== list.fingerprint) throw new Failure('trust-stranger', { path, fingerprint: list.fingerprint })
    const view = trustView(list)
    world.terminal.out(trustChangeText(follows ? trustView(there) : undefined, view, telling))
    putInForce(world, home, home.trust, file, list)
    world.terminal.out(trustInForceText(view, home.trust, telling))
    return 0
  })
}
