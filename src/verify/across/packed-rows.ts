// Rows of 32-bit words, packed: a batch holds millions of them, and an object or a text each would cost ten times as much.

export interface PackedRows {
  readonly length: number
  /** Takes a row of exactly the width; every word is a whole number from 0 to 2^32 - 1. */
  readonly push: (words: readonly number[]) => void
  readonly word: (row: number, column: number) => number
  /** Row numbers, sorted by these columns in turn. */
  readonly order: (columns: readonly number[]) => Uint32Array
  /** Below, at or above 0, as one row comes before, with or after another by these columns. */
  readonly compare: (a: number, b: number, columns: readonly number[]) => number
}

/** Growing by pieces copies nothing, and leaves less than one piece unused. */
const rowsInPiece = 4096

export function packedRows(width: number): PackedRows {
  const pieces: Uint32Array[] = []
  let length = 0
  const word = (row: number, column: number): number => {
    const piece = pieces[Math.floor(row / rowsInPiece)]
    return piece?.[(row % rowsInPiece) * width + column] ?? 0
  }
  const compare = (a: number, b: number, columns: readonly number[]): number => {
    for (const column of columns) {
      const difference = word(a, column) - word(b, column)
      if (difference !== 0) return difference
    }
    return 0
  }
  return {
    get length() {
      return length
    },
    push: (words) => {
      if (length % rowsInPiece === 0) pieces.push(new Uint32Array(rowsInPiece * width))
      pieces.at(-1)?.set(words, (length % rowsInPiece) * width)
      length += 1
    },
    word,
    compare,
    order: (columns) => Uint32Array.from({ length }, (_, row) => row).sort((a, b) => compare(a, b, columns)),
  }
}

/** Runs of rows that agree in these columns, of an order that has them side by side. */
export function* runsIn(rows: PackedRows, order: Uint32Array, columns: readonly number[]): Iterable<Uint32Array> {
  let from = 0
  for (let to = 1; to <= order.length; to += 1) {
    if (to < order.length && rows.compare(order[from] ?? 0, order[to] ?? 0, columns) === 0) continue
    yield order.subarray(from, to)
    from = to
  }
}
