// Very many paths in little memory: their bytes in one piece, in the order of those bytes, each once.
import type { ProblemCode } from '../../model/problem.ts'

/** Some paths packed together: what a thread is handed. */
export interface PackedPaths {
  readonly bytes: Uint8Array
  /** Where each path ends in the bytes; it begins where the one before ends. */
  readonly ends: Uint32Array
  /** By the index of a path, why it could not be looked into when paths were gathered. */
  readonly unread: ReadonlyMap<number, ProblemCode>
}

/** A path of a packed list. */
export function pathAt({ bytes, ends }: PackedPaths, index: number): Uint8Array {
  return bytes.subarray(index === 0 ? 0 : ends[index - 1], ends[index])
}

/** Gathers paths, and then gives them in order. */
export class PathList {
  #bytes = new Uint8Array(1 << 16)
  #ends = new Uint32Array(1 << 10)
  #count = 0
  readonly #unread = new Map<number, ProblemCode>()

  add(path: Uint8Array, unread?: ProblemCode): void {
    const start = this.#count === 0 ? 0 : (this.#ends[this.#count - 1] ?? 0)
    const end = start + path.length
    if (end >= 2 ** 32) throw new RangeError('the paths are longer than 4 GiB together')
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(end, this.#bytes.length * 2)))
    if (this.#count === this.#ends.length) this.#ends = grown(this.#ends, new Uint32Array(this.#ends.length * 2))
    this.#bytes.set(path, start)
    this.#ends[this.#count] = end
    if (unread !== undefined) this.#unread.set(this.#count, unread)
    this.#count += 1
  }

  get length(): number {
    return this.#count
  }

  /** A path by its place in the order in which they were added. */
  at(index: number): Uint8Array {
    return pathAt({ bytes: this.#bytes, ends: this.#ends, unread: this.#unread }, index)
  }

  /** All of them, in the order in which they were added. */
  *[Symbol.iterator](): Iterator<Uint8Array> {
    for (let index = 0; index < this.#count; index += 1) yield this.at(index)
  }

  /** In the order of their bytes, each path once. */
  inOrder(): OrderedPaths {
    const packed = { bytes: this.#bytes, ends: this.#ends, unread: this.#unread }
    const order = new Uint32Array(this.#count).map((_, index) => index)
    order.sort((a, b) => comparePaths(packed, a, b))
    let kept = 0
    for (const index of order) {
      const before = order[kept - 1]
      if (kept > 0 && before !== undefined && comparePaths(packed, before, index) === 0) continue
      order[kept] = index
      kept += 1
    }
    return new OrderedPaths(packed, order.subarray(0, kept))
  }
}

/** Paths in their final order. */
export class OrderedPaths {
  readonly #packed: PackedPaths
  readonly #order: Uint32Array

  constructor(packed: PackedPaths, order: Uint32Array) {
    this.#packed = packed
    this.#order = order
  }

  get length(): number {
    return this.#order.length
  }

  at(index: number): Uint8Array {
    return pathAt(this.#packed, this.#order[index] ?? 0)
  }

  *[Symbol.iterator](): Iterator<Uint8Array> {
    for (const index of this.#order) yield pathAt(this.#packed, index)
  }

  /** Those that are wanted, in the same order. */
  only(wanted: (path: Uint8Array) => boolean): OrderedPaths {
    return new OrderedPaths(this.#packed, this.#order.filter((index) => wanted(pathAt(this.#packed, index))))
  }

  /** Some of them, copied, to be handed to a thread. */
  packed(from: number, to: number): PackedPaths {
    const some = [...this.#order.subarray(from, to)]
    const paths = some.map((index) => pathAt(this.#packed, index))
    const bytes = new Uint8Array(paths.reduce((sum, { length }) => sum + length, 0))
    const ends = new Uint32Array(paths.length)
    let end = 0
    for (const [index, path] of paths.entries()) {
      bytes.set(path, end)
      end += path.length
      ends[index] = end
    }
    const unread = some.flatMap((index, place): readonly (readonly [number, ProblemCode])[] => {
      const code = this.#packed.unread.get(index)
      return code === undefined ? [] : [[place, code]]
    })
    return { bytes, ends, unread: new Map(unread) }
  }
}

/** Byte by byte; of two that begin alike, the shorter comes first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return compareSpans(a, 0, a.length, b, 0, b.length)
}

/** The same for two paths of a list. Hundreds of thousands are sorted: no view is made of one. */
function comparePaths({ bytes, ends }: PackedPaths, a: number, b: number): number {
  const startOf = (index: number): number => (index === 0 ? 0 : (ends[index - 1] ?? 0))
  return compareSpans(bytes, startOf(a), ends[a] ?? 0, bytes, startOf(b), ends[b] ?? 0)
}

function compareSpans(a: Uint8Array, fromA: number, toA: number, b: Uint8Array, fromB: number, toB: number): number {
  const shorter = Math.min(toA - fromA, toB - fromB)
  for (let at = 0; at < shorter; at += 1) {
    const difference = (a[fromA + at] ?? 0) - (b[fromB + at] ?? 0)
    if (difference !== 0) return difference
  }
  return toA - fromA - (toB - fromB)
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
