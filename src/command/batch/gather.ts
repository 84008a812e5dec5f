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

/**
 * Everything that is meant, however it was named. What is not there, cannot be looked into or is a link to a folder, which
 * could lead in a circle, stays in the list: nothing is skipped silently. Failure: those of reading a list.
 */
export function gather({ files, terminal }: World, paths: readonly string[], lists: readonly string[]): PathList {
  const found = new PathList()
  const gathering = { files, found }
  for (const path of paths) addNamed(gathering, path)
  for (const list of lists)
    eachPathIn(list === '-' ? terminal.input() : files.stream(list), (path) => {
      addListed(gathering, path)
    })
  return found
}

interface Gathering {
  readonly files: World['files']
  readonly found: PathList
}

function addNamed(gathering: Gathering, path: string): void {
  const { files, found } = gathering
  const kind = kindOf(files, path)
  if (kind === 'folder') addBelow(gathering, folderBytes(path))
  else if (kind === 'none' && isPattern(path)) addMatching(gathering, path)
  else found.add(encoder.encode(path === '' ? path : normalize(path)))
}

/** A list says what it means: no patterns. */
function addListed(gathering: Gathering, path: Uint8Array): void {
  const { files, found } = gathering
  if (kindOf(files, path) === 'folder') addBelow(gathering, path)
  else found.add(path)
}

/** The results below a folder, folder by folder; an empty path is the working folder. */
function addBelow({ files, found }: Gathering, top: Uint8Array): void {
  const waiting = [top]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const here = folder
    const entered = eachEntry(files, here, ({ name, kind }) => {
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
function addMatching(gathering: Gathering, text: string): void {
  const pattern = parsePattern(text)
  let any = false
  matchBelow(gathering, rootBytes(pattern), pattern.names, (path, kind) => {
    any = true
    if (kind === 'folder') addBelow(gathering, path)
    else gathering.found.add(path)
  })
  if (!any) gathering.found.add(encoder.encode(text))
}

function matchBelow(
  gathering: Gathering,
  folder: Uint8Array,
  [first, ...rest]: Pattern['names'],
  take: (path: Uint8Array, kind: Entry['kind']) => void,
): void {
  const { files, found } = gathering
  if (first === undefined) return
  if (first === '**' && rest.length > 0) matchBelow(gathering, folder, rest, take)
  const entered = eachEntry(files, folder, ({ name, kind: own }) => {
    const path = below(folder, name)
    const kind = own === 'link' && kindOf(files, path) === 'folder' ? 'folder' : own
    const text = new TextDecoder().decode(name)
    if (first === '**') {
      if (text.startsWith('.')) return
      if (own === 'folder') matchBelow(gathering, path, [first, ...rest], take)
      else if (rest.length === 0 && endsWith(name, ending)) take(path, own)
    } else if (first.test(text)) {
      if (rest.length === 0) take(path, kind)
      else if (kind === 'folder') matchBelow(gathering, path, rest, take)
    }
  })
  if (!entered && kindOf(files, folder.length === 0 ? '.' : folder) !== 'none') found.add(folder, 'folder-unreadable')
}

/** False where the folder cannot be looked into. */
function eachEntry(files: World['files'], folder: Uint8Array, take: (entry: Entry) => void): boolean {
  try {
    for (const entry of files.entries(folder.length === 0 ? '.' : folder)) take(entry)
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
