// Text from files set in from the left, wrapped to the width of the terminal.
import { wrapTo } from '../words/columns.ts'
import { visibleLines } from './visible-lines.ts'

/** The lines of a text; further ones are set in by `hang` more. */
export function indented(text: string, by: number, columns: number, hang = 0): readonly string[] {
  const [first = '', ...rest] = wrapTo(visibleLines(text), columns - by - hang)
  return [`${' '.repeat(by)}${first}`, ...rest.map((line) => `${' '.repeat(by + hang)}${line}`)]
}
