// How is a file read, when what lies at its path may be anything?
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { Failure } from '../model/failure.ts'
import { whyOf } from './system-error.ts'
import { waitingFor } from './waiting.ts'
import type { FilePath } from './world.ts'

/** Without O_NONBLOCK, opening a named pipe would wait for a writer for ever; Windows knows neither. */
const careful = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

const pieceSize = 1 << 20

interface Open {
  readonly descriptor: number
  readonly size: number
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
}

/** A whole file, or with - all of the standard input; the limit is in bytes. Failure: path-not-found, path-unreadable, path-not-regular, path-circular, path-empty, path-too-large. */
export function readWhole(given: FilePath, limit: number): Uint8Array {
  if (given === '-') return readInput(limit)
  const path = pathText(given)
  return withOpen(given, ({ descriptor, size }) => {
    if (size > limit) throw new Failure('path-too-large', { path, limit, size })
    const bytes = Buffer.allocUnsafe(size)
    return bytes.subarray(0, fill(path, descriptor, bytes))
  })
}

/** Everything that comes on the standard input, which cannot be asked for its size beforehand. */
function readInput(limit: number): Uint8Array {
  const path = '-'
  const pieces: Buffer[] = []
  for (let size = 0; ; ) {
    const piece = Buffer.allocUnsafe(pieceSize)
    const read = readWaiting(path, piece)
    if (read === 0) break
    size += read
    if (size > limit) throw new Failure('path-too-large', { path, limit, size })
    pieces.push(piece.subarray(0, read))
  }
  if (pieces.length === 0) throw new Failure('path-empty', { path })
  return Buffer.concat(pieces)
}

/** A pipe that node has looked at no longer waits by itself; on Windows the end of one is told as an error. */
function readWaiting(path: string, piece: Buffer): number {
  for (;;) {
    try {
      return waitingFor(() => readSync(0, piece, 0, piece.length, null))
    } catch (error) {
      const why = whyOf(error)
      if (why === 'EOF') return 0
      if (why !== 'EAGAIN') throw refusal(path, why)
      waitingFor(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5))
    }
  }
}

let shared = Buffer.alloc(0)

/**
 * As readWhole, into one buffer that the next call fills again: many files are read without leaving a trace in memory.
 * Failure: also path-changed. A file that is being written is no file yet: half of it would be judged for the whole.
 */
export function readShared(given: FilePath, limit: number): Uint8Array {
  if (given === '-') return readInput(limit)
  const path = pathText(given)
  return withOpen(given, ({ descriptor, size, changed }) => {
    if (size > limit) throw new Failure('path-too-large', { path, limit, size })
    // One byte more than there should be, so that a file that has grown is seen to have.
    if (shared.length <= size) shared = Buffer.allocUnsafeSlow(Math.max(1 << 18, size * 2))
    const length = fill(path, descriptor, shared.subarray(0, size + 1))
    const after = attempt(path, () => fstatSync(descriptor))
    if (length !== size || after.size !== size || after.mtimeMs !== changed) throw new Failure('path-changed', { path })
    return shared.subarray(0, size)
  })
}

/** A file of any size, in pieces of 1 MiB, or of so many bytes at most. Failures as readWhole. */
export function* readPieces(given: FilePath, limit = Infinity): Iterable<Uint8Array> {
  const path = pathText(given)
  const { descriptor, size } = openRegular(given)
  try {
    if (size > limit) throw new Failure('path-too-large', { path, limit, size })
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceSize)
      const length = fill(path, descriptor, piece)
      if (length > 0) yield piece.subarray(0, length)
      if (length < pieceSize) return
    }
  } finally {
    closeSync(descriptor)
  }
}

/** The same of what is named to be read once, whatever it is: a pipe, as a shell hands over for <(…), is waited for. */
export function* readStream(given: FilePath): Iterable<Uint8Array> {
  const path = pathText(given)
  const flags = constants.O_RDONLY | (constants.O_NOCTTY ?? 0)
  const descriptor = attempt(path, () => waitingFor(() => openSync(pathAsGiven(given), flags)))
  try {
    const piece = Buffer.allocUnsafe(pieceSize)
    for (;;) {
      const length = attempt(path, () => waitingFor(() => readSync(descriptor, piece, 0, pieceSize, null)))
      if (length === 0) return
      yield new Uint8Array(piece.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
}

function withOpen<T>(path: FilePath, use: (open: Open) => T): T {
  const open = openRegular(path)
  try {
    return use(open)
  } finally {
    closeSync(open.descriptor)
  }
}

/** Opens what is a regular file and not empty; what it is, is asked of the open descriptor, so that nothing can be swapped in between. */
function openRegular(given: FilePath): Open {
  const path = pathText(given)
  const descriptor = attempt(path, () => openSync(pathAsGiven(given), careful))
  try {
    const status = attempt(path, () => fstatSync(descriptor))
    if (!status.isFile()) throw new Failure('path-not-regular', { path })
    if (status.size === 0) throw new Failure('path-empty', { path })
    return { descriptor, size: status.size, changed: status.mtimeMs }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

/** Reads until the buffer is full or the file ends; the count of bytes. */
function fill(path: string, descriptor: number, bytes: Buffer): number {
  let length = 0
  while (length < bytes.length) {
    const read = attempt(path, () => readSync(descriptor, bytes, length, bytes.length - length, null))
    if (read === 0) break
    length += read
  }
  return length
}

/** A path as the file system takes it: Node wants bytes as a Buffer. */
export function pathAsGiven(path: FilePath): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path.buffer, path.byteOffset, path.byteLength)
}

/** A path as people read it. */
export function pathText(path: FilePath): string {
  return typeof path === 'string' ? path : new TextDecoder().decode(path)
}

function attempt<T>(path: string, deed: () => T): T {
  try {
    return deed()
  } catch (error) {
    throw refusal(path, whyOf(error))
  }
}

/** The Failure that a refused path becomes. */
export function refusal(path: string, why: string): Failure {
  if (why === 'ENOENT' || why === 'ENOTDIR') return new Failure('path-not-found', { path })
  if (why === 'EISDIR' || why === 'ENXIO') return new Failure('path-not-regular', { path })
  if (why === 'ELOOP') return new Failure('path-circular', { path })
  return new Failure('path-unreadable', { path, why })
}
