// Was an inspector at work in two units at once?
import { momentOf } from '../../model/calendar.ts'
import { type Batch, ofFile, ofPresence } from './batch.ts'
import type { Identity } from './identity.ts'
import { runsIn } from './packed-rows.ts'
import type { Told } from './told.ts'

interface Stay {
  readonly from: number
  readonly to: number
  readonly row: number
}

/**
 * Problems: inspector-elsewhere, once for each two results. Two laptops may differ by `skew` seconds. Each stay is held
 * against those two of the earlier ones that lasted longest and were in different units: against one of them it shows.
 */
export function* elsewhereProblems(batch: Batch, identity: Identity, skew: number): Iterable<Told> {
  const { files, presences, names } = batch
  const { inspector, from, to, row } = ofPresence
  // The row says nothing about the order in which files came in; their indexes do.
  const index = (entry: number): number => files.word(presences.word(entry, row), ofFile.index)
  const order = presences
    .order([inspector, from, to])
    .sort((a, b) => presences.compare(a, b, [inspector, from, to]) || index(a) - index(b))
  for (const run of runsIn(presences, order, [inspector])) {
    const name = names.inspectors.nameOf(presences.word(run[0] ?? 0, inspector))
    const stays = Array.from(run, (entry): Stay => ({
      from: presences.word(entry, from),
      to: presences.word(entry, to),
      row: identity.first(presences.word(entry, row)),
    }))
    for (const [one, other] of overlapping(stays, batch, identity, skew)) {
      const [since, until] = [other.from, Math.min(one.to, other.to)]
      const detail = { inspector: name, from: momentOf(since * 1000), to: momentOf(until * 1000), minutes: Math.floor((until - since) / 60) }
      yield { code: 'inspector-elsewhere', detail, rows: [one.row, other.row] }
    }
  }
}

/** Stays of one inspector, by their beginnings; those of two results once. */
function* overlapping(stays: readonly Stay[], { files }: Batch, identity: Identity, skew: number): Iterable<readonly [Stay, Stay]> {
  const sameUnit = (a: Stay, b: Stay): boolean => files.compare(a.row, b.row, ofFile.unit) === 0
  const told = new Set<string>()
  let longest: Stay | undefined
  let other: Stay | undefined
  for (const stay of stays) {
    const isRival = (one: Stay | undefined): boolean =>
      one !== undefined && !sameUnit(one, stay) && identity.inspection(one.row) !== identity.inspection(stay.row)
    const rival = [longest, other].find(isRival)
    const pair = `${rival?.row ?? ''} ${stay.row}`
    if (rival !== undefined && Math.min(rival.to, stay.to) - stay.from > skew && !told.has(pair)) {
      told.add(pair).add(`${stay.row} ${rival.row}`)
      yield [rival, stay]
    }
    if (longest === undefined || stay.to > longest.to) {
      if (longest !== undefined && !sameUnit(longest, stay)) other = longest
      longest = stay
    } else if (!sameUnit(longest, stay) && (other === undefined || stay.to > other.to)) other = stay
  }
}
