// Which of many choices fit on the screen around the one that is pointed at?

export interface Page {
  readonly from: number
  /** One past the last. */
  readonly to: number
}

/**
 * The stretch of choices to show. Heights are in lines; the pointed-at one is always in it, in the middle where that
 * can be, and no more choices or lines are taken than are given.
 */
export function pageAround(
  heights: readonly number[],
  pointed: number,
  most: { readonly choices: number; readonly lines: number },
): Page {
  let from = pointed
  let to = pointed + 1
  let lines = heights[pointed] ?? 0
  const fits = (index: number) => {
    const height = heights[index]
    return height !== undefined && to - from < most.choices && lines + height <= most.lines
  }
  for (let grown = true; grown;) {
    grown = false
    const before = pointed - from
    const after = to - 1 - pointed
    if (fits(from - 1) && (before <= after || !fits(to))) {
      from -= 1
      lines += heights[from] ?? 0
      grown = true
    } else if (fits(to)) {
      lines += heights[to] ?? 0
      to += 1
      grown = true
    }
  }
  return { from, to }
}
