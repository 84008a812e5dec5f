// The highest version of each trust list that was judged by here, so that an older one cannot be slipped in later.
import { printFile } from '../format/canonical.ts'
import { isProblem, readJson } from '../format/read-json.ts'
import { Failure } from '../model/failure.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'

/** A list goes by the fingerprint of its roots: that is what people compare, and what cannot be forged. */
export interface SeenList {
  readonly fingerprint: string
  readonly version: number
  readonly digest: string
}

const format = 'taut-seen/1'
const largestMemory = 1024 * 1024

/** What is remembered of a list's roots, if anything. Failure: trust-memory-broken. */
export function seenOf(world: World, home: Home, fingerprint: string): SeenList | undefined {
  return readMemory(world, home).find((one) => one.fingerprint === fingerprint)
}

/** Failure: trust-rolled-back, trust-forked (two lists of one version, of which one is false), trust-memory-broken. */
export function refuseOlder(world: World, home: Home, list: TrustList, path: string): void {
  const seen = seenOf(world, home, list.fingerprint)
  const { version } = list.body
  if (seen === undefined || version > seen.version) return
  if (version < seen.version) throw new Failure('trust-rolled-back', { path, version, known: seen.version })
  if (list.digest !== seen.digest) throw new Failure('trust-forked', { path, version })
}

/**
 * Remembers a list as seen, and as what its former roots have led to where those were others. A home that cannot be
 * written to remembers nothing and judges all the same. Failure: trust-memory-broken.
 */
export function rememberTrust(world: World, home: Home, list: TrustList, former: TrustList = list): void {
  const { version } = list.body
  const known = readMemory(world, home)
  const news = [...new Set([list.fingerprint, former.fingerprint])]
    .map((fingerprint) => ({ fingerprint, version, digest: list.digest }))
    .filter((one) => !known.some((old) => old.fingerprint === one.fingerprint && old.version >= version))
  if (news.length === 0) return
  const kept = known.filter((old) => !news.some(({ fingerprint }) => fingerprint === old.fingerprint))
  try {
    world.files.replace(home.seen, new TextEncoder().encode(printFile({ format, lists: [...kept, ...news] })))
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'cannot-write')) throw error
  }
}

/** Nothing is remembered before there is a file; one that cannot be read could hide that a list was rolled back. */
function readMemory(world: World, home: Home): readonly SeenList[] {
  const path = home.seen
  if (world.files.kind(path) === 'none') return []
  const read = readJson(world.files.read(path, largestMemory))
  if (isProblem(read) || !isMemory(read.value)) throw new Failure('trust-memory-broken', { path })
  return read.value.lists
}

function isMemory(value: unknown): value is { readonly lists: readonly SeenList[] } {
  if (typeof value !== 'object' || value === null) return false
  const lists: unknown = Reflect.get(value, 'lists')
  return Reflect.get(value, 'format') === format && Array.isArray(lists) && lists.every(isSeen)
}

function isSeen(value: unknown): value is SeenList {
  if (typeof value !== 'object' || value === null) return false
  const texts = [Reflect.get(value, 'fingerprint'), Reflect.get(value, 'digest')]
  return Number.isSafeInteger(Reflect.get(value, 'version')) && texts.every((text) => typeof text === 'string')
}
