// Which notes and readings of a result could hardly be the same in another one: short digests of a few in a row.
import type { Answer } from '../../model/generated/formats.ts'
import { sha256 } from '../../sign/digest.ts'
import { charactersIn } from './ideographs.ts'

/** The digests that are kept of a result: the least ones, so that two copies keep the same ones even if one was added to. */
const most = 3

/** How many in a row: one note may well be the same at two places, three different ones at the same items may not. */
const notesInRow = 3
const readingsInRow = 4

/** Weight below which a note is a phrase that anybody writes ("一切正常", "as on the drawing"). */
const leastNote = 16

/** Digits below which readings in a row may agree by chance, and how many different values they must have. */
const leastDigits = 8
const leastValues = 3

/** Digests of notes in a row, in walking order. A note that stands at several items counts once: it is a phrase. */
export function noteDigests(answers: readonly Answer[]): readonly string[] {
  const notes = new Set<string>()
  const seen = new Set<string>()
  const lines: string[] = []
  for (const { item, note } of answers) {
    // With every character of weight two it would still be too light.
    if (note === undefined || note.length * 2 < leastNote || notes.has(note)) continue
    notes.add(note)
    const words = note.replace(/[\p{P}\p{Z}\p{C}\p{S}]/gu, '')
    if (weightOf(words) < leastNote || seen.has(words)) continue
    seen.add(words)
    lines.push(`${item}\n${words}`)
  }
  return leastOf(inRows(lines, notesInRow).map((row) => row.join('\n')))
}

/** An ideograph says about as much as two letters. */
function weightOf(words: string): number {
  const { all, ideographs } = charactersIn(words)
  return all + ideographs
}

/** Digests of readings in a row, in walking order. Nothing measured (0) says nothing. */
export function readingDigests(answers: readonly Answer[]): readonly string[] {
  const taken: { readonly line: string; readonly value: string; readonly digits: number }[] = []
  for (const { item, reading } of answers) {
    const digits = reading === undefined ? 0 : digitsIn(reading.value)
    if (reading !== undefined && digits > 0) taken.push({ line: `${item}\n${reading.value} ${reading.unit}`, value: reading.value, digits })
  }
  const rows = inRows(taken, readingsInRow).filter(
    (row) => row.reduce((sum, { digits }) => sum + digits, 0) >= leastDigits && new Set(row.map(({ value }) => value)).size >= leastValues,
  )
  return leastOf(rows.map((row) => row.map(({ line }) => line).join('\n')))
}

/** How many digits were read: 0.50 has two. */
function digitsIn(value: string): number {
  let digits = 0
  for (const mark of value) if (mark !== '-' && mark !== '.' && (digits > 0 || mark !== '0')) digits += 1
  return digits
}

function inRows<T>(list: readonly T[], length: number): readonly (readonly T[])[] {
  return list.slice(length - 1).map((_, index) => list.slice(index, index + length))
}

function leastOf(texts: readonly string[]): readonly string[] {
  return leastDigests(texts.map((text) => sha256(text)), most)
}

/** First quarters of digests, sorted, each once; of more than so many the least. */
export function leastDigests(digests: readonly string[], count: number): readonly string[] {
  return [...new Set(digests.map((digest) => digest.slice(0, 16)))].sort().slice(0, count)
}
