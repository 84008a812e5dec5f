// Lines of a YAML file that people fill in: members, comments, values.
import { columnsOf, padTo, wrapTo } from '../../words/columns.ts'
import { visibleLines } from '../visible-lines.ts'

/** Wide enough for an editor, narrow enough for paper. */
const width = 100

/** A text as comment lines; whatever it holds, it cannot leave the comment. */
export function comment(text: string, by = 0, hang = 0): readonly string[] {
  const space = ' '.repeat(by)
  const flat = visibleLines(text).replace(/\s*\n\s*/gu, ' ')
  return wrapTo(flat, width - by - 2 - hang).map((line, index) => `${space}# ${index === 0 ? '' : ' '.repeat(hang)}${line}`)
}

/** A member to fill in, with a note behind it, or above it where there is no room. */
export function open(name: string, by: number, note = '', value = ''): readonly string[] {
  const member = `${' '.repeat(by)}${name}:${value === '' ? '' : ` ${value}`}`
  if (note === '') return [member]
  const noted = `${padTo(member, 24)} # ${visibleLines(note).replaceAll('\n', ' ')}`
  return columnsOf(noted) <= width ? [noted] : [...comment(note, by), member]
}

/** A value as it is written: plain where nothing in it could be read otherwise, an editor's number or truth included, else in quotes. */
export function written(value: string): string {
  return /^(?!(?:true|false|null)$)[A-Za-z][A-Za-z0-9._/-]*$/iu.test(value) ? value : JSON.stringify(value)
}
