// Do a walk's pace and its share of items that do not apply look like an inspection?
import { type Batch, halves, ofFile } from './batch.ts'
import type { Identity } from './identity.ts'
import { runsIn } from './packed-rows.ts'
import type { Told } from './told.ts'

/** Answers below which a pace, and items below which a share, is chance. */
const leastAnswers = 10
const leastItems = 10

/** Results of one checklist below which there is no rest to be far from. */
const leastResults = 20

/** How far from the median is far: in deviations (of a normal spread one in two million lies there), and in points of per cent. */
const deviations = 5
const leastPoints = 25

/** What makes a median deviation one of a normal spread. */
const normal = 1.4826

/** Problems: walk-too-fast, when more than half of the questions were answered faster than they can be read. */
export function* paceProblems({ files }: Batch, identity: Identity): Iterable<Told> {
  for (let row = 0; row < files.length; row += 1) {
    const pace = files.word(row, ofFile.pace)
    const [answers, fast] = [Math.floor(pace / halves), pace % halves]
    if (answers < leastAnswers || fast * 2 <= answers || identity.first(row) !== row) continue
    yield { code: 'walk-too-fast', detail: { answers, fast, seconds: files.word(row, ofFile.seconds) }, rows: [row] }
  }
}

/** Problems: na-share-unusual, against median and median deviation of the same checklist in this batch. */
export function* shareProblems({ files, names }: Batch, identity: Identity): Iterable<Told> {
  for (const run of runsIn(files, files.order([ofFile.checklist]), [ofFile.checklist])) {
    const rows = run.filter((row) => identity.first(row) === row && files.word(row, ofFile.na) % halves >= leastItems)
    if (rows.length < leastResults) continue
    const shares = Float64Array.from(rows, (row) => shareIn(files.word(row, ofFile.na)))
    const median = medianOf(shares)
    const spread = normal * medianOf(shares.map((share) => Math.abs(share - median)))
    const far = Math.max(deviations * spread, leastPoints)
    const checklist = names.checklists.nameOf(files.word(run[0] ?? 0, ofFile.checklist))
    for (const [nth, row] of rows.entries()) {
      const share = shares[nth] ?? 0
      if (Math.abs(share - median) <= far) continue
      const detail = { checklist, share: share.toFixed(1), median: median.toFixed(1), results: rows.length }
      yield { code: 'na-share-unusual', detail, rows: [row] }
    }
  }
}

/** In per cent. */
function shareIn(na: number): number {
  return (Math.floor(na / halves) * 100) / (na % halves)
}

function medianOf(numbers: Float64Array): number {
  const sorted = numbers.toSorted()
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]
  return (low + high) / 2
}
