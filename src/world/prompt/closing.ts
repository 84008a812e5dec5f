// What happens to a question when its terminal goes away, or the program is put aside and taken up again?
import { useEffect, useState } from '@inquirer/core'
import type { useKeypress } from '@inquirer/core'

/** The line editor that core keeps for a prompt. */
export type Line = Parameters<Parameters<typeof useKeypress>[0]>[1]

/** Calls back when the input ends or Ctrl+D closes it; core itself would leave the question unanswered for ever. */
export function useClosing(closed: () => void): void {
  const [, redraw] = useState(0)
  useEffect((line) => {
    const goOn = (): void => {
      line.resume()
      redraw(Date.now())
    }
    line.on('close', closed)
    // After Ctrl+Z and fg the editor stands still until it is told to go on, and the program would end for want of work.
    line.on('SIGCONT', goOn)
    return () => {
      line.removeListener('close', closed)
      line.removeListener('SIGCONT', goOn)
    }
  }, [])
}
