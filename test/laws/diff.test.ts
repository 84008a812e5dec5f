// Every difference of two complete checklists is told, in one place and of one weight; and nothing else is.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readCompiled, printCompiled } from '../../src/format/compiled.ts'
import { type Difference, differencesBetween } from '../../src/model/difference.ts'
import type { Checklist } from '../../src/model/generated/formats.ts'
import { movedIn } from '../../src/model/order.ts'
import { sameValue } from '../../src/model/value-difference.ts'
import { boilerRoom } from '../verify/bodies.ts'
import { at } from '../verify/edit.ts'
import { runs } from './arbitrary.ts'
import { type Mutation, mutationsOf } from './mutate.ts'

const cites = boilerRoom.sections[0]?.items[0]?.cites ?? []
const title = { zh: '合计', en: 'Total' }

/** The boiler room, scored: one of everything that a complete form can hold. */
const whole: Checklist = {
  ...boilerRoom,
  score: { method: 'jgj-59', cites: structuredClone(cites), lines: [{ id: 'room', title, weight: '10', sheets: [{ id: 'doors', title, general: ['boiler.door'] }] }] },
}

const readBack = (value: unknown): Checklist | undefined => {
  const read = readCompiled(Buffer.from(JSON.stringify(value)))
  return 'value' in read ? read.value : undefined
}

/** All small changes after which it is still a checklist, or those at one pointer. Members move about within a body. */
const changesOf = (checklist: Checklist, pointer?: string): readonly (Omit<Mutation, 'to'> & { readonly to: Checklist })[] =>
  [...mutationsOf({ body: checklist }, (place) => place !== '/body' && (pointer === undefined || place === `/body${pointer}`))].flatMap((one) => {
    const to = readBack((one.to as { readonly body: unknown }).body)
    return to === undefined ? [] : [{ ...one, pointer: one.pointer.slice('/body'.length), to }]
  })

const mutations = changesOf(whole)

const nameOf = ({ kind, pointer }: Pick<Mutation, 'kind' | 'pointer'>) => `${kind} ${pointer}`

/** What breaks the law between two checklists. */
function breachOf(a: Checklist, b: Checklist): string | undefined {
  const found = differencesBetween(a, b)
  const places = found.map(({ subject, id, member, kind }) => [subject, id, kind, ...member].join(' '))
  if ((found.length === 0) !== (printCompiled(a) === printCompiled(b))) return `${found.length} differences`
  return new Set(places).size === places.length ? undefined : `one place twice: ${places.join(', ')}`
}

/** The item a pointer leads into, if it does. */
function itemAt(pointer: string): string | undefined {
  const [place] = /^\/sections\/\d+\/items\/\d+(?=\/)/u.exec(pointer) ?? []
  return place === undefined ? undefined : String(at(whole, `${place}/id`))
}

describe('the differences between checklists', () => {
  test('are there for every small change', () => {
    expect(mutations.length).toBeGreaterThan(300)
    const breaches = mutations.map((one) => [nameOf(one), breachOf(whole, one.to)]).filter(([, why]) => why !== undefined)
    expect(breaches).toEqual([])
  }, 60_000)

  test('are told of the item that was changed, and of no other', () => {
    const astray = mutations.flatMap(({ to, ...one }) => {
      const item = itemAt(one.pointer)
      if (item === undefined || one.kind === 'moved') return []
      const told = differencesBetween(whole, to).filter(({ subject, id }) => subject !== 'item' || id !== item)
      // An id that becomes another one's, or a new one, concerns two.
      return told.length === 0 || one.pointer.endsWith('/id') ? [] : [[nameOf(one), told]]
    })
    expect(astray).toEqual([])
  }, 60_000)

  test('are there after any number of changes, in both directions', () => {
    const some = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(some, (picks) => {
        let to = whole
        for (const pick of picks) {
          const { pointer } = mutations[pick % mutations.length] ?? { pointer: '' }
          to = changesOf(to, pointer)[0]?.to ?? to
        }
        expect([breachOf(whole, to), breachOf(to, whole)]).toEqual([undefined, undefined])
      }),
      { ...runs, numRuns: 100 },
    )
  }, 60_000)

  test('are none between a checklist and itself, however its members are ordered', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).toReversed().map(([name, member]) => [name, turned(member)]))
    }
    expect(differencesBetween(whole, turned(whole) as Checklist)).toEqual([])
  })
})

describe('sameness', () => {
  test('is that of the canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameValue(a, b)).toBe(printCompiled(a as never) === printCompiled(b as never))
        expect(sameValue(a, structuredClone(a))).toBe(true)
      }),
      runs,
    )
  })
})

