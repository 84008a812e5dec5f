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

/** Breaks a text into lines of at most so many columns: at spaces in Latin text, between characters in Chinese. Its colours take no room. */
export function wrapTo(text: string, columns: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const plain = line.replaceAll(colour, '')
    const lines = wrapLine(plain, Math.max(2, columns))
    return plain === line ? lines : colouredAs(line, plain, lines)
  })
}

const colour = /\u001b\[[\d;]*m/gu

/** The lines of a text without its colours, with the sequences of colour where they stand in it. */
function colouredAs(text: string, plain: string, lines: readonly string[]): readonly string[] {
  let before = 0
  const sequences = [...text.matchAll(colour)].map(([sequence], index, all) => {
    const at = (all[index]?.index ?? 0) - before
    before += sequence.length
    return { at, sequence }
  })
  let told = -1
  return lines.map((line, index) => {
    const begin = plain.indexOf(line, Math.max(0, told))
    const end = begin + line.length
    // A colour that begins in a gap where the line breaks goes to the line after it.
    const mine = sequences.filter(({ at }) => at > told && (at <= end || index === lines.length - 1))
    told = end
    const places = mine.map(({ at }) => Math.min(end, Math.max(begin, at)))
    const parts = mine.map(({ sequence }, nth) => `${sequence}${plain.slice(places[nth], places[nth + 1] ?? end)}`)
    return plain.slice(begin, places[0] ?? end) + parts.join('')
  })
}

/** A closing mark never begins a line, an opening one never ends it (GB/T 15834). */
const closing = /^[，。；：！？、）】》」』”’%,.;:!?)\]]/u
const opening = /[（【《「『“‘〔]{1,2}$/u

/** Letters, marks and spaces that are as wide beside others as alone. */
const plainly = /^[\u0020-\u024f\u2010-\u201f\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]+$/u

function wrapLine(line: string, columns: number): readonly string[] {
  if (columnsOf(line) <= columns) return [line.trimEnd()]
  const words = line.match(/[\u0021-\u024f]+|\s+|./gu) ?? ['']
  const pieces = words.flatMap((word) => (columnsOf(word) > columns ? [...word] : [word]))
  const lines: string[] = []
  let current = ''
  let filled = 0
  let last = ''
  for (const piece of pieces) {
    const more = columnsOf(piece)
    if (filled + more <= columns) {
      current += piece
      // A long line is not measured anew for each of its characters.
      filled = plainly.test(piece) ? filled + more : columnsOf(current)
    } else {
      const carried = carriedFrom(current, last, piece, columns)
      lines.push(current.slice(0, current.length - carried.length).trimEnd())
      current = `${carried}${piece}`.trimStart()
      filled = columnsOf(current)
    }
    last = piece
  }
  return [...lines, current.trimEnd()].filter((text, index, all) => text !== '' || all.length === 1 || index < all.length - 1)
}

/** What goes down with the piece that no longer fits: the word before a closing mark, and an opening mark; never a whole line. */
function carriedFrom(line: string, last: string, piece: string, columns: number): string {
  const words = closing.test(piece) && /\S/u.test(last) ? [last, [...last].at(-1) ?? ''] : []
  const candidates = [...words, ''].map((word) => {
    const opened = opening.exec(line.slice(0, line.length - word.length))?.[0] ?? ''
    return `${opened}${word}`
  })
  const fits = (carried: string): boolean =>
    carried.length < line.length && columnsOf(carried) + columnsOf(piece) <= columns
  return candidates.find(fits) ?? ''
}
