// Is what a batch tells people as wide as their terminal at most, and never broken where a script reads it?
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { problem, type ProblemCode, problemCodes } from '../../src/model/problem.ts'
import { prettyReporter } from '../../src/report/batch/pretty.ts'
import { fileLine } from '../../src/report/batch/file-line.ts'
import { noPaint } from '../../src/report/paint.ts'
import { standardPolicy } from '../../src/model/policy.ts'
import { columnsOf } from '../../src/words/columns.ts'

const trust = { name: 'x', version: 1, fingerprint: 'SHA256:x', selfMade: false }
const codes = Object.keys(problemCodes) as readonly ProblemCode[]
const languages = ['zh', 'en'] as const

/** A file with these problems, as verified and as repeated of a report. */
function told(wrong: readonly ProblemCode[], pointer: string, language: (typeof languages)[number], columns: number): readonly string[] {
  const problems = wrong.map((code) => ({ ...problem(code, pointer, { expected: 'x', id: 'F1' }), line: 1203, column: 17 }))
  const line = fileLine({ path: 'a' }, { status: 'invalid', problems }, undefined, { policy: standardPolicy, trust, language })
  const reporter = prettyReporter({ language, columns, paint: noPaint }, false)
  return [reporter.file(line, { status: 'invalid', problems }), reporter.file(line)]
}

describe('a file in a batch', () => {
  test.each(languages)('takes no more columns than there are, whatever is wrong with it: %s', (language) => {
    for (const columns of [40, 60, 80])
      for (const text of told(codes, '/body/findings/1', language, columns))
        expect(text.split('\n').filter((line) => columnsOf(line) > columns)).toEqual([])
  })

  test('is told in the same words at any width, and with its code in one piece', () => {
    const bare = (text: string): string => text.replace(/\s/gu, '')
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...languages), fc.integer({ min: 30, max: 120 }), (code, language, columns) => {
        const narrow = told([code], '/body/answers/12/evidence/0/name', language, columns)
        expect(narrow.map(bare)).toEqual(told([code], '/body/answers/12/evidence/0/name', language, Number.POSITIVE_INFINITY).map(bare))
        for (const text of narrow) expect(problemCodes[code][1] === 'info' || text.includes(code)).toBe(true)
      }),
    )
  })

  test('has each problem in one line where nobody watches', () => {
    const [text = '', again = ''] = told(['signature-body', 'finding-orphan'], '/body', 'en', Number.POSITIVE_INFINITY)
    expect(text.split('\n').filter((line) => line.includes('signature-body'))).toEqual([expect.stringMatching(/^ {2}1203:17 {2}\/body {2}signature-body {2}.*\.$/u)])
    expect(again.trimEnd().split('\n')).toHaveLength(3)
  })
})