describe('what was moved', () => {
  const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })

  test('is nothing where the order of what both have is the same, and the rest stays in order', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [before, after] = [a.filter((one) => b.includes(one)), b.filter((one) => a.includes(one))]
        const moved = new Set(movedIn(a, b).map(({ id }) => id))
        expect(moved.size === 0).toBe(before.join('') === after.join(''))
        const left = (all: readonly string[]) => all.filter((one) => !moved.has(one))
        expect(left(after)).toEqual(left(before))
      }),
      runs,
    )
  })

  test('is as little as can be', () => {
    expect(movedIn([...'abcd'], [...'bcda'])).toEqual([{ id: 'a', before: '', after: 'd' }])
  })
})

describe('the weight of a difference', () => {
  const item = whole.sections[0]?.items[0]
  const firstFact = whole.facts[0]
  const withItem = (more: object): Checklist => ({
    ...whole,
    sections: whole.sections.map((section, place) => (place > 0 ? section : { ...section, items: section.items.map((one, index) => (index > 0 ? one : { ...one, ...more })) })),
  })
  const withFact = (more: object): Checklist => ({ ...whole, facts: whole.facts.map((fact, place) => (place > 0 ? fact : { ...fact, ...more })) })
  const weighed = (to: Checklist): readonly Difference['weight'][] => differencesBetween(whole, to).map(({ weight }) => weight)

  test.each<[string, Checklist, Difference['weight']]>([
    ['an item is gone', { ...whole, sections: whole.sections.map((section, place) => (place > 0 ? section : { ...section, items: section.items.slice(1) })) }, 'breaking'],
    ['an item has another id', withItem({ id: 'boiler.gate' }), 'breaking'],
    ['an item asks for a reading', withItem({ reading: { quantity: title, unit: 'm', limits: [{ fail: { under: '1' } }] } }), 'breaking'],
    ['a fact is gone', { ...whole, facts: whole.facts.slice(1) }, 'breaking'],
    ['a fact is of another type', withFact({ type: 'choices' }), 'breaking'],
    ['an option is gone', withFact({ options: firstFact?.options?.slice(1) }), 'breaking'],
    ['an option has come', withFact({ options: [...(firstFact?.options ?? []), { id: 'coal', zh: '煤', en: 'Coal' }] }), 'judging'],
    ['an option is put in another way', withFact({ options: firstFact?.options?.map((one) => ({ ...one, zh: `${one.zh}类` })).slice(0, 1).concat(firstFact.options.slice(1)) }), 'wording'],
    ['a fail is more', withItem({ hazard: 'major' }), 'judging'],
    ['a photo is demanded', withItem({ evidence: { photo: 'always' } }), 'judging'],
    ['it cannot be left out', withItem({ na: { reason: false, allowed: false } }), 'judging'],
    ['a clause more', withItem({ cites: [...cites, ...cites] }), 'judging'],
    ['it is asked under a condition', withItem({ when: 'facts.staffed' }), 'judging'],
    ['a rule is gone', { ...whole, rules: whole.rules.slice(0, -1) }, 'judging'],
    ['the weights of the score', { ...whole, score: { ...whole.score, lines: [] } as unknown as Checklist['score'] & object }, 'judging'],
    ['a question is put in another way', withItem({ ask: { zh: item?.ask.zh, en: 'Is it a door?' } }), 'wording'],
    ['a guide has come', withItem({ guide: title }), 'wording'],
    ['the title', { ...whole, title }, 'wording'],
    ['the version', { ...whole, version: '2027.1' }, 'wording'],
    ['the order of items', { ...whole, sections: whole.sections.map((section) => ({ ...section, items: section.items.length > 1 ? [...section.items.slice(1), section.items[0] as never] : section.items })) }, 'wording'],
  ])('%s', (_name, to, weight) => {
    const found = weighed(to)
    expect(found.length).toBeGreaterThan(0)
    expect([...new Set(found)]).toEqual([weight])
  })

  test('an item under another condition than before may be judged otherwise', () => {
    const [first, ...rest] = whole.sections
    const [moved] = first?.items ?? []
    const target = rest.find(({ when }) => when !== first?.when)
    if (first === undefined || moved === undefined || target === undefined) throw new Error('the boiler room has no such sections')
    const sections = whole.sections.map((section) => {
      if (section.id === first.id) return { ...section, items: section.items.slice(1) }
      return section.id === target.id ? { ...section, items: [...section.items, moved] } : section
    })
    expect(differencesBetween(whole, { ...whole, sections })).toEqual([
      { weight: 'judging', kind: 'changed', subject: 'item', id: moved.id, member: ['section'], before: first.id, after: target.id },
    ])
  })
})
