// Bytes of a file to the JSON value in them, strictly: what two readers could read differently is refused.
import { isUtf8 } from 'node:buffer'
import { type Problem, problem } from '../model/problem.ts'
import { jsonPlaces } from './json-places.ts'
import { lineColumn } from './line-column.ts'

/** Deepest nesting of a file of ours; the formats need less than half of it. */
export const deepest = 32

export interface JsonRead {
  readonly text: string
  readonly value: unknown
}

/**
 * Reads one JSON value.
 * Problems: text-not-utf8, text-byte-order-mark, json-too-deep, json-syntax. Members that stand twice are found later,
 * by laying the value's own text beside this one (form.ts), which costs a tenth of looking for them here.
 */
export function readJson(bytes: Uint8Array): JsonRead | Problem {
  if (!isUtf8(bytes)) return problem('text-not-utf8')
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return problem('text-byte-order-mark')
  if (isTooDeep(bytes)) return problem('json-too-deep', '', { deepest })
  const text = new TextDecoder().decode(bytes)
  try {
    return { text, value: JSON.parse(text) as unknown }
  } catch {
    const { fault = 0 } = jsonPlaces(text)
    return { ...problem('json-syntax'), ...lineColumn(text, fault) }
  }
}

/** Nesting is bounded before JSON.parse, which would otherwise recurse as deep as the file says. */
function isTooDeep(bytes: Uint8Array): boolean {
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
