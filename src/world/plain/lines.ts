// Where do lines come from, one at a time, whatever the input is: a pipe, a serial line, a terminal?

/** Lines of an input, asked for one by one. */
export interface Lines {
  /** The next line without its end, or undefined at the end of the input. What is secret is not shown while it is typed. */
  readonly next: (secret?: boolean) => Promise<string | undefined>
  /** The input shows what is typed by itself, as a terminal does. */
  readonly echoes: boolean
}

/** What is needed of an input: process.stdin has it, and so has any stream. */
export interface LineInput extends NodeJS.ReadableStream {
  readonly isTTY?: boolean
  readonly setRawMode?: (raw: boolean) => unknown
}

const interrupt = '\u0003'
const endOfInput = '\u0004'

/** The lines of a stream, which is only read while one is waited for, so that it keeps no program alive. */
export function linesOf(input: LineInput): Lines {
  const isTerminal = input.isTTY === true && input.setRawMode !== undefined
  const decoder = new TextDecoder('utf-8')
  let text = ''
  let ended = false
  let begun = false
  let skipFeed = false
  let wake = (): void => undefined

  const begin = (): void => {
    begun = true
    input.on('data', (chunk: Uint8Array | string) => {
      text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
      wake()
    })
    const end = (): void => {
      ended = true
      wake()
    }
    for (const event of ['end', 'close', 'error']) input.on(event, end)
  }
  const more = (): Promise<void> =>
    new Promise((resolve) => {
      wake = () => {
        input.pause()
        resolve()
      }
      input.resume()
    })

  /** A line ends with a line feed, a return, or both: a serial line sends a return alone. */
  const take = (): string | undefined => {
    if (skipFeed && text.startsWith('\n')) text = text.slice(1)
    if (text !== '') skipFeed = false
    const at = text.search(/[\r\n]/u)
    if (at < 0) return undefined
    const line = text.slice(0, at)
    skipFeed = text[at] === '\r'
    text = text.slice(at + 1)
    return line
  }

  const read = async (typedByKey: boolean): Promise<string | undefined> => {
    for (;;) {
      const line = take()
      if (line !== undefined) return typedByKey ? withoutErased(line) : line
      // With keys taken one by one, the terminal leaves these two to the program.
      if (typedByKey && (text.includes(interrupt) || text.endsWith(endOfInput))) return undefined
      if (ended) {
        const rest = text
        text = ''
        return rest === '' ? undefined : rest
      }
      await more()
    }
  }

  return {
    echoes: isTerminal,
    next: async (secret = false) => {
      if (!begun) begin()
      if (!secret || !isTerminal) return read(false)
      input.setRawMode?.(true)
      try {
        return await read(true)
      } finally {
        input.setRawMode?.(false)
      }
    },
  }
}

/** What is left of keys when those for erasing have taken theirs away. */
function withoutErased(keys: string): string {
  const left: string[] = []
  for (const key of keys) {
    if (key === '\u007f' || key === '\b') left.pop()
    else left.push(key)
  }
  return left.join('')
}
