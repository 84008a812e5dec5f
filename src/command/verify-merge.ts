// taut verify --merge: puts the reports of parts together. It repeats what they say and verifies no result again.
import { Failure } from '../model/failure.ts'
import type { SummaryLine } from '../model/generated/formats.ts'
import { millisecondsOf } from '../model/calendar.ts'
import { visible } from '../model/text.ts'
import { pathTold } from '../report/batch/path-told.ts'
import { reporterOf } from '../report/batch/reporter.ts'
import { noPaint } from '../report/paint.ts'
import { startAcross } from '../verify/across/start-across.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { acrossFound, closeBatch } from './batch/closing.ts'
import { columnsOn } from './batch/columns-on.ts'
import { withoutPatterns } from './batch/given-paths.ts'
import { openOutputs } from './batch/outputs.ts'
import { compareBytes, PathList } from './batch/path-list.ts'
import { type Part, type PartFile, partsAt } from './batch/report-part.ts'
import { pathsDigest } from './batch/shard.ts'
import { tellAside } from './batch/tell-aside.ts'
import { tellEnd, type VerifyOptions, wantedIn } from './verify.ts'

/**
 * 0 only when all parts are there and finished, and every file in them was valid. What stands across files is checked anew.
 * Failure: usage, report-refused, parts-refused, cannot-write, batch-interrupted, and those of reading a file.
 */
export async function run(options: VerifyOptions, world: World): Promise<number> {
  const { telling } = options
  const paths = withoutPatterns(options.paths, world)
  const { language } = telling
  const idle = idleFlags.find(([name]) => options[name] !== undefined)
  if (idle !== undefined) throw new Failure('usage', { why: say(language, 'batch.merge-alone', { flag: idle[1] }) })
  if (paths.length === 0) throw new Failure('usage', { why: say(language, 'batch.no-path') })
  const wanted = wantedIn(options)
  const inputs = paths.map((path) => new TextEncoder().encode(path))
  const outputs = openOutputs(wanted, inputs, world, language)
  const interrupt = world.interrupts.watch()
  try {
    const unwrapped = { ...telling, columns: Number.POSITIVE_INFINITY, paint: noPaint }
    const reporters = wanted.map(({ name, file }) =>
      reporterOf(name, file === undefined ? { ...telling, columns: columnsOn('out', world) } : unwrapped, false),
    )
    for (const [nth, { head }] of reporters.entries()) outputs.write(nth, head)
    const parts = partsAt(world, paths)
    const merged = new PathList()
    // The clocks that the parts were judged by are known when their summaries are read.
    const judged = { skewSeconds: 0, without: new Set(options.without) }
    const across = startAcross(judged)
    const statuses = { valid: 0, invalid: 0, indeterminate: 0 }
    let twice: Uint8Array | undefined
    for (const { line, bytes } of inOrder(parts)) {
      if (merged.length > 0 && compareBytes(merged.at(merged.length - 1), bytes) === 0) twice ??= bytes
      statuses[line.status] += 1
      if (line.facts !== undefined) across.add(merged.length, line.facts)
      merged.add(bytes)
      for (const [nth, reporter] of reporters.entries()) outputs.write(nth, reporter.file(line))
      if (merged.length % atOnce === 0) await interrupt.breathe()
      // Half a batch proves nothing that its parts do not say, so that none of it is written.
      if (interrupt.heard()) throw new Failure('batch-interrupted')
    }
    const summaries = parts.map((part) => ({ path: part.path, summary: part.summary() }))
    const whole = wholeOf(summaries, language)
    if (twice !== undefined) {
      const path = visible(pathTold(twice).path)
      throw new Failure('parts-refused', { why: say(language, 'batch.path-in-two-parts', { path }) })
    }
    if (whole.finished && whole.shard !== undefined && whole.shard.paths.sha256 !== pathsDigest(merged))
      throw new Failure('parts-refused', { why: say(language, 'batch.parts-lack-files', { files: whole.shard.files, found: merged.length }) })
    judged.skewSeconds = whole.skewSeconds
    const batch = { statuses, finished: whole.finished, across: acrossFound(across, (index) => merged.at(index)) }
    const { policy, trust, skewSeconds, at } = whole
    const inForce = { policy, trust, skewSeconds, ...(at === undefined ? {} : { at }), without: judged.without }
    const closed = closeBatch(batch, inForce, reporters, outputs, language)
    outputs.finish()
    tellAside(say(language, 'batch.merged', { parts: parts.length }), world)
    for (const sentence of whole.lacking) tellAside(sentence, world)
    tellEnd(closed, merged.length, options, world)
    return whole.finished && closed.counting === 0 && merged.length > 0 && statuses.valid === merged.length ? 0 : 2
  } finally {
    interrupt.release()
    outputs.abandon()
  }
}

