// Do the numbers in the signing logs fit: nothing missing, nothing twice, each statement after the one it names?
import { type Batch, ofLog, ofSignature } from './batch.ts'
import { runsIn } from './packed-rows.ts'
import type { Told } from './told.ts'
import { hexText, keyText } from './words-of.ts'

/** Ranges that one sentence names. */
const most = 10

interface Gap {
  readonly from: number
  readonly to: number
  /** The files that stand before and after it. */
  readonly rows: readonly number[]
}

/** Problems: log-fork, log-previous-differs, log-gap. What lies before the first number and after the last may be elsewhere. */
export function* logProblems({ signatures, logs }: Batch): Iterable<Told> {
  const { log, seq, statement, previous, row } = ofSignature
  const rowsOf = (entries: Iterable<number>): readonly number[] => Array.from(entries, (entry) => signatures.word(entry, row))
  for (const entries of runsIn(signatures, signatures.order([log, seq, ...statement]), [log])) {
    const name = signatures.word(entries[0] ?? 0, log)
    const key = keyText(ofLog.key.map((column) => logs.word(name, column)))
    const device = `D-${hexText(ofLog.device.map((column) => logs.word(name, column)))}`
    const gaps: Gap[] = []
    let before: Uint32Array = new Uint32Array()
    let beforeSeq = 0
    for (const same of runsIn(signatures, entries, [seq])) {
      const number = signatures.word(same[0] ?? 0, seq)
      const statements = same.length === 1 ? 1 : [...runsIn(signatures, same, statement)].length
      if (statements > 1) yield { code: 'log-fork', detail: { key, device, seq: number, statements }, rows: rowsOf(same) }
      if (before.length > 0 && beforeSeq === number - 1) {
        const follows = (entry: number): boolean =>
          before.some((earlier) => previous.every((column, nth) => signatures.word(entry, column) === signatures.word(earlier, statement[nth] ?? 0)))
        const astray = same.filter((entry) => !follows(entry))
        if (astray.length > 0) yield { code: 'log-previous-differs', detail: { key, device, seq: number }, rows: rowsOf([...before, ...astray]) }
      } else if (before.length > 0) gaps.push({ from: beforeSeq + 1, to: number - 1, rows: rowsOf([...before, ...same]) })
      before = same
      beforeSeq = number
    }
    if (gaps.length > 0) yield gapTold(gaps, key, device)
  }
}

function gapTold(gaps: readonly Gap[], key: string, device: string): Told {
  const missing = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const ranges = gaps.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  const told = `${ranges.join(', ')}${gaps.length > most ? ', …' : ''}`
  return { code: 'log-gap', detail: { key, device, missing, ranges: told }, rows: gaps.slice(0, most).flatMap(({ rows }) => rows) }
}
