// What a grant allows, apart from when.
import type { Grant } from './generated/formats.ts'

/** One text for all grants of the same roles and bounds, in whatever order they are listed. */
export function allowedBy({ roles, regions, sectors, checklists, units, kinds }: Omit<Grant, 'from'>): string {
  const lists: readonly (readonly string[] | undefined)[] = [roles, regions, sectors, checklists, units, kinds]
  return JSON.stringify(lists.map((list) => (list === undefined ? null : [...new Set(list)].sort())))
}
