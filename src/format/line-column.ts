// Where an offset stands in a text, as people count.

/** Line and column, both from 1; columns count characters (code points). */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds places in one text, quickly however many are asked for; nothing is done before one is. CRLF, LF and CR end a line. */
export function placesIn(text: string): (offset: number) => Place {
  let known: Marks | undefined
  return (offset) => {
    known ??= marksIn(text)
    const { starts, pairs } = known
    const line = countUpTo(starts, offset)
    const start = starts[line - 1] ?? 0
    return { line, column: offset - start + 1 - (countUpTo(pairs, offset) - countUpTo(pairs, start)) }
  }
}

interface Marks {
  /** Where lines start. */
  readonly starts: readonly number[]
  /** Second halves of characters beyond the first plane, which take two units of an offset. */
  readonly pairs: readonly number[]
}

function marksIn(text: string): Marks {
  const [starts, pairs]: [number[], number[]] = [[0], []]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
    else if (unit >= 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff) pairs.push(at + 1)
  }
  return { starts, pairs }
}

/** Line and column of one UTF-16 offset. */
export function lineColumn(text: string, offset: number): Place {
  return placesIn(text)(offset)
}

/** How many of ascending numbers are not above a bound. */
function countUpTo(numbers: readonly number[], bound: number): number {
  let [from, to] = [0, numbers.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) <= bound) from = middle + 1
    else to = middle
  }
  return from
}
