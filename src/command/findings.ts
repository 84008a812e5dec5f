// taut findings: the problem list of a campaign, out of the results that are valid.
import { dayIn, momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { HazardLevel, Sector } from '../model/generated/formats.ts'
import { visible } from '../model/text.ts'
import { pathTold } from '../report/batch/path-told.ts'
import { noPaint } from '../report/paint.ts'
import { tellProblems } from '../report/tell-problem.ts'
import { trustLine } from '../report/verification-text.ts'
import { judgedBy } from '../verify/judged-by.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { checkGiven, filesGiven, type GivenPaths, nothingGiven } from './batch/given-paths.ts'
import { columnsOn } from './batch/columns-on.ts'
import { handsFor, pieceSize } from './batch/hands.ts'
import { doneByHands, doneHere, type Work } from './batch/in-order.ts'
import type { OrderedPaths } from './batch/path-list.ts'
import { progressOn } from './batch/progress.ts'
import { tellAside } from './batch/tell-aside.ts'
import { type PreparedGround, prepareGround } from './batch/setup.ts'
import { type Account, openAccount } from './findings-account.ts'
import { checkedList, type ListPiece, type ListSetup, type ListTold, listWith } from './findings-piece.ts'
import { writerFor } from './findings-writer.ts'
import { type Corrections, gatheredCorrections } from './corrections.ts'
import { type ListOutput, listOutput } from './findings-output.ts'
import type { JudgingOptions } from './verify.ts'

export interface FindingsOptions extends JudgingOptions, GivenPaths {
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
  /** Threads beside this one; as many as there are cores where it is not given. */
  readonly jobs?: number
}

/**
 * Lists findings in the order of the files' paths and within each in its own. 0 when everything that was given is valid and
 * agrees; a correction replaces what it corrects, and a copy counts once; 130 when interrupted, and then no file is written.
 * Failure: nothing-to-verify, usage, trust-missing, trust-broken, file-refused, path-exists, cannot-write, and those of
 * reading a list.
 */
export async function run(options: FindingsOptions, world: World): Promise<number> {
  const { telling, out } = options
  const { language } = telling
  checkGiven(options, language)
  if (options.excel === true && options.format !== undefined && options.format !== 'csv')
    throw new Failure('usage', { why: say(language, 'findings.excel-csv') })
  const prepared = await prepareGround(options, world)
  const { trust, checklists } = prepared.opened
  const files = (await filesGiven(options, world)).inOrder()
  if (files.length === 0) throw nothingGiven(options)
  const corrections = gatheredCorrections()
  const account = openAccount({
    pathOf: (index) => pathTold(files.at(index)).path,
    corrections,
    skewSeconds: trust.body.policy.clockSkewSeconds,
    validOnly: options.validOnly === true,
    telling: { ...telling, columns: columnsOn('err', world) },
  })
  const output = listOutput(out, world)
  try {
    const done = await listAll({ files, corrections, account, output }, prepared, options, world)
    world.terminal.err(tellProblems(checklists.problems(), telling, true, columnsOn('err', world)))
    const { text, sound } = account.closed(done)
    if (done === files.length) {
      output.finish()
      if (out !== undefined) world.terminal.out(`${say(language, 'written.path', { path: visible(out) })}\n`)
    }
    world.terminal.err(text)
    world.terminal.err(`${trustLine(judgedBy(trust), telling, columnsOn('err', world))}\n`)
    if (done === files.length) return sound ? 0 : 2
    tellAside(say(language, 'findings.unfinished', { files: files.length, done }), world)
    if (out !== undefined) tellAside(say(language, 'findings.out-unfinished', { path: visible(out) }), world)
    return 130
  } finally {
    output.abandon()
  }
}

interface Listing {
  readonly files: OrderedPaths
  readonly corrections: Corrections
  readonly account: Account
  readonly output: ListOutput
}

/** Looks through all files for corrections, and then lists all findings. How many files were listed; fewer when interrupted. */
async function listAll(
  { files, corrections, account, output }: Listing,
  { ground, opened }: PreparedGround,
  options: FindingsOptions,
  world: World,
): Promise<number> {
  const { telling } = options
  const setup: ListSetup = { ...ground, kind: 'findings', wanted: wantedIn(options, ground.now, world), style: styleIn(options, world) }
  const paint = setup.style.coloured ? telling.paint : noPaint
  const { hands, most } = handsFor(options.jobs, files.length, world.crew)
  if (most !== undefined) tellAside(say(telling.language, 'batch.fewer-threads', { most }), world)
  const size = pieceSize(files.length, hands)
  const pieces = Math.ceil(files.length / size)
  const pieceOf = (index: number): ListPiece => {
    const from = (index % pieces) * size
    return { step: index < pieces ? 'corrections' : 'findings', paths: files.packed(from, Math.min(from + size, files.length)) }
  }
  const interrupt = world.interrupts.watch()
  const progress = progressOn(world, files.length, telling)
  let looked = 0
  let done = 0
  const take = (told: ListTold): void => {
    // Each file is taken up twice, so that a file counts as done by halves.
    const shown = (): number => Math.floor((looked + done) / 2)
    if (told.step === 'corrections') {
      for (const { index, correction } of told.found) corrections.add({ ...correction, file: looked + index })
      looked += told.files
      progress.around(() => {}, shown())
      return
    }
    const text = told.files.map((file, nth) => account.taken(done + nth, file)).join('')
    done += told.files.length
    progress.around(() => output.write(text), shown())
  }
  const work: Work<ListPiece, ListTold> = { count: 2 * pieces, piece: pieceOf, take, stopped: interrupt.heard }
  try {
    output.write(writerFor(setup.style, paint).head)
    if (hands === 0) await doneHere(work, listWith(setup, opened, paint, world), interrupt.breathe)
    else await doneByHands(work, { crew: world.crew, setup, hands, check: (value, index) => checkedList(value, pieceOf(index)) })
  } finally {
    progress.clear()
    interrupt.release()
  }
  if (!interrupt.heard() && done !== files.length) throw new Error(`${files.length} files went in, and ${done} came out`)
  return done
}

/** The day of what is overdue is that of this computer's place; judged as of another moment, that of the moment. */
function wantedIn({ level, region, sector, overdue }: FindingsOptions, now: number, world: World): ListSetup['wanted'] {
  const moment = momentOf(now)
  const overdueOn = overdue === true ? (dayIn(world.clock.timezone(), moment) ?? moment.slice(0, 10)) : overdue
  return {
    ...(level === undefined ? {} : { level }),
    ...(region === undefined ? {} : { region }),
    ...(sector === undefined ? {} : { sector }),
    ...(overdueOn === undefined ? {} : { overdueOn }),
  }
}

function styleIn({ format = 'table', excel, out, telling }: FindingsOptions, world: World): ListSetup['style'] {
  const { language, columns } = telling
  return { format, excel: excel === true, language, columns, coloured: out === undefined && world.terminal.colour.out }
}
