// Runs the program as people do: the real binary in its own process, with an environment that hides the machine's own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const binary = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'taut.js')

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Circumstances {
  /** Where it runs; without one, the temporary home. */
  readonly cwd?: string
  /** Laid over the clean environment; with a TAUT_HOME of one's own, what was stored outlives the run. */
  readonly env?: Readonly<Record<string, string>>
  /** What stands on stdin; nothing, if not given. */
  readonly input?: string | Uint8Array
}

/** Runs taut to its end; the number is the exit code, 128 plus its number where a signal ended it. */
export function runTaut(args: readonly string[], { cwd, env = {}, input = '' }: Circumstances = {}): Ran {
  const home = mkdtempSync(join(tmpdir(), 'taut-home-'))
  try {
    const run = spawnSync(process.execPath, [binary, ...args], {
      cwd: cwd ?? home,
      env: { PATH: process.env['PATH'] ?? '', HOME: home, TAUT_HOME: home, NO_COLOR: '1', TZ: 'Asia/Shanghai', ...env },
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 60_000,
    })
    if (run.error !== undefined) throw run.error
    const code = run.status ?? 128 + (run.signal === null ? 0 : constants.signals[run.signal])
    return { code, stdout: run.stdout, stderr: run.stderr }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
