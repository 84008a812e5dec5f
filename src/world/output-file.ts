// How is a file written bit by bit, and yet put in its place whole or not at all?
import { closeSync, fsyncSync, lstatSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../model/failure.ts'
import { makeFolders, syncFolder } from './folders.ts'
import { whyOf } from './system-error.ts'
import type { Output } from './world.ts'
import { isThere, putNew, randomName, removeQuietly, renamePatiently, writeAll } from './write-file.ts'

/** Bytes that are gathered before they are written. */
const most = 1 << 18

/** Opens a file of that path anew. A pipe or a device is written to as it is, since nothing could take its place. */
export function openOutput(path: string, { fresh = false }: { readonly fresh?: boolean } = {}): Output {
  return attempt(path, () => {
    if (fresh && isThere(path)) throw new Failure('path-exists', { path })
    const inPlace = isSpecial(path)
    if (!inPlace) makeFolders(dirname(path), false)
    const target = inPlace ? path : join(dirname(path), `.taut-${randomName()}`)
    const descriptor = openSync(target, inPlace ? 'w' : 'wx', 0o644)
    return outputTo(descriptor, { path, target, inPlace, fresh })
  })
}

interface Place {
  readonly path: string
  readonly target: string
  readonly inPlace: boolean
  readonly fresh: boolean
}

function outputTo(descriptor: number, { path, target, inPlace, fresh }: Place): Output {
  let gathered: string[] = []
  let length = 0
  const flush = (): void => {
    writeAll(descriptor, Buffer.from(gathered.join('')))
    gathered = []
    length = 0
  }
  return {
    write: (text) => {
      gathered.push(text)
      length += text.length
      if (length >= most) attempt(path, flush)
    },
    finish: () => {
      attempt(path, () => {
        flush()
        if (!inPlace) fsyncSync(descriptor)
        closeSync(descriptor)
        if (inPlace) return
        if (fresh) {
          putNew(target, path)
          removeQuietly(target)
        } else renamePatiently(target, path)
        syncFolder(dirname(path))
      })
    },
    abandon: () => {
      try {
        closeSync(descriptor)
      } catch {
        // It was closed on the way to its place.
      }
      if (!inPlace) removeQuietly(target)
    },
  }
}

function isSpecial(path: string): boolean {
  const status = lstatSync(path, { throwIfNoEntry: false })
  return status !== undefined && !status.isFile() && !status.isDirectory()
}

function attempt<T>(path: string, deed: () => T): T {
  try {
    return deed()
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('cannot-write', { path, why: whyOf(error) })
  }
}
