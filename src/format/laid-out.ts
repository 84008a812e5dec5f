// One look at the bytes of a file that proves our own layout and writes its value without any blanks between.
import { Buffer } from 'node:buffer'
import { pastText, type TextScan } from './plain-text.ts'

/** Deepest nesting of a file of ours; the formats need less than half of it. */
export const deepest = 32

/** What is known of bytes that are JSON in our own layout, all its members named and in order, no deeper than files may be. */
export interface LaidOut {
  /** Whether every text is plain (model/text.ts); if not, each has to be looked at. */
  readonly plain: boolean
  /** UTF-8 of the RFC 8785 form of the whole value: what is read is what is signed. Until the next file is looked at. */
  readonly compact: () => Uint8Array
  /** The part of it that is the member `body` at the top; nothing where there is none. */
  readonly body: () => Uint8Array
  /** Lines of the members at the top, by name. */
  readonly lines: ReadonlyMap<string, number>
}

/**
 * Looks at bytes that are UTF-8. What it accepts is to the byte JSON.stringify(value, null, 2) and a line feed, of a value
 * whose members stand in order under names that the profile allows, and whose numbers are safe integers. It may also refuse
 * what is all that, such as a text with \u0001 in it: undefined only means that layout and profile are to be judged apart.
 */
export function laidOut(bytes: Uint8Array): LaidOut | undefined {
  const into = roomFor(bytes.length)
  const scan: TextScan = { plain: true }
  const lines = new Map<string, number>()
  // By depth: what is open there (the mark that closes it), and from where to where the member before this one is named.
  const closers = new Uint8Array(deepest + 1)
  const namedFrom = new Uint32Array(deepest + 1)
  const namedTo = new Uint32Array(deepest + 1)
  let [depth, gap, bodyFrom, bodyTo] = [0, 0, 0, 0]
  let inBody = false
  // After an opening bracket or a comma another value has to follow, else the bracket closes.
  let another = true
  for (let [at, line] = [0, 1]; ; line += 1) {
    if (!another) depth -= 1
    // By so many bytes, the blanks so far, a place in `into` lies behind its place in `bytes`.
    gap += 2 * depth
    for (const indented = at + 2 * depth; at < indented; at += 1) if (bytes[at] !== space) return undefined
    if (another && closers[depth] === closeObject) {
      const end = pastName(bytes, at, into, gap)
      if (end < 0 || !isAfter(bytes, namedFrom[depth] ?? 0, namedTo[depth] ?? 0, at, end)) return undefined
      namedFrom[depth] = at
      namedTo[depth] = end
      gap += 1
      if (depth === 1) {
        lines.set(nameAt(bytes, at + 1, end - 2), line)
        inBody = isNamed(bytes, at, end - 2, bodyName)
        if (inBody) bodyFrom = end + 1 - gap
      }
      at = end + 1
    }
    const first = bytes[at] ?? 0
    into[at - gap] = first
    if (!another) {
      if (first !== closers[depth + 1]) return undefined
      at += 1
    } else if (first === quote) at = pastText(bytes, at + 1, scan, into, gap)
    else if ((first === openObject || first === openArray) && bytes[at + 1] !== first + 2) {
      depth += 1
      if (depth > deepest || bytes[at + 1] !== lineFeed) return undefined
      closers[depth] = first + 2
      namedTo[depth] = 0
      gap += 1
      at += 2
      continue
    } else at = pastWord(bytes, at, into, gap)
    if (at < 0) return undefined
    if (depth === 1 && inBody) {
      bodyTo = at - gap
      inBody = false
    }
    another = bytes[at] === comma
    if (another) {
      into[at - gap] = comma
      at += 1
    }
    if (bytes[at] !== lineFeed) return undefined
    at += 1
    gap += 1
    if (depth === 0) return another || at !== bytes.length ? undefined : { plain: scan.plain, ...lent(into, at - gap, bodyFrom, bodyTo), lines }
  }
}

const quote = 0x22
const comma = 0x2c
const lineFeed = 0x0a
const space = 0x20
const openObject = 0x7b
const closeObject = 0x7d
const openArray = 0x5b

