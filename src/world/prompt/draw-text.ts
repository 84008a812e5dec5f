// How is a line of text drawn while it is typed?
import { columnsOf } from '../../words/columns.ts'
import { say } from '../../words/say.ts'
import { besides, waysOut } from './draw-choices.ts'
import { gapAfter, hang, questionLines } from './look.ts'
import type { Look } from './look.ts'
import { aroundCursor, layOut } from './typed-lines.ts'

export interface Typed {
  readonly text: string
  /** Place of the cursor in the text, in UTF-16 units. */
  readonly cursor: number
}

export interface TextQuestion {
  readonly message: string
  /** What an empty answer takes; '' for nothing. */
  readonly initial: string
  readonly typed: Typed
  readonly secret: boolean
  /** What was wrong with the last answer; '' for nothing. */
  readonly fault: string
  /** What the text will be taken for. */
  readonly reads?: string | undefined
  /** Esc and ← go back. */
  readonly back?: boolean
  /** What is proposed may be left out. */
  readonly optional?: boolean
  /** → leads to the other language, called so. */
  readonly other?: string | undefined
}

export interface DrawnText {
  /** The lines down to the one with the cursor, and those below it. */
  readonly lines: readonly string[]
  readonly below: readonly string[]
  /** Column of the cursor. */
  readonly column: number
}

/** Room that an answer needs beside its question; with less it begins on a line of its own. */
const leastRoom = 16
const indent = 2
const mostLines = 8

/** The lines of a whole question, around the cursor. */
export function drawText(look: Look, question: TextQuestion): DrawnText {
  const { message, initial, typed, secret } = question
  const proposed = typed.text === '' && initial !== ''
  const head = drawHead(look, message, proposed ? `[${initial}]` : '')
  const { text, cursor } = secret ? starsFor(typed) : typed
  const shown = aroundCursor(
    layOut(text.replaceAll('\t', ' '), cursor, { start: head.end, indent, columns: look.columns() }),
    mostLines,
  )
  const [first = '', ...rest] = shown.lines
  const whole = shown.begins
    ? [...head.lines.slice(0, -1), (head.lines.at(-1) ?? '') + first, ...rest]
    : [...head.lines, ...shown.lines]
  const down = whole.length - shown.lines.length + shown.row + 1
  return {
    lines: whole.slice(0, down),
    below: [...whole.slice(down), ...drawFoot(look, proposed, question)],
    column: shown.column,
  }
}

/** The question, and what it proposes, up to the column where the answer begins. */
function drawHead(
  look: Look,
  message: string,
  bracket: string,
): { readonly lines: readonly string[]; readonly end: number } {
  const columns = look.columns() - 1
  const question = questionLines(look, message)
  const lines = [...question.painted]
  let last = question.plain.at(-1) ?? ''
  const add = (text: string, room: number) => {
    const gap = gapAfter(last)
    if (columnsOf(last + gap + text) + room <= columns) {
      lines[lines.length - 1] += gap + look.paint.faint(text)
      last += gap + text
      return
    }
    const more = text === '' ? [' '.repeat(indent)] : hang(' '.repeat(indent), text, columns)
    lines.push(...more.map(look.paint.faint))
    last = more.at(-1) ?? ''
  }
  if (bracket !== '') add(bracket, 0)
  add('', leastRoom)
  return { lines, end: columnsOf(last) }
}

function drawFoot(
  { language, paint, columns }: Look,
  proposed: boolean,
  { fault, reads, back = false, optional = false, other }: TextQuestion,
): readonly string[] {
  const keys = besides([
    ...(proposed ? [say(language, optional ? 'prompt.write-keys-optional' : 'prompt.write-keys')] : []),
    ...(back ? [say(language, 'prompt.write-back')] : []),
    ...waysOut(language, { back: false, other }),
  ], columns() - 3, 1)
  return [
    ...(fault === '' ? [] : hang('! ', fault, columns() - 1).map(paint.wrong)),
    ...(reads === undefined ? [] : hang('  → ', reads, columns() - 1)),
    ...keys.flatMap((told) => hang('  ', told, columns() - 1)).map(paint.faint),
  ]
}

/** One star for each character. */
function starsFor({ text, cursor }: Typed): Typed {
  return { text: '*'.repeat(charactersIn(text)), cursor: charactersIn(text.slice(0, cursor)) }
}

function charactersIn(text: string): number {
  return Array.from(text).length
}
