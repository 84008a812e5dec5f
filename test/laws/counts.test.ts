// Elements counted by the kind of place, as GB 35181-2017 5.3.3 counts them: a table worked out by hand.
import { describe, expect, test } from '@jest/globals'
import { mayBeDefault } from '../../src/model/answer.ts'
import { conclude, findingsOf } from '../../src/model/conclusion.ts'
import { dangersOf } from '../../src/model/danger.ts'
import type { Facts, Handling, ItemId, Outcome } from '../../src/model/generated/formats.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { checklistIn } from '../verify/bodies.ts'
import { answerOf, byItem, today } from './built.ts'

const fire = checklistIn('fire-count')
const fireAt = plannerFor(fire)
type Kind = 'crowded' | 'flammable' | 'important'

interface Seen {
  readonly unchecked?: readonly string[]
  readonly spot?: readonly string[]
  readonly closed?: boolean
}

/** Major dangers by rule or item, open rules and the verdict, of elements that failed at a place. */
function judged(
  kinds: readonly Kind[],
  failed: readonly string[],
  { unchecked = [], spot = [], closed = false }: Seen,
) {
  const facts: Facts = { kinds, closed }
  const plan = fireAt(facts, today)
  const known = new Set(plan.items.map(({ item }) => item.id))
  for (const name of [...failed, ...unchecked, ...spot])
    if (!known.has(`fire.${name}`)) throw new Error(`${name} is not asked`)
  const outcomeAt = (id: ItemId): Outcome => {
    const name = id.slice('fire.'.length)
    return failed.includes(name) ? 'fail' : unchecked.includes(name) ? 'unchecked' : 'pass'
  }
  const answers = byItem(plan.items.map(({ item }) => answerOf(item.id, outcomeAt(item.id))))
  const handlingOf = (id: string): Handling => (spot.includes(id.slice('fire.'.length)) ? 'on-the-spot' : 'deadline')
  const handled = new Map(plan.items.map(({ item }) => [item.id, { handling: handlingOf(item.id) }]))
  const dangers = dangersOf(fire, plan, answers, handled)
  const treatments = new Map(dangers.map(({ id }) => [id, { description: '所见。', handling: handlingOf(id) }]))
  const { rules, verdict } = conclude(plan, answers, findingsOf(dangers, treatments))
  const short = (id: string) => id.slice('fire.'.length)
  return {
    major: dangers.flatMap(({ id, level }) => (level === 'major' ? [short(id)] : [])),
    open: rules.flatMap(({ rule, outcome }) => (outcome === 'unchecked' ? [short(rule)] : [])),
    verdict,
  }
}

const [crowded, flammable, important] = [['crowded'], ['flammable'], ['important']] as const
const five = ['7.1.1', '7.2.1', '7.3.1', '7.4.1', '7.5'] as const

