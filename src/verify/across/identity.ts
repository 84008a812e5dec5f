// Which files of a batch are the same result, which claim to be, and which stand in for another?
import { type Batch, ofFile, ofSuperseding } from './batch.ts'
import { runsIn } from './packed-rows.ts'
import type { Told } from './told.ts'
import { ulidText } from './words-of.ts'

export interface Identity {
  /** The first file with the same body; everything else is asked of it alone. */
  readonly first: (row: number) => number
  /** One row for all results that supersede each other: they are one inspection. */
  readonly inspection: (row: number) => number
  /** The first file with a body, given as words. */
  readonly withBody: (words: readonly number[]) => number | undefined
  /** All rows by their ids, and of one id by their bodies. */
  readonly byId: Uint32Array
  /** A file with an id, given as words. */
  readonly withId: (words: readonly number[]) => number | undefined
}

const byBody = [...ofFile.body, ofFile.index]
const byIdAndBody = [...ofFile.id, ...ofFile.body, ofFile.index]

export function identityIn({ files, superseding }: Batch): Identity {
  const bodies = files.order(byBody)
  const ids = files.order(byIdAndBody)
  const firsts = Uint32Array.from({ length: files.length }, (_, row) => row)
  for (const run of runsIn(files, bodies, ofFile.body, 2)) for (const row of run) firsts[row] = run[0] ?? row
  const found = (order: Uint32Array, columns: readonly number[], words: readonly number[]): number | undefined => {
    let [low, high] = [0, order.length]
    const differs = (row: number): number => {
      const nth = columns.findIndex((column, index) => files.word(row, column) !== words[index])
      return nth < 0 ? 0 : files.word(row, columns[nth] ?? 0) - (words[nth] ?? 0)
    }
    while (low < high) {
      const middle = (low + high) >>> 1
      if (differs(order[middle] ?? 0) < 0) low = middle + 1
      else high = middle
    }
    const row = order[low]
    return row !== undefined && differs(row) === 0 ? row : undefined
  }
  const withBody: Identity['withBody'] = (words) => found(bodies, ofFile.body, words)
  const withId: Identity['withId'] = (words) => found(ids, ofFile.id, words)

  const above = new Map<number, number>()
  const inspection = (row: number): number => {
    const start = firsts[row] ?? row
    let top = start
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next
    // The next time the way is short, however long the chain of corrections.
    if (top !== start) above.set(start, top)
    return top
  }
  for (let nth = 0; nth < superseding.length; nth += 1) {
    const target = withBody(ofSuperseding.body.map((column) => superseding.word(nth, column)))
    if (target === undefined) continue
    const [a, b] = [inspection(superseding.word(nth, ofSuperseding.row)), inspection(target)]
    if (a !== b) above.set(a, b)
  }
  return { first: (row) => firsts[row] ?? row, inspection, withBody, byId: ids, withId }
}

/** Problems: id-conflict, body-repeated. */
export function* identityProblems({ files }: Batch, { byId }: Identity): Iterable<Told> {
  for (const run of runsIn(files, byId, ofFile.id, 2)) {
    const id = ulidText(ofFile.id.map((column) => files.word(run[0] ?? 0, column)))
    const bodies = [...runsIn(files, run, ofFile.body)]
    if (bodies.length > 1) yield { code: 'id-conflict', detail: { id, bodies: bodies.length }, rows: [...run] }
    for (const same of bodies)
      if (same.length > 1) yield { code: 'body-repeated', detail: { id, copies: same.length }, rows: [...same] }
  }
}
