// taut trust sign: a root signs what another root proposes, after seeing what it changes.
import { Failure } from '../model/failure.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { proposalAt } from './trust-at-hand.ts'
import { formerFor, lastingProblems, refuse, signOver, type TrustChangeOptions } from './trust-change.ts'
import { proposalPath } from './trust-files.ts'

export interface TrustSignOptions extends TrustChangeOptions {
  /** The proposal; the one beside the list where none is named. */
  readonly proposal?: string
}

/**
 * Adds a root's signature; with the last one that is needed the list comes into force here.
 * Failure: trust-missing, trust-broken, trust-refused, trust-not-root, and those of keys.
 */
export async function run(options: TrustSignOptions, world: World): Promise<number> {
  const home = homeIn(world, options.home)
  const path = options.trust ?? home.trust
  const proposal = options.proposal ?? proposalPath(path)
  return world.files.locked(`${path}.lock`, async () => {
    const { file, list } = proposalAt(world, proposal)
    const former = formerFor(world, home, path, list)
    if (former !== undefined) refuse(proposal, lastingProblems(former, list))
    if (former?.digest === list.digest) throw new Failure('trust-nothing-to-change')
    return signOver(list.body, { world, home, path, former, proposal, earlier: file.signatures, options })
  })
}
