// How wide a text stands on a terminal: columns, not characters.
import width from 'fast-string-width'

/** Columns a text without escape sequences takes. */
export function columnsOf(text: string): number {
  return width(text)
}

/** The text with spaces after it up to a width in columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** Breaks a text into lines of at most so many columns: at spaces in Latin text, between characters in Chinese. */
export function wrapTo(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, columns)))
}

/** A closing mark never begins a line (GB/T 15834). */
const closing = /^[，。；：！？、）】》」』”’%,.;:!?)\]]/u

function wrapLine(line: string, columns: number): readonly string[] {
  const words = line.match(/[\u0021-\u024f]+|\s+|./gu) ?? ['']
  const pieces = words.flatMap((word) => (columnsOf(word) > columns ? [...word] : [word]))
  const lines: string[] = []
  let current = ''
  for (const piece of pieces) {
    if (columnsOf(current) + columnsOf(piece) <= columns) current += piece
    else {
      const carried = closing.test(piece) ? lastOf(current) : ''
      lines.push(current.slice(0, current.length - carried.length).trimEnd())
      current = `${carried}${piece}`.trimStart()
    }
  }
  return [...lines, current.trimEnd()].filter((text, index, all) => text !== '' || all.length === 1 || index < all.length - 1)
}

/** The last character of a line, to go down with the closing mark that follows it; nothing where it would empty the line. */
function lastOf(line: string): string {
  const characters = [...line]
  const last = characters.at(-1) ?? ''
  return characters.length > 1 && /\S/u.test(last) ? last : ''
}
