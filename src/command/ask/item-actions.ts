// What may be done at an item besides answering it.
import { say, type Tongue } from '../../words/say.ts'
import type { Action } from '../../world/world.ts'

/** note and evidence add to the answer; back and go leave for another item; stop ends for now. */
export type ItemAction = 'note' | 'evidence' | 'clause' | 'back' | 'go' | 'stop'

/** Digits that no outcome has, so that one key is enough; back only where something lies behind. */
export function itemActions(language: Tongue, behind: boolean): readonly Action<ItemAction>[] {
  const action = (value: ItemAction, digit: string, letter: string, passing: boolean): Action<ItemAction> => ({
    value,
    digit,
    letter,
    label: say(language, `action.${value}`),
    ...(passing ? { passing } : {}),
  })
  return [
    action('note', '5', 'n', false),
    action('evidence', '6', 'e', false),
    action('clause', '7', 'c', true),
    action('go', '8', 'g', true),
    ...(behind ? [action('back', '←', 'b', true)] : []),
    action('stop', '0', 's', true),
  ]
}
