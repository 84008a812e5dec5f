// How do words leave the program, and may it ask?
import { Failure } from '../model/failure.ts'
import { waitingFor } from './waiting.ts'
import type { Terminal } from './world.ts'
import { whyOf } from './system-error.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** An output cannot be written: the exit code for that. */
const outputGone = 4

/** Tells a person, in words, why the output takes no more, given the code of the system's error. */
export type OutputFailed = (why: string) => Promise<unknown>

/** The terminal of this process. Streams are touched when first needed, so that making it costs nothing. */
export function systemTerminal(failed: OutputFailed = tellCode): Terminal {
  const out = writerTo('stdout', (why) => {
    void endWithoutOutput(why, failed)
  })
  const err = writerTo('stderr', () => {})
  return {
    out,
    err,
    input,
    get watched() {
      const able = process.env['TERM'] !== 'dumb'
      return { out: able && isTerminal(process.stdout), err: able && isTerminal(process.stderr) }
    },
    get interactive() {
      // A dumb terminal has no line editing and no arrows: such a one is for --plain.
      return isTerminal(process.stdin) && isTerminal(process.stdout) && process.env['TERM'] !== 'dumb'
    },
    get colour() {
      if (process.argv.includes('--no-color')) return { out: false, err: false }
      return {
        out: wantsColour(process.env, isTerminal(process.stdout)),
        err: wantsColour(process.env, isTerminal(process.stderr)),
      }
    },
    columns: () => process.stdout.columns || 80,
  }
}

const pieceSize = 1 << 16

/** Reads stdin to its end. A pipe that has nothing just now is asked again; Windows tells the end of one as an error. */
function* input(): Iterable<Uint8Array> {
  const { readSync } = process.getBuiltinModule('node:fs')
  const nap = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    const piece = Buffer.allocUnsafe(pieceSize)
    let length = 0
    try {
      length = waitingFor(() => readSync(0, piece, 0, pieceSize, null))
    } catch (error) {
      const why = whyOf(error)
      if (why === 'EAGAIN') {
        waitingFor(() => Atomics.wait(nap, 0, 0, 10))
        continue
      }
      if (why !== 'EOF') throw new Failure('path-unreadable', { path: '-', why })
    }
    if (length === 0) return
    yield piece.subarray(0, length)
  }
}

/** Node leaves isTTY undefined, whatever its types say, where there is no terminal. */
function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true
}

/** Writes to a stream, which calls back with the code of its error when it takes no more. */
function writerTo(name: 'stdout' | 'stderr', gone: (why: string) => void): (text: string) => void {
  let watched = false
  return (text) => {
    const stream = process[name]
    if (!watched) {
      watched = true
      stream.on('error', (error: unknown) => {
        gone(whyOf(error))
      })
    }
    stream.write(text)
  }
}

/** Nobody reads any more (taut … | head): that ends quietly. Anything else, such as a full disk, is said; neither leaves a stack. */
async function endWithoutOutput(why: string, failed: OutputFailed): Promise<never> {
  if (why === 'EPIPE' || why === 'EOF') process.exit(process.exitCode ?? outputGone)
  await failed(why)
  process.exit(outputGone)
}

function tellCode(why: string): Promise<void> {
  process.stderr.write(`stdout: ${why}\n`)
  return Promise.resolve()
}

/** NO_COLOR says no, FORCE_COLOR says yes, else a terminal that is not dumb has colour. */
export function wantsColour(variables: Variables, terminal: boolean): boolean {
  const forced = variables['FORCE_COLOR']
  if (variables['NO_COLOR']) return false
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return terminal && variables['TERM'] !== 'dumb'
}
