// taut findings: the problem list of a campaign, out of the results that are valid.
import { dayIn, momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { HazardLevel, Sector } from '../model/generated/formats.ts'
import { visible } from '../model/text.ts'
import { type FindingRow, findingRows } from '../report/findings/finding-row.ts'
import { tellProblems } from '../report/tell-problem.ts'
import { trustLine } from '../report/verification-text.ts'
import { judgedBy } from '../verify/judged-by.ts'
import type { Verified } from '../verify/verified.ts'
import type { ResultInHand } from '../verify/verify-result.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { openAccount } from './findings-account.ts'
import { writerFor } from './findings-writer.ts'
import { correctionsAmong, correctionsOf } from './corrections.ts'
import { judgeFile, notRead } from './judge-file.ts'
import { resultPaths } from './result-paths.ts'
import { trustFor } from './trust-at-hand.ts'
import { groundOf, type JudgingOptions } from './verify.ts'

export interface FindingsOptions extends JudgingOptions {
  readonly paths: readonly string[]
  readonly level?: HazardLevel
  /** Beginning of a division code. */
  readonly region?: string
  readonly sector?: Sector
  /** A day; true for the day it is. */
  readonly overdue?: string | true
  readonly format?: 'table' | 'csv' | 'jsonl'
  /** As csv for a spreadsheet, in words. */
  readonly excel?: true
  readonly out?: string
  /** What is not valid is told and does not count. */
  readonly validOnly?: true
}

/**
 * Lists findings in the order of the files and within each in its own; holds one result at a time. 0 when everything that
 * was given is valid and agrees; a correction replaces what it corrects, and a copy counts once. Failure: nothing-to-verify,
 * usage, trust-missing, trust-broken, file-refused, path-exists, cannot-write.
 */
export async function run(options: FindingsOptions, world: World): Promise<number> {
  const { telling, out } = options
  if (options.excel === true && options.format !== undefined && options.format !== 'csv')
    throw new Failure('usage', { why: say(telling.language, 'findings.excel-csv') })
  const trust = trustFor(options, world)
  const ground = { ...(await groundOf(options, world)), trust }
  const paths = resultPaths(world.files, options.paths)
  if (paths.length === 0) throw new Failure('nothing-to-verify', { path: options.paths.join(', ') })
  const account = openAccount({
    paths: paths.map(({ path }) => path),
    skewSeconds: trust.body.policy.clockSkewSeconds,
    validOnly: options.validOnly === true,
    telling,
  })
  const writer = writerFor(options)
  const wanted = filterFor(options, ground.now, world)

  /** The whole list, piece by piece: each file is judged when the piece before was taken. */
  function* pieces(): Iterable<string> {
    yield writer.head
    const corrections = correctionsAmong(world, paths, ground)
    for (const [index, { path, unread }] of paths.entries()) {
      const judged = unread === undefined ? judgeFile(world, path, ground) : notRead(unread)
      account.judged(index, judged)
      if (judged.status !== 'valid' || account.isCopy(index, judged.result)) continue
      const by = correctionsOf(judged.result, corrections)
      if (by.length > 0) account.superseded(index, by)
      else
        for (const row of rowsOf(judged.result, path).filter(wanted)) {
          account.listed(row)
          yield writer.row(row)
        }
    }
  }
  const rowsOf = (result: Verified<ResultInHand>, path: string): readonly FindingRow[] => {
    const shelved = ground.checklists.find(result.file.body.checklist.digest.sha256)
    if (shelved === undefined) throw new Error(`a valid result without its checklist: ${path}`)
    return findingRows(result, shelved.checklist.sector, path)
  }

  if (out === undefined) for (const piece of pieces()) world.terminal.out(piece)
  else {
    world.files.writePieces(out, encoded(pieces()))
    world.terminal.out(`${say(telling.language, 'written.path', { path: visible(out) })}\n`)
  }
  world.terminal.err(tellProblems(ground.checklists.problems(), telling))
  const { text, sound } = account.closed()
  world.terminal.err(text)
  world.terminal.err(`${trustLine(judgedBy(trust), telling)}\n`)
  return sound ? 0 : 2
}

/** Overdue is what has its deadline before the day; on the last day there is still time. */
function filterFor({ level, region = '', sector, overdue, at }: FindingsOptions, now: number, world: World): (row: FindingRow) => boolean {
  // The day is that of this computer's place; judged as of another moment, that of the moment.
  const moment = momentOf(at ?? now)
  const today = dayIn(world.clock.timezone(), moment) ?? moment.slice(0, 10)
  const day = overdue === true ? today : overdue
  return (row) =>
    (level === undefined || row.level === level) &&
    row.region.startsWith(region) &&
    (sector === undefined || row.sector === sector) &&
    (day === undefined || (row.deadline !== '' && row.deadline < day))
}

function* encoded(pieces: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of pieces) yield encoder.encode(piece)
}
