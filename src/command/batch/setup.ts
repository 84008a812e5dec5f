// What a batch is judged by, opened once for this thread and packed for the others.
import { printCompiled } from '../../format/compiled.ts'
import type { Policy } from '../../model/policy.ts'
import type { World } from '../../world/world.ts'
import { homeIn } from '../home.ts'
import { compiledIn, shelfWith } from '../shelf.ts'
import { trustBytes, trustIn } from '../trust-at-hand.ts'
import type { JudgingOptions } from '../verify.ts'
import type { Opened, Setup } from './judge.ts'
import type { ReportWanted } from './outputs.ts'

export interface Prepared {
  readonly setup: Setup
  readonly opened: Opened
}

/** Failure: trust-missing, trust-broken, file-refused, and those of reading a file. */
export async function prepare(
  options: JudgingOptions,
  { policy, wanted }: { readonly policy: Policy; readonly wanted: readonly ReportWanted[] },
  world: World,
): Promise<Prepared> {
  const trustPath = options.trust ?? homeIn(world, options.home).trust
  const trust = trustBytes(world, trustPath)
  const list = trustIn(trust, trustPath)
  const own = options.checklists === undefined ? [] : await compiledIn(world, options.checklists)
  const setup = {
    trust,
    trustPath,
    own: own.map(printCompiled),
    ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
    now: options.at ?? world.clock.now(),
    policy,
    reporters: wanted.map(({ name, file }) => ({ name, coloured: file === undefined && world.terminal.colour.out })),
    alone: false,
    language: options.telling.language,
    columns: options.telling.columns,
  }
  return { setup, opened: { trust: list, checklists: shelfWith(world, own) } }
}
