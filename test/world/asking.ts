// A terminal for tests of questions: keys go in as bytes, and what was drawn is read off a screen.
import { PassThrough } from 'node:stream'
import { createInterviewer } from '../../src/world/interviewer.ts'
import type { Interviewer } from '../../src/world/world.ts'
import { columnsOf } from '../../src/words/columns.ts'
import { screenOf } from '../support/screen.ts'
import type { Screen } from '../support/screen.ts'

export const keys = { enter: '\r', up: '\u001b[A', down: '\u001b[B', left: '\u001b[D', home: '\u001b[H', end: '\u001b[F', tab: '\t', backspace: '\u007f', ctrlC: '\u0003', ctrlD: '\u0004' } as const

export interface Asking {
  readonly interviewer: Interviewer
  /** Types keys one after the other, each as a chunk of its own, and lets the question be drawn anew. */
  readonly press: (...pressed: readonly string[]) => Promise<void>
  readonly screen: () => Screen
  readonly output: () => string
  /** Ends the input, as a terminal does that is closed. */
  readonly hangUp: () => Promise<void>
}

/** Streams as a terminal of that size has them, with an interviewer on them. */
export function asking({ language = 'zh', columns = 80, rows = 24, colour = false }: { readonly language?: 'zh' | 'en'; readonly columns?: number; readonly rows?: number; readonly colour?: boolean } = {}): Asking {
  const input = new PassThrough()
  // Core ends a stream after the first question unless it is one of the process, which bear this mark.
  const output = Object.assign(new PassThrough(), { columns, rows, _isStdio: true })
  let written = ''
  output.setEncoding('utf8')
  output.on('data', (text: string) => { written += text })
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => { setImmediate(resolve) })
  }
  return {
    interviewer: createInterviewer({ input, output, colour }, language),
    press: async (...pressed) => {
      for (const key of pressed) {
        await settle()
        input.write(key)
      }
      await settle()
    },
    // A terminal makes a line feed into a carriage return and a line feed.
    screen: () => screenOf(written.replaceAll('\n', '\r\n'), columns),
    output: () => written,
    hangUp: async () => {
      input.end()
      await settle()
    },
  }
}

/** The widest line of a screen, in columns. */
export function widest({ lines }: Screen): number {
  return Math.max(...lines.map(columnsOf))
}

/** What stands on the line of the cursor, from the cursor on. */
export function afterCursor({ lines, row, column }: Screen): string {
  let rest = lines[row] ?? ''
  let passed = 0
  while (passed < column && rest !== '') {
    const [character = ''] = rest
    passed += columnsOf(character)
    rest = rest.slice(character.length)
  }
  return rest
}
