// An interviewer that takes its answers from a script.
import { Failure } from '../../src/model/failure.ts'
import { GoneBack } from '../../src/model/gone-back.ts'
import { OtherLanguage } from '../../src/model/other-language.ts'
import { typedAnswer } from '../../src/world/prompt/typed-answer.ts'
import type { Choice, Interviewer } from '../../src/world/world.ts'

/** Esc: back to the question before. */
export const escape = '\u001b'

/** →: to the other language. */
export const right = '\u001b[C'

/** What is answered to a question, which offers these labels or, with none, wants a text; undefined is Ctrl+C. */
export type Replying = (message: string, labels: readonly string[]) => string | undefined

/** Answers in their order, whatever is asked. */
export function replyingInOrder(answers: string[]): Replying {
  return () => answers.shift()
}

/** Answers from a script; at its end, the person has pressed Ctrl+C. */
export function scriptedInterviewer(reply: Replying, ask: (message: string) => void, above: (text: string) => void = () => {}): Interviewer {
  const tell = (text: string | undefined) => { if (text !== undefined) above(text) }
  const next = (message: string, choices: readonly Choice<string>[] = [], back = false, other = '') => {
    const answer = reply(message, choices.map(({ label }) => label))
    if (answer === undefined) throw new Failure('interrupted')
    if (answer === escape && !back) throw new Error(`"${message}" cannot be left`)
    if (answer === escape) throw new GoneBack()
    if (answer === right && other === '') throw new Error(`"${message}" has no other language`)
    if (answer === right) throw new OtherLanguage()
    return answer
  }
  const typed = (message: string, check: ((text: string) => string | undefined) | undefined, answerIn: (typed: string) => string, back = false, other = '', refused?: string): string => {
    const answer = answerIn(next(message, [], back, other))
    const fault = check?.(answer)
    if (fault === undefined) return answer
    if (answer === refused) throw new Error(`the script answers "${answer}" to "${message}" again, which was refused: ${fault}`)
    return typed(message, check, answerIn, back, other, answer)
  }
  return {
    choose: async ({ message, choices, initial, actions = [], enter, back = false, other, above: told }) => {
      ask(message)
      tell(told)
      const answer = next(message, choices, back, other)
      if (answer === '' && initial !== undefined) return initial
      if (answer === '' && enter !== undefined) return enter
      const action = actions.find(({ value, digit }) => answer === value || answer === digit)
      if (action !== undefined) return action.value
      return picked(message, choices, answer)
    },
    find: async ({ message, choices }) => {
      ask(message)
      const answer = next(message, choices)
      return answer === '' ? undefined : choices.find(({ label, more = '' }) => `${label}  ${more}`.includes(answer))?.value
    },
    chooseSeveral: async ({ message, choices, initial = [], back = false }) => {
      ask(message)
      const answer = next(message, choices, back)
      if (answer === '') return initial
      const values = answer.split(',').map((part) => picked(message, choices, part.trim()))
      return choices.map(({ value }) => value).filter((value) => values.includes(value))
    },
    write: async ({ message, initial, optional, check, above: told, back = false, other }) => {
      ask(message)
      tell(told)
      return typed(message, check, (text) => typedAnswer(text, initial, optional), back, other)
    },
    secret: async ({ message, check }) => {
      ask(message)
      return typed(message, check, (text) => text)
    },
  }
}

/** The choice that an answer names; an error of the test where it names none. */
function picked<T extends string>(message: string, choices: readonly Choice<T>[], answer: string): T {
  const found = choices.find(({ value }) => value === answer) ?? choices.find(({ label }) => label === answer) ?? (/^\d+$/u.test(answer) ? choices[Number(answer) - 1] : undefined)
  if (found !== undefined) return found.value
  const offered = choices.map(({ value, label }, index) => `${index + 1} ${value} (${label})`).join(', ')
  throw new Error(`the script answers "${answer}" to "${message}", which offers ${offered}`)
}
