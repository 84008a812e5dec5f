// Does the csv of a batch hold any text in one cell of one line, and nothing that a spreadsheet takes for a formula?
import { describe, expect, test } from '@jest/globals'
import type { FileLine } from '../../src/model/generated/formats.ts'
import { csvReporter } from '../../src/report/batch/csv.ts'

const trust = { name: 'x', version: 1, fingerprint: `SHA256:${'A'.repeat(43)}`, selfMade: false }
const line = (path: string): FileLine => ({ type: 'file', path, status: 'valid', problems: [], policy: path, trust })

describe('a cell', () => {
  test.each([
    ['=1+1', '\'=1+1'],
    ['  +1', '\'  +1'],
    ['-1', '\'-1'],
    ['@SUM(A1)', '\'@SUM(A1)'],
    ['＝1＋1', '\'＝1＋1'],
    ['＠SUM', '\'＠SUM'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=A1,"x"', '"\'=A1,""x"""'],
    ['two\nlines', 'two\\u{a}lines'],
    ['\t=1', '\\u{9}=1'],
    ['甲=1', '甲=1'],
  ])('of %j is %j', (text, cell) => {
    expect(csvReporter.file(line(text))).toBe(`file,${cell},valid,,,,,,,${cell},${trust.fingerprint},\r\n`)
  })
})
