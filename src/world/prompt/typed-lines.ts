// Where do a typed text and its cursor stand, when the text takes several lines?
import { columnsOf } from '../../words/columns.ts'

export interface TypedLines {
  readonly lines: readonly string[]
  /** The line of the cursor, counted from 0, and its column. */
  readonly row: number
  readonly column: number
}

/**
 * Lays a text out; the cursor is a place in the text in UTF-16 units.
 * The first line begins at a column that a message has been written up to, the others at an indent; one column is left
 * free at the end, because terminals differ in where the cursor goes after the last one.
 */
export function layOut(
  text: string,
  cursor: number,
  { start, indent, columns }: { readonly start: number; readonly indent: number; readonly columns: number },
): TypedLines {
  const lines = ['']
  let width = start
  let at = 0
  let place = { row: 0, column: start }
  for (const character of text) {
    const wide = columnsOf(character)
    if (width + wide > columns - 1) {
      lines.push(' '.repeat(indent))
      width = indent
    }
    if (at === cursor) place = { row: lines.length - 1, column: width }
    lines[lines.length - 1] += character
    width += wide
    at += character.length
  }
  if (cursor >= at) place = { row: lines.length - 1, column: width }
  return { lines, ...place }
}

/** The few lines around the cursor, where there are more than a screen should give to them; begins says whether the first is among them. */
export function aroundCursor(typed: TypedLines, most: number): TypedLines & { readonly begins: boolean } {
  const from = Math.min(Math.max(0, typed.row - most + 1), Math.max(0, typed.lines.length - most))
  return {
    lines: typed.lines.slice(from, from + most),
    row: typed.row - from,
    column: typed.column,
    begins: from === 0,
  }
}
