// Which checklists were released, by the program's own index and by the lock file of a folder.
import { join } from 'node:path'
import { largestChecklist } from '../format/checklist.ts'
import { printCompiled } from '../format/compiled.ts'
import { isProblem, readJson } from '../format/read-json.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import { readOwn } from './own-file.ts'

export interface Released {
  /** Whether a checklist's id and version were released with another text. */
  readonly isChanged: (checklist: Checklist) => boolean
  /** What is wrong with the lock file. */
  readonly problems: readonly Problem[]
}

/** What was released with the program, and what the file lock.json of a folder says was released. */
export function releasedAt(world: World, folder: string): Released {
  const path = join(folder, 'lock.json')
  const lock = world.files.kind(path) === 'file' ? readLock(world, path) : { digests: new Map<string, string>(), problems: [] }
  const released = [shippedDigests(world), lock.digests]
  return {
    isChanged: (checklist) => {
      const known = released.flatMap((digests) => digests.get(`${checklist.id}@${checklist.version}`) ?? [])
      return known.length > 0 && !known.includes(sha256(printCompiled(checklist)))
    },
    problems: lock.problems,
  }
}

function shippedDigests(world: World): ReadonlyMap<string, string> {
  const path = world.environment.shipped('dist/checklists/index.json')
  if (world.files.kind(path) !== 'file') return new Map()
  const index = JSON.parse(new TextDecoder().decode(world.files.read(path, largestChecklist))) as readonly {
    readonly id: string
    readonly version: string
    readonly digest: string
    readonly released: boolean
  }[]
  return new Map(index.filter(({ released }) => released).map(({ id, version, digest }) => [`${id}@${version}`, digest]))
}

interface Lock {
  readonly digests: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

function readLock(world: World, path: string): Lock {
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

const notALock = problem('schema-mismatch', '', { keyword: 'type', expected: 'ID@VERSION: DIGEST' })
