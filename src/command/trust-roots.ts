// taut trust roots: who may sign the versions to come. A root joins in one version, and may leave in a later one.
import { Failure } from '../model/failure.ts'
import type { RootKey, TrustBody } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'
import { rootGiven } from './root-given.ts'
import { changeTrust, type TrustChangeOptions } from './trust-change.ts'

export interface TrustRootsOptions extends TrustChangeOptions {
  /** Roots to come, each as ID=KEY. */
  readonly add?: readonly string[]
  /** Ids of roots that go; what they have signed stands. */
  readonly remove?: readonly string[]
  readonly threshold?: number
}

/**
 * Failure: usage, trust-roots-wrong, trust-person-unknown, trust-nothing-to-change, trust-key-weak, trust-key-unreadable,
 * trust-refused where fewer former roots remain than have to sign, and those of changeTrust.
 */
export async function run(options: TrustRootsOptions, world: World): Promise<number> {
  const added = (options.add ?? []).map((given) => rootGiven(world, given, '--add'))
  return changeTrust(options, world, (body) => ({ ...body, roots: changed(body.roots, added, options) }))
}

function changed(roots: TrustBody['roots'], added: readonly RootKey[], { remove = [], threshold = roots.threshold }: TrustRootsOptions): TrustBody['roots'] {
  const unknown = remove.find((id) => !roots.keys.some((root) => root.id === id))
  if (unknown !== undefined) throw new Failure('trust-person-unknown', { id: unknown })
  const [first, ...others] = [...roots.keys.filter(({ id }) => !remove.includes(id)), ...added]
  const count = first === undefined ? 0 : 1 + others.length
  const ids = new Set([first, ...others].map((root) => root?.id))
  if (first === undefined || threshold > count || ids.size < count)
    throw new Failure('trust-roots-wrong', { threshold, roots: count })
  if (added.length === 0 && remove.length === 0 && threshold === roots.threshold) throw new Failure('trust-nothing-to-change')
  return { threshold, keys: [first, ...others] }
}
