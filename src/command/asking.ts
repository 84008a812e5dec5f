// Which checklists at hand ask by a law or standard on a day, so that whoever may not ask by one is led to the other.
import type { Checklist } from '../model/generated/formats.ts'
import { itemsBy } from '../model/source-force.ts'

/**
 * Ids of those among the checklists that ask on a day by one of these sources, the one that asks most first. They are fetched, and tried, only when first
 * wanted: most days need none of it, and to verify many results of one day must not try them again for each.
 */
export function askingAmong(checklists: () => readonly Checklist[]): (sources: readonly string[], day: string) => readonly string[] {
  let fetched: readonly Checklist[] | undefined
  const known = new Map<string, readonly string[]>()
  return (sources, day) => {
    if (sources.length === 0) return []
    const key = [day, ...sources].join('\n')
    const before = known.get(key)
    if (before !== undefined) return before
    fetched ??= checklists()
    const found = fetched
      .map((checklist) => ({ id: checklist.id, count: itemsBy(checklist, sources, day) }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count)
      .map(({ id }) => id)
    known.set(key, found)
    return found
  }
}
