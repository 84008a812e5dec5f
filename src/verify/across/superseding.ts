// Which results take the place of which, and is it plain that they do?
import { type Batch, ofFile, ofPresence, ofSuperseding } from './batch.ts'
import type { Identity } from './identity.ts'
import type { Told } from './told.ts'
import { ulidText } from './words-of.ts'

/**
 * Problems: superseded, superseded-unseen (both info), supersedes-differs, supersedes-by-others, supersedes-other-unit,
 * superseded-twice. Only somebody who signed a result can take it back: else one inspector could make the findings of
 * another vanish.
 */
export function* supersedingProblems(batch: Batch, identity: Identity): Iterable<Told> {
  const { files, superseding } = batch
  const signers = signersOf(batch, identity)
  const successors = new Map<number, number[]>()
  const idOf = (row: number): string => ulidText(ofFile.id.map((column) => files.word(row, column)))
  const done = new Set<number>()
  for (let nth = 0; nth < superseding.length; nth += 1) {
    const row = identity.first(superseding.word(nth, ofSuperseding.row))
    if (done.has(row)) continue
    done.add(row)
    const wordsIn = (columns: readonly number[]): readonly number[] => columns.map((column) => superseding.word(nth, column))
    const named = wordsIn(ofSuperseding.id)
    const target = identity.withBody(wordsIn(ofSuperseding.body))
    const detail = { old: ulidText(named), new: idOf(row) }
    const other = target ?? identity.withId(named)
    if (other === undefined) yield { code: 'superseded-unseen', detail, rows: [row] }
    else if (target === undefined || idOf(target) !== detail.old) yield { code: 'supersedes-differs', detail, rows: [identity.first(other), row] }
    else if ([...(signers.get(row) ?? [])].some((one) => signers.get(target)?.has(one) === true)) {
      successors.set(target, [...(successors.get(target) ?? []), row])
      yield { code: 'superseded', detail, rows: [target, row] }
      // A slip of the pen in the unit's code can be corrected; findings of one unit taken back by another's look the same.
      if (files.compare(target, row, ofFile.unit) !== 0) yield { code: 'supersedes-other-unit', detail, rows: [target, row] }
    } else yield { code: 'supersedes-by-others', detail, rows: [target, row] }
  }
  for (const [target, rows] of successors)
    if (rows.length > 1) yield { code: 'superseded-twice', detail: { id: idOf(target), results: rows.length }, rows: [target, ...rows] }
}

/** Inspectors who signed the results that supersede or are superseded. */
function signersOf({ presences, superseding }: Batch, identity: Identity): ReadonlyMap<number, ReadonlySet<number>> {
  const wanted = new Map<number, Set<number>>()
  for (let nth = 0; nth < superseding.length; nth += 1) {
    const target = identity.withBody(ofSuperseding.body.map((column) => superseding.word(nth, column)))
    for (const row of [identity.first(superseding.word(nth, ofSuperseding.row)), ...(target === undefined ? [] : [target])]) wanted.set(row, new Set())
  }
  for (let nth = 0; wanted.size > 0 && nth < presences.length; nth += 1)
    wanted.get(identity.first(presences.word(nth, ofPresence.row)))?.add(presences.word(nth, ofPresence.inspector))
  return wanted
}
