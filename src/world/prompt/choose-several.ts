// The prompt for several of several.
import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core'
import { say } from '../../words/say.ts'
import { moved, oneDigitIsEnough, plainKeys, typedNumber } from './choice-keys.ts'
import { type Bounds, useClosing } from './closing.ts'
import { besides, drawChoices, waysOut } from './draw-choices.ts'
import type { Option } from './draw-choices.ts'
import { answeredLine } from './look.ts'
import type { Look } from './look.ts'

export interface ChooseSeveralConfig extends Bounds {
  readonly look: Look
  readonly message: string
  readonly above?: string | undefined
  readonly options: readonly Option[]
  /** Indexes that are ticked at first. */
  readonly initial: readonly number[]
  /** Esc and ← go back. */
  readonly back?: boolean
  /** Keys came before it was drawn, and were dropped. */
  readonly late?: boolean
}

const hideCursor = '\u001b[?25l'

/** Resolves to the indexes of the choices, in their own order; undefined is back. */
export const promptSeveral = createPrompt<readonly number[] | undefined, ChooseSeveralConfig>((config, done) => {
  const { look, message, options, back = false } = config
  const count = options.length
  const [pointed, point] = useState(0)
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<readonly number[]>(() => config.initial)
  const [answered, setAnswered] = useState<'ticked' | 'back'>()
  const [early, setEarly] = useState(config.late === true)
  useClosing(config)

  const toggle = (index: number) => {
    setTicked(
      ticked.includes(index) ? ticked.filter((other) => other !== index) : [...ticked, index].sort((a, b) => a - b),
    )
  }

  useKeypress((key, line) => {
    const keys = plainKeys(line.line)
    line.clearLine(0)
    setEarly(false)
    const next = moved(key, pointed, count)
    const number = typedNumber(typed, keys, count)
    setTyped(number === undefined ? '' : String(number))
    if (isEnterKey(key)) {
      setAnswered('ticked')
      config.ended()
      done(ticked)
    } else if (back && (key.name === 'left' || key.name === 'escape')) {
      setAnswered('back')
      done(undefined)
    } else if (next !== undefined) point(next)
    else if (keys === ' ') toggle(pointed)
    else if (number !== undefined) {
      point(number - 1)
      if (oneDigitIsEnough(count)) toggle(number - 1)
    }
  })

  if (answered === 'back') return answeredLine(look, message, say(look.language, 'prompt.back'))
  if (answered !== undefined) {
    const labels = ticked.map((index) => options[index]?.label ?? '').join(look.language === 'zh' ? '、' : ', ')
    return answeredLine(look, message, labels || say(look.language, 'prompt.none'))
  }
  const usual = oneDigitIsEnough(count) ? 'prompt.several-keys' : 'prompt.several-keys-many'
  const foot = say(look.language, early ? 'prompt.choose-early' : usual, { count })
  const drawn = options.map((option, index) => ({ ...option, ticked: ticked.includes(index) }))
  return drawChoices(look, { above: config.above, message, options: drawn, pointed, foot: besides([foot, ...waysOut(look.language, { back })], look.columns() - 3, 2) }) + hideCursor
})
