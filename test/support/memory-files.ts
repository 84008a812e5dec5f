// The World's files and journals on a disk in memory.
import { dirname, join, resolve, sep } from 'node:path'
import { Failure } from '../../src/model/failure.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { systemFiles } from '../../src/world/files.ts'
import type { FilePath, Files, Journal } from '../../src/world/world.ts'
import { at, isIn } from './memory-disk.ts'
import type { Disk } from './memory-disk.ts'

const real = systemFiles()
const text = (path: FilePath): string => (typeof path === 'string' ? path : Buffer.from(path).toString())
const { shipped } = systemEnvironment()

/** Files that note what is done to them in calls; the given append to a journal, counted from 1, is refused. */
export function memoryFiles(disk: Disk, calls: string[], failSyncAt: number | undefined): Files {
  const { entries: files, folders } = disk
  let appended = 0

  /** Whether a path comes with the program, so that the real disk answers for it. */
  const isReal = (path: string) => !files.has(path) && isIn(path, shipped(''))
  const kind: Files['kind'] = (given) => {
    const path = at(text(given))
    if (files.has(path)) return 'file'
    if (folders.has(path) || [...files.keys(), ...folders].some((other) => isIn(other, path))) return 'folder'
    return isReal(path) ? real.kind(path) : 'none'
  }
  const read: Files['read'] = (asked, limit) => {
    const given = text(asked)
    const path = at(given)
    if (isReal(path)) return real.read(path, limit)
    if (kind(path) === 'folder') throw new Failure('path-not-regular', { path: given })
    const bytes = files.get(path)?.bytes
    if (bytes === undefined) throw new Failure('path-not-found', { path: given })
    if (bytes.length === 0) throw new Failure('path-empty', { path: given })
    if (bytes.length > limit) throw new Failure('path-too-large', { path: given, limit, size: bytes.length })
    return new Uint8Array(bytes)
  }
  const put = (given: string, bytes: Uint8Array, secret = false) => {
    const path = at(given)
    if (isIn(path, shipped(''))) throw new Failure('cannot-write', { path: given, why: 'EROFS' })
    if (kind(path) === 'folder') throw new Failure('cannot-write', { path: given, why: 'EISDIR' })
    for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
      if (files.has(above)) throw new Failure('cannot-write', { path: given, why: 'ENOTDIR' })
    }
    files.set(path, { bytes: new Uint8Array(bytes), secret })
  }
  const list: Files['list'] = (given) => {
    const folder = at(given)
    if (kind(folder) === 'none') throw new Failure('path-not-found', { path: given })
    if (kind(folder) === 'file') throw new Failure('path-unreadable', { path: given, why: 'ENOTDIR' })
    if (isReal(folder)) return real.list(folder)
    const below = [...files.keys(), ...folders].filter((path) => isIn(path, folder))
    return [...new Set(below.map((path) => path.slice(join(folder, sep).length).split(sep)[0] ?? ''))].sort()
  }
  const isFree = (path: string) => kind(path) === 'none'

  return {
    read,
      readShared: read,
    *chunks(path, limit = Infinity) {
      yield read(path, limit)
    },
    *stream(path) {
      if (files.get(at(text(path)))?.bytes.length !== 0) yield read(path, Infinity)
    },
    // Every world is a program of its own, and the one before it has ended.
    hold: () => () => undefined,
    isHeld: (path) => files.has(at(path)),
    kind,
    list,
    *entries(folder) {
      for (const name of list(text(folder))) {
        const kindThere = kind(join(text(folder), name))
        yield { name: Buffer.from(name), kind: kindThere === 'none' ? 'other' : kindThere }
      }
    },
    openOutput: (path, { fresh = false } = {}) => {
      if (fresh && !isFree(path)) throw new Failure('path-exists', { path })
      let written = ''
      return {
        write: (more) => { written += more },
        finish: () => {
          if (fresh && !isFree(path)) throw new Failure('path-exists', { path })
          put(path, Buffer.from(written))
          calls.push(`replace ${at(path)}`)
        },
        abandon: () => {},
      }
    },
    writeNew: (path, bytes, { secret } = {}) => {
      if (!isFree(path)) throw new Failure('path-exists', { path })
      put(path, bytes, secret)
      calls.push(`write ${at(path)}`)
    },
    replace: (path, bytes, { secret } = {}) => {
      put(path, bytes, secret)
      calls.push(`replace ${at(path)}`)
    },
    copy: (from, to) => {
      if (!isFree(to)) return
      put(to, read(from, Infinity))
      calls.push(`copy ${at(to)}`)
    },
    openJournal: (path, how) => {
      if (isIn(at(path), shipped(''))) throw new Failure('journal-write', { path, why: 'EROFS' })
      if (how === 'new' && !isFree(path)) throw new Failure('path-exists', { path })
      if (how === 'existing' && isFree(path)) throw new Failure('path-not-found', { path })
      if (kind(path) === 'folder') throw new Failure('path-not-regular', { path })
      if (how === 'new') put(path, new Uint8Array(), true)
      return memoryJournal(disk, calls, path, () => (appended += 1) === failSyncAt)
    },
    identity: (path) => at(text(path)),
    isLink: () => false,
    // One world, one program: nobody else holds a lock.
    locked: (_, work) => work(),
    remove: (given) => {
      const path = at(given)
      if (isIn(path, shipped(''))) throw new Failure('cannot-write', { path: given, why: 'EROFS' })
      for (const other of [...files.keys(), ...folders]) {
        if (other !== path && !isIn(other, path)) continue
        files.delete(other)
        folders.delete(other)
      }
      calls.push(`remove ${path}`)
    },
    temporaryFolder: () => {
      let count = 1
      while (!isFree(resolve(`/temporary/${count}`))) count += 1
      folders.add(resolve(`/temporary/${count}`))
      return resolve(`/temporary/${count}`)
    },
  }
}

function memoryJournal(disk: Disk, calls: string[], given: string, fails: () => boolean): Journal {
  const path = at(given)
  let broken: string | undefined
  /** Does what is asked, unless it has failed before; what comes back is why it fails. */
  const deed = (act: () => string | undefined) => {
    broken ??= act()
    if (broken !== undefined) throw new Failure('journal-write', { path: given, why: broken })
  }
  const set = (bytes: Uint8Array) => { disk.entries.set(path, { bytes, secret: true }) }
  return {
    append: (line) => {
      deed(() => {
        calls.push(`append ${path}`)
        if (fails()) return 'EIO'
        set(Buffer.concat([disk.bytes(path), Buffer.from(`${line}\n`)]))
        calls.push(`sync ${path}`)
        return undefined
      })
    },
    truncate: (length) => {
      deed(() => {
        set(disk.bytes(path).slice(0, length))
        calls.push(`truncate ${path}`)
        return undefined
      })
    },
    close: () => { broken = 'EBADF' },
  }
}
