// How wide lines may be: a terminal breaks them in the midst of a word, and what scripts read is never broken.
import type { World } from '../../world/world.ts'

export function columnsOn(stream: 'out' | 'err', { terminal }: World): number {
  return terminal.watched[stream] ? terminal.columns() : Number.POSITIVE_INFINITY
}
