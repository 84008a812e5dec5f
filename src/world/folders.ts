// How does a folder come to be, and stay after a power cut?
import { closeSync, fsyncSync, mkdirSync, openSync, rmdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { whyOf } from './system-error.ts'

/** Folders that were not there before; undo takes away those that are still empty. */
export interface MadeFolders {
  readonly undo: () => void
}

/** Makes a folder and those above it. Secret folders are for their owner alone. Throws what the system throws. */
export function makeFolders(folder: string, secret: boolean): MadeFolders {
  const made = makeEach(resolve(folder), secret ? 0o700 : 0o755)
  for (const path of made) syncFolder(dirname(path))
  return {
    undo: () => {
      made.every(removeEmpty)
    },
  }
}

/** Makes sure that the names in a folder outlive a power cut; Windows cannot be asked, some file systems will not. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  let descriptor: number | undefined
  try {
    descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES'].includes(whyOf(error))) throw error
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/**
 * The folders that were made, the deepest first. One by one, because Node's own way to make several tries for ever where a
 * file system such as /proc says of a folder that it is not there, and will not make it either.
 */
function makeEach(folder: string, mode: number): readonly string[] {
  if (isFolder(folder)) return []
  const above = dirname(folder)
  const made = above === folder ? [] : makeEach(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Another program may have made it meanwhile.
    if (whyOf(error) === 'EEXIST' && isFolder(folder)) return made
    for (const path of made) removeEmpty(path)
    throw error
  }
  return [folder, ...made]
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}
