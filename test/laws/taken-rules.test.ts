// Does a rule that is taken over judge as its members left would have judged alone, or else not compile at all?
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compileChecklist } from '../../src/model/compile.ts'
import type { Checklist, ChecklistSource, Item, Rule } from '../../src/model/generated/formats.ts'

const text = { zh: '文', en: 'text' }
const item = (id: string, tag: boolean): Item => ({ id, ask: text, look: ['test'], cites: [{ source: 'law', clause: '1', read: 'full' }], hazard: 'general', ...(tag ? { tags: ['tag'] } : {}) })
const base = { format: 'taut-checklist/1', version: '1', sector: 'other', title: text, sources: ['law'] } as const

const names = ['i.a', 'i.b', 'i.c', 'i.d'] as const
const rule: fc.Arbitrary<Pick<Rule, 'allOf' | 'anyOf' | 'count'>> = fc
  .record({ shape: fc.constantFrom('allOf', 'anyOf', 'of', 'tagged'), members: fc.subarray([...names], { minLength: 2 }), atLeast: fc.integer({ min: 1, max: 4 }) })
  .map(({ shape, members, atLeast }) => {
    if (shape === 'allOf') return { allOf: members }
    if (shape === 'anyOf') return { anyOf: members }
    return { count: { ...(shape === 'of' ? { of: members } : { tagged: 'tag' }), atLeast: Math.min(atLeast, members.length) } }
  })

function compiled(shape: Pick<Rule, 'allOf' | 'anyOf' | 'count'>, tagged: readonly string[], off: readonly string[], offRule: boolean): Checklist | undefined {
  const judged: Rule = { id: 'r.one', title: text, hazard: 'major', cites: [{ source: 'law', clause: '1', read: 'full' }], ...shape }
  const shared: ChecklistSource = { ...base, id: 'common/shared', sections: [{ id: 's.shared', title: text, items: [...names, 'i.last'].map((id) => item(id, tagged.includes(id))) }], rules: [judged] }
  const without = [...off.map((id) => ({ item: id, reason: text })), ...(offRule ? [{ rule: 'r.one', reason: text }] : [])]
  const own: ChecklistSource = { ...base, id: 'other/own', sections: [{ from: 'common/shared', without }] }
  const found = compileChecklist(own, () => shared, new Map())
  return 'sections' in found ? found : undefined
}

describe('a rule that is taken over', () => {
  const some = fc.subarray<string>([...names])
  const given = fc.record({ shape: rule, tagged: some, off: some })

  test('is there with all that is left of it, or the checklist does not compile', () => {
    fc.assert(
      fc.property(given, ({ shape, tagged, off }) => {
        // What could not be met before is told in its own file.
        fc.pre(shape.count?.tagged === undefined || tagged.length >= shape.count.atLeast)
        const found = compiled(shape, tagged, off, false)
        const members = shape.allOf ?? shape.anyOf ?? shape.count?.of ?? tagged
        const gone = new Set<string>(off)
        const left = members.filter((id) => !gone.has(id))
        if (found === undefined) return left.length < members.length
        const [only] = found.rules
        const listed = only?.allOf ?? only?.anyOf ?? only?.count?.of ?? tagged.filter((id) => !gone.has(id))
        expect([found.rules.length, only?.count?.atLeast, listed]).toEqual([1, shape.count?.atLeast, left])
        // Nothing of it can be met any less than it is said to be.
        return left.length === members.length || (shape.allOf === undefined && left.length >= (shape.count?.atLeast ?? 1))
      }),
    )
  })

  test('can always be left out with what it counts, and then nothing is left of it', () => {
    fc.assert(
      fc.property(given, ({ shape, tagged, off }) => {
        expect(compiled(shape, tagged, off, true)?.rules).toEqual([])
      }),
    )
  })

  test('stays as it is where nothing of it is left out', () => {
    fc.assert(
      fc.property(given, ({ shape, tagged }) => {
        expect(compiled(shape, tagged, [], false)?.rules).toMatchObject([shape])
      }),
    )
  })
})
