// Where the program keeps what is the person's own: keys, trust list, drafts, signing log.
import { join } from 'node:path'
import { Failure } from '../model/failure.ts'
import type { World } from '../world/world.ts'

export interface Home {
  readonly folder: string
  readonly keys: string
  readonly trust: string
  /** The highest version of each trust list that was ever judged by here. */
  readonly seen: string
  readonly drafts: string
  readonly log: string
  readonly device: string
  /** Held while a statement is signed and entered in the log. */
  readonly lock: string
}

/** The places below --home, or below the platform's own place. Failure: usage for an empty --home. */
export function homeIn(world: World, folder = world.environment.home()): Home {
  if (folder === '') throw new Failure('usage', { why: '--home' })
  return {
    folder,
    keys: join(folder, 'keys'),
    trust: join(folder, 'trust.json'),
    seen: join(folder, 'trust-seen.json'),
    drafts: join(folder, 'drafts'),
    log: join(folder, 'signing-log.jsonl'),
    device: join(folder, 'device'),
    lock: join(folder, 'signing-log.lock'),
  }
}
