// Checklists of a hostile size: told of in one problem, or judged in steps that do not grow with each other.
import { describe, expect, test } from '@jest/globals'
import { conditionsOver } from '../../src/model/condition.ts'
import type { Fact } from '../../src/model/generated/formats.ts'
import { assemble } from '../../src/model/assemble.ts'
import { searchIn } from '../../src/model/reachability.ts'
import { source } from './lint/good.ts'
import { lint } from './lint/linted.ts'

const head = `format: taut-checklist/1
id: gas/x
version: "1"
sector: gas
title: { zh: 样例, en: Sample }
`
const item = (id: string, more = '') => `      - id: ${id}
        ask: { zh: 灯${id}亮吗？, en: Is light ${id} on? }
        look: [test]
        cites: [{ source: made-up, clause: "1", read: full }]
        hazard: general
${more}`
const sections = (items: string) => `sections:\n  - id: all\n    title: { zh: 全部, en: All }\n    items:\n${items}`
const files = (text: string) => ({ 'own/gas/x.yaml': text, 'own/sources/made-up.yaml': source })

describe('a file beyond the bound is told of at the place where it goes beyond, and of nothing else', () => {
  const listed = `${head}sources: [made-up]\n${sections(item('x.one', `        tags: [${Array(900_000).fill('a').join(',')}]\n`))}`
  const blank = `${head}sources: [made-up]\n${'\n'.repeat(1_900_000)}${sections(item('x.one'))}`
  const lines = `${head}sources:\n${'- a\n'.repeat(450_000)}${sections(item('x.one'))}`

  test.each([
    ['a list of 900,000 entries', listed, 16],
    ['1.9 MB of blank lines', blank, undefined],
    ['450,000 lines', lines, undefined],
  ])('%s', async (_, text, line) => {
    const { code, found } = await lint(files(text))
    expect([code, found.length]).toEqual([2, 1])
    expect(found[0]).toMatch(/^yaml-too-many-words \d+:\d+$/u)
    expect(found[0]).toContain(line === undefined ? 'yaml-too-many-words' : ` ${line}:`)
  })

  test('one that is merely large is read', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => item(`x.n${index}`)).join('')
    expect(await lint(files(`${head}sources: [made-up]\n${sections(many)}`))).toMatchObject({ code: 0 })
  })
})

describe('facts that each depend on the one before', () => {
  const chained = (length: number): readonly Fact[] =>
    Array.from({ length }, (_, index) => ({
      id: `f${index}`,
      type: 'yes-no',
      ask: { zh: '有吗？', en: 'Is there?' },
      ...(index === 0 ? {} : { when: `facts.f${index - 1}` }),
    }))
  const search = (facts: readonly Fact[]) =>
    searchIn(assemble({ format: 'taut-checklist/1', id: 'gas/x', version: '1', sector: 'gas', title: { zh: '样', en: 'S' }, sources: [], facts, sections: [] }, () => undefined)).search

  test('are followed for sixty steps, and no further', () => {
    const [short, long] = [search(chained(55)), search(chained(400))]
    expect(short({ all: ['facts.f54', '!facts.f3'] })).toBe('no')
    expect(short({ all: ['facts.f54'] })).toBe('yes')
    expect(long({ all: ['facts.f399', '!facts.f3'] })).toBe('unknown')
    expect(long({ all: ['facts.f50', '!facts.f3'] })).toBe('no')
  })

  test('are tried one by one without the whole being made anew each time', () => {
    const facts = chained(60)
    const trial = conditionsOver(facts).trying('2026-01-01')
    expect(trial.holds('facts.f1')).toBe(false)
    trial.give('f1', true)
    expect(trial.holds('facts.f1 && !facts.f1 || facts.f1')).toBe(true)
    trial.give('f1', undefined)
    expect(trial.holds('facts.f1 || !facts.f1')).toBe(false)
  })
})
