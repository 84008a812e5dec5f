// The trust list to judge by. Without one nothing is believed.
import { largestTrust, readTrust } from '../format/trust.ts'
import { Failure } from '../model/failure.ts'
import type { TrustFile } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { openProposal, openTrust, type TrustList } from '../sign/trust-list.ts'
import type { World } from '../world/world.ts'
import { type Home, homeIn } from './home.ts'
import { refuseOlder, rememberTrust } from './trust-memory.ts'

export interface TrustOptions {
  readonly trust?: string
  readonly home?: string
  /** An older version of the list is refused. */
  readonly minTrustVersion?: number
}

/**
 * The list that was named, or the home's, to judge by.
 * Failure: trust-too-old, and those of trustAt.
 */
export function trustFor(options: TrustOptions, world: World): TrustList {
  return trustBytesFor(options, world).list
}

export interface TrustBytes {
  readonly path: string
  readonly bytes: Uint8Array
  readonly list: TrustList
}

/** The same with its bytes, so that all threads judge by the same list. Failures as trustFor. */
export function trustBytesFor({ trust, home: folder, minTrustVersion = 0 }: TrustOptions, world: World): TrustBytes {
  const home = homeIn(world, folder)
  const path = trust ?? home.trust
  const bytes = trustBytesAt(world, path)
  const list = trustIn(bytes, path)
  refuseOlder(world, home, list, path)
  rememberTrust(world, home, list)
  const { version } = list.body
  if (version < minTrustVersion) throw new Failure('trust-too-old', { path, version, least: minTrustVersion })
  return { path, bytes, list }
}

/** Opens a list whose bytes were read from a path. Failure: trust-broken. */
export function trustIn(bytes: Uint8Array, path: string): TrustList {
  return believed(lookAt(bytes, path), path).list
}

/**
 * Reads and opens a list, and remembers in the home that its version was seen.
 * Failure: trust-missing, trust-broken, trust-rolled-back, trust-forked, trust-memory-broken, and those of reading a file.
 */
export function trustAt(world: World, path: string, home: Home): TrustList {
  const { list } = openedAt(world, path)
  refuseOlder(world, home, list, path)
  rememberTrust(world, home, list)
  return list
}

export interface TrustOpened {
  readonly file: TrustFile
  readonly list: TrustList
}

/** Reads and opens a list, whatever versions were seen before. Failure: trust-missing, trust-broken, and those of reading a file. */
export function openedAt(world: World, path: string): TrustOpened {
  return believed(lookInto(world, path), path)
}

/** Reads a list that may lack signatures of its roots: nothing may be judged by it. Failures as openedAt. */
export function proposalAt(world: World, path: string): TrustOpened {
  return believed(lookInto(world, path, openProposal), path)
}

function believed(read: TrustOpened | readonly Problem[], path: string): TrustOpened {
  if ('list' in read) return read
  throw new Failure('trust-broken', { path }, read)
}

/** A list, or everything that is wrong with it, placed. Failure: trust-missing, and those of reading a file. */
export function lookInto(
  world: World,
  path: string,
  open: typeof openTrust | typeof openProposal = openTrust,
): TrustOpened | readonly Problem[] {
  const read = bytesIn(world, path)
  return read instanceof Uint8Array ? lookAt(read, path, open) : read
}

function lookAt(
  bytes: Uint8Array,
  path: string,
  open: typeof openTrust | typeof openProposal = openTrust,
): TrustOpened | readonly Problem[] {
  const read = readTrust(bytes)
  if (!('value' in read)) return read.map((found) => ({ ...found, file: path }))
  // A list in our own layout is canonical as it stands; putting 20,000 people in order anew takes half a second.
  const list = open(read.value, read.canonical, read.canonicalBody())
  if ('body' in list) return { file: read.value, list }
  return list.map((found) => ({ ...read.locate(found), file: path }))
}

/** Failure: trust-missing, trust-broken, and those of reading a file. */
function trustBytesAt(world: World, path: string): Uint8Array {
  const read = bytesIn(world, path)
  if (read instanceof Uint8Array) return read
  throw new Failure('trust-broken', { path }, read)
}

/** A list cut down to nothing is as broken as one that is cut short. Failure: trust-missing, and those of reading a file. */
function bytesIn(world: World, path: string): Uint8Array | readonly Problem[] {
  if (world.files.kind(path) === 'none') throw new Failure('trust-missing', { path })
  try {
    return world.files.read(path, largestTrust)
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'path-empty')) throw error
    return [{ ...problem('file-empty', undefined, { path }), file: path }]
  }
}

export interface TrustToRecordBy {
  readonly list: TrustList
  /** Why the list is not to be judged by. */
  readonly doubt?: Failure
}

/**
 * The home's list for recording, which is never refused for a list that is older than one seen before.
 * Failure: trust-missing, trust-broken.
 */
export function trustToRecordBy(world: World, home: Home): TrustToRecordBy {
  const { list } = openedAt(world, home.trust)
  try {
    refuseOlder(world, home, list, home.trust)
    rememberTrust(world, home, list)
    return { list }
  } catch (error) {
    if (error instanceof Failure) return { list, doubt: error }
    throw error
  }
}
