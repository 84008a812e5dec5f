// Which of some ids somebody may have meant.

/** The three ids that are nearest to what was written, nearest first; one that holds it, or part of it, is near. */
export function nearest(written: string, ids: readonly string[]): readonly string[] {
  const distance = (id: string): number => (id.includes(written) ? 0 : edits(written, id))
  return ids
    .map((id) => ({ id, far: distance(id) }))
    .toSorted((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id)
}

/** The one that is so near to what was written that it was probably meant: a third of the letters may be wrong. */
export function meant(written: string, ids: readonly string[]): string | undefined {
  const small = written.toLowerCase()
  const [first] = nearest(small, ids)
  if (first === undefined) return undefined
  const near = first.includes(small) && small.length > 2
  return near || edits(small, first) * 3 <= Math.max(small.length, first.length) ? first : undefined
}

/** How many characters must be put in, taken out or changed to make one of the other. */
function edits(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [row, left] of [...a].entries()) {
    const here = [row + 1]
    for (const [column, right] of [...b].entries()) {
      const changed = (before[column] ?? 0) + (left === right ? 0 : 1)
      here.push(Math.min(changed, (before[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1))
    }
    before = here
  }
  return before[b.length] ?? 0
}
