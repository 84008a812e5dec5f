// Which choice does a typed line mean: by its number, its name or its word?
import type { Action, Choice } from '../world.ts'

/** Full-width letters and digits count as plain ones, and capitals as small letters. */
export function plainLine(line: string): string {
  return line.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** Whether a line asks for the question before. */
export function isBack(line: string): boolean {
  return ['<', '←'].includes(plainLine(line))
}

/** Whether a line asks for the other language, by its sign or its name. */
export function isOther(line: string, other: string): boolean {
  return ['>', '→', plainLine(other)].includes(plainLine(line))
}

/** The choice or action that a line names; undefined where it names none. */
export function meantBy<T extends string, A extends string>(
  line: string,
  choices: readonly Choice<T>[],
  actions: readonly Action<A>[],
): T | A | undefined {
  const typed = plainLine(line)
  const number = /^\d{1,5}$/u.test(typed) ? Number(typed) : undefined
  const numbered = number === undefined ? undefined : choices[number - 1]
  if (numbered !== undefined) return numbered.value
  const names = (one: { readonly value: string; readonly label: string }): readonly string[] =>
    [one.value, one.label].map(plainLine)
  const action = actions.find((one) => (one.digit === '←' && isBack(line)) || [one.digit, one.letter, ...names(one)].includes(typed))
  return action?.value ?? choices.find((one) => names(one).includes(typed))?.value
}

/** The choices that a line of numbers or names means, in their own order; undefined where one of them is none. */
export function severalMeantBy<T extends string>(line: string, choices: readonly Choice<T>[]): readonly T[] | undefined {
  if (plainLine(line) === '0') return []
  const whole = meantBy(line, choices, [])
  const parts = plainLine(line).split(/[\s,、;]+/u).filter((part) => part !== '')
  const meant = whole === undefined ? parts.map((part) => meantBy(part, choices, [])) : [whole]
  if (meant.some((one) => one === undefined)) return undefined
  return choices.map(({ value }) => value).filter((value) => meant.includes(value))
}

/** How an action is named on its line: its digit, where it can be typed, and its letter. */
export function actionMark({ digit, letter }: Action<string>): string {
  return /^\d$/u.test(digit) ? digit : letter
}
