// taut trust init: the first version of a trust list, with its roots and how many of them have to agree.
import { momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { RootKey, TrustBody } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import { rootGiven } from './root-given.ts'
import { onlyKey, signingKeys } from './signing-key.ts'
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
  const own = onlyKey(await signingKeys(world, home, options.key), undefined)
  const others = (options.root ?? []).map((given) => rootGiven(world, given, '--root'))
  const keys: readonly RootKey[] = [{ id: own.owner.id, key: own.public.text }, ...others]
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
      version: keys.length === 1 ? (seenOf(world, home, own.public.fingerprint)?.version ?? 0) + 1 : 1,
      issuedAt,
      ...(options.expires === undefined ? {} : { expires: options.expires }),
      roots: { threshold, keys },
      policy: { supervisionInspectors: 2, selfCheckInspectors: 1, clockSkewSeconds: 300 },
      principals: [],
      checklists: [],
    }
    const signing = { ...options, key: own.word }
    return signOver(body, { world, home, path, former: undefined, options: signing, proposal: proposalPath(path) })
  })
}
