// One report that is to be merged: its lines, one after the other, each proved to be one.
import { readReportLine } from '../../format/report.ts'
import { Failure } from '../../model/failure.ts'
import type { FileLine, SummaryLine } from '../../model/generated/formats.ts'
import { pathBytesOf } from '../../report/batch/path-told.ts'
import type { World } from '../../world/world.ts'
import { compareBytes } from './path-list.ts'

export interface Part {
  readonly path: string
  /** The next file in order; undefined when there is none. Failure: report-refused, and those of reading a file. */
  readonly next: () => PartFile | undefined
  /** What the report says of itself, when all its files were read. Failure: report-refused. */
  readonly summary: () => SummaryLine
}

export interface PartFile {
  readonly line: FileLine
  readonly bytes: Uint8Array
}

/**
 * Opens a report. Its files stand in the order of their paths, all by one policy and trust list, and the summary counts what
 * stands above it: what says two things of one batch was not written by us, or not whole.
 */
function openPart(path: string, pieces: Iterable<Uint8Array>): Part {
  const lines = linesIn(pieces)
  let number = 0
  const statuses = { valid: 0, invalid: 0, indeterminate: 0 }
  const filesRead = (): number => statuses.valid + statuses.invalid + statuses.indeterminate
  let last: Uint8Array = new Uint8Array()
  let ground: string | undefined
  let summary: SummaryLine | undefined
  const refuse = (): never => {
    throw new Failure('report-refused', { path, line: number })
  }
  const nextLine = () => {
    number += 1
    const { value, done } = lines.next()
    return done === true ? undefined : (readReportLine(value) ?? refuse())
  }
  const close = (first: ReturnType<typeof nextLine>): void => {
    let line = first
    let across = 0
    for (; line?.type === 'across'; line = nextLine()) across += 1
    if (line?.type !== 'summary') return refuse()
    const { policy, trust } = line
    const own = JSON.stringify([policy.name, trust])
    const told = { valid: line.valid, invalid: line.invalid, indeterminate: line.indeterminate }
    if (line.files !== filesRead() || line.across !== across || JSON.stringify(told) !== JSON.stringify(statuses) || own !== (ground ?? own)) refuse()
    if (nextLine() !== undefined) refuse()
    summary = line
  }
  return {
    path,
    next: () => {
      if (summary !== undefined) return undefined
      const line = nextLine()
      if (line?.type !== 'file') {
        close(line)
        return undefined
      }
      const bytes = pathBytesOf(line)
      const own = JSON.stringify([line.policy, line.trust])
      ground ??= own
      if (own !== ground || (filesRead() > 0 && compareBytes(last, bytes) >= 0) || !agreesWithItself(line)) refuse()
      last = bytes
      statuses[line.status] += 1
      return { line, bytes }
    },
    summary: () => summary ?? refuse(),
  }
}

/** Nothing speaks against what is said to be valid, and what is held against other files is there and about this one. */
function agreesWithItself({ status, problems, signatures = [], id, body, facts }: FileLine): boolean {
  if (status === 'valid' && problems.some(({ level, counts }) => level === 'error' || level === 'indeterminate' || counts === true)) return false
  if (facts === undefined) return status !== 'valid' && signatures.length === 0
  return facts.id === id && body?.sha256.startsWith(facts.body) === true
}

/** Opens the reports at some paths; - is stdin. */
export function partsAt({ files, terminal }: World, paths: readonly string[]): readonly Part[] {
  return paths.map((path) => openPart(path, path === '-' ? terminal.input() : files.stream(path)))
}

/** The lines of some bytes, without their ends; bytes after the last end are a line too. */
function* linesIn(pieces: Iterable<Uint8Array>): Generator<Uint8Array, undefined> {
  let rest: Uint8Array = new Uint8Array()
  for (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(0x0a); at >= 0; at = piece.indexOf(0x0a, from)) {
      yield joined(rest, piece.subarray(from, at))
      rest = new Uint8Array()
      from = at + 1
    }
    rest = joined(rest, piece.subarray(from))
  }
  if (rest.length > 0) yield rest
  return undefined
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
