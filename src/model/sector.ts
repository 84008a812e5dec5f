// The sectors that a checklist can belong to.
import type { Sector } from './generated/formats.ts'

export const sectors = [
  'mines',
  'hazardous-chemicals',
  'construction',
  'gas',
  'fire',
  'common',
  'other',
] as const satisfies readonly Sector[]

export function isSector(text: string): text is Sector {
  return sectors.some((sector) => sector === text)
}
