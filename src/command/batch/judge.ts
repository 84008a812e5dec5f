// What one thread does: judges files one after the other, and tells them in every way that is wanted.
import { dirname, sep } from 'node:path'
import type { Policy } from '../../model/policy.ts'
import { fileLine } from '../../report/batch/file-line.ts'
import { type PathTold, pathTold } from '../../report/batch/path-told.ts'
import { type Reporter, reporterOf } from '../../report/batch/reporter.ts'
import type { ReporterName } from '../../report/batch/reporter-names.ts'
import { noPaint, type Paint } from '../../report/paint.ts'
import type { Telling } from '../../report/telling.ts'
import { rememberingKeyReader } from '../../sign/public-key.ts'
import type { TrustList } from '../../sign/trust-list.ts'
import type { AcrossFacts } from '../../model/generated/formats.ts'
import { acrossFacts } from '../../verify/across/facts.ts'
import type { Shelf } from '../../verify/context.ts'
import { judgedBy } from '../../verify/judged-by.ts'
import type { Verification } from '../../verify/verify-result.ts'
import type { FilePath, World } from '../../world/world.ts'
import { evidenceBelow } from '../evidence.ts'
import { judgedAt, notRead } from '../judge-file.ts'
import { shelfWith } from '../shelf.ts'
import { trustIn } from '../trust-at-hand.ts'
import { type PackedOwn, unpackOwn } from './packed-own.ts'
import { type PackedPaths, pathAt } from './path-list.ts'

/** By what files are judged, as plain data that can be handed to a thread. */
export interface PackedGround {
  readonly trust: Uint8Array
  readonly trustPath: string
  readonly own: PackedOwn
  readonly evidence?: string
  readonly now: number
}

/** How a batch is judged and told, as plain data too. */
export interface Setup extends PackedGround {
  readonly kind: 'verdicts'
  readonly policy: Policy
  /** In which ways each file is told, whether in colour, and in lines of how many columns at most. */
  readonly reporters: readonly { readonly name: ReporterName; readonly coloured: boolean; readonly columns: number }[]
  /** Only one file is judged. */
  readonly alone: boolean
  readonly language: Telling['language']
}

/** What was opened of a setup: once in each thread. */
export interface Opened {
  readonly trust: TrustList
  readonly checklists: Shelf
}

/** What came of a piece: how many files had which verdict, what is held against other files, and the text of each reporter. */
export interface Told {
  readonly statuses: Statuses
  readonly facts: readonly (AcrossFacts | undefined)[]
  readonly texts: readonly string[]
}

export type Statuses = Readonly<Record<Verification['status'], number>>

/** Opens what a setup names: for a thread that was handed it. */
export function opened(setup: PackedGround, world: World): Opened {
  return { trust: trustIn(setup.trust, setup.trustPath), checklists: shelfWith(world, unpackOwn(setup.own)) }
}

/** The reporters of a setup; `paint` is for what is told in colour. */
export function reportersOf({ reporters, language, alone }: Setup, paint: Paint): readonly Reporter[] {
  return reporters.map(({ name, coloured, columns }) =>
    reporterOf(name, { language, columns, paint: coloured ? paint : noPaint }, alone),
  )
}

export interface JudgedFile {
  readonly told: PathTold
  readonly verification: Verification
}

/** Gives the judge of single files of a piece, by their places in it. */
export function fileJudge({ evidence, now }: PackedGround, { trust, checklists }: Opened, world: World) {
  const keyOf = rememberingKeyReader(world.libsodium)
  const judge = (path: FilePath): Verification => {
    const below = evidenceBelow(world, evidence ?? folderOf(path))
    return judgedAt(world, path, { trust, checklists, now, evidence: below }, keyOf)
  }
  return (piece: PackedPaths, index: number): JudgedFile => {
    const bytes = pathAt(piece, index)
    const told = pathTold(bytes)
    const unread = piece.unread.get(index)
    return { told, verification: unread === undefined ? judge(told.pathBytes === undefined ? told.path : bytes) : notRead(unread) }
  }
}

/** Gives the judge of pieces, who tells each file by the reporters. */
export function judgeWith(setup: Setup, at: Opened, reporters: readonly Reporter[], world: World) {
  const { language, policy } = setup
  const ground = { policy, trust: judgedBy(at.trust), language }
  const judge = fileJudge(setup, at, world)
  return (piece: PackedPaths): Told => {
    const texts = reporters.map(() => '')
    const facts: (AcrossFacts | undefined)[] = []
    const statuses = { valid: 0, invalid: 0, indeterminate: 0 }
    for (let index = 0; index < piece.ends.length; index += 1) {
      const { told, verification } = judge(piece, index)
      const held = acrossFacts(verification)
      const line = fileLine(told, verification, held, ground)
      statuses[line.status] += 1
      facts.push(held)
      for (const [nth, reporter] of reporters.entries()) texts[nth] += reporter.file(line, verification)
    }
    return { statuses, facts, texts }
  }
}

function folderOf(path: FilePath): FilePath {
  if (typeof path === 'string') return dirname(path)
  const end = Math.max(path.lastIndexOf(0x2f), path.lastIndexOf(sep.charCodeAt(0)))
  return end < 0 ? '.' : path.subarray(0, Math.max(end, 1))
}

/** What a thread handed back, if it can be what came of that piece: a verdict for each file, and a text for each reporter. */
export function checkedTold(value: unknown, files: number, reporters: number): Told {
  const told = value as Told
  const { valid, invalid, indeterminate } = told.statuses
  if (valid + invalid + indeterminate !== files || told.facts.length !== files || told.texts.length !== reporters)
    throw new Error(`${files} files went into a thread, and ${valid + invalid + indeterminate} verdicts came out`)
  return told
}
