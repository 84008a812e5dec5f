// How does a folder come to be, and stay after a power cut?
import { closeSync, fsyncSync, mkdirSync, openSync, rmdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { whyOf } from './system-error.ts'

/** Folders that were not there before; undo takes away those that are still empty. */
export interface MadeFolders {
  readonly undo: () => void
}

/** Makes a folder and those above it. Secret folders are for their owner alone. Throws what the system throws. */
export function makeFolders(folder: string, secret: boolean): MadeFolders {
  const top = mkdirSync(folder, { recursive: true, mode: secret ? 0o700 : 0o755 })
  const made = top === undefined ? [] : upTo(resolve(folder), resolve(top))
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

/** A folder and those above it, up to the top one. */
function upTo(folder: string, top: string): readonly string[] {
  const above = dirname(folder)
  return folder === top || above === folder ? [folder] : [folder, ...upTo(above, top)]
}

function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}
