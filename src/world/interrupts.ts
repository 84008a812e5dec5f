// Who wants to know of Ctrl+C, to end what it does in good order?
import type { Interrupts } from './world.ts'

/** One watcher at a time; the latest counts. */
export function systemInterrupts(): Interrupts {
  let watcher: { heard: boolean } | undefined
  return {
    watch: () => {
      const mine = { heard: false }
      watcher = mine
      return {
        heard: () => mine.heard,
        breathe: () =>
          new Promise((resolve) => {
            setImmediate(resolve)
          }),
        release: () => {
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
