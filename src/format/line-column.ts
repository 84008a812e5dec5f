// Where an offset stands in a text, as people count.

/** Line and column, both from 1; columns count characters (code points). */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds places in one text, quickly however many are asked for. CRLF, LF and CR end a line. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((end) => end.index + end[0].length)]
  /** Characters beyond the first plane take two units of an offset. */
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1)
  return (offset) => {
    const line = countUpTo(starts, offset)
    const start = starts[line - 1] ?? 0
    return { line, column: offset - start + 1 - (countUpTo(pairs, offset) - countUpTo(pairs, start)) }
  }
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
