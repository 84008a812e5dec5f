// The prompt for a line of text, shown as it is typed or kept secret.
import { say } from '../../words/say.ts'
import { createPrompt, isEnterKey, isTabKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import { type Bounds, type Line, useClosing } from './closing.ts'
import { drawText } from './draw-text.ts'
import type { Typed } from './draw-text.ts'
import { answeredLine } from './look.ts'
import type { Look } from './look.ts'
import { typedAnswer } from './typed-answer.ts'

export interface WriteConfig extends Bounds {
  readonly look: Look
  readonly message: string
  readonly initial?: string | undefined
  readonly check?: ((text: string) => string | undefined) | undefined
  /** What the text will be taken for. */
  readonly reads?: ((text: string) => string | undefined) | undefined
  /** A dash alone, or what was proposed and then erased, is an empty answer. */
  readonly optional?: boolean
  /** Esc, and ← in an empty line, go back. */
  readonly back?: boolean
  /** → in an empty line leaves it for the other language, called so. */
  readonly other?: string | undefined
  /** Keys came before it was drawn, and were dropped. */
  readonly late?: boolean
  /** Stars are shown for what is typed, nothing remains of it, and it is taken exactly as typed. */
  readonly secret: boolean
}

/** What a person does with a question besides answering it. */
export type Left = 'back' | 'other'

/** Resolves to the text, or to how the question was left. */
export const promptText = createPrompt<{ readonly text: string } | Left, WriteConfig>((config, done) => {
  const { look, message, secret, optional = false, back = false, other } = config
  const [typed, setTyped] = useState<Typed>({ text: '', cursor: 0 })
  const [fault, setFault] = useState(config.late === true ? say(look.language, 'prompt.typed-early') : '')
  const [answered, setAnswered] = useState<string>()
  // What was taken up to be changed, and was erased, is proposed no more.
  const [taken, take] = useState(false)
  const initial = optional && taken && typed.text === '' ? '' : (config.initial ?? '')
  const column = useCursorColumn()
  useWholeWords()
  useClosing(config)

  useKeypress((key, line) => {
    if (isEnterKey(key)) {
      const answer = secret ? typed.text : typedAnswer(typed.text, initial, optional)
      const wrong = config.check?.(answer)
      if (wrong === undefined) {
        setAnswered(secret ? '' : readingOf(config, answer) || emptied(config))
        config.ended()
        done({ text: answer })
        return
      }
      setFault(wrong)
      // Enter has emptied the line: what was seen is given back to be mended, what was not is typed again.
      if (!secret) line.write(typed.text)
    } else if (back && (key.name === 'escape' || (key.name === 'left' && typed.text === ''))) {
      line.clearLine(0)
      setAnswered(say(look.language, 'prompt.back'))
      done('back')
      return
    } else if (other !== undefined && key.name === 'right' && typed.text === '') {
      setAnswered(`→ ${other}`)
      done('other')
      return
    } else {
      setFault('')
      if (isTabKey(key) && !secret && typed.text === '') {
        line.clearLine(0)
        line.write(config.initial ?? '')
        take(true)
      }
    }
    setTyped({ text: line.line, cursor: cursorOf(line) })
  })

  if (answered !== undefined) return answeredLine(look, message, answered)
  const reads = secret ? undefined : config.reads?.(typedAnswer(typed.text, initial))
  const drawn = drawText(look, { message, initial, typed, secret, fault, reads, back, optional, other })
  column.current = drawn.column
  return [drawn.lines.join('\n'), drawn.below.join('\n')]
})

/** What is set down where something was proposed and is not wanted. */
function emptied({ look, initial = '' }: WriteConfig): string {
  return initial === '' ? '' : say(look.language, 'prompt.none')
}

/** The answer with what it was taken for, so that a slip shows. */
function readingOf({ reads }: WriteConfig, answer: string): string {
  const taken = reads?.(answer)
  return taken === undefined ? answer : `${answer} → ${taken}`
}

/** The editor knows the place of its cursor in the line, which its type does not say. */
function cursorOf(line: Line): number {
  return (line as Line & { readonly cursor: number }).cursor
}

/**
 * Holds the column of the cursor on its own line of the screen. Core would reckon it from the length of the text in
 * UTF-16 units, which is wrong as soon as a Chinese text reaches the next line.
 */
function useCursorColumn(): { current: number } {
  const column = useRef(0)
  useEffect((line) => {
    line.getCursorPos = () => ({ rows: 0, cols: column.current })
  }, [])
  return column
}

/**
 * Lets whole words be put in the middle of a text. While more of the same chunk is to come, node's editor has completion
 * off and then appends at the end, wherever the cursor stands; and an input method sends a word as one chunk.
 */
function useWholeWords(): void {
  useEffect((line) => {
    Object.defineProperty(line, 'isCompletionEnabled', { get: () => true, set: () => {} })
  }, [])
}
