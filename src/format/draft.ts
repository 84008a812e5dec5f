// The journal of an unfinished inspection: lines of JSON, a head and then events.
import type { DraftEvent, DraftHead, DraftLine } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { validate } from './generated/draft.ts'
import { isProblem, readJson } from './read-json.ts'
import { readPlain } from './read-plain.ts'

/** Largest journal, in bytes: 2000 items changed many times over. */
export const largestDraft = 64 * 1024 * 1024

export interface DraftRead {
  readonly head: DraftHead
  readonly events: readonly DraftEvent[]
  /** Bytes of whole lines; what follows them is a torn last line, dropped and never guessed at. */
  readonly whole: number
  readonly torn: boolean
}

export function printDraftLine(line: DraftLine): string {
  return JSON.stringify(line)
}

/**
 * Reads a journal. Only an unfinished last line may be bad: it was being written when the machine stopped.
 * Problems: those of readPlain with the line they stand in, format-newer and minor-newer, and schema-mismatch for a head that is not the first line.
 */
export function readDraft(bytes: Uint8Array): DraftRead | readonly Problem[] {
  const whole = bytes.lastIndexOf(0x0a) + 1
  const lines = splitLines(bytes.subarray(0, whole))
  const read = lines.map((line, index) => readLine(line, index))
  const found = read.flatMap((one) => ('problems' in one ? one.problems : []))
  if (found.length > 0) return found
  const [head, ...events] = read.flatMap((one) => ('value' in one ? [one.value] : []))
  if (head === undefined || !('format' in head)) return [{ ...problem('schema-mismatch', ''), line: 1, column: 1 }]
  return { head, events: events.filter((line) => 'kind' in line), whole, torn: whole < bytes.length }
}

function readLine(
  line: Uint8Array,
  index: number,
): { readonly value: DraftLine } | { readonly problems: readonly Problem[] } {
  const newer = index === 0 ? newerHead(line) : undefined
  if (newer !== undefined) return { problems: [{ ...newer, line: 1, column: 1 }] }
  const read = readPlain<DraftLine>(line, validate)
  if ('problems' in read) return { problems: read.problems.map((found) => ({ ...found, line: index + 1, column: 1 })) }
  const misplaced = 'format' in read.value !== (index === 0)
  return misplaced ? { problems: [{ ...problem('schema-mismatch', ''), line: index + 1, column: 1 }] } : read
}

/** The newest minor version of a draft that this program writes and reads. */
export const newestMinor = 2

/** What only a newer program can go on with, said before the schema finds this and that wrong with it. */
function newerHead(line: Uint8Array): Problem | undefined {
  const read = readJson(line)
  if (isProblem(read) || typeof read.value !== 'object' || read.value === null) return undefined
  const { format, minor } = read.value as { readonly format?: unknown; readonly minor?: unknown }
  const major = typeof format === 'string' ? Number(/^taut-draft\/([1-9]\d{0,4})$/u.exec(format)?.[1] ?? 0) : 0
  if (major > 1) return problem('format-newer', '/format', { expected: 'taut-draft/1' })
  return major === 1 && typeof minor === 'number' && minor > newestMinor ? problem('minor-newer', '/minor', { minor, known: newestMinor }) : undefined
}

function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length;) {
    const to = bytes.indexOf(0x0a, from)
    lines.push(bytes.subarray(from, to))
    from = to + 1
  }
  return lines
}
