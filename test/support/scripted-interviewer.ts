// An interviewer that takes its answers from a script.
import { Failure } from '../../src/model/failure.ts'
import { typedAnswer } from '../../src/world/prompt/typed-answer.ts'
import type { Choice, Interviewer } from '../../src/world/world.ts'

/** Answers from a script; when it is at its end, the person has pressed Ctrl+C. */
export function scriptedInterviewer(answers: string[], ask: (message: string) => void): Interviewer {
  const next = () => {
    const answer = answers.shift()
    if (answer === undefined) throw new Failure('interrupted')
    return answer
  }
  const typed = (check: ((text: string) => string | undefined) | undefined, answerIn: (typed: string) => string): string => {
    const answer = answerIn(next())
    return check?.(answer) === undefined ? answer : typed(check, answerIn)
  }
  return {
    choose: async ({ message, choices, initial }) => {
      ask(message)
      const answer = next()
      if (answer === '' && initial !== undefined) return initial
      return picked(message, choices, answer)
    },
    chooseSeveral: async ({ message, choices, initial = [] }) => {
      ask(message)
      const answer = next()
      if (answer === '') return initial
      const values = answer.split(',').map((part) => picked(message, choices, part.trim()))
      return choices.map(({ value }) => value).filter((value) => values.includes(value))
    },
    write: async ({ message, initial, check }) => {
      ask(message)
      return typed(check, (text) => typedAnswer(text, initial))
    },
    secret: async ({ message, check }) => {
      ask(message)
      return typed(check, (text) => text)
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