const [bodyName, prototype, constructor] = ['body', 'prototype', 'constructor'].map((name) => Uint8Array.from(name, (letter) => letter.charCodeAt(0))) as [Uint8Array, Uint8Array, Uint8Array]

/** Room that one file after the other is written into: room made anew for each takes as long as a quarter of the look itself. */
let shared = Buffer.alloc(0)
let turn = 0
const mostShared = 4 * 1024 * 1024

function roomFor(length: number): Buffer {
  turn += 1
  if (length > mostShared) return Buffer.allocUnsafeSlow(length)
  if (shared.length < length) shared = Buffer.allocUnsafeSlow(Math.min(2 * length, mostShared))
  return shared
}

/** What was written, for as long as nothing else has been: whoever asks later is told so, rather than given another file's bytes. */
function lent(into: Buffer, length: number, bodyFrom: number, bodyTo: number): Pick<LaidOut, 'compact' | 'body'> {
  const mine = turn
  const part = (from: number, to: number): Uint8Array => {
    if (mine !== turn) throw new Error('another file was looked at since')
    return into.subarray(from, to)
  }
  return { compact: () => part(0, length), body: () => part(bodyFrom, bodyTo) }
}

/** The place after the colon of a name that the profile allows, which a space follows; else -1. */
function pastName(bytes: Uint8Array, from: number, into: Uint8Array, gap: number): number {
  if (bytes[from] !== quote || !isLetter(bytes[from + 1] ?? 0)) return -1
  let at = from
  let byte = quote
  do {
    into[at - gap] = byte
    at += 1
    byte = bytes[at] ?? 0
  } while (ofNames[byte] === 1)
  if (byte !== quote || bytes[at + 1] !== colon || bytes[at + 2] !== space) return -1
  into[at - gap] = quote
  into[at - gap + 1] = colon
  const first = bytes[from + 1]
  if (first === 0x70 && isNamed(bytes, from, at, prototype)) return -1
  return first === 0x63 && isNamed(bytes, from, at, constructor) ? -1 : at + 2
}

const colon = 0x3a

/** Whether the name between two quotes is this one. */
function isNamed(bytes: Uint8Array, from: number, to: number, name: Uint8Array): boolean {
  return to - from - 1 === name.length && name.every((byte, nth) => byte === bytes[from + 1 + nth])
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

/** 1 for what may stand in a name after its first letter. */
const ofNames = Uint8Array.from({ length: 256 }, (_, byte) => Number(isLetter(byte) || isDigit(byte) || byte === 0x5f || byte === 0x2d))

function nameAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

/** Whether a name, from its quote to its colon, comes after the one before it; both are ASCII, and a quote is less than any letter. */
function isAfter(bytes: Uint8Array, before: number, beforeEnd: number, from: number, end: number): boolean {
  if (beforeEnd === 0) return true
  for (let nth = 1; nth < end - from; nth += 1) {
    const difference = (bytes[from + nth] ?? 0) - (bytes[before + nth] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** The place after true, false, null, an empty object or array, or an integer of at most 15 digits; else -1. */
function pastWord(bytes: Uint8Array, from: number, into: Uint8Array, gap: number): number {
  const end = wordEnd(bytes, from)
  for (let at = from; at < end; at += 1) into[at - gap] = bytes[at] ?? 0
  return end
}

function wordEnd(bytes: Uint8Array, from: number): number {
  const first = bytes[from] ?? 0
  if (first === openObject || first === openArray) return from + 2
  if (isLetter(first)) {
    const end = from + (first === 0x66 ? 5 : 4)
    return words.has(nameAt(bytes, from, end)) ? end : -1
  }
  const start = first === 0x2d ? from + 1 : from
  let at = start
  while (isDigit(bytes[at] ?? 0)) at += 1
  if (bytes[start] === 0x30) return at === start + 1 && start === from ? at : -1
  return at > start && at - start <= 15 ? at : -1
}

const words = new Set(['true', 'false', 'null'])

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}
