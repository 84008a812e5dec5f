// Values of flags, as people write them.
import { InvalidArgumentError } from 'commander'
import type { Tongue } from '../words/say.ts'

/** The value of --at, in milliseconds since 1970. Without a zone it is refused: whose noon is meant would be a guess. */
export function momentFrom(text: string): number {
  const moment = Date.parse(text)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/u.test(text) || Number.isNaN(moment))
    throw new InvalidArgumentError('2026-11-03T01:00:00Z')
  return moment
}

/** The value of --lang. */
export function tongueFrom(text: string): Tongue {
  if (text === 'zh' || text === 'en') return text
  throw new InvalidArgumentError('zh, en')
}