/** Files between two moments in which Ctrl+C is listened to. */
const atOnce = 500

/** What says how to verify. Were it taken and not heeded, a looser report would pass for what was asked for. */
const idleFlags = [
  ['policy', '--policy'],
  ['trust', '--trust'],
  ['minTrustVersion', '--min-trust-version'],
  ['at', '--at'],
  ['checklists', '--checklists'],
  ['evidence', '--evidence'],
  ['filesFrom', '--files-from'],
  ['shard', '--shard'],
  ['jobs', '--jobs'],
] as const satisfies readonly (readonly [keyof VerifyOptions, string])[]

/** The files of all parts in the order of their paths. */
function* inOrder(parts: readonly Part[]): Iterable<PartFile> {
  const heads = parts.map((part) => part.next())
  for (;;) {
    let first = -1
    for (const [index, head] of heads.entries()) {
      const least = heads[first]
      if (head !== undefined && (least === undefined || compareBytes(head.bytes, least.bytes) < 0)) first = index
    }
    const next = heads[first]
    if (next === undefined) return
    yield next
    heads[first] = parts[first]?.next()
  }
}

interface Summarized {
  readonly path: string
  readonly summary: SummaryLine
}

/** What all parts were judged by, and whether they are a whole. Failure: parts-refused for parts that cannot be of one batch. */
function wholeOf(parts: readonly Summarized[], language: Tongue) {
  const [first] = parts
  if (first === undefined) throw new Failure('usage', { why: say(language, 'batch.no-path') })
  const { policy, trust, skewSeconds, at, shard } = first.summary
  const groundOf = ({ summary }: Summarized): string =>
    JSON.stringify([summary.policy, summary.trust, summary.skewSeconds, summary.at, summary.shard?.of])
  const other = parts.find((part) => groundOf(part) !== groundOf(first))
  if (other !== undefined) throw new Failure('parts-refused', { why: say(language, 'batch.parts-differ', { path: visible(other.path) }) })
  const of = shard?.of ?? 0
  const indexes = parts.flatMap(({ summary }) => summary.shard?.index ?? [])
  const twice = indexes.find((index, place) => indexes.indexOf(index) !== place)
  if (twice !== undefined) throw new Failure('parts-refused', { why: say(language, 'batch.parts-twice', { index: twice, of }) })
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !indexes.includes(index))
  const batchOf = ({ summary }: Summarized): string => JSON.stringify([summary.shard?.files, summary.shard?.paths])
  const astray = parts.filter((part) => batchOf(part) !== batchOf(first))
  const lacking = [
    ...astray.map(({ path }) => say(language, 'batch.parts-other-files', { path: visible(path), first: visible(first.path) })),
    ...parts
      .filter(({ summary }) => !summary.finished)
      .map(({ path }) => say(language, 'batch.part-unfinished', { path: visible(path) })),
    ...(missing.length > 0 ? [say(language, 'batch.parts-missing', { missing: missing.join(listMark(language)), of, count: missing.length })] : []),
  ]
  return { policy, trust, skewSeconds, at: at === undefined ? undefined : millisecondsOf(at), shard, finished: lacking.length === 0, lacking }
}
