// Does the line above a question say how far one is without breaking inside its numbers?
import { describe, expect, test } from '@jest/globals'
import { itemHead } from '../../src/report/item-head.ts'
import { noPaint } from '../../src/report/paint.ts'
import { columnsOf } from '../../src/words/columns.ts'
import { measuredSite, shelved } from '../verify/bodies.ts'

const [planned] = shelved(measuredSite).planner({}, '2026-11-03').items
const first = (language: 'zh' | 'en', columns: number): readonly string[] => {
  if (planned === undefined) throw new Error('the site has no items')
  return itemHead(measuredSite, planned, { number: 37, items: 112, findings: 8, major: 1 }, { language, columns, paint: noPaint }, false).split('\n')
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('the findings stand on the line of the item where there is room, and go down together where there is none', () => {
    const [whole = ''] = first(language, 132)
    const width = columnsOf(whole)
    expect(first(language, width + 3)[0]).toBe(whole)
    const [item, found] = first(language, width + 2)
    expect(`${item}  ${found}`).toBe(whole)
    expect(found).toMatch(language === 'zh' ? /^已发现隐患 8 条，其中重大 1 条$/u : /^8 findings so far, 1 major$/u)
  })
})
