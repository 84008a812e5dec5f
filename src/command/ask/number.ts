// Asks for a number, and says what keeps a typed text from being one.
import { type NotANumber, quantityTyped } from '../../model/quantity.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'

export interface NumberQuestion {
  readonly message: string
  /** The unit that may follow the number. */
  readonly unit: string | undefined
  readonly initial?: string | undefined
  readonly above?: string
}

/** The number as an exact decimal. */
export async function askNumber(interviewer: Interviewer, language: Tongue, question: NumberQuestion): Promise<string> {
  const { message, unit, initial, above } = question
  const typed = await interviewer.write({
    message,
    ...(initial === undefined ? {} : { initial }),
    ...(above === undefined ? {} : { above }),
    check: (text) => {
      const read = quantityTyped(text, unit)
      return 'value' in read ? undefined : refusal(language, read.refused, unit)
    },
  })
  const read = quantityTyped(typed, unit)
  if (!('value' in read)) throw new RangeError('a number passed its check and is none')
  return read.value
}

function refusal(language: Tongue, why: NotANumber, unit: string | undefined): string {
  if (why !== 'unit') return say(language, `ask.number-${why}`)
  return unit === undefined ? say(language, 'ask.number-plain') : say(language, 'ask.number-unit', { unit })
}
