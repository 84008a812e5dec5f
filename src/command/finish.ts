// Signs a finished inspection and writes the result with its evidence; can be done again from any point.
import { basename, join } from 'node:path'
import { printResult } from '../format/result.ts'
import { canonicalize, inOrder } from '../format/canonical.ts'
import { Failure } from '../model/failure.ts'
import type { Evidence, ResultBody, ResultFile } from '../model/generated/formats.ts'
import { evidencePath } from '../model/media-type.ts'
import { bodyOf } from '../model/result.ts'
import { sha256 } from '../sign/digest.ts'
import { readSshsig } from '../sign/sshsig.ts'
import { resultNamespace, signStatement } from '../sign/statement.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { World } from '../world/world.ts'
import { type Saying, statementOver } from './countersign.ts'
import type { Home } from './home.ts'
import type { Inspection } from './inspection.ts'
import type { Unlocked } from './signing-key.ts'
import { enterStatement, nextEntry, placeOf } from './signing-log.ts'

/** Whose key signs, and what he says with it. */
export interface Signing extends Unlocked {
  readonly saying: Saying
}

export interface Written {
  /** The result file. */
  readonly path: string
  readonly file: ResultFile
  readonly bytes: Uint8Array
}

/**
 * Makes a signature over those that stand, records it in the journal and enters it in the signing log, while no other
 * program takes the same place there. Failure: journal-write, log-broken, cannot-write.
 */
export async function signInspection(
  world: World,
  home: Home,
  inspection: Inspection,
  { owner, signer, saying }: Signing,
  trust: TrustList,
): Promise<void> {
  const body = finishedBody(inspection)
  await world.files.locked(home.lock, async () => {
    const before = inspection.session().signatures
    const own = before.findIndex(({ statement }) => statement.signer === owner.id)
    // Signing again replaces one's own signature, and with it whatever was signed over it.
    const standing = own < 0 ? before : before.slice(0, own)
    const over = {
      bodyDigest: sha256(canonicalize(body)),
      endedAt: body.endedAt,
      covers: standing.map(({ sig }) => ownSignature(sig).id),
    }
    const log = nextEntry(world, home, signer.public.fingerprint)
    const statement = statementOver(over, saying, owner, log, { trust, world })
    const signature = { statement, sig: await signStatement(signer, resultNamespace, statement) }
    inspection.record({ kind: 'signed', signature })
    enterStatement(world, home, signer.public.fingerprint, statement)
  })
}

/**
 * Whether the signatures of a draft stand in the signing log; enters one that a stop kept from it. False when another
 * statement took the place meanwhile: the result was never written, so it can be signed again.
 */
export async function enterSignatures(world: World, home: Home, inspection: Inspection): Promise<boolean> {
  const enter = (): boolean => {
    const signatures = inspection.session().signatures.map(({ statement, sig }) => ({ statement, key: ownSignature(sig).publicKey.fingerprint }))
    if (signatures.some(({ statement, key }) => placeOf(world, home, key, statement) === 'taken')) return false
    for (const { statement, key } of signatures) enterStatement(world, home, key, statement)
    return true
  }
  return world.files.locked(home.lock, () => Promise.resolve(enter()))
}

function ownSignature(sig: string): Exclude<ReturnType<typeof readSshsig>, string> {
  const read = readSshsig(sig)
  if (typeof read === 'string') throw new RangeError('a signature of ours cannot be read back')
  return read
}

/**
 * Writes evidence and result into a folder. A result that an earlier try wrote is taken as written when it is the same.
 * Failure: path-exists, cannot-write, evidence-unusable.
 */
export function writeResult(world: World, inspection: Inspection, folder: string): Written {
  const body = finishedBody(inspection)
  const { signatures } = inspection.session()
  for (const piece of evidenceIn(body)) {
    const path = evidencePath(piece)
    world.files.copy(join(inspection.folder, path), join(folder, path))
  }
  const file: ResultFile = inOrder({ format: 'taut-result/1', body, signatures, receipts: [] })
  const bytes = new TextEncoder().encode(printResult(file))
  const path = join(folder, nameFor(body))
  if (!isWritten(world, path, bytes)) world.files.writeNew(path, bytes)
  return { path, file, bytes }
}

/** Takes the draft away, once its result is safely written. */
export function discardDraft(world: World, inspection: Inspection): void {
  inspection.close()
  world.files.remove(inspection.folder)
}

function finishedBody(inspection: Inspection): ResultBody {
  const body = bodyOf(inspection.session(), inspection.plan())
  if (body === undefined) throw new RangeError(`the inspection in ${basename(inspection.folder)} is not finished`)
  return body
}

function evidenceIn(body: ResultBody): readonly Evidence[] {
  return [...body.answers.flatMap(({ evidence }) => evidence ?? []), ...(body.acknowledgement?.evidence ?? [])]
}

/** Day, checklist and id: sorts by day, tells what it is, and never meets another. */
function nameFor(body: ResultBody): string {
  return `${body.day.replaceAll('-', '')}-${body.checklist.id.replaceAll('/', '-')}-${body.id}.result.json`
}

function isWritten(world: World, path: string, bytes: Uint8Array): boolean {
  if (world.files.kind(path) === 'none') return false
  const there = world.files.read(path, bytes.length + 1)
  if (there.length !== bytes.length || there.some((byte, index) => byte !== bytes[index]))
    throw new Failure('path-exists', { path })
  return true
}
