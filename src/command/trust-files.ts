// Where the versions of a trust list lie: the one in force, the proposal beside it, and the older ones that are kept.
import { inOrder } from '../format/canonical.ts'
import { printTrust, schemaProblemsOfTrust } from '../format/trust.ts'
import { Failure } from '../model/failure.ts'
import type { TrustFile } from '../model/generated/formats.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'
import { openedAt, type TrustOpened } from './trust-at-hand.ts'
import { rememberTrust } from './trust-memory.ts'

/** Beside the list that it is to replace, which stays in force until enough roots have signed. */
export function proposalPath(path: string): string {
  return `${stemOf(path)}.proposal.json`
}

/** An older version, named by what it is, so that two of one number never meet. */
function keptPath(path: string, { body, digest }: TrustList): string {
  return `${stemOf(path)}.v${body.version}-${digest.slice(0, 8)}.json`
}

function stemOf(path: string): string {
  return path.replace(/\.json$/u, '')
}

/** The list in force at a path, or nothing where there is none. Failures as openedAt. */
export function inForceAt(world: World, path: string): TrustOpened | undefined {
  return world.files.kind(path) === 'none' ? undefined : openedAt(world, path)
}

/**
 * Gives a list its place. What was there is kept beside it first, so that at every moment one whole list stands there.
 * Failure: cannot-write, and those of reading back what was there.
 */
export function putInForce(world: World, home: Home, path: string, file: TrustFile, list: TrustList): void {
  const former = inForceAt(world, path)?.list
  if (former !== undefined && former.digest !== list.digest) world.files.copy(path, keptPath(path, former))
  world.files.replace(path, bytesOf(file))
  // Only a list of the same roots, or one that they signed, can have led here.
  rememberTrust(world, home, list, former !== undefined && isStep(former, list) ? former : list)
  if (world.files.kind(proposalPath(path)) !== 'none') world.files.remove(proposalPath(path))
}

function isStep(former: TrustList, list: TrustList): boolean {
  return former.body.version < list.body.version && (list.body.history ?? []).some(({ digest }) => digest.sha256 === former.digest)
}

/** Writes a list that still lacks signatures. Failure: cannot-write. */
export function writeProposal(world: World, path: string, file: TrustFile): void {
  world.files.replace(path, bytesOf(file))
}

/** What the schema refuses was typed in wrongly. Failure: usage, naming the places. */
export function bytesOf(file: TrustFile): Uint8Array {
  const ordered = inOrder(file)
  const misfits = schemaProblemsOfTrust(ordered)
  if (misfits.length > 0)
    throw new Failure('usage', { why: misfits.map(({ pointer = '' }) => pointer).join(', ') })
  return new TextEncoder().encode(printTrust(ordered))
}
