// How does a question look on the terminal it is asked on?
import { columnsOf, wrapTo } from '../../words/columns.ts'
import type { Tongue } from '../../words/say.ts'

/** What every prompt knows of its surroundings. */
export interface Look {
  readonly language: Tongue
  readonly paint: Paint
  /** Columns and rows of the terminal, asked anew for every drawing. */
  readonly columns: () => number
  readonly rows: () => number
}

/** Ways to set a text off; nothing may be told by them alone. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly chosen: (text: string) => string
  readonly wrong: (text: string) => string
}

/** Escape sequences, or nothing where colour is not wanted. */
export function paintOf(colour: boolean): Paint {
  const between = (on: number, off: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text
  return { strong: between(1, 22), faint: between(2, 22), chosen: between(36, 39), wrong: between(31, 39) }
}

/** Lines of at most so many columns. wrapTo lets closing marks hang over, so it is given two columns less, and what is still too wide is cut. */
export function linesOf(text: string, columns: number): readonly string[] {
  return wrapTo(text, columns - 2).flatMap((line) => cutTo(line, columns))
}

/** The lines of a text behind a mark; the later ones stand under the first one's text. */
export function hang(mark: string, text: string, columns: number): readonly string[] {
  const width = columnsOf(mark)
  return linesOf(text, columns - width).map((line, index) => (index === 0 ? mark : ' '.repeat(width)) + line)
}

function cutTo(line: string, columns: number): readonly string[] {
  // What fits is not looked into: a sequence of colour must not be cut.
  if (columnsOf(line) <= columns) return [line]
  const lines = ['']
  for (const character of line) {
    const last = lines.at(-1) ?? ''
    if (columnsOf(last + character) > columns) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}

/** A text on one line, with an ellipsis where it is too long for its columns. */
export function shorten(text: string, columns: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  if (columnsOf(flat) <= columns) return flat
  let short = ''
  for (const character of flat) {
    if (columnsOf(short + character) > columns - 3) break
    short += character
  }
  return `${short}...`
}

/** The lines of a question: a mark, and the message set off. */
export function questionLines(
  look: Look,
  message: string,
): { readonly plain: readonly string[]; readonly painted: readonly string[] } {
  const plain = hang('? ', asked(look, message), look.columns() - 1)
  return { plain, painted: plain.map((line) => line.slice(0, 2) + look.paint.strong(line.slice(2))) }
}

/** The one line that an answered question leaves; the answer has the right of way up to half of it. */
export function answeredLine(look: Look, message: string, answer: string): string {
  const whole = asked(look, message)
  const room = Math.max(20, look.columns() - 4)
  const shown = shorten(answer, Math.max(room >> 1, room - columnsOf(whole) - 1))
  const left = shorten(whole, room - columnsOf(shown) - 1)
  return `? ${look.paint.strong(left)}${gapAfter(left)}${look.paint.chosen(shown)}`.trimEnd()
}

/** What stands between a text and what follows it on the line: nothing after a full-width mark, which brings its own gap. */
export function gapAfter(text: string): '' | ' ' {
  return /[：？。！]$/u.test(text) ? '' : ' '
}

/** A message that is no sentence gets a colon, so that it ends where the answer begins, without colour too. */
function asked({ language }: Look, message: string): string {
  return /[\p{L}\p{N})）\]】》」”"]$/u.test(message) ? message + (language === 'zh' ? '：' : ':') : message
}
