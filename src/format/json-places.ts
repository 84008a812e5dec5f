// Where every value of a JSON text stands, which members stand twice, and where the text stops being JSON (RFC 8259).
import { mostTold } from './most-told.ts'
import { longestPointer, pointerTo } from './pointer.ts'

export interface JsonPlaces {
  /**
   * Offset of each value by JSON Pointer; of a member, that of its name. Not of more than a million, nor by pointers that are
   * longer than those of any format: what was made to fill the memory is told by the place around it.
   */
  readonly places: ReadonlyMap<string, number>
  /** Members that stand in one object a second time: the first ones. */
  readonly duplicates: readonly { readonly pointer: string; readonly offset: number }[]
  /** Numbers that are not written as plain integers: 1.0, 1e3, -0. The first ones. */
  readonly oddNumbers: readonly { readonly pointer: string; readonly offset: number }[]
  /** Offset at which the text is no longer JSON; absent for good JSON. */
  readonly fault?: number
}

const white = /[ \t\n\r]*/uy
const scalar = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/uy
/** A string: anything but quote, backslash and C0 controls, or an escape. */
const text = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/uy

const plainInteger = /^(?!-0$)-?(?:0|[1-9][0-9]*)$/u

const mostPlaces = 1_000_000

/** Ends the reading at the first thing that is not JSON. */
class Fault extends Error {
  readonly offset: number
  constructor(offset: number) {
    super('not JSON')
    this.offset = offset
  }
}

/** Reads a whole text; for what JSON.parse refused, or where a place is wanted. Nesting must have been bounded before. */
export function jsonPlaces(source: string): JsonPlaces {
  const places = new Map<string, number>()
  const duplicates: { pointer: string; offset: number }[] = []
  const oddNumbers: { pointer: string; offset: number }[] = []
  let at = 0

  // A pointer that is only joined together takes no room before it is kept.
  const keep = (pointer: string, offset: number): void => {
    if (pointer.length <= longestPointer && (places.size < mostPlaces || places.has(pointer))) places.set(pointer, offset)
  }
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(source)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const expect = (mark: string): void => {
    if (source[at] !== mark) throw new Fault(at)
    at += 1
  }
  const members = (close: string, member: (index: number) => void): void => {
    at += 1
    take(white)
    if (source[at] === close) {
      at += 1
      return
    }
    for (let index = 0; ; index += 1) {
      take(white)
      member(index)
      take(white)
      if (source[at] !== ',') break
      at += 1
    }
    expect(close)
  }
  const object = (pointer: string): void => {
    const seen = new Set<string>()
    members('}', () => {
      const start = at
      const raw = take(text)
      if (raw === undefined) throw new Fault(at)
      const name = String(JSON.parse(raw))
      const here = pointerTo(pointer, name)
      if (seen.has(name) && duplicates.length < mostTold) duplicates.push({ pointer: here, offset: start })
      seen.add(name)
      take(white)
      expect(':')
      value(here)
      keep(here, start)
    })
  }
  const value = (pointer: string): void => {
    take(white)
    keep(pointer, at)
    const mark = source[at]
    if (mark === '{') object(pointer)
    else if (mark === '[') members(']', (index) => value(pointerTo(pointer, index)))
    else {
      const offset = at
      const taken = take(mark === '"' ? text : scalar)
      if (taken === undefined) throw new Fault(at)
      if (/^[-0-9]/u.test(taken) && !plainInteger.test(taken) && oddNumbers.length < mostTold) oddNumbers.push({ pointer, offset })
    }
  }

  try {
    value('')
    take(white)
    if (at < source.length) throw new Fault(at)
    return { places, duplicates, oddNumbers }
  } catch (error) {
    if (error instanceof Fault) return { places, duplicates, oddNumbers, fault: error.offset }
    throw error
  }
}
