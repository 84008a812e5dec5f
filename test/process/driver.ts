// Drives the program in a terminal: reads off the screen what is asked, and types the answer to that.
import { setTimeout as pause } from 'node:timers/promises'
import type { Pty } from '../support/pty.ts'
import type { Screen } from '../support/screen.ts'
import { say, type TextKey } from '../../src/words/say.ts'
import { bare, labelMeant } from './story.ts'
import type { Asked } from './story.ts'

export interface Driver {
  /** The next open question, or undefined when the program has ended. Rejects with the screen if neither comes. */
  readonly next: () => Promise<Asked | undefined>
  readonly press: (keys: string) => void
}

const patience = 10_000

/** A driver of the program in a terminal. */
export function driverOf(pty: Pty): Driver {
  let count = 0
  let ended = false
  const noteEnd = async (): Promise<void> => {
    await pty.exit
    ended = true
  }
  void noteEnd()
  return {
    next: async () => {
      const until = Date.now() + patience
      for (let seen = -1, looked = -1; Date.now() < until; ) {
        const written = pty.output().length
        // What has not changed between two looks is drawn to its end, and need not be looked at again.
        const open = written === seen && written !== looked ? questionOn(pty.look()) : undefined
        if (written === seen) looked = written
        // On a busy machine a key can reach a question that was drawn a moment ago, and is dropped: it is typed again.
        if (open !== undefined && (open.count > count || open.early)) {
          if (open.settles) await pause(121)
          const still = questionOn(pty.look())
          looked = -1
          if (still?.count !== open.count || still.early !== open.early) continue
          count = open.count
          return open
        }
        if (ended && written === seen) return undefined
        seen = written
        await pause(3)
      }
      throw new Error(`no question after the ${count}th within ${patience} ms; the screen:\n${pty.screen()}`)
    },
    press: (keys) => { pty.write(keys) },
  }
}

/** The keys that give an answer: the digit of a choice, or a text with Enter. #12 is the twelfth of many, not all of which are on the screen. */
export function keysFor({ choices, several = false }: Asked, reply: string): string {
  if (choices.length === 0) return `${reply}\r`
  const number = /^#(\d+)$/u.exec(reply)?.[1] ?? String(labelMeant(choices, bare(reply)) + 1)
  // Of many choices the number only points; of several a tick is no answer yet.
  const many = choices.length > 9 || reply.startsWith('#')
  return `${number}${several && many ? ' ' : ''}${several || many ? '\r' : ''}`
}

/** Answers question after question, down to the one at which `stop` says so, which is left open; undefined at the program's end. */
export async function drive(driver: Driver, reply: (asked: Asked) => string, stop: (asked: Asked) => boolean = () => false): Promise<Asked | undefined> {
  for (;;) {
    const asked = await driver.next()
    if (asked === undefined || stop(asked)) return asked
    driver.press(keysFor(asked, reply(asked)))
  }
}

interface Open extends Asked {
  /** Questions on the screen, with this one. */
  readonly count: number
  /** It drops keys that come too early, and has dropped one. */
  readonly settles: boolean
  readonly early: boolean
}

const choiceLine = /^(?:> | {2})(?:\[[x ]\] )? *\d+ {2}(.*)$/u

/** The open question: the last one, if the cursor stands in it and not on a fresh line below. */
function questionOn({ lines, row, column }: Screen): Open | undefined {
  const starts = lines.flatMap((line, index) => (line.startsWith('? ') ? [index] : []))
  const start = starts.at(-1)
  if (start === undefined || row < start || column === 0) return undefined
  const below = lines.slice(start)
  const firstChoice = below.findIndex((line) => choiceLine.test(line))
  const told = bare(below.join(''))
  const says = (key: TextKey) => (['zh', 'en'] as const).some((language) => told.includes(bare(say(language, key))))
  const message = firstChoice < 0 ? below.slice(0, row - start + 1) : below.slice(0, firstChoice)
  return { question: bare(message.join('').slice(2)), choices: firstChoice < 0 ? [] : labelsIn(below.slice(firstChoice)), several: firstChoice >= 0 && /^..\[/u.test(below[firstChoice] ?? ''), count: starts.length, settles: says('action.stop'), early: says('prompt.choose-early') }
}

/** Labels that take several lines are put together again. */
function labelsIn(lines: readonly string[]): readonly string[] {
  const labels: string[] = []
  for (const line of lines) {
    const label = choiceLine.exec(line)?.[1]
    if (label !== undefined) labels.push(bare(label))
    else if (/^ {5,}\S/u.test(line)) labels[labels.length - 1] += bare(line)
    else break
  }
  return labels
}
