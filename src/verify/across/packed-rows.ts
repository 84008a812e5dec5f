// Rows of 32-bit words, packed: a batch holds millions of them, and an object or a text each would cost ten times as much.

export interface PackedRows {
  readonly length: number
  /** Takes a row, of which every word is a whole number from 0 to 2^32 - 1; the list may be used again afterwards. */
  readonly push: (words: ArrayLike<number>) => void
  readonly word: (row: number, column: number) => number
  /** Row numbers, sorted by these columns in turn. */
  readonly order: (columns: readonly number[]) => Uint32Array
  /** Below, at or above 0, as one row comes before, with or after another by these columns. */
  readonly compare: (a: number, b: number, columns: readonly number[]) => number
}

/** Growing by pieces copies nothing, and leaves less than one piece unused. 2^10 rows. */
const rowBits = 10
const inPiece = 2 ** rowBits - 1

export function packedRows(width: number): PackedRows {
  const pieces: Uint32Array[] = []
  let length = 0
  const word = (row: number, column: number): number => pieces[row >>> rowBits]?.[(row & inPiece) * width + column] ?? 0
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
      if ((length & inPiece) === 0) pieces.push(new Uint32Array((inPiece + 1) * width))
      const piece = pieces[length >>> rowBits]
      const start = (length & inPiece) * width
      if (piece !== undefined) for (let column = 0; column < width; column += 1) piece[start + column] = words[column] ?? 0
      length += 1
    },
    word,
    compare,
    order: (columns) => {
      const order = new Uint32Array(length)
      for (let row = 0; row < length; row += 1) order[row] = row
      sortRun(order, columns, word, compare)
      return order
    },
  }
}

/** Runs as short as this are sorted by comparing. */
const short = 24

/**
 * Sorts rows by the first column, then each run that agrees in it by the next. One column and the row together fit into a
 * number, which the engine sorts ten times as fast as by a comparison of ours.
 * More than 2^21 rows do not fit, and are compared.
 */
function sortRun(run: Uint32Array, columns: readonly number[], word: PackedRows['word'], compare: PackedRows['compare']): void {
  const [column, ...rest] = columns
  if (column === undefined || run.length < 2) return
  const places = 2 ** Math.ceil(Math.log2(run.length))
  if (run.length <= short || places > 2 ** 21) {
    run.sort((a, b) => compare(a, b, columns))
    return
  }
  const rows = run.slice()
  const keys = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place += 1) keys[place] = word(rows[place] ?? 0, column) * places + place
  keys.sort()
  let from = 0
  for (let to = 0; to < keys.length; to += 1) {
    run[to] = rows[(keys[to] ?? 0) % places] ?? 0
    if (to + 1 < keys.length && Math.floor((keys[to] ?? 0) / places) === Math.floor((keys[to + 1] ?? 0) / places)) continue
    if (to > from) sortRun(run.subarray(from, to + 1), rest, word, compare)
    from = to + 1
  }
}

/** Runs of rows that agree in these columns, of an order that has them side by side; those of at least so many rows. */
export function* runsIn(rows: PackedRows, order: Uint32Array, columns: readonly number[], least = 1): Iterable<Uint32Array> {
  let from = 0
  for (let to = 1; to <= order.length; to += 1) {
    if (to < order.length && rows.compare(order[from] ?? 0, order[to] ?? 0, columns) === 0) continue
    if (to - from >= least) yield order.subarray(from, to)
    from = to
  }
}
