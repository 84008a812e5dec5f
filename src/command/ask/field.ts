// Asks for one field, again and again until it can stand.
import { textProblem } from '../../model/text.ts'
import type { FieldTest } from '../../model/field.ts'
import { say, type TextKey, type Tongue, type Values } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'

export interface FieldQuestion {
  readonly message: TextKey
  /** What the message names. */
  readonly values?: Values
  readonly test: FieldTest
  /** What is said when the test fails. */
  readonly refused: TextKey
  readonly initial?: string | undefined
  /** Answers that are given already, and what is said of them. */
  readonly not?: { readonly values: readonly string[]; readonly refused: TextKey }
  /** An empty answer is fine and means that there is none. */
  readonly optional?: boolean
  /** The message while something is proposed, which Enter takes. */
  readonly proposing?: TextKey
  /** What the person typed, made ready for the test: full-width digits to plain ones, for instance. */
  readonly tidy?: (text: string) => string
  /** Said above the question. */
  readonly above?: string
  /** What is to be said of the text while it is typed. */
  readonly reads?: (text: string) => string | undefined
}

/** The field as it can stand. */
export async function askField(interviewer: Interviewer, language: Tongue, question: FieldQuestion): Promise<string> {
  const { message, values, test, refused, initial, optional = false, tidy = (text) => text, not, above, reads, proposing } = question
  const typed = await interviewer.write({
    message: say(language, message, values),
    ...(initial === undefined ? {} : { initial }),
    ...(optional ? { optional } : {}),
    ...(proposing === undefined ? {} : { proposing: say(language, proposing) }),
    ...(above === undefined ? {} : { above }),
    ...(reads === undefined ? {} : { reads }),
    check: (text) => {
      if (optional && text === '') return undefined
      if (textProblem(text) !== undefined) return say(language, 'ask.unshowable')
      if (!test(tidy(text))) return say(language, refused)
      return not?.values.includes(tidy(text)) === true ? say(language, not.refused, { id: tidy(text) }) : undefined
    },
  })
  return tidy(typed)
}

/** The field, or undefined when it was left empty. */
export async function askOptionalField(
  interviewer: Interviewer,
  language: Tongue,
  question: FieldQuestion,
): Promise<string | undefined> {
  const typed = await askField(interviewer, language, { ...question, optional: true })
  return typed === '' ? undefined : typed
}

/** Full-width letters and digits, which input methods for Chinese produce, as plain ones. */
export function halfWidth(text: string): string {
  return text.normalize('NFKC').trim()
}
