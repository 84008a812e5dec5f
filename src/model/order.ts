// Which elements of a list changed their places, as few as possible.

export interface Moved {
  readonly id: string
  /** What it stood behind, and stands behind now; '' at the head. */
  readonly before: string
  readonly after: string
}

/** Of what stands in both lists, what has to be moved to make the second order of the first. */
export function movedIn(a: readonly string[], b: readonly string[]): readonly Moved[] {
  const inA = new Map(a.map((id, index) => [id, index]))
  const inB = new Set(b)
  const [before, after] = [a.filter((id) => inB.has(id)), b.filter((id) => inA.has(id))]
  const kept = new Set(longestRising(after.map((id) => inA.get(id) ?? 0)).map((index) => a[index]))
  const behind = (list: readonly string[], id: string): string => list[list.indexOf(id) - 1] ?? ''
  return after.filter((id) => !kept.has(id)).map((id) => ({ id, before: behind(before, id), after: behind(after, id) }))
}

/** The longest run of numbers, with others between them, that only rises. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const runs: (readonly number[])[] = []
  for (const number of numbers) {
    const best = runs.reduce<readonly number[]>(
      (longest, run) => ((run.at(-1) ?? 0) < number && run.length > longest.length ? run : longest),
      [],
    )
    runs.push([...best, number])
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), [])
}
