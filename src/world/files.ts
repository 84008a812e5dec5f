// The files of this machine, as the World has them.
import { lstatSync, opendirSync, readdirSync, rmSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { Failure } from '../model/failure.ts'
import { identity } from './identity.ts'
import { openJournal } from './journal.ts'
import { hold, isHeld, locked } from './lock.ts'
import { openOutput } from './output-file.ts'
import { pathAsGiven, pathText, readPieces, readShared, readStream, readWhole, refusal } from './read-file.ts'
import { whyOf } from './system-error.ts'
import { temporaryFolder } from './temporary-folder.ts'
import type { Entry, FilePath, Files } from './world.ts'
import { copy, replace, writeNew } from './write-file.ts'

/** The real file system. Relative paths count from the working folder. */
export function systemFiles(): Files {
  return {
    read: readWhole,
    readShared,
    chunks: readPieces,
    stream: readStream,
    kind,
    identity,
    isLink: (path) => lstatSync(pathAsGiven(path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
    list,
    entries,
    openOutput,
    writeNew,
    replace,
    copy,
    openJournal,
    locked,
    hold,
    isHeld,
    remove,
    temporaryFolder,
  }
}

/** What a path leads to, through links. A link that leads nowhere is nothing; one that leads in a circle is other. */
function kind(path: FilePath): 'file' | 'folder' | 'other' | 'none' {
  try {
    const status = statSync(pathAsGiven(path), { throwIfNoEntry: false })
    if (status === undefined) return 'none'
    return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    const why = whyOf(error)
    if (why === 'ENOTDIR') return 'none'
    if (why === 'ELOOP') return 'other'
    throw new Failure('path-unreadable', { path: pathText(path), why })
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path).sort()
  } catch (error) {
    const why = whyOf(error)
    throw why === 'ENOTDIR' ? new Failure('path-unreadable', { path, why }) : refusal(path, why)
  }
}

/** Names come as bytes: a name need not be text. A file system that does not say what something is, is asked. */
function* entries(folder: FilePath): Iterable<Entry> {
  const path = pathText(folder)
  try {
    // Node's types know nothing of names as bytes.
    const encoding = 'buffer' as string as BufferEncoding
    const opened = opendirSync(pathAsGiven(folder), { encoding, bufferSize: 256 })
    try {
      for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) {
        const name: unknown = entry.name
        if (!(name instanceof Uint8Array)) throw new TypeError('a name that is not bytes')
        yield { name, kind: kindOf(entry) }
      }
    } finally {
      opened.closeSync()
    }
  } catch (error) {
    const why = whyOf(error)
    throw why === 'ENOTDIR' ? new Failure('path-unreadable', { path, why }) : refusal(path, why)
  }
}

/** Where the file system does not say, it is taken for a link, which is looked at more closely. */
function kindOf(entry: Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  const known = entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice()
  return known ? 'other' : 'link'
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch (error) {
    throw new Failure('cannot-write', { path, why: whyOf(error) })
  }
}
