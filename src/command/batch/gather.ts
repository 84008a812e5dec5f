// Which files are meant: files as they are, folders with all results below them, patterns, and lists of paths.
import { normalize, sep } from 'node:path'
import { Failure } from '../../model/failure.ts'
import type { Entry, FilePath, World } from '../../world/world.ts'
import { eachPathIn } from './files-from.ts'
import { isPattern, parsePattern, type Pattern } from './glob.ts'
import { PathList } from './path-list.ts'

/** What counts as a result inside a folder, in capitals too, as some disks have it; a file that is named counts whatever it is called. */
const ending = new TextEncoder().encode('.result.json')

const encoder = new TextEncoder()

/** A walk through folders, which can be a long one: it pauses at each yield, so that Ctrl+C can be listened to. */
type Walk<T = void> = Generator<undefined, T>

/** Entries of a folder between two pauses. */
const atOnce = 256

/**
 * Everything that is meant, however it was named. What is not there, cannot be looked into or is a link to a folder, which
 * could lead in a circle, stays in the list: nothing is skipped silently. Failure: those of reading a list.
 */
export function* gathering({ files, terminal }: World, paths: readonly string[], lists: readonly string[]): Walk<PathList> {
  const found = new PathList()
  const into = { files, found }
  for (const path of paths) yield* addNamed(into, path)
  for (const list of lists)
    for (const path of eachPathIn(list === '-' ? terminal.input() : files.stream(list))) {
      yield* addListed(into, path)
      if (found.length % atOnce === 0) yield
    }
  return found
}

/** The same without a pause. */
export function gather(world: World, paths: readonly string[], lists: readonly string[]): PathList {
  const walk = gathering(world, paths, lists)
  for (;;) {
    const { done, value } = walk.next()
    if (done === true) return value
  }
}

interface Gathering {
  readonly files: World['files']
  readonly found: PathList
}

function* addNamed(into: Gathering, path: string): Walk {
  const { files, found } = into
  const kind = kindOf(files, path)
  if (kind === 'folder') yield* addBelow(into, folderBytes(path))
  else if (kind === 'none' && isPattern(path)) yield* addMatching(into, path)
  else found.add(encoder.encode(path === '' ? path : normalize(path)))
}

/** A list says what it means: no patterns. */
function* addListed(into: Gathering, path: Uint8Array): Walk {
  const { files, found } = into
  if (kindOf(files, path) === 'folder') yield* addBelow(into, path)
  else found.add(path)
}

/** The results below a folder, folder by folder; an empty path is the working folder. */
function* addBelow({ files, found }: Gathering, top: Uint8Array): Walk {
  const waiting = [top]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const here = folder
    const entered = yield* eachEntry(files, here, ({ name, kind }) => {
      const path = below(here, name)
      const meant = kind === 'link' ? linked(files, path, name) : kind
      if (meant === 'folder') waiting.push(path)
      else if (meant === 'elsewhere') found.add(path, 'link-to-folder')
      else if (meant === 'circle' || endsWith(name, ending)) found.add(path)
    })
    if (!entered) found.add(here.length === 0 ? encoder.encode('.') : here, 'folder-unreadable')
  }
}

/** A link to a folder is not followed, and is told of; where the system does not say what is a link, it is asked. */
function linked(files: World['files'], path: Uint8Array, name: Uint8Array): 'folder' | 'elsewhere' | 'circle' | 'file' {
  const kind = kindOf(files, path)
  if (kind === 'folder') return files.isLink(path) ? 'elsewhere' : 'folder'
  return kind === 'other' && !endsWith(name, ending) && files.isLink(path) ? 'circle' : 'file'
}

/** Everything that matches is taken as if the shell had named it; a pattern that nothing matches stays, and is not found. */
function* addMatching(into: Gathering, text: string): Walk {
  const pattern = parsePattern(text)
  let any = false
  yield* matchBelow(into, rootBytes(pattern), pattern.names, (path, kind) => {
    any = true
    if (kind === 'folder') return addBelow(into, path)
    into.found.add(path)
    return undefined
  })
  if (!any) into.found.add(encoder.encode(text))
}

function* matchBelow(
  into: Gathering,
  folder: Uint8Array,
  [first, ...rest]: Pattern['names'],
  take: (path: Uint8Array, kind: Entry['kind']) => Walk | undefined,
): Walk {
  const { files, found } = into
  if (first === undefined) return
  if (first === '**' && rest.length > 0) yield* matchBelow(into, folder, rest, take)
  const entered = yield* eachEntry(files, folder, ({ name, kind: own }) => {
    const path = below(folder, name)
    const kind = own === 'link' && kindOf(files, path) === 'folder' ? 'folder' : own
    const text = new TextDecoder().decode(name)
    if (first === '**') {
      if (text.startsWith('.')) return undefined
      if (own === 'folder') return matchBelow(into, path, [first, ...rest], take)
      return rest.length === 0 && endsWith(name, ending) ? take(path, own) : undefined
    }
    if (!first.test(text)) return undefined
    if (rest.length === 0) return take(path, kind)
    return kind === 'folder' ? matchBelow(into, path, rest, take) : undefined
  })
  if (!entered && kindOf(files, folder.length === 0 ? '.' : folder) !== 'none') found.add(folder, 'folder-unreadable')
}

/** Pauses in every folder; false where it cannot be looked into. `take` may give a walk that comes before the next entry. */
function* eachEntry(files: World['files'], folder: Uint8Array, take: (entry: Entry) => Walk | undefined | void): Walk<boolean> {
  let count = 0
  try {
    for (const entry of files.entries(folder.length === 0 ? '.' : folder)) {
      const inside = take(entry)
      if (inside !== undefined) yield* inside
      count += 1
      if (count % atOnce === 0) yield
    }
    yield
    return true
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}

function kindOf(files: World['files'], path: FilePath): ReturnType<World['files']['kind']> | 'unknown' {
  try {
    return files.kind(path)
  } catch (error) {
    if (error instanceof Failure) return 'unknown'
    throw error
  }
}

/** The folder in its plainest spelling, so that a path is the same whichever way it was reached. */
function folderBytes(path: string): Uint8Array {
  const plain = normalize(path)
  return encoder.encode(plain === '.' || plain === `.${sep}` ? '' : plain)
}

function rootBytes({ root }: Pattern): Uint8Array {
  return root === '' ? new Uint8Array() : folderBytes(root)
}

const separators: ReadonlySet<number> = new Set([0x2f, sep.charCodeAt(0)])

function below(folder: Uint8Array, name: Uint8Array): Uint8Array {
  const last = folder.at(-1)
  const start = last === undefined || separators.has(last) ? folder.length : folder.length + 1
  const path = new Uint8Array(start + name.length).fill(sep.charCodeAt(0), folder.length, start)
  path.set(folder)
  path.set(name, start)
  return path
}

function endsWith(bytes: Uint8Array, end: Uint8Array): boolean {
  return bytes.length > end.length && end.every((byte, index) => small(bytes[bytes.length - end.length + index] ?? 0) === byte)
}

/** A letter of ASCII as a small one. */
function small(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
}
