// What happens to a question when its terminal goes away, or the program is put aside and taken up again?
import { useEffect, useState } from '@inquirer/core'
import type { useKeypress } from '@inquirer/core'

/** The line editor that core keeps for a prompt. */
export type Line = Parameters<Parameters<typeof useKeypress>[0]>[1]

/** What is told of a question to whoever asked it. */
export interface Bounds {
  /** It stands on the screen. */
  readonly drawn: () => void
  /** It was answered: keys that come now are meant for none. */
  readonly ended: () => void
  /** Its terminal is gone. */
  readonly closed: () => void
}

/** Calls back when it stands on the screen, and when the input ends or Ctrl+D closes it; core itself would leave the question unanswered for ever. */
export function useClosing({ closed, drawn }: Pick<Bounds, 'closed' | 'drawn'>): void {
  const [, redraw] = useState(0)
  useEffect((line) => {
    const goOn = (): void => {
      line.resume()
      redraw(Date.now())
    }
    drawn()
    line.on('close', closed)
    // After Ctrl+Z and fg the editor stands still until it is told to go on, and the program would end for want of work.
    line.on('SIGCONT', goOn)
    return () => {
      line.removeListener('close', closed)
      line.removeListener('SIGCONT', goOn)
    }
  }, [])
}