describe('elements counted by the kind of place', () => {
  test.each<readonly [string, readonly Kind[], readonly string[], Seen, readonly string[], readonly string[]]>([
    ['three of A in a crowded place', crowded, ['7.3.2', '7.3.8', '7.5'], {}, ['a'], []],
    ['two of A and one beside it', crowded, ['7.3.1', '7.3.9', '7.3.10'], {}, [], []],
    ['two of A and two beside it', crowded, ['7.3.1', '7.3.9', '7.3.10', '7.8.2'], {}, ['c'], []],
    ['four of A', crowded, ['7.3.1', '7.3.9', '7.5', '7.9.3'], {}, ['a', 'c'], []],
    ['three of B in a flammable place', flammable, ['7.1.1', '7.1.2', '7.4.6'], {}, ['b'], []],
    ['two of B and one beside it', flammable, ['7.1.1', '7.4.5', '7.4.4'], {}, [], []],
    ['three of A in a flammable place', flammable, ['7.3.1', '7.3.2', '7.3.3'], {}, [], []],
    ['three of B in a crowded place', crowded, ['7.1.1', '7.1.2', '7.1.3'], {}, [], []],
    ['three in an important place', important, ['7.3.1', '7.3.4', '7.5'], {}, [], []],
    ['four in an important place', important, ['7.3.1', '7.3.4', '7.5', '7.1.4'], {}, ['c'], []],
    ['five in another place', [], five, {}, [], []],
    ['six in another place', [], [...five, '7.9.1'], {}, ['d'], []],
    ['six in an important place', important, [...five, '7.9.1'], {}, ['c'], []],
    ['chapter 6 in a crowded place', crowded, ['6.5'], {}, ['6.5'], []],
    ['chapter 6 in another place', [], ['6.1'], {}, ['6.1'], []],
    ['chapter 6 and two of A', crowded, ['6.5', '7.3.1', '7.3.2'], {}, ['6.5'], []],
    ['one element by two items, and another', crowded, ['7.3.6.width', '7.3.6.goods', '7.5'], {}, [], []],
    [
      'one element by two items, and two others',
      crowded,
      ['7.3.6.width', '7.3.6.goods', '7.5', '7.3.1'],
      {},
      ['a'],
      [],
    ],
    ['one element by one of two items, and two others', crowded, ['7.3.6.goods', '7.5', '7.3.1'], {}, ['a'], []],
    ['three of A, one put right on the spot', crowded, ['7.3.2', '7.3.8', '7.5'], { spot: ['7.5'] }, [], []],
    [
      'one of two items of an element put right on the spot',
      crowded,
      ['7.3.6.width', '7.3.6.goods', '7.5', '7.3.1'],
      { spot: ['7.3.6.goods'] },
      ['a'],
      [],
    ],
    [
      'both items of an element put right on the spot',
      crowded,
      ['7.3.6.width', '7.3.6.goods', '7.5', '7.3.1'],
      { spot: ['7.3.6.goods', '7.3.6.width'] },
      [],
      [],
    ],
    ['two of A and one unchecked', crowded, ['7.3.1', '7.3.2'], { unchecked: ['7.3.3'] }, [], ['a']],
    ['two of A and one beside it unchecked', crowded, ['7.3.1', '7.3.2'], { unchecked: ['7.1.1'] }, [], []],
    [
      'two of A and one item of two unchecked',
      crowded,
      ['7.3.1', '7.3.2'],
      { unchecked: ['7.3.6.goods'] },
      [],
      ['7.3.6', 'a'],
    ],
    [
      'all of A and B unchecked',
      ['crowded', 'flammable'],
      [],
      { unchecked: ['7.3.1', '7.3.2', '7.3.3', '7.1.1'] },
      [],
      ['a', 'c'],
    ],
    [
      'three of A, one put right, one unchecked',
      crowded,
      ['7.3.2', '7.3.8', '7.5'],
      { spot: ['7.5'], unchecked: ['7.3.1'] },
      [],
      ['a'],
    ],
    ['everything in a closed place', crowded, [...five, '7.3.2', '7.3.3'], { closed: true }, [], []],
    ['six in another place that is closed', [], [...five, '7.9.1'], { closed: true }, [], []],
    [
      'two of A and two of B where both kinds hold',
      ['crowded', 'flammable'],
      ['7.3.1', '7.3.2', '7.1.1', '7.1.2'],
      {},
      ['c'],
      [],
    ],
    [
      'three of A and three of B',
      ['crowded', 'flammable'],
      ['7.3.1', '7.3.2', '7.5', '7.1.1', '7.1.2', '7.4.5'],
      {},
      ['a', 'b', 'c'],
      [],
    ],
    ['five and one unchecked in another place', [], five, { unchecked: ['7.9.1'] }, [], ['d']],
    ['nothing', crowded, [], {}, [], []],
  ])('%s', (_, kinds, failed, seen, major, open) => {
    const came = judged(kinds, failed, seen)
    expect({ major: came.major, open: came.open }).toEqual({ major, open })
    const found = failed.length > 0 ? 'rectify' : (seen.unchecked ?? []).length > 0 ? 'incomplete' : 'pass'
    expect(came.verdict).toBe(found)
  })

  test('keep every element from being filled in where the place is looked at', () => {
    expect(fireAt({ kinds: ['crowded'], closed: false }, today).items.filter(mayBeDefault)).toEqual([])
  })
})
