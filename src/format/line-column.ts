// Where an offset stands in a text, as people count.

/** Line and column of a UTF-16 offset, both from 1; columns count characters (code points). CRLF, LF and CR end a line. */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const lines = before.split(/\r\n|\n|\r/u)
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}
