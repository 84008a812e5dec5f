// taut trust publish: a checklist that counts, by its digest, from when until when.
import { Failure } from '../model/failure.ts'
import type { PublishedChecklist, TrustBody } from '../model/generated/formats.ts'
import type { World } from '../world/world.ts'
import { checklistAt } from './checklist-at.ts'
import { requireTerm } from './grant-given.ts'
import { changeTrust, type TrustChangeOptions } from './trust-change.ts'

export interface TrustPublishOptions extends TrustChangeOptions {
  /** An id, with @version or without, or a file. */
  readonly checklist: string
  readonly checklists?: readonly string[]
  /** Inspections begun from then on count; now where it is not given. */
  readonly from?: string
  /** Inspections begun from then on count no more. */
  readonly until?: string
}

/** Failure: trust-checklist-differs, trust-nothing-to-change, checklist-unknown, file-refused, and those of changeTrust. */
export async function run(options: TrustPublishOptions, world: World): Promise<number> {
  const { checklist, digest } = await checklistAt(world, options.checklist, options.checklists)
  const { id, version } = checklist
  return changeTrust(options, world, (body, at) =>
    published(body, { id, version, digest: { sha256: digest }, from: options.from ?? at }, options),
  )
}

function published(body: TrustBody, wanted: PublishedChecklist, { from, until }: TrustPublishOptions): TrustBody {
  const { id, version, digest } = wanted
  const named = body.checklists.filter((one) => one.id === id && one.version === version)
  // One version is one text: a result that names it must mean the same for everybody.
  if (named.some((one) => one.digest.sha256 !== digest.sha256)) throw new Failure('trust-checklist-differs', { id, version })
  const there = named.find((one) => from === undefined || one.from === from)
  requireTerm((there ?? wanted).from, until)
  if (there === undefined) return { ...body, checklists: [...body.checklists, { ...wanted, ...(until === undefined ? {} : { until }) }] }
  if (until === undefined || until === there.until) throw new Failure('trust-nothing-to-change')
  return { ...body, checklists: body.checklists.map((one) => (one === there ? { ...one, until } : one)) }
}
