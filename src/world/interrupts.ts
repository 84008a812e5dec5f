// Who wants to know of Ctrl+C, or of a scheduler that ends the program, to end what it does in good order?
import type { Interrupts } from './world.ts'

/** What schedulers send when the time is up, and what a terminal sends when it is closed. */
const ends = ['SIGTERM', 'SIGHUP'] as const

/** One watcher at a time; the latest counts. */
export function systemInterrupts(): Interrupts {
  let watcher: { heard: boolean } | undefined
  return {
    watch: () => {
      const mine = { heard: false }
      watcher = mine
      const hear = (): void => {
        mine.heard = true
        deafen()
      }
      // Only while somebody watches: at any other time these signals end the program at once, as does the second one.
      const deafen = (): void => {
        for (const signal of ends) process.off(signal, hear)
      }
      for (const signal of ends) process.on(signal, hear)
      return {
        heard: () => mine.heard,
        breathe: () =>
          new Promise((resolve) => {
            setImmediate(resolve)
          }),
        release: () => {
          deafen()
          if (watcher === mine) watcher = undefined
        },
      }
    },
    take: () => {
      if (watcher === undefined) return false
      watcher.heard = true
      return true
    },
  }
}
