// The prompt for one of several.
import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core'
import { say } from '../../words/say.ts'
import { moved, oneDigitIsEnough, plainKeys, typedNumber } from './choice-keys.ts'
import { useClosing } from './closing.ts'
import { drawChoices } from './draw-choices.ts'
import type { Option } from './draw-choices.ts'
import { answeredLine } from './look.ts'
import type { Look } from './look.ts'

export interface ChooseConfig {
  readonly look: Look
  readonly closed: () => void
  readonly message: string
  readonly above?: string | undefined
  readonly options: readonly Option[]
  /** Index of the choice pointed at first; -1 points at none, so that an Enter too many answers nothing. */
  readonly initial: number
}

const hideCursor = '\u001b[?25l'

/** Resolves to the index of the choice. */
export const promptChoice = createPrompt<number, ChooseConfig>((config, done) => {
  const { look, options, message } = config
  const count = options.length
  const [pointed, point] = useState(config.initial)
  const [typed, setTyped] = useState('')
  const [hasty, setHasty] = useState(false)
  const [answered, setAnswered] = useState(false)
  useClosing(config.closed)

  const answer = (index: number) => {
    point(index)
    setAnswered(true)
    done(index)
  }

  useKeypress((key, line) => {
    const keys = plainKeys(line.line)
    line.clearLine(0)
    const next = moved(key, pointed, count)
    const number = typedNumber(typed, keys, count)
    setHasty(isEnterKey(key) && pointed < 0)
    setTyped(number === undefined ? '' : String(number))
    if (isEnterKey(key) && pointed >= 0) answer(pointed)
    else if (next !== undefined) point(next)
    else if (number !== undefined) {
      if (oneDigitIsEnough(count)) answer(number - 1)
      else point(number - 1)
    }
  })

  if (answered) return answeredLine(look, message, options[pointed]?.label ?? '')
  const keys = oneDigitIsEnough(count) ? 'prompt.choose-keys' : 'prompt.choose-keys-many'
  const foot = say(look.language, hasty ? 'prompt.choose-hasty' : keys, { count })
  return drawChoices(look, { above: config.above, message, options, pointed, foot }) + hideCursor
})
