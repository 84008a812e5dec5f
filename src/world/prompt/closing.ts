// What happens to a question when its terminal goes away?
import { useEffect } from '@inquirer/core'
import type { useKeypress } from '@inquirer/core'

/** The line editor that core keeps for a prompt. */
export type Line = Parameters<Parameters<typeof useKeypress>[0]>[1]

/** Calls back when the input ends or Ctrl+D closes it; core itself would leave the question unanswered for ever. */
export function useClosing(closed: () => void): void {
  useEffect((line) => {
    line.on('close', closed)
    return () => {
      line.removeListener('close', closed)
    }
  }, [])
}
