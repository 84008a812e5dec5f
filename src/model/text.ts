// What text may hold: nothing that moves a cursor, hides, or deceives the eye.

/** Terminal escapes and other controls; line feed and tab may stand. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u

/**
 * Bidi marks, overrides and isolates, zero-width, blank and tag characters, line separators, noncharacters (UTS 39, Trojan
 * Source). Variation selectors may stand: rare characters in names need them.
 */
const hidden =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f/u

/**
 * Plain ASCII, common Chinese text, and the signs of units (° ± ² ³ × ‰ ℃ ≤ ≥): none of these hides or deceives, and they are
 * always NFC. Nearly all there is.
 */
const plain = /^[\n\u0020-\u007e\u3001-\u301b\u4e00-\u9fff\uff01-\uff5e\u2018-\u201d\u2014\u2026\u00b7°±²³×‰℃≤≥]*$/u

const plainMarks = new Set(['—', '…', '·', '°', '±', '²', '³', '×', '‰', '℃', '≤', '≥'].map((mark) => mark.charCodeAt(0)))

/** Whether the character of a code point beyond ASCII is plain. */
export function isPlainCode(code: number): boolean {
  if (code >= 0x4e00) return code <= 0x9fff || (code >= 0xff01 && code <= 0xff5e)
  return (code >= 0x3001 && code <= 0x301b) || (code >= 0x2018 && code <= 0x201d) || plainMarks.has(code)
}

export type TextProblem = 'lone-surrogate' | 'control-character' | 'hidden-character' | 'text-not-nfc'

/** What keeps a text from standing in a file of ours, or undefined. */
export function textProblem(text: string): TextProblem | undefined {
  if (plain.test(text)) return undefined
  if (!text.isWellFormed()) return 'lone-surrogate'
  if (control.test(text)) return 'control-character'
  if (hidden.test(text)) return 'hidden-character'
  return text.normalize('NFC') === text ? undefined : 'text-not-nfc'
}

const shown = new RegExp(`${control.source}|[\\t\\n]|${hidden.source}|\\p{Cs}`, 'gu')

/** The text in one line, with whatever is not safe to show written as \u{…}. */
export function visible(text: string): string {
  return text.replace(shown, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

const risky = new RegExp(`[\\u007f-\\u009f]|${hidden.source}|\\p{Cs}`, 'gu')

/** A JSON text with whatever is not safe to show on a terminal written in JSON's own escapes: the same value. */
export function escapedJson(json: string): string {
  return json.replace(risky, (character) =>
    Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  )
}
