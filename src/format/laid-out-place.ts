// Where a value stands in a file in our own layout: reckoned from the values before it, which is quicker than a look at the text.
import type { LaidOut } from './laid-out.ts'
import type { Place } from './line-column.ts'
import { pointerNames } from './pointer.ts'

/**
 * The place of what a JSON Pointer leads to in a value of that layout; where it leads nowhere, of the last on its way that
 * there is. In this layout every member and every element begins a line, two columns further in than what holds it.
 */
export function laidOutPlace(value: unknown, { lines }: LaidOut, pointer: string): Place {
  let [line, column, here] = [1, 1, value]
  for (const name of pointerNames(pointer)) {
    if (typeof here !== 'object' || here === null) break
    const nth = Object.keys(here).indexOf(name)
    if (nth < 0) break
    const known = column === 1 ? lines.get(name) : undefined
    line = known ?? line + 1 + linesOfAll(Object.values(here).slice(0, nth))
    column += 2
    here = Reflect.get(here, name)
  }
  return { line, column }
}

function linesOfAll(values: readonly unknown[]): number {
  return values.reduce<number>((lines, one) => lines + linesOf(one), 0)
}

/** A closing bracket takes a line of its own only where something stands before it. */
function linesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  const held = Object.values(value)
  return held.length === 0 ? 1 : 2 + linesOfAll(held)
}
