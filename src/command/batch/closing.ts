// The end of a batch: what stands across its files, and the summary, told by every reporter.
import type { ShardTaken, SummaryLine, TrustInForce } from '../../model/generated/formats.ts'
import type { PlausibilityCode } from '../../model/across-problem.ts'
import { momentOf } from '../../model/calendar.ts'
import type { Policy } from '../../model/policy.ts'
import type { Problem } from '../../model/problem.ts'
import { reportedProblem } from '../../report/batch/file-line.ts'
import { pathTold } from '../../report/batch/path-told.ts'
import type { Reporter } from '../../report/batch/reporter.ts'
import type { Across } from '../../verify/across/start-across.ts'
import type { Tongue } from '../../words/say.ts'
import type { Statuses } from './judge.ts'
import type { Outputs } from './outputs.ts'

/** What a batch was judged by, as its summary tells it. */
export interface InForce {
  readonly policy: Policy
  readonly trust: TrustInForce
  /** Seconds that honest clocks may lie apart, by the trust list. */
  readonly skewSeconds: number
  /** As --at said, in milliseconds since 1970. */
  readonly at?: number
  readonly shard?: ShardTaken
  /** Doubts across files that were left out. */
  readonly without: ReadonlySet<PlausibilityCode>
}

export interface Closed {
  readonly summary: SummaryLine
  /** How many lines across files count against the batch: errors, what is in doubt, and the warnings that count under the policy. */
  readonly counting: number
}

/** What was found across files, and their paths. */
export interface AcrossFound {
  readonly problem: Problem
  readonly files: readonly Uint8Array[]
}

/** Everything across the files whose facts were added by their place. */
export function acrossFound(across: Across, pathAt: (index: number) => Uint8Array): readonly AcrossFound[] {
  return across.finish(String).map(({ problem, files }) => ({ problem, files: files.map((index) => pathAt(Number(index))) }))
}

export interface Batch {
  readonly statuses: Statuses
  readonly finished: boolean
  readonly across: readonly AcrossFound[]
}

/** Writes the last lines of every report. */
export function closeBatch(
  { statuses, finished, across }: Batch,
  { policy, trust, skewSeconds, at, shard, without }: InForce,
  reporters: readonly Reporter[],
  outputs: Outputs,
  language: Tongue,
): Closed {
  const lines = across.map(({ problem, files }) => ({
    type: 'across' as const,
    problem: { ...reportedProblem(problem, policy, language), detail: problem.detail ?? {} },
    files: files.map(pathTold),
  }))
  const summary: SummaryLine = {
    type: 'summary',
    finished,
    files: statuses.valid + statuses.invalid + statuses.indeterminate,
    ...statuses,
    across: lines.length,
    policy,
    trust,
    skewSeconds,
    ...(at === undefined ? {} : { at: momentOf(at) }),
    ...(shard === undefined ? {} : { shard }),
    ...(without.size === 0 ? {} : { without: [...without].toSorted() }),
  }
  for (const [nth, reporter] of reporters.entries()) {
    outputs.write(nth, reporter.across(lines, across.map(({ problem }) => problem)))
    outputs.write(nth, reporter.end(summary))
  }
  const counting = lines.filter(({ problem }) => problem.level === 'error' || problem.level === 'indeterminate' || problem.counts === true).length
  return { summary, counting }
}
