// What one thread does for a problem list: it looks through files for corrections, or judges them and tells their findings.
import type { AcrossFacts, HazardLevel, Sector } from '../model/generated/formats.ts'
import type { Problem } from '../model/problem.ts'
import { type FindingRow, findingRows } from '../report/findings/finding-row.ts'
import type { Paint } from '../report/paint.ts'
import { noPaint } from '../report/paint.ts'
import { acrossFacts } from '../verify/across/facts.ts'
import type { Verification } from '../verify/verify-result.ts'
import type { World } from '../world/world.ts'
import { fileJudge, type Opened, type PackedGround } from './batch/judge.ts'
import type { PackedPaths } from './batch/path-list.ts'
import { type Correction, correctionIn, inspectorsOf, speaksOfCorrection } from './corrections.ts'
import { type ListStyle, writerFor } from './findings-writer.ts'

/** Which findings are wanted; what is not given cuts nothing down. */
export interface Wanted {
  readonly level?: HazardLevel
  /** Beginning of a division code. */
  readonly region?: string
  readonly sector?: Sector
  /** A deadline before this day; on the last day there is still time. */
  readonly overdueOn?: string
}

/** As plain data that can be handed to a thread. */
export interface ListSetup extends PackedGround {
  readonly kind: 'findings'
  readonly wanted: Wanted
  readonly style: ListStyle
}

/** A piece is looked through twice: a correction may come after what it corrects. */
export interface ListPiece {
  readonly step: 'corrections' | 'findings'
  readonly paths: PackedPaths
}

/** What a file gives to the list, and by what it is known. */
export type ListedFile =
  | { readonly status: 'invalid' | 'indeterminate'; readonly problems: readonly Problem[] }
  | {
      readonly status: 'valid'
      readonly facts?: AcrossFacts
      readonly id: string
      /** Of the body. */
      readonly digest: string
      readonly inspectors: readonly string[]
      readonly rows: number
      readonly major: number
      /** The rows as they are written. */
      readonly text: string
    }

/** What came of a piece, by its step. */
export type ListTold =
  | { readonly step: 'corrections'; readonly files: number; readonly found: readonly { readonly index: number; readonly correction: Correction }[] }
  | { readonly step: 'findings'; readonly files: readonly ListedFile[] }

/** Gives the worker on pieces. */
export function listWith(setup: ListSetup, opened: Opened, paint: Paint, world: World): (piece: ListPiece) => ListTold {
  const judge = fileJudge(setup, opened, world)
  const { row: write } = writerFor(setup.style, setup.style.coloured ? paint : noPaint)
  const listed = (paths: PackedPaths, index: number): ListedFile => {
    const { told, verification } = judge(paths, index)
    if (verification.status !== 'valid') return { status: verification.status, problems: verification.problems }
    const { result } = verification
    const { body } = result.file
    const shelved = opened.checklists.find(body.checklist.digest.sha256)
    if (shelved === undefined) throw new Error(`a valid result without its checklist: ${told.path}`)
    const rows = findingRows(result, shelved.checklist.sector, told).filter((row) => isWanted(row, setup.wanted))
    return {
      status: 'valid',
      ...factsOf(verification),
      id: body.id,
      digest: result.bodyDigest,
      inspectors: inspectorsOf(result),
      rows: rows.length,
      major: rows.filter(({ level }) => level === 'major').length,
      text: rows.map(write).join(''),
    }
  }
  return ({ step, paths }) => {
    const indexes = [...paths.ends.keys()]
    if (step === 'findings') return { step, files: indexes.map((index) => listed(paths, index)) }
    const found = indexes
      .filter((index) => speaksOfCorrection(world, paths, index))
      .flatMap((index) => {
        const correction = correctionIn(judge(paths, index).verification)
        return correction === undefined ? [] : [{ index, correction }]
      })
    return { step, files: indexes.length, found }
  }
}

function factsOf(verification: Verification): { readonly facts?: AcrossFacts } {
  const facts = acrossFacts(verification)
  return facts === undefined ? {} : { facts }
}

function isWanted(row: FindingRow, { level, region = '', sector, overdueOn }: Wanted): boolean {
  return (
    (level === undefined || row.level === level) &&
    row.region.startsWith(region) &&
    (sector === undefined || row.sector === sector) &&
    (overdueOn === undefined || (row.deadline !== '' && row.deadline < overdueOn))
  )
}

/** What a thread handed back, if it can be what came of that piece: an account of each file. */
export function checkedList(value: unknown, { step, paths }: ListPiece): ListTold {
  const told = value as ListTold
  const files = told.step === 'findings' ? told.files.length : told.files
  if (told.step !== step || files !== paths.ends.length)
    throw new Error(`${paths.ends.length} files went into a thread, and ${files} came out`)
  return told
}
