// The files of this machine, as the World has them.
import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../model/failure.ts'
import { openJournal } from './journal.ts'
import { locked } from './lock.ts'
import { readPieces, readWhole, refusal } from './read-file.ts'
import { whyOf } from './system-error.ts'
import type { Files } from './world.ts'
import { copy, replace, writeNew, writePieces } from './write-file.ts'

/** The real file system. Relative paths count from the working folder. */
export function systemFiles(): Files {
  return {
    read: readWhole,
    chunks: readPieces,
    kind,
    isLink: (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
    list,
    writeNew,
    writePieces,
    replace,
    copy,
    openJournal,
    locked,
    remove,
    temporaryFolder,
  }
}

/** What a path leads to, through links. A link that leads nowhere is nothing; one that leads in a circle is other. */
function kind(path: string): 'file' | 'folder' | 'other' | 'none' {
  try {
    const status = statSync(path, { throwIfNoEntry: false })
    if (status === undefined) return 'none'
    return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    const why = whyOf(error)
    if (why === 'ENOTDIR') return 'none'
    if (why === 'ELOOP') return 'other'
    throw new Failure('path-unreadable', { path, why })
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

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch (error) {
    throw new Failure('cannot-write', { path, why: whyOf(error) })
  }
}

function temporaryFolder(): string {
  const path = join(tmpdir(), 'taut-')
  try {
    return mkdtempSync(path)
  } catch (error) {
    throw new Failure('cannot-write', { path, why: whyOf(error) })
  }
}
