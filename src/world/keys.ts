// How is the terminal kept from showing what is typed while no question stands, and left as it was at every end?
import { Readable } from 'node:stream'

/** The keys of a terminal, handed to one question after the other. */
export interface Keys {
  /** For the next question. What comes before it is drawn is dropped. */
  readonly forQuestion: () => KeysOfQuestion
  /** Whether anything was dropped since the last time this was asked. */
  readonly takeDropped: () => boolean
  /** The terminal is gone: nothing will come any more. */
  readonly ended: () => boolean
}

export interface KeysOfQuestion {
  readonly input: NodeJS.ReadableStream
  /** The question stands on the screen: keys are meant for it from now on. */
  readonly drawn: () => void
  readonly answered: () => void
}

const interrupt = 0x03
const suspend = 0x1a
const showCursor = '\u001b[?25h'

/** Signals that end the program, and would leave the terminal as it is. */
const ends = ['SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/** The keys of the terminal on stdin, which is raw from here, before the first question, to the end of the program. */
export function keysOf(terminal: NodeJS.ReadStream): Keys {
  let ended = false
  let dropped = false
  let stopping = false
  let open: { readonly stream: Readable; drawn: boolean } | undefined

  const take = (chunk: Uint8Array): void => {
    stopping = chunk.includes(suspend)
    if (open?.drawn === true) open.stream.push(chunk)
    else if (chunk.includes(interrupt)) interruptProgram()
    else if (stopping) putAside(terminal)
    else dropped = true
  }
  const end = (): void => {
    ended = true
    open?.stream.push(null)
  }
  /** A prompt ends by giving the terminal back, which would echo until the next one; before a stop it has to. */
  const setRawMode = (raw: boolean): void => {
    if (raw || stopping) terminal.setRawMode(raw)
  }

  terminal.setRawMode(true)
  terminal.on('data', take)
  for (const event of ['end', 'close', 'error']) terminal.on(event, end)
  leaveSane(terminal, () => open !== undefined)
  // Reading must not keep a program alive that has nothing left to do.
  terminal.unref()

  return {
    forQuestion: () => {
      terminal.ref()
      const stream = Object.assign(new Readable({ read: () => {} }), { isTTY: true, setRawMode })
      const mine = { stream, drawn: false }
      open = mine
      if (ended) stream.push(null)
      return {
        input: stream,
        drawn: () => {
          mine.drawn = true
        },
        answered: () => {
          open = undefined
          terminal.unref()
        },
      }
    },
    takeDropped: () => {
      const was = dropped
      dropped = false
      return was
    },
    ended: () => ended,
  }
}

/** Ctrl+C, which a raw terminal hands over as a key. */
function interruptProgram(): void {
  if (!process.emit('SIGINT', 'SIGINT')) process.kill(process.pid, 'SIGINT')
}

/** Ctrl+Z, likewise; Windows has nothing of the kind. */
function putAside(terminal: NodeJS.ReadStream): void {
  if (process.platform === 'win32') return
  terminal.setRawMode(false)
  process.kill(process.pid, 'SIGTSTP')
}

function leaveSane(terminal: NodeJS.ReadStream, isAsking: () => boolean): void {
  const restore = (): void => {
    terminal.setRawMode(false)
    // A question hides the cursor while it stands.
    if (isAsking()) process.stdout.write(showCursor)
  }
  process.on('exit', restore)
  // Whoever stopped the program from outside has set the terminal right for himself meanwhile.
  process.on('SIGCONT', () => {
    terminal.setRawMode(false)
    terminal.setRawMode(true)
  })
  // Prompts would end the program at once where nobody else listens, before it can say how to go on.
  const heard = (): void => {
    restore()
    setImmediate(() => process.off('SIGINT', heard))
  }
  process.on('SIGINT', heard)
  for (const signal of ends) {
    process.once(signal, () => {
      restore()
      process.kill(process.pid, signal)
    })
  }
}
