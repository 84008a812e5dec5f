// Texts of several lines with their indents: beside a short head, or the first line further out than the rest.
import { columnsOf, padTo, wrapTo } from '../words/columns.ts'
import { visible } from '../model/text.ts'

/** Lines of at most so many columns; where the head leaves too little room, the text stands below it, indented. */
export function hanging(head: string, text: string, columns: number): readonly string[] {
  const shown = visible(head)
  const width = columnsOf(shown)
  if (width > columns / 2) {
    const indent = (/^ */u.exec(shown)?.[0].length ?? 0) + 2
    return [shown.trimEnd(), ...wrapTo(visible(text), columns - indent).map((line) => `${' '.repeat(indent)}${line}`)]
  }
  return wrapTo(visible(text), columns - width).map((line, index) => `${index === 0 ? shown : padTo('', width)}${line}`)
}

/** Lines of at most so many columns, those after the first four columns further in than it. */
export function outdented(text: string, columns: number): readonly string[] {
  const shown = visible(text)
  const indent = /^ */u.exec(shown)?.[0] ?? ''
  if (columnsOf(shown) <= columns) return [shown]
  return wrapTo(shown.trimStart(), columns - indent.length - 4).map(
    (line, index) => `${indent}${index === 0 ? '' : '    '}${line}`,
  )
}
