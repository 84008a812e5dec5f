// taut verify: may these results be believed?
import type { PlausibilityCode } from '../model/across-problem.ts'
import type { Telling } from '../report/telling.ts'
import { tellProblems } from '../report/tell-problem.ts'
import { trustLine, verifiedSummary } from '../report/verification-text.ts'
import { rememberingKeyReader } from '../sign/public-key.ts'
import { startAcross } from '../verify/across/start-across.ts'
import { judgedBy } from '../verify/judged-by.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { acrossFound, type Closed, closeBatch } from './batch/closing.ts'
import { checkGiven, filesGiven, type GivenPaths, nothingGiven } from './batch/given-paths.ts'
import { columnsOn } from './batch/columns-on.ts'
import { handsFor, pieceSize } from './batch/hands.ts'
import { doneByHands, doneHere, type Work } from './batch/in-order.ts'
import { checkedTold, judgeWith, reportersOf, type Told } from './batch/judge.ts'
import { openOutputs, type Outputs, type ReportWanted } from './batch/outputs.ts'
import type { OrderedPaths, PackedPaths, PathList } from './batch/path-list.ts'
import { policyNamed } from './batch/policy-at-hand.ts'
import { progressOn } from './batch/progress.ts'
import { type Prepared, prepare } from './batch/setup.ts'
import { isInShard, pathsDigest, type Shard } from './batch/shard.ts'
import { tellAside } from './batch/tell-aside.ts'
import { openShelf } from './shelf.ts'

export interface JudgingOptions {
  readonly trust?: string
  readonly checklists?: readonly string[]
  readonly evidence?: string
  /** Milliseconds since 1970 to judge as of; now where it is not given. */
  readonly at?: number
  readonly home?: string
  /** An older version of the trust list is refused. */
  readonly minTrustVersion?: number
  readonly telling: Telling
}

export interface VerifyOptions extends JudgingOptions, GivenPaths {
  readonly json?: true
  readonly reporter?: readonly ReportWanted[]
  /** Threads beside this one; as many as there are cores where it is not given. */
  readonly jobs?: number
  readonly shard?: Shard
  /** standard, strict or a file. */
  readonly policy?: string
  /** Doubts across files that nobody wants to hear. */
  readonly without?: readonly PlausibilityCode[]
}

/**
 * 0 only when every file is valid under the policy, nothing across them counts, and there was one; 130 when interrupted.
 * Failure: nothing-to-verify, trust-missing, trust-broken, file-refused, usage, cannot-write, and those of reading a list.
 */
export async function run(options: VerifyOptions, world: World): Promise<number> {
  const { telling, shard } = options
  checkGiven(options, telling.language)
  const wanted = wantedIn(options)
  const policy = await policyNamed(world, options.policy, telling.language)
  const prepared = await prepare(options, { policy, wanted }, world)
  const given = await filesGiven(options, world)
  const all = given.inOrder()
  const files = shard === undefined ? all : all.only((path) => isInShard(path, shard))
  if (files.length === 0 && shard === undefined) throw nothingGiven(options)
  const outputs = openOutputs(wanted, inputsOf(options, prepared, given), world, telling.language)
  try {
    const closed = await verifyAll(files, prepared, { options, outputs, all }, world)
    outputs.finish()
    // The report of a part that is empty is there to be merged all the same.
    if (files.length === 0) {
      if (shard === undefined || given.length === 0) throw nothingGiven(options)
      tellAside(say(telling.language, 'batch.part-empty', { index: shard.index, of: shard.of }), world)
      return 2
    }
    tellEnd(closed, files.length, options, world)
    world.terminal.err(tellProblems(prepared.opened.checklists.problems(), telling, true, columnsOn('err', world)))
    if (!closed.summary.finished) {
      tellAside(say(telling.language, 'batch.unfinished', { files: files.length, done: closed.summary.files }), world)
      return 130
    }
    return closed.summary.valid === files.length && closed.counting === 0 ? 0 : 2
  } finally {
    outputs.abandon()
  }
}

/** Everything that a report is made from: all results, also those of other parts, and by what they are judged. */
function* inputsOf({ policy, filesFrom = [], checklists = [] }: VerifyOptions, { setup }: Prepared, given: PathList): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  for (const path of [setup.trustPath, ...(policy === undefined ? [] : [policy]), ...filesFrom, ...checklists]) yield encoder.encode(path)
  yield* given
}

