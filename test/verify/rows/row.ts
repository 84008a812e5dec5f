// One way in which a result can be bad or in doubt, and everything that is to be said of it.
import { millisecondsOf, momentOf } from '../../../src/model/calendar.ts'
import type { ResultFile } from '../../../src/model/generated/formats.ts'
import { levelOf, type Problem, stageOf } from '../../../src/model/problem.ts'
import type { Verification } from '../../../src/verify/verify-result.ts'
import { without, setAll } from '../edit.ts'
import type { Recipe } from '../make.ts'

export interface Row {
  /** What is wrong, in words. */
  readonly how: string
  readonly recipe: Recipe
  /** What is done to the file after everybody has signed. */
  readonly after?: (file: ResultFile) => ResultFile
  /** What is done to its text. */
  readonly text?: (text: string) => string | Uint8Array
  readonly status: Verification['status']
  /** Every problem as "stage level code pointer", in any order. */
  readonly told: readonly string[]
}

/** A problem as the rows write it. */
export function lineOf(found: Problem): string {
  return [stageOf(found), levelOf(found), found.code, ...(found.pointer === undefined ? [] : [found.pointer])].join(' ')
}

/** Told of every result that no receipt stands over. */
export const unproven = 'time info time-unproven /receipts'

/** The recipe with places of its body changed before it is signed, so that every signature is good. */
export function altered(recipe: Recipe, changes: Readonly<Record<string, unknown>>): Recipe {
  return { ...recipe, body: setAll(recipe.body, changes) }
}

/** The recipe with places taken out of its body, the last one first. */
export function lacking(recipe: Recipe, ...pointers: readonly string[]): Recipe {
  return { ...recipe, body: pointers.reduce((body, pointer) => without(body, pointer), recipe.body) }
}

/** The recipe with the whole inspection at one moment, signed and judged an hour later. */
export function movedTo(recipe: Recipe, time: string): Recipe {
  const later = momentOf(millisecondsOf(time) + 3_600_000)
  const observed = recipe.body.answers.map((_, index) => [`/answers/${index}/observedAt`, time] as const)
  const moved = altered(recipe, {
    '/startedAt': time,
    '/endedAt': time,
    '/trail/segments/0/startedAt': time,
    ...Object.fromEntries(observed),
  })
  return { ...moved, now: later, signings: recipe.signings.map((signing) => ({ ...signing, signedAt: later })) }
}

/** The recipe judged by a trust list that is changed in places. */
export function trusting(recipe: Recipe, changes: Readonly<Record<string, unknown>>): Recipe {
  return { ...recipe, trust: setAll(recipe.trust, changes) }
}

/** A row with its status; that no receipt stands over the result is told without being written each time. */
const judged =
  (status: Row['status']) =>
  (how: string, recipe: Recipe, ...told: readonly string[]): Row => ({
    how,
    recipe,
    status,
    told: [...told, ...(recipe.receivings.length > 0 ? [] : [unproven])],
  })

export const valid = judged('valid')
export const invalid = judged('invalid')
export const inDoubt = judged('indeterminate')
