// A moment as people write it on a command line.
import { InvalidArgumentError } from 'commander'

/** Milliseconds since 1970. Without a zone it is refused: whose noon is meant would be a guess. */
export function momentFrom(text: string): number {
  const moment = Date.parse(text)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/u.test(text) || Number.isNaN(moment)) throw new InvalidArgumentError('2026-11-03T01:00:00Z')
  return moment
}