/** --json is jsonl on stdout; without any reporter, people read. */
export function wantedIn({ json, reporter = [] }: VerifyOptions): readonly ReportWanted[] {
  const asked = json === true ? [{ name: 'jsonl' } as const, ...reporter] : reporter
  return asked.length > 0 ? asked : [{ name: 'pretty' }]
}

interface Order {
  readonly options: VerifyOptions
  readonly outputs: Outputs
  /** Those of all parts. */
  readonly all: OrderedPaths
}

async function verifyAll(
  files: OrderedPaths,
  { setup: common, opened }: Prepared,
  { options, outputs, all }: Order,
  world: World,
): Promise<Closed> {
  const { telling, at, shard, without } = options
  const setup = { ...common, alone: files.length === 1 }
  const { hands, most } = handsFor(options.jobs, files.length, world.crew)
  if (most !== undefined) tellAside(say(telling.language, 'batch.fewer-threads', { most }), world)
  const size = pieceSize(files.length, hands)
  const pieceOf = (index: number): PackedPaths => files.packed(index * size, Math.min((index + 1) * size, files.length))
  const interrupt = world.interrupts.watch()
  const progress = progressOn(world, files.length, telling)
  const skewSeconds = opened.trust.body.policy.clockSkewSeconds
  const across = startAcross({ skewSeconds, without: new Set(without), isPart: shard !== undefined && shard.of > 1 })
  const statuses = { valid: 0, invalid: 0, indeterminate: 0 }
  let done = 0
  const take = (told: Told): void => {
    for (const status of ['valid', 'invalid', 'indeterminate'] as const) statuses[status] += told.statuses[status]
    for (const [index, facts] of told.facts.entries()) if (facts !== undefined) across.add(done + index, facts)
    done += told.facts.length
    progress.around(() => {
      for (const [nth, text] of told.texts.entries()) outputs.write(nth, text)
    }, done)
  }
  const work: Work<PackedPaths, Told> = { count: Math.ceil(files.length / size), piece: pieceOf, take, stopped: interrupt.heard }
  const reporters = reportersOf(setup, telling.paint)
  try {
    for (const [nth, { head }] of reporters.entries()) outputs.write(nth, head)
    if (hands === 0) await doneHere(work, judgeWith(setup, opened, reporters, world), interrupt.breathe)
    else {
      const check = (value: unknown, index: number): Told => checkedTold(value, pieceOf(index).ends.length, reporters.length)
      await doneByHands(work, { crew: world.crew, setup, hands, check })
    }
  } finally {
    progress.clear()
    interrupt.release()
  }
  const finished = !interrupt.heard() || done === files.length
  if (finished && done !== files.length) throw new Error(`${files.length} files went in, and ${done} verdicts came out`)
  const inForce = {
    policy: setup.policy,
    trust: judgedBy(opened.trust),
    skewSeconds,
    ...(at === undefined ? {} : { at }),
    ...(shard === undefined ? {} : { shard: { ...shard, files: all.length, paths: { sha256: pathsDigest(all) } } }),
    without: new Set(without),
  }
  const found = acrossFound(across, (index) => files.at(index))
  return closeBatch({ statuses, finished, across: found }, inForce, reporters, outputs, telling.language)
}

/** By what was judged, how many had which verdict, and what was left undone. */
export function tellEnd({ summary, counting }: Closed, files: number, { telling }: VerifyOptions, world: World): void {
  const { language } = telling
  world.terminal.err(`${trustLine(summary.trust, telling, columnsOn('err', world))}\n`)
  if (summary.policy.name !== 'standard') tellAside(say(language, 'batch.policy', { name: summary.policy.name }), world)
  if (files > 1) tellAside(verifiedSummary(summary, telling), world)
  if (counting > 0) tellAside(say(language, 'batch.across-summary', { count: counting }), world)
}

/** What a judging command judges by, besides the trust list. */
export async function groundOf(options: JudgingOptions, world: World) {
  return {
    checklists: await openShelf(world, options.checklists),
    ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
    now: options.at ?? world.clock.now(),
    keyOf: rememberingKeyReader(),
  }
}
