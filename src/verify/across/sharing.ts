// Which inspections have the same photo, and which of different units the same notes or readings?
import type { PlausibilityCode } from '../../model/across-problem.ts'
import { type Batch, ofFile, ofShared, type Sharable, sharables } from './batch.ts'
import type { Identity } from './identity.ts'
import { runsIn } from './packed-rows.ts'
import type { Told } from './told.ts'

const codes = { photos: 'photo-repeated', notes: 'notes-repeated', readings: 'readings-repeated' } as const satisfies Record<Sharable, PlausibilityCode>

/** Problems: photo-repeated, notes-repeated, readings-repeated; one for all that the same results share. */
export function* sharingProblems(batch: Batch, identity: Identity, wanted: (code: PlausibilityCode) => boolean): Iterable<Told> {
  for (const kind of sharables) if (wanted(codes[kind])) yield* sharedOf(kind, batch, identity)
}

function* sharedOf(kind: Sharable, { files, shared }: Batch, identity: Identity): Iterable<Told> {
  const rows = shared[kind]
  const groups = new Map<string, { readonly rows: readonly number[]; count: number }>()
  for (const run of runsIn(rows, rows.order([...ofShared.value, ofShared.row]), ofShared.value, 2)) {
    const sharing = [...new Set(Array.from(run, (entry) => identity.first(rows.word(entry, ofShared.row))))].sort((a, b) => a - b)
    if (!areApart(sharing, kind, files, identity)) continue
    const known = groups.get(sharing.join())
    if (known === undefined) groups.set(sharing.join(), { rows: sharing, count: 1 })
    else known.count += 1
  }
  for (const { rows: sharing, count } of groups.values()) {
    const units = new Set(sharing.map((row) => unitOf(files, row))).size
    const inspections = new Set(sharing.map((row) => identity.inspection(row))).size
    // A correction and what it corrects are two results and one inspection.
    const detail = kind === 'photos' ? { results: inspections, units, photos: count } : { results: sharing.length, units }
    yield { code: codes[kind], detail, rows: sharing }
  }
}

/** A correction may repeat what it corrects; of one unit, notes and readings may well stay the same. */
function areApart(sharing: readonly number[], kind: Sharable, files: Batch['files'], identity: Identity): boolean {
  const inspections = new Set(sharing.map((row) => identity.inspection(row)))
  if (kind === 'photos') return inspections.size > 1
  return inspections.size > 1 && new Set(sharing.map((row) => unitOf(files, row))).size > 1
}

function unitOf(files: Batch['files'], row: number): string {
  return ofFile.unit.map((column) => files.word(row, column)).join()
}
