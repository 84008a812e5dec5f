// How is a file put in its place whole or not at all?
import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../model/failure.ts'
import { makeFolders, syncFolder } from './folders.ts'
import type { MadeFolders } from './folders.ts'
import { readPieces } from './read-file.ts'
import { whyOf } from './system-error.ts'

export interface WriteOptions {
  /** Only its owner may read it. */
  readonly secret?: boolean
}

/** Makes a file with its folders. Failure: path-exists, cannot-write; then nothing is left behind. */
export function writeNew(path: string, bytes: Uint8Array, options: WriteOptions = {}): void {
  place(path, [bytes], putNew, options)
}

/** Makes or replaces a file. Failure: cannot-write; then what was there is there still. */
export function replace(path: string, bytes: Uint8Array, options: WriteOptions = {}): void {
  place(path, [bytes], renamePatiently, options)
}

/** Copies a file of any size; what is at the target already stays as it is. Failure: as readWhole without its limit, and cannot-write. */
export function copy(from: string, to: string): void {
  if (isThere(to)) return
  try {
    place(to, readPieces(from), putNew, {})
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'path-exists')) throw error
  }
}

/** Writes beside the final place, syncs, and only then gives the file its name. */
function place(
  path: string,
  pieces: Iterable<Uint8Array>,
  put: (temporary: string, path: string) => void,
  { secret = false }: WriteOptions,
): void {
  const folder = dirname(path)
  let folders: MadeFolders | undefined
  let temporary: string | undefined
  let placed = false
  try {
    folders = makeFolders(folder, secret)
    temporary = join(folder, `.taut-${randomName()}`)
    writeSynced(temporary, pieces, secret ? 0o600 : 0o644)
    put(temporary, path)
    placed = true
    rmSync(temporary, { force: true })
    syncFolder(folder)
  } catch (error) {
    if (temporary !== undefined) removeQuietly(temporary)
    if (!placed) folders?.undo()
    throw error instanceof Failure ? error : new Failure('cannot-write', { path, why: whyOf(error) })
  }
}

/** Only has to differ from its neighbours: the file is opened exclusively, so a name cannot be guessed to anybody's gain. */
export function randomName(): string {
  return `${process.pid.toString(36)}-${Math.random().toString(36).slice(2, 12)}`
}

function writeSynced(path: string, pieces: Iterable<Uint8Array>, mode: number): void {
  const descriptor = openSync(path, 'wx', mode)
  try {
    for (const piece of pieces) writeAll(descriptor, piece)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes every byte, also where the system takes them bit by bit; from a position, or where the last write ended. */
export function writeAll(descriptor: number, bytes: Uint8Array, position?: number): void {
  let written = 0
  while (written < bytes.length) {
    const at = position === undefined ? null : position + written
    written += writeSync(descriptor, bytes, written, bytes.length - written, at)
  }
}

/** A hard link is the one way to give a name that fails if the name is taken; FAT and some network folders have none. */
export function putNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    const why = whyOf(error)
    if (why === 'EEXIST') throw new Failure('path-exists', { path })
    if (!['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'UNKNOWN'].includes(why))
      throw error
    if (isThere(path)) throw new Failure('path-exists', { path })
    renamePatiently(temporary, path)
  }
}

/** On Windows a virus scanner may hold a file for a moment, so a refused rename is tried again for half a second. */
export function renamePatiently(from: string, to: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(whyOf(error))
      if (process.platform !== 'win32' || !held || tries === 25) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** Where the way there is barred, nothing is there; writing then says why. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** What could not be written cannot always be removed either; why it could not be written is what the person needs. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The folder is not ours to write in, so nothing of ours is there.
  }
}
