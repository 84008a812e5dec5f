// How does a line reach the disk before the next question is asked?
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../model/failure.ts'
import { makeFolders, syncFolder } from './folders.ts'
import { whyOf } from './system-error.ts'
import type { Journal } from './world.ts'
import { writeAll } from './write-file.ts'

/** Opens an append-only file. Failure: path-exists (new), path-not-found and path-not-regular (existing), journal-write. */
export function openJournal(path: string, how: 'new' | 'existing'): Journal {
  const descriptor = how === 'new' ? openNew(path) : openExisting(path)
  let length = fstatSync(descriptor).size
  let broken: string | undefined

  /** After a failed write or sync nobody knows what is on the disk, so nothing more goes through this descriptor. */
  const deed = (act: () => void): void => {
    try {
      if (broken === undefined && fstatSync(descriptor).size !== length) broken = 'EBUSY'
      if (broken === undefined) act()
    } catch (error) {
      broken = whyOf(error)
    }
    if (broken !== undefined) throw new Failure('journal-write', { path, why: broken })
  }

  return {
    append: (line) => {
      const bytes = Buffer.from(`${line}\n`, 'utf8')
      deed(() => {
        try {
          writeAll(descriptor, bytes, length)
          fsyncSync(descriptor)
        } catch (error) {
          cutBack(descriptor, length)
          throw error
        }
        length += bytes.length
      })
    },
    truncate: (to) => {
      deed(() => {
        ftruncateSync(descriptor, to)
        fsyncSync(descriptor)
        length = to
      })
    },
    close: () => {
      if (broken !== 'EBADF') closeSync(descriptor)
      broken = 'EBADF'
    },
  }
}

/** Journals hold what is nobody else's business until it is signed, so they are for their owner alone. */
function openNew(path: string): number {
  let descriptor: number | undefined
  try {
    makeFolders(dirname(path), true)
    descriptor = openExclusively(path)
    syncFolder(dirname(path))
    return descriptor
  } catch (error) {
    if (descriptor !== undefined) {
      closeSync(descriptor)
      rmSync(path, { force: true })
    }
    throw error instanceof Failure ? error : new Failure('journal-write', { path, why: whyOf(error) })
  }
}

/** Not opened for appending: Windows would then refuse to cut a torn line off. */
function openExclusively(path: string): number {
  try {
    return openSync(path, 'wx+', 0o600)
  } catch (error) {
    throw whyOf(error) === 'EEXIST' ? new Failure('path-exists', { path }) : error
  }
}

function openExisting(path: string): number {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r+')
  } catch (error) {
    const why = whyOf(error)
    if (why === 'ENOENT' || why === 'ENOTDIR') throw new Failure('path-not-found', { path })
    throw why === 'EISDIR' ? new Failure('path-not-regular', { path }) : new Failure('journal-write', { path, why })
  }
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw new Failure('path-not-regular', { path })
}

/** Takes a half-written line away where the disk still lets us; a torn line that stays is dropped on reading. */
function cutBack(descriptor: number, length: number): void {
  try {
    ftruncateSync(descriptor, length)
    fsyncSync(descriptor)
  } catch {
    // The first error is the one to tell.
  }
}
