// Texts in the bytes of a JSON file: where one ends, and whether anything stands in it that has to be looked at closely.
import { isPlainCode } from '../model/text.ts'

/** What stands between the quotes of a text. */
export interface TextScan {
  /** Whether every text that was gone over is plain (model/text.ts), so that none needs to be looked at by itself. */
  plain: boolean
}

const quote = 0x22
const backslash = 0x5c

/** By the first byte of a character: ASCII but quote, backslash and controls; an ideograph U+5000 to U+9FFF; or what is to be looked at. */
const [ascii, ideograph, other] = [1, 3, 0]
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === quote || byte === backslash) return other
  if (byte >= 0x20 && byte <= 0x7e) return ascii
  return byte >= 0xe5 && byte <= 0xe9 ? ideograph : other
})

/**
 * The place after the closing quote of the text whose opening quote stands before `from`; -1 where it holds a control, or an
 * escape other than that of a quote, a backslash, a line feed or a tab, or has no end. The bytes are UTF-8. What is passed is
 * copied into other bytes, `gap` places before where it stands.
 */
export function pastText(bytes: Uint8Array, from: number, scan: TextScan, into: Uint8Array, gap: number): number {
  for (let at = from; at < bytes.length; ) {
    let byte = bytes[at] ?? 0
    while (kinds[byte] === ascii) {
      into[at - gap] = byte
      at += 1
      byte = bytes[at] ?? 0
    }
    while (kinds[byte] === ideograph) {
      into[at - gap] = byte
      into[at - gap + 1] = bytes[at + 1] ?? 0
      into[at - gap + 2] = bytes[at + 2] ?? 0
      at += 3
      byte = bytes[at] ?? 0
    }
    if (kinds[byte] !== other) continue
    const end = at + widthAt(bytes, at, scan)
    if (end < at) return -1
    for (; at < end; at += 1) into[at - gap] = bytes[at] ?? 0
    if (byte === quote) return at
  }
  return -1
}

/** How many bytes the quote, the escape or the odd character at a place takes; negative for what no text of ours holds. */
function widthAt(bytes: Uint8Array, at: number, scan: TextScan): number {
  const byte = bytes[at] ?? 0
  if (byte === quote) return 1
  if (byte === backslash) {
    const escaped = bytes[at + 1]
    return escaped === quote || escaped === backslash || escaped === 0x6e || escaped === 0x74 ? 2 : -1
  }
  if (byte < 0x20) return -1
  if (!isPlainAt(bytes, at)) scan.plain = false
  return byte < 0xe0 ? (byte < 0x80 ? 1 : 2) : byte < 0xf0 ? 3 : 4
}

/** The character at a place that begins one beyond ASCII; those of four bytes are never plain. */
function isPlainAt(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0
  const second = (bytes[at + 1] ?? 0) & 0x3f
  if (first < 0xe0) return first >= 0xc0 && isPlainCode(((first & 0x1f) << 6) | second)
  return first < 0xf0 && isPlainCode(((first & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f))
}
