// Is it counted right what is asked of the register: by items, limits, rules and scores, once each and under their own file?
import { describe, expect, test } from '@jest/globals'
import { type ClauseCoverage, coverageOf, knowledgeOf, overloadedItems } from '../../src/model/coverage.ts'
import type { ChecklistSource, Cite, Item, SourceDocument } from '../../src/model/generated/formats.ts'
import { nearest } from '../../src/model/nearest.ts'
import { run } from './running.ts'

const text = { zh: '文', en: 'text' }
const cite = (clause: string, read: Cite['read'] = 'full', source = 'law'): Cite => ({ source, clause, read })

const source = (id: string, more: Partial<SourceDocument> = {}): SourceDocument => ({
  format: 'taut-source/1',
  id,
  number: id,
  title: text,
  issuer: text,
  clauses: ['1', '2', '3', '4', '5', '6'].map((clause) => ({ id: clause, subject: text, read: 'full', hazard: 'major' })),
  ...more,
})

const item = (id: string, more: Partial<Item>): Item => ({ id, ask: text, look: ['test'], hazard: 'general', cites: [], ...more })

const checklist = (id: string, items: readonly Item[], more: Partial<ChecklistSource> = {}): ChecklistSource => ({
  format: 'taut-checklist/1',
  id,
  version: '1',
  sector: 'other',
  title: text,
  sources: ['law'],
  sections: [{ id: 'one', title: text, items }],
  ...more,
})

const register = (...sources: readonly SourceDocument[]) => new Map(sources.map((one) => [one.id, one]))
const day = '2026-11-03'

const statesIn = (clauses: readonly ClauseCoverage[] = []) =>
  Object.fromEntries(clauses.map(({ clause, state, asked }) => [clause.id, [state, ...asked.map(({ checklist: of, by, id, read }) => `${of} ${by} ${id} ${read}`)].join(', ')]))

describe('coverage', () => {
  test('counts items, limits of readings and days, rules and scores', () => {
    const limits = (clause: string) => [{ fail: { over: '1' }, cites: [cite(clause)] }]
    const one = checklist(
      'a',
      [
        item('read', { cites: [cite('1')], reading: { quantity: text, unit: 'm', limits: limits('2') } }),
        item('dated', { cites: [cite('1')], date: { quantity: text, limits: [{ fail: { past: true }, cites: [cite('3')] }] } }),
      ],
      { rules: [{ id: 'rule', title: text, allOf: ['read', 'dated'], hazard: 'major', cites: [cite('4')] }], score: { method: 'jgj-59', lines: [], cites: [cite('5')] } as never },
    )
    expect(statesIn(coverageOf(register(source('law')), [one], day)[0]?.clauses)).toEqual({
      1: 'asked, a item read full, a item dated full',
      2: 'asked, a item read full',
      3: 'asked, a item dated full',
      4: 'asked, a rule rule full',
      5: 'asked, a score jgj-59 full',
      6: 'open',
    })
  })

  test('counts an item once, as surely as it knows the clause, and not again where it is taken over', () => {
    const own = checklist('a', [item('read', { cites: [cite('1', 'memory'), cite('1', 'part')] })])
    const taking = checklist('b', [item('more', { cites: [cite('2')] })], { sections: [{ from: 'a' }] })
    expect(statesIn(coverageOf(register(source('law')), [own, taking], day)[0]?.clauses)).toMatchObject({ 1: 'asked, a item read part', 2: 'open' })
  })

  test.each([
    [{}, 'in-force'],
    [{ until: '2026-11-03' }, 'in-force'],
    [{ until: '2026-11' }, 'in-force'],
    [{ until: '2026-11-02' }, 'out-of-force'],
    [{ until: '2025' }, 'out-of-force'],
    [{ inForce: '2026-11-04' }, 'not-yet'],
    [{ inForce: '2026' }, 'in-force'],
  ] as const)('knows that %j is %s', (more, standing) => {
    expect(coverageOf(register(source('law', more)), [], day)[0]?.standing).toBe(standing)
  })

  test('finds items that stand for more than three major clauses in force', () => {
    const many = (of: string) => ['1', '2', '3', '4'].map((clause) => cite(clause, 'full', of))
    const items = [item('four', { cites: many('law') }), item('three', { cites: many('law').slice(1) }), item('old', { cites: many('past') })]
    const found = overloadedItems(register(source('law'), source('past', { until: '2025' })), [checklist('a', items)], day)
    expect(found.map((one) => one.item)).toEqual(['four'])
  })

  test('counts how citations are known', () => {
    const one = checklist('a', [item('i', { cites: [cite('1'), cite('2', 'memory'), cite('1', 'part', 'other')] })])
    expect(knowledgeOf([one])).toEqual([{ checklist: 'a', reads: { full: 1, part: 1, memory: 1 } }])
    expect(knowledgeOf([one], 'law')).toEqual([{ checklist: 'a', reads: { full: 1, part: 0, memory: 1 } }])
    expect(knowledgeOf([one], 'none')).toEqual([])
  })
})

test('the nearest ids are those that hold what was written, then those with the fewest slips', () => {
  expect(nearest('gb-3087-2022', ['gb-55036-2022', 'gb-30871-2022', 'law'])).toEqual(['gb-30871-2022', 'gb-55036-2022', 'law'])
  expect(nearest('coal', ['goal', 'mem-coal-major-2026', 'x', 'y'])[0]).toBe('mem-coal-major-2026')
})

describe('the shipped checklists', () => {
  test('are counted, a line of JSON for each source, with every clause', async () => {
    const { code, out, err } = await run(['checklist', 'coverage', 'mohurd-gas-major-2023', '--json'])
    const found = JSON.parse(out) as { readonly used: boolean; readonly clauses: readonly unknown[]; readonly counts: { readonly all: { readonly asked: number; readonly open: number } } }
    expect({ used: found.used, clauses: found.clauses.length }).toEqual({ used: true, clauses: 22 })
    expect(found.counts.all.asked).toBeGreaterThanOrEqual(15)
    // The answer is no exactly as long as something is open.
    expect(code).toBe(found.counts.all.open > 0 ? 2 : 0)
    expect(err).toMatch(/^1 source, 1 used;/u)
  }, 20_000)
})
