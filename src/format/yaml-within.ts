// Where a character of a text stands in the YAML that it was written in: between quotes, folded, or indented over lines.
import { isScalar, Scalar } from 'yaml'

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/u.test(character)

/** The offset of a character of a scalar's value, counted from 0; undefined where what is written is not what is read. */
export function offsetWithin(node: unknown, within: number, text: string): number | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || node.range === undefined || node.range === null) return undefined
  const { value, type } = node
  if (value !== value.normalize('NFC') || within > value.length) return undefined
  let at = startOf(node.range[0], type, text)
  let index = 0
  while (index < within) {
    const character = value[index]
    if (isSpace(character)) {
      // However many stand here or there: lines are folded into one space, and indented.
      while (isSpace(value[index])) index += 1
      while (isSpace(text[at])) at += 1
    } else if (text[at] === character) {
      at += type === Scalar.QUOTE_SINGLE && character === "'" ? 2 : 1
      index += 1
    } else if (isSpace(text[at]) || (type === Scalar.QUOTE_DOUBLE && text[at] === '\\')) at += 1
    else return undefined
  }
  while (isSpace(text[at]) && index < value.length && !isSpace(value[index])) at += 1
  return at
}

/** Behind the opening quote, or on the line after the sign of a block. */
function startOf(offset: number, type: string | undefined, text: string): number {
  if (type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE) return offset + 1
  return type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL ? text.indexOf('\n', offset) + 1 : offset
}
