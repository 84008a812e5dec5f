// How is a file written bit by bit, and yet put in its place whole or not at all?
import { closeSync, fstatSync, fsyncSync, lstatSync, openSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../model/failure.ts'
import { makeFolders, syncFolder } from './folders.ts'
import { whyOf } from './system-error.ts'
import type { Output } from './world.ts'
import { isThere, putNew, randomName, removeQuietly, renamePatiently, writeAll } from './write-file.ts'

/** Bytes that are gathered before they are written. */
const most = 1 << 18

/**
 * Opens a file of that path anew. A pipe or a device is written to as it is, since nothing could take its place; of a link,
 * what it leads to is replaced.
 */
export function openOutput(given: string, { fresh = false }: { readonly fresh?: boolean } = {}): Output {
  return attempt(given, () => {
    if (fresh && isThere(given)) throw new Failure('path-exists', { path: given })
    const { path, inPlace } = whereTo(given)
    if (!inPlace) makeFolders(dirname(path), false)
    const target = inPlace ? path : join(dirname(path), `.taut-${randomName()}`)
    const own = ownFile(path)
    const descriptor = own ?? openSync(target, inPlace ? 'w' : 'wx', 0o644)
    return outputTo(descriptor, { path, target, inPlace, fresh, own: own !== undefined })
  })
}

const ownDescriptors: Readonly<Record<string, number>> = { '/dev/stdout': 1, '/dev/stderr': 2, '/dev/fd/1': 1, '/dev/fd/2': 2 }

/** Where the shell has put one of our own outputs into a file: opened a second time, one would write over the beginning of the other. */
function ownFile(path: string): number | undefined {
  const own = ownDescriptors[resolve(path)]
  return own !== undefined && fstatSync(own).isFile() ? own : undefined
}

interface Place {
  readonly path: string
  readonly target: string
  readonly inPlace: boolean
  readonly fresh: boolean
  /** It is one that the program has anyway, and stays open. */
  readonly own: boolean
}

function outputTo(descriptor: number, { path, target, inPlace, fresh, own }: Place): Output {
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
        if (!own) closeSync(descriptor)
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
        if (!own) closeSync(descriptor)
      } catch {
        // It was closed on the way to its place.
      }
      if (!inPlace) removeQuietly(target)
    },
  }
}

function whereTo(path: string): Pick<Place, 'path' | 'inPlace'> {
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (status?.isDirectory() === true) throw new Failure('cannot-write', { path, why: 'EISDIR' })
  if (status === undefined || status.isFile()) return { path, inPlace: false }
  // What stands there lends its name to something that is open already, as /dev/stdout does.
  const lent = /^\/(?:dev|proc)\//u.test(resolve(path))
  const leadsToFile = status.isSymbolicLink() && !lent && statSync(path, { throwIfNoEntry: false })?.isFile() === true
  return leadsToFile ? { path: realpathSync(path), inPlace: false } : { path, inPlace: true }
}

function attempt<T>(path: string, deed: () => T): T {
  try {
    return deed()
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('cannot-write', { path, why: whyOf(error) })
  }
}
