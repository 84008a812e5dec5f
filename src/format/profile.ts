// The JSON that files of ours may hold: what every reader reads alike and what cannot deceive a person's eye.
import { type Problem, problem } from '../model/problem.ts'
import { pointerTo } from './pointer.ts'

const memberName = /^[A-Za-z][A-Za-z0-9_-]*$/u
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])

/** Terminal escapes and other controls; line feed and tab may stand. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u
/** Bidi marks, overrides and isolates, zero-width, interlinear, blank and tag characters, noncharacters and line separators (UTS 39, Trojan Source). */
const hidden = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u
/** Whatever the fast way must hand to the slow one: not plain ASCII or common Chinese text, which is always NFC. */
const plainText = /^[\n\u0020-\u007e\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e\u2018-\u201d\u2014\u2026\u00b7]*$/u

/** Whether text from a file may be shown as it stands. Problems: lone-surrogate, control-character, hidden-character, text-not-nfc. */
export function textProblem(text: string): 'lone-surrogate' | 'control-character' | 'hidden-character' | 'text-not-nfc' | undefined {
  if (plainText.test(text)) return undefined
  if (!text.isWellFormed()) return 'lone-surrogate'
  if (control.test(text)) return 'control-character'
  if (hidden.test(text)) return 'hidden-character'
  return text.normalize('NFC') === text ? undefined : 'text-not-nfc'
}

/**
 * Everything in a value that the profile refuses, with its pointer.
 * Problems: json-forbidden-member, member-name, number-not-safe, lone-surrogate, control-character, hidden-character, text-not-nfc.
 */
export function profileProblems(value: unknown): readonly Problem[] {
  const found: Problem[] = []
  look(value, '', found)
  return found
}

function look(value: unknown, pointer: string, found: Problem[]): void {
  if (typeof value === 'string') {
    const code = textProblem(value)
    if (code !== undefined) found.push(problem(code, pointer))
  } else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) found.push(problem('number-not-safe', pointer))
  } else if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) look(element, pointerTo(pointer, index), found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      if (forbiddenNames.has(name)) found.push(problem('json-forbidden-member', pointerTo(pointer, name)))
      else if (!memberName.test(name)) found.push(problem('member-name', pointer))
      look(member, pointerTo(pointer, name), found)
    }
  }
}
