// The JSON that files of ours may hold: what every reader reads alike and what cannot deceive a person's eye.
import { type Problem, problem } from '../model/problem.ts'
import { textProblem } from '../model/text.ts'
import { mostTold } from './most-told.ts'
import { pointerTo } from './pointer.ts'

const memberName = /^[A-Za-z][A-Za-z0-9_-]*$/u
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * What the profile refuses in a value, with its pointer; the first of it, where there is more than anybody would read.
 * Problems: json-forbidden-member, member-name, number-not-safe, lone-surrogate, control-character, hidden-character, text-not-nfc.
 */
export function profileProblems(value: unknown): readonly Problem[] {
  // Nearly every file is clean, and the pointers of what is clean need not be made.
  if (isClean(value)) return []
  const found: Problem[] = []
  look(value, '', found)
  return found.slice(0, mostTold)
}

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return textProblem(value) === undefined
  if (typeof value === 'number') return isPlainNumber(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isClean)
  const members = value as Readonly<Record<string, unknown>>
  for (const name in members) if (!isCleanName(name) || !isClean(members[name])) return false
  return true
}

/** The names of our formats are few; a file that brings others fills this only so far. */
const cleanNames = new Set<string>()
const mostNames = 4000

function isCleanName(name: string): boolean {
  if (cleanNames.has(name)) return true
  if (!memberName.test(name) || forbiddenNames.has(name)) return false
  if (cleanNames.size < mostNames) cleanNames.add(name)
  return true
}

function isPlainNumber(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

function look(value: unknown, pointer: string, found: Problem[]): void {
  if (found.length >= mostTold) return
  if (typeof value === 'string') {
    const code = textProblem(value)
    if (code !== undefined) found.push(problem(code, pointer))
  } else if (typeof value === 'number') {
    if (!isPlainNumber(value)) found.push(problem('number-not-safe', pointer))
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
