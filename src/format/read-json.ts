// Bytes of a file to the JSON value in them, strictly: what two readers could read differently is refused.
import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer'
import { type Problem, problem } from '../model/problem.ts'
import { jsonPlaces } from './json-places.ts'
import { deepest, type LaidOut, laidOut } from './laid-out.ts'
import { lineColumn } from './line-column.ts'

export interface JsonRead {
  readonly value: unknown
  /** The text as it was given. A file in our own layout is written like that again by textIn: a getter here would keep every value in memory. */
  readonly text?: string
  /** What one look at the bytes has shown of a file in our own layout. */
  readonly laidOut?: LaidOut
}

/** The whole text that was read. */
export function textIn({ text, value }: JsonRead): string {
  return text ?? `${JSON.stringify(value, null, 2)}\n`
}

/**
 * Reads one JSON value.
 * Problems: text-not-utf8, text-byte-order-mark, json-too-deep, json-syntax. Members that stand twice are found later,
 * by laying the value's own text beside this one (form.ts), which costs a tenth of looking for them here.
 */
export function readJson(bytes: Uint8Array): JsonRead | Problem {
  if (!isUtf8(bytes)) return problem('text-not-utf8')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return problem('text-byte-order-mark')
  const form = laidOut(bytes)
  if (form !== undefined) {
    return { value: JSON.parse(textOf(form.compact())) as unknown, laidOut: form }
  }
  if (bytes.length > mostUnbounded && nestsTooDeep(bytes)) return tooDeep()
  const text = textOf(bytes)
  let value: unknown
  try {
    value = JSON.parse(text) as unknown
  } catch {
    if (nestsTooDeep(bytes)) return tooDeep()
    const { fault = 0 } = jsonPlaces(text)
    return { ...problem('json-syntax'), ...lineColumn(text, fault) }
  }
  return isDeeper(value, deepest) ? tooDeep() : { text, value }
}

function tooDeep(): Problem {
  return problem('json-too-deep', '', { deepest })
}

/**
 * JSON.parse does not recurse, so what nests too deep is found in what it made, which takes a twentieth of a look at every
 * byte. Of more bytes than this (no result has them) brackets alone could fill the memory, and so they are looked at first.
 */
const mostUnbounded = 8 * 1024 * 1024

/** Bytes that are UTF-8, as text. Going by way of UTF-16 is several times as fast as decoding Chinese text straight. */
function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isAscii(buffer) ? buffer.toString('latin1') : transcode(buffer, 'utf8', 'utf16le').toString('utf16le')
}

function isDeeper(value: unknown, allowed: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (allowed === 0) return true
  if (Array.isArray(value)) return value.some((element) => isDeeper(element, allowed - 1))
  const members = value as Readonly<Record<string, unknown>>
  for (const name in members) if (isDeeper(members[name], allowed - 1)) return true
  return false
}

function nestsTooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (inText) {
      if (byte === 0x5c) at += 1
      else if (byte === 0x22) inText = false
    } else if (byte === 0x22) inText = true
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1
      if (depth > deepest) return true
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1
  }
  return false
}

export function isProblem(read: JsonRead | Problem): read is Problem {
  return 'code' in read
}
