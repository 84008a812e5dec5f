// taut trust init: the first version of a trust list, with its roots and how many of them have to agree.
import { momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import { isSignerId } from '../model/field.ts'
import type { RootKey, TrustBody } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { chooseKey } from './keyring.ts'
import { publicKeyGiven } from './public-key-given.ts'
import { isOfOnePerson, signOver, type TrustChangeOptions } from './trust-change.ts'
import { inForceAt, proposalPath } from './trust-files.ts'
import { seenOf } from './trust-memory.ts'

export interface TrustInitOptions extends TrustChangeOptions {
  readonly name: string
  readonly threshold?: number
  /** Further roots, each as ID=KEY: a file that ends in .pub, or the line in it. */
  readonly root?: readonly string[]
}

/**
 * Makes a list that trusts nobody yet but its roots. A list that `key new` made for one person alone gives way to it.
 * Failure: path-exists, trust-roots-wrong, trust-key-weak, trust-key-unreadable, usage, and those of changeTrust.
 */
export async function run(options: TrustInitOptions, world: World): Promise<number> {
  const home = homeIn(world, options.home)
  const path = options.trust ?? home.trust
  const own = chooseKey(world, home, options.key)
  const others = (options.root ?? []).map((given) => rootGiven(world, given))
  const keys: readonly RootKey[] = [{ id: own.signer.id, key: own.public }, ...others]
  const threshold = options.threshold ?? 1
  const ids = new Set(keys.map(({ id }) => id))
  if (threshold > keys.length || ids.size < keys.length)
    throw new Failure('trust-roots-wrong', { threshold, roots: keys.length })
  return world.files.locked(`${path}.lock`, async () => {
    const there = inForceAt(world, path)?.list
    if (there !== undefined && !isOfOnePerson(there)) throw new Failure('path-exists', { path })
    if (world.files.kind(proposalPath(path)) !== 'none') throw new Failure('path-exists', { path: proposalPath(path) })
    const issuedAt = momentOf(world.clock.now())
    const body: TrustBody = {
      type: 'trust',
      minor: 0,
      name: options.name.normalize('NFC').trim(),
      version: keys.length === 1 ? (seenOf(world, home, publicKeyGiven(world, own.public).fingerprint)?.version ?? 0) + 1 : 1,
      issuedAt,
      ...(options.expires === undefined ? {} : { expires: options.expires }),
      roots: { threshold, keys },
      policy: { supervisionInspectors: 2, selfCheckInspectors: 1, clockSkewSeconds: 300 },
      principals: [],
      checklists: [],
    }
    return signOver(body, { world, home, path, former: undefined, options, proposal: proposalPath(path) })
  })
}

/** Failure: usage, trust-key-weak, trust-key-unreadable. */
function rootGiven(world: World, given: string): RootKey {
  const at = given.indexOf('=')
  const id = given.slice(0, Math.max(0, at))
  if (!isSignerId(id)) throw new Failure('usage', { why: `--root ${given.slice(0, 80)}` })
  return { id, key: publicKeyGiven(world, given.slice(at + 1)).text }
}
