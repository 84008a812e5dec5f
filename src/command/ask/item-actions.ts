// What may be done at an item besides answering it.
import { say, type Tongue } from '../../words/say.ts'
import type { Action } from '../../world/world.ts'

/** keep lets the answer stand; note and evidence add to it; handling, back and go leave for elsewhere; stop ends for now. */
export type ItemAction = 'keep' | 'note' | 'evidence' | 'clause' | 'handling' | 'back' | 'go' | 'stop'

export interface Possible {
  /** An answer stands that can be kept; it is another one where something was added to it. */
  readonly keep: 'as-it-is' | 'added-to' | undefined
  /** A danger is there whose handling can be changed. */
  readonly handling: boolean
}

/** Digits that no outcome has, so that one key is enough. */
export function itemActions(language: Tongue, { keep, handling }: Possible): readonly Action<ItemAction>[] {
  const action = (value: ItemAction, digit: string, letter: string, passing: boolean): Action<ItemAction> => ({
    value,
    digit,
    letter,
    label: say(language, `action.${value}`),
    ...(passing ? { passing } : {}),
  })
  return [
    ...(keep === undefined ? [] : [action('keep', '⏎', 'k', keep === 'as-it-is')]),
    action('note', '5', 'n', false),
    action('evidence', '6', 'e', false),
    action('clause', '7', 'c', true),
    action('go', '8', 'g', true),
    ...(handling ? [action('handling', '9', 'h', true)] : []),
    action('back', '←', 'b', true),
    action('stop', '0', 's', true),
  ]
}
