// What a batch is judged by, opened once for this thread and packed for the others.
import type { Policy } from '../../model/policy.ts'
import type { World } from '../../world/world.ts'
import { type CheckedShelf, ownIn, shelfWith } from '../shelf.ts'
import { trustBytesFor } from '../trust-at-hand.ts'
import type { JudgingOptions } from '../verify.ts'
import { columnsOn } from './columns-on.ts'
import type { Opened, PackedGround, Setup } from './judge.ts'
import type { ReportWanted } from './outputs.ts'
import { packOwn } from './packed-own.ts'

export interface Prepared {
  readonly setup: Setup
  readonly opened: PreparedGround['opened']
}

/** Failure: trust-missing, trust-broken, file-refused, and those of reading a file. */
export async function prepare(
  options: JudgingOptions,
  { policy, wanted }: { readonly policy: Policy; readonly wanted: readonly ReportWanted[] },
  world: World,
): Promise<Prepared> {
  const { ground, opened } = await prepareGround(options, world)
  const setup = {
    ...ground,
    kind: 'verdicts' as const,
    policy,
    reporters: wanted.map(({ name, file }) => ({
      name,
      coloured: file === undefined && world.terminal.colour.out,
      columns: file === undefined ? columnsOn('out', world) : Number.POSITIVE_INFINITY,
    })),
    alone: false,
    language: options.telling.language,
  }
  return { setup, opened }
}

export interface PreparedGround {
  readonly ground: PackedGround
  readonly opened: Opened & { readonly checklists: CheckedShelf }
}

/** By what files are judged. Failures as prepare. */
export async function prepareGround(options: JudgingOptions, world: World): Promise<PreparedGround> {
  const { path: trustPath, bytes: trust, list } = trustBytesFor(options, world)
  const own = await ownIn(world, options.checklists)
  const ground = {
    trust,
    trustPath,
    own: packOwn(own),
    ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
    now: options.at ?? world.clock.now(),
  }
  return { ground, opened: { trust: list, checklists: shelfWith(world, own) } }
}
