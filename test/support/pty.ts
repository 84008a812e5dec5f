// Runs the program in a real pseudo-terminal and types at it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'
import { liveScreen } from './screen.ts'
import type { Screen } from './screen.ts'

const binary = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'taut.js')

export interface PtyOptions {
  /** Laid over an environment that hides the machine's own. */
  readonly env?: Readonly<Record<string, string>>
  /** Where it runs; without one, its temporary home. */
  readonly cwd?: string
  readonly cols?: number
  readonly rows?: number
  /** Another program than taut. */
  readonly program?: string
  /** A command of the system, such as a shell, instead of a program of node. */
  readonly command?: string
}

export interface Pty {
  /** Resolves with the screen when it shows the text, looking only at what came after the last match; rejects with the screen after so many milliseconds. */
  readonly waitFor: (what: string | RegExp, timeoutMs?: number) => Promise<string>
  /** Keys as a terminal sends them: '\r' is Enter, '\u0003' Ctrl+C, '\u001b[B' the down arrow. */
  readonly write: (keys: string) => void
  readonly kill: (signal?: NodeJS.Signals) => void
  readonly resize: (cols: number, rows: number) => void
  /** Everything that was written, escape sequences and all. */
  readonly output: () => string
  /** What stands on the terminal, as lines; nothing has scrolled away. */
  readonly screen: () => string
  /** The same with the place of the cursor. */
  readonly look: () => Screen
  /** Resolves when the program has ended and all it wrote has been read; signal 0 is none. */
  readonly exit: Promise<{ readonly code: number; readonly signal: number }>
}

const running = new Set<Pty>()

/** Ends whatever a failed test has left running. */
export function endTerminals(): void {
  for (const pty of running) pty.kill('SIGKILL')
}

/** Starts taut with arguments in a terminal of 80 columns and 24 rows. */
export function startPty(args: readonly string[], { env = {}, cwd, cols = 80, rows = 24, program = binary, command }: PtyOptions = {}): Pty {
  const home = mkdtempSync(join(tmpdir(), 'taut-pty-'))
  const terminal = spawn(command ?? process.execPath, command === undefined ? [program, ...args] : [...args], {
    // It becomes the variable TERM, whatever stands there.
    name: env['TERM'] ?? 'xterm-256color',
    cols,
    rows,
    cwd: cwd ?? home,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, TAUT_HOME: home, NO_COLOR: '1', TZ: 'Asia/Shanghai', ...env },
  })
  let output = ''
  let seen = 0
  let ended = false
  const watchers = new Set<() => void>()
  const tellWatchers = () => {
    for (const watcher of watchers) watcher()
  }
  const live = liveScreen(cols)
  const screen = () => live.look().lines.join('\n')

  terminal.onData((data) => {
    output += data
    live.write(data)
    tellWatchers()
  })
  const exit = new Promise<{ readonly code: number; readonly signal: number }>((resolve) => {
    terminal.onExit(({ exitCode, signal = 0 }) => {
      ended = true
      running.delete(pty)
      rmSync(home, { recursive: true, force: true })
      tellWatchers()
      resolve({ code: exitCode, signal })
    })
  })

  const pty: Pty = {
    waitFor: (what, timeoutMs = 10_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const end = endOfMatch(what, plainText(output).slice(seen))
          if (end !== undefined) seen += end
          else if (!ended) return
          clearTimeout(timer)
          watchers.delete(look)
          if (end !== undefined) resolve(screen())
          else reject(new Error(`the program ended without ${String(what)}; the screen:\n${screen()}`))
        }
        const timer = setTimeout(() => {
          watchers.delete(look)
          reject(new Error(`no ${String(what)} within ${timeoutMs} ms; the screen:\n${screen()}`))
        }, timeoutMs)
        watchers.add(look)
        look()
      }),
    write: (keys) => { terminal.write(keys) },
    kill: (signal = 'SIGTERM') => { if (!ended) terminal.kill(signal) },
    resize: (columns, lines) => { terminal.resize(columns, lines) },
    output: () => output,
    screen,
    look: live.look,
    exit,
  }
  running.add(pty)
  return pty
}

/** An output without escape sequences, and without one that has come in half. */
function plainText(output: string): string {
  return stripVTControlCharacters(output.replace(/\u001b\[?[\d;?]*$/u, ''))
}

/** Where a match ends in an output, or undefined. */
function endOfMatch(what: string | RegExp, output: string): number | undefined {
  const match = typeof what === 'string' ? output.indexOf(what) : output.search(what)
  if (match === -1) return undefined
  return match + (typeof what === 'string' ? what.length : (what.exec(output)?.[0].length ?? 0))
}
