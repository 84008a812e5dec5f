// Asks by which day something is to be put right: as a day, or as a number of days from today.
import { daysBetween, dueDayTyped } from '../../model/day-typed.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'

export interface DeadlineAsked {
  /** Work stops until then, and the day may stay open. */
  readonly open: boolean
  readonly proposed: string | undefined
  /** Day of the inspection's start: no deadline lies before it. */
  readonly today: string
}

/** The day; undefined where it may stay open and does. What was typed is told back as a day before it is taken. */
export async function askDeadline(
  interviewer: Interviewer,
  language: Tongue,
  { open, proposed, today }: DeadlineAsked,
): Promise<string | undefined> {
  const dayIn = (text: string): string | undefined => {
    const day = dueDayTyped(text, today)
    return day === undefined || day < today ? undefined : day
  }
  const typed = await interviewer.write({
    message: say(language, open ? 'ask.deadline-stop' : 'ask.deadline'),
    ...(proposed === undefined ? {} : { initial: proposed }),
    ...(open ? { optional: true, proposing: say(language, 'proposed.deadline-stop') } : {}),
    check: (text) => ((open && text === '') || dayIn(text) !== undefined ? undefined : say(language, 'ask.deadline-refused')),
    reads: (text) => {
      const day = dayIn(text)
      return day === undefined ? undefined : say(language, 'ask.deadline-reads', { day, days: daysBetween(today, day) })
    },
  })
  return dayIn(typed)
}
