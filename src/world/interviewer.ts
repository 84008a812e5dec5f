// How is a person asked at a terminal? Questions become prompts, and a person who leaves becomes a Failure.
import { AbortPromptError, CancelPromptError, ExitPromptError } from '@inquirer/core'
import { Failure } from '../model/failure.ts'
import { GoneBack } from '../model/gone-back.ts'
import { OtherLanguage } from '../model/other-language.ts'
import type { Language } from '../model/generated/formats.ts'
import type { Keys, KeysOfQuestion } from './keys.ts'
import { promptChoice } from './prompt/choose.ts'
import { promptSeveral } from './prompt/choose-several.ts'
import type { Bounds } from './prompt/closing.ts'
import { promptFind } from './prompt/find.ts'
import { linesOf, paintOf } from './prompt/look.ts'
import type { Look } from './prompt/look.ts'
import { type Left, promptText } from './prompt/write.ts'
import type { Interviewer } from './world.ts'

export interface Streams {
  readonly input: NodeJS.ReadableStream
  /** Its columns and rows are those of the terminal; 80 and 24 where it does not know. */
  readonly output: NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number }
  /** Whether escape sequences for colour are wanted. */
  readonly colour?: boolean
  /** The keys of the input, where that is a terminal: they are taken from here then. */
  readonly keys?: Keys
}

type Ask = <Config, Answer>(
  prompt: (config: Config, context: Context) => Promise<Answer>,
  config: Omit<Config, 'look' | 'late' | keyof Bounds>,
) => Promise<Answer>

interface Context {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly signal: AbortSignal
}

/** An interviewer on a pair of streams, which it neither ends nor closes. Every question rejects with Failure interrupted. */
export function createInterviewer({ input: stream, output, colour = false, keys }: Streams, language: Language): Interviewer {
  const look: Look = {
    language,
    paint: paintOf(colour),
    columns: () => output.columns || 80,
    rows: () => output.rows || 24,
  }
  const ask: Ask = async (prompt, config) => {
    // On an input that has ended already, no end would ever be told.
    if (keys?.ended() ?? ('readableEnded' in stream && stream.readableEnded === true)) throw new Failure('interrupted')
    const closing = new AbortController()
    const { input, drawn, answered } = keys?.forQuestion() ?? asTheyCome(stream)
    const wasLate = keys?.takeDropped() === true || late
    late = false
    let over = false
    // Keys of the same burst as the answer reach no question.
    const listen = (): void => {
      if (over) late = true
    }
    input.on('keypress', listen)
    const whole = {
      ...config,
      look,
      drawn,
      late: wasLate,
      ended: () => {
        over = true
      },
      closed: () => {
        closing.abort()
      },
    } as Parameters<typeof prompt>[0]
    try {
      return await prompt(whole, { input, output, signal: closing.signal })
    } catch (error) {
      throw isLeaving(error) ? new Failure('interrupted') : error
    } finally {
      input.off('keypress', listen)
      answered()
    }
  }

  /** A key was pressed after the last question was answered. */
  let late = false

  const tell = (above: string): void => {
    output.write(`\n${linesOf(above, look.columns() - 1).join('\n')}\n`)
  }

  return {
    choose: async (question) => {
      const { above, message, choices, actions = [], settle = 0, heading, back = false, other } = question
      const initial = choices.findIndex(({ value }) => value === question.initial)
      const stays =
        above !== undefined && isTooHigh(look, [above, message, ...choices.slice(0, 9).map(({ label }) => label)])
      // What does not fit above the question is written once and scrolls, since a prompt can only redraw what is on the screen.
      if (stays) tell(above)
      const enter = actions.findIndex(({ value }) => value === question.enter)
      const told = { message, options: choices, initial, above: stays ? undefined : above, actions, enter, settle, heading, back, other }
      const chosen = await ask(promptChoice, told)
      if (chosen.kind === 'back') throw new GoneBack()
      if (chosen.kind === 'other') throw new OtherLanguage()
      return chosen.kind === 'choice' ? valueAt(choices, chosen.index) : valueAt(actions, chosen.index)
    },
    find: async ({ message, choices }) => {
      const index = await ask(promptFind, { message, choices })
      return index < 0 ? undefined : valueAt(choices, index)
    },
    chooseSeveral: async ({ message, choices, initial = [], above, back = false }) => {
      const stays = above !== undefined && isTooHigh(look, [above, message, ...choices.slice(0, 9).map(({ label }) => label)])
      if (stays) tell(above)
      const ticked = choices.flatMap(({ value }, index) => (initial.includes(value) ? [index] : []))
      const indexes = await ask(promptSeveral, { message, options: choices, initial: ticked, above: stays ? undefined : above, back })
      if (indexes === undefined) throw new GoneBack()
      return indexes.map((index) => valueAt(choices, index))
    },
    write: async ({ message, initial, optional = false, proposing = message, above, check, reads, back = false, other }) => {
      if (above !== undefined) tell(above)
      const put = initial === undefined || initial === '' ? message : proposing
      return given(await ask(promptText, { message: put, initial, optional, check, reads, back, other, secret: false }))
    },
    secret: async ({ message, check }) => given(await ask(promptText, { message, check, secret: true })),
  }
}

/** The keys of a stream that is no terminal: whatever stands in it is meant. */
function asTheyCome(input: NodeJS.ReadableStream): KeysOfQuestion {
  return { input, drawn: () => {}, answered: () => {} }
}

function given(answer: { readonly text: string } | Left): string {
  if (answer === 'back') throw new GoneBack()
  if (answer === 'other') throw new OtherLanguage()
  return answer.text
}

/** Ctrl+C, a closed terminal, the end of the input. */
function isLeaving(error: unknown): boolean {
  return error instanceof ExitPromptError || error instanceof AbortPromptError || error instanceof CancelPromptError
}

/** Whether texts, one below the other, leave too little of the screen for the rest of a question. */
function isTooHigh(look: Look, texts: readonly string[]): boolean {
  const spare = 6
  return texts.flatMap((text) => linesOf(text, look.columns() - 6)).length > look.rows() - spare
}

function valueAt<T extends string>(choices: readonly { readonly value: T }[], index: number): T {
  const choice = choices[index]
  if (choice === undefined) throw new RangeError(`no choice ${index}`)
  return choice.value
}
