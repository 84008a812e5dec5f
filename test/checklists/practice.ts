// Has every checklist been tried on at least three sets of facts from practice, each with the items that are expected?
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { testsPathOf } from '../../src/command/checklist-tests.ts'
import { readTests } from '../../src/format/checklist.ts'
import { isWritten } from '../../src/format/read-written.ts'
import type { Expectation } from '../../src/model/generated/formats.ts'
import { library, shipped } from './shipped.ts'

/** The tests in the file of a checklist and in the one beside it. */
function testsOf(id: string, path: string): readonly Expectation[] {
  const beside = testsPathOf(path)
  const read = beside !== undefined && existsSync(beside) ? readTests(readFileSync(beside)) : []
  return [...(library.written(id)?.tests ?? []), ...(isWritten(read) ? read.value.tests : [])]
}

export function testPractice(): void {
  describe('a checklist', () => {
    test('was tried on at least three sets of facts, each with items that are expected', () => {
      const few = shipped.flatMap(({ id, path }) => {
        const sets = new Set(testsOf(id, path).filter(({ asked, items }) => (asked ?? []).length > 0 || items !== undefined).map(({ facts }) => JSON.stringify(facts)))
        return sets.size < 3 ? [`${id}: ${sets.size}`] : []
      })
      expect(few).toEqual([])
    })
  })
}
