// The prompt for one of several, with what may be done besides choosing.
import { createPrompt, isEnterKey, useKeypress, useRef, useState } from '@inquirer/core'
import { say } from '../../words/say.ts'
import { moved, oneDigitIsEnough, plainKeys, typedNumber } from './choice-keys.ts'
import { type Bounds, useClosing } from './closing.ts'
import { besides, drawChoices, waysOut } from './draw-choices.ts'
import type { Option } from './draw-choices.ts'
import { answeredLine } from './look.ts'
import type { Look } from './look.ts'

export interface ChooseConfig extends Bounds {
  readonly look: Look
  readonly message: string
  readonly above?: string | undefined
  readonly options: readonly Option[]
  /** Index of the choice pointed at first; -1 points at none, so that an Enter too many answers nothing. */
  readonly initial: number
  readonly actions: readonly KeyedAction[]
  /** Index of the action of Enter while nothing is pointed at; -1 for none. */
  readonly enter?: number
  /** Above the choices. */
  readonly heading?: string | undefined
  /** Esc and ← go back. */
  readonly back?: boolean
  /** → leaves it for the other language, called so. */
  readonly other?: string | undefined
  /** Milliseconds of quiet after the first drawing until keys count: nobody can have meant this question before. */
  readonly settle: number
  /** A key came after the question before was answered and before this one was drawn: it was dropped. */
  readonly late?: boolean
}

export interface KeyedAction {
  readonly digit: string
  readonly letter: string
  readonly label: string
}

export interface Chosen {
  readonly kind: 'choice' | 'action' | 'back' | 'other'
  readonly index: number
}

const hideCursor = '\u001b[?25l'

/** Resolves to the choice or the action. */
export const promptChoice = createPrompt<Chosen, ChooseConfig>((config, done) => {
  const { look, options, message, actions, enter = -1, back = false, other } = config
  const count = options.length
  const [pointed, point] = useState(config.initial)
  const [typed, setTyped] = useState('')
  const [hint, setHint] = useState<'early' | 'hasty' | undefined>(config.late === true ? 'early' : undefined)
  const [answered, setAnswered] = useState<string>()
  const drawnAt = useRef(Date.now())
  useClosing(config)

  const end = (kind: Chosen['kind'], index: number) => {
    point(kind === 'choice' ? index : pointed)
    setAnswered(answerOf(config, kind, index))
    config.ended()
    done({ kind, index })
  }

  useKeypress((key, line) => {
    const keys = plainKeys(line.line)
    line.clearLine(0)
    // A key that is held down comes again and again: only one that comes after a while of quiet counts.
    if (Date.now() - drawnAt.current < config.settle) {
      drawnAt.current = Date.now()
      setHint('early')
      return
    }
    const next = moved(key, pointed, count)
    const number = typedNumber(typed, keys, count)
    const action = actionAt(actions, key.name === 'left' ? '←' : keys)
    setHint(isEnterKey(key) && pointed < 0 && enter < 0 ? 'hasty' : undefined)
    setTyped(number === undefined ? '' : String(number))
    if (isEnterKey(key) && pointed >= 0) end('choice', pointed)
    else if (isEnterKey(key) && enter >= 0) end('action', enter)
    else if (next !== undefined) point(next)
    else if (number !== undefined) {
      if (oneDigitIsEnough(count)) end('choice', number - 1)
      else point(number - 1)
    } else if (action >= 0) end('action', action)
    else if (back && (key.name === 'left' || key.name === 'escape')) end('back', 0)
    else if (other !== undefined && key.name === 'right') end('other', 0)
  })

  if (answered !== undefined) return answeredLine(look, message, answered)
  const usual = oneDigitIsEnough(count) ? 'prompt.choose-keys' : 'prompt.choose-keys-many'
  const keys = say(look.language, hint === undefined ? usual : `prompt.choose-${hint}`, { count })
  const foot = [
    ...besides([keys, ...waysOut(look.language, { back, other })], look.columns() - 3, 2),
    ...besides(actions.map(({ digit, label }) => `${digit} ${label}`), look.columns() - 3, 3),
  ]
  return drawChoices(look, { above: config.above, message, heading: config.heading, options, pointed, foot }) + hideCursor
})

/** What is set down as the answer. */
function answerOf({ look, options, actions, other = '' }: ChooseConfig, kind: Chosen['kind'], index: number): string {
  if (kind === 'back') return say(look.language, 'prompt.back')
  if (kind === 'other') return `→ ${other}`
  return (kind === 'choice' ? options : actions)[index]?.label ?? ''
}

/** Which action a key is for; -1 for none. Capitals count, since Caps Lock is easily on. */
function actionAt(actions: readonly KeyedAction[], keys: string): number {
  const key = keys.toLowerCase()
  return key === '' ? -1 : actions.findIndex(({ digit, letter }) => key === digit || key === letter)
}
