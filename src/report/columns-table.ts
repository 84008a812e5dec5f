// A row of a table whose cells take several lines: every column keeps its place.
import { columnsOf, padTo, wrapTo } from '../words/columns.ts'

const gap = 2

/** The lines of a row; a width is that of the text, without the gap before the next column. */
export function tableRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = widths.map((width, index) => wrapTo(cells[index] ?? '', width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    wrapped.map((lines, index) => padTo(lines[row] ?? '', (widths[index] ?? 0) + gap)).join('').trimEnd(),
  )
}

/** Widths that share what the columns with a width of their own leave, in these parts. */
export function sharedWidths(columns: number, fixed: number, parts: readonly number[]): readonly number[] {
  const left = Math.max(0, columns - fixed - gap * parts.length)
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return [fixed, ...parts.map((part) => Math.floor((left * part) / whole))]
}

/** The widest of some texts. */
export function widestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(columnsOf))
}
