// What stands on a terminal after a program has written to it?
import { columnsOf } from '../../src/words/columns.ts'

export interface Screen {
  /** Its lines without the spaces at their ends, down to the last one that was written on. It is endless downward, so nothing scrolls away. */
  readonly lines: readonly string[]
  readonly row: number
  readonly column: number
  readonly cursorShown: boolean
}

const sequence = /\u001b\[([?\d;]*)([A-Za-z])|\u001b[()][A-Z0-9]|\u001b[=>78]|\u001b\][^\u0007]*\u0007|[\s\S]/gu

/** A terminal's screen while a program writes to it. */
export interface LiveScreen {
  /** Takes more of the output, which may end in the middle of a sequence. */
  readonly write: (output: string) => void
  readonly look: () => Screen
}

/** The screen that an output leaves: the cursor movements and erasures that prompts use, wide characters, wrapping at the last column. */
export function screenOf(output: string, columns = 80): Screen {
  const screen = liveScreen(columns)
  screen.write(output)
  return screen.look()
}

/** An empty screen to write on. */
export function liveScreen(columns = 80): LiveScreen {
  const rows: string[][] = [[]]
  // What a line came to is kept until it is written on again: a long walk is looked at thousands of times.
  const known = new WeakMap<string[], string>()
  let row = 0
  let column = 0
  let cursorShown = true
  let half = ''
  const lineAt = (index: number) => {
    const cells = (rows[index] ??= [])
    known.delete(cells)
    return cells
  }
  const textOf = (cells: string[]) => {
    const text = known.get(cells) ?? cells.join('').trimEnd()
    known.set(cells, text)
    return text
  }
  const goTo = (line: number) => {
    row = Math.max(0, line)
    while (rows.length <= row) rows.push([])
  }
  const put = (character: string) => {
    const width = columnsOf(character)
    if (column + width > columns) {
      goTo(row + 1)
      column = 0
    }
    const cells = lineAt(row)
    while (cells.length < column) cells.push(' ')
    if (width === 0) cells[column - 1] += character
    else cells.splice(column, width, character, ...Array<string>(width - 1).fill(''))
    column += width
  }
  const control = (parameters: string, final: string) => {
    const count = Math.max(1, Number(parameters.split(';')[0]) || 1)
    const cells = lineAt(row)
    if (final === 'A') goTo(row - count)
    else if (final === 'B') goTo(row + count)
    else if (final === 'C') column = Math.min(columns - 1, column + count)
    else if (final === 'D') column = Math.max(0, column - count)
    else if (final === 'G') column = count - 1
    else if (final === 'K') cells.splice(parameters === '2' || parameters === '1' ? 0 : column)
    else if (final === 'J') {
      cells.splice(column)
      rows.splice(row + 1)
    } else if ((final === 'l' || final === 'h') && parameters === '?25') cursorShown = final === 'h'
    else if (final !== 'm' && final !== 'l' && final !== 'h') throw new Error(`the screen does not know ${JSON.stringify(parameters + final)}`)
  }

  return {
    write: (output) => {
      const text = half + output
      half = /\u001b(?:\[[\d;?]*)?$/u.exec(text)?.[0] ?? ''
      for (const [whole, parameters = '', final] of text.slice(0, text.length - half.length).matchAll(sequence)) {
        if (final !== undefined) control(parameters, final)
        else if (whole === '\n') goTo(row + 1)
        else if (whole === '\r') column = 0
        else if (whole === '\b') column = Math.max(0, column - 1)
        else if (!whole.startsWith('\u001b') && whole !== '\u0007') put(whole)
      }
    },
    look: () => {
      const lines = rows.map(textOf)
      return { lines: lines.slice(0, lines.findLastIndex((line) => line !== '') + 1), row, column, cursorShown }
    },
  }
}
