// Shows on a terminal how far the work is, and takes it away before anything else is written there.
import { progressText } from '../../report/batch/progress-text.ts'
import type { Telling } from '../../report/telling.ts'
import type { World } from '../../world/world.ts'

export interface ProgressShown {
  /** Writes something, with what is drawn out of its way. */
  readonly around: (write: () => void, done: number) => void
  readonly clear: () => void
}

/** So many milliseconds between two drawings. */
const pause = 200

/** Draws on a terminal's stderr alone; a pipe gets nothing. */
export function progressOn({ terminal, clock }: World, files: number, telling: Telling): ProgressShown {
  if (!terminal.watched.err) return { around: (write) => write(), clear: () => {} }
  const start = clock.monotonic()
  let drawnAt = start
  let drawn = ''
  const clear = (): void => {
    if (drawn !== '') terminal.err('\r\u001b[K')
  }
  return {
    clear,
    around: (write, done) => {
      if (terminal.watched.out) clear()
      write()
      const now = clock.monotonic()
      if (now - drawnAt >= pause) {
        drawnAt = now
        drawn = progressText({ done, files, seconds: (now - start) / 1000 }, { ...telling, columns: terminal.columns() })
      } else if (!terminal.watched.out) return
      if (drawn !== '') terminal.err(`\r${drawn}\u001b[K`)
    },
  }
}
