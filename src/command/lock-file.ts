// lock.json of a folder of checklists: under which digest each id and version was released.
import { join } from 'node:path'
import { largestChecklist } from '../format/checklist.ts'
import { isProblem, readJson } from '../format/read-json.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { World } from '../world/world.ts'
import { readOwn } from './own-file.ts'

export interface Lock {
  /** By ID@VERSION. */
  readonly digests: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** What the lock file of a folder says was released; nothing where there is none. */
export function readLock(world: World, folder: string): Lock {
  const path = lockIn(folder)
  if (world.files.kind(path) === 'none') return { digests: new Map(), problems: [] }
  const nothing = (found: Problem): Lock => ({ digests: new Map(), problems: [{ ...found, file: path }] })
  const bytes = readOwn(world, path, largestChecklist)
  if (!(bytes instanceof Uint8Array)) return nothing(bytes)
  const read = readJson(bytes)
  if (isProblem(read)) return nothing(read)
  const { value } = read
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nothing(notALock)
  const digests = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return digests.length === Object.keys(value).length ? { digests: new Map(digests), problems: [] } : nothing(notALock)
}

/** Adds one release; what stands there stays. Failure: cannot-write. */
export function writeLock(world: World, folder: string, { digests }: Lock, name: string, digest: string): void {
  const all = Object.fromEntries([...new Map([...digests, [name, digest]])].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  world.files.replace(lockIn(folder), new TextEncoder().encode(`${JSON.stringify(all, null, 2)}\n`))
}

function lockIn(folder: string): string {
  return join(folder, 'lock.json')
}

const notALock = problem('schema-mismatch', '', { keyword: 'type', expected: 'ID@VERSION: DIGEST' })
