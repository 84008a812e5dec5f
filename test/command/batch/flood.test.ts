// A file of nothing but faults, however large, is told in a few of them: it fills neither memory nor report.
import { describe, expect, test } from '@jest/globals'
import { largestResult, readResult } from '../../../src/format/result.ts'

/** A quarter of what a result may have: of more it takes longer, and nothing else. */
const size = largestResult / 4
const longName = 'a'.repeat(size / 2)
const times = (text: string, share: number): string => `${text},`.repeat(Math.floor((size * share - 100) / (text.length + 1)))
const names = Array.from({ length: 30_000 }, (_, nth) => `"${nth}":0`).join()
const entries = Array.from({ length: 40_000 }, (_, nth) => `{"a${nth}":0}`).join()
const receipts = `{"body":{"type":"inspection","minor":0,"trail":{"events":[${entries}]}},"format":"taut-result/1","receipts":[],"signatures":[${entries}]}`

describe('a file of nothing but', () => {
  test.each([
    ['members that stand twice', `{${times('"a":0', 1)}"a":0}`, 'json-duplicate-member'],
    ['numbers of another spelling', `[${times('1.0', 1)}0]`, 'number-not-safe'],
    ['names that may not be', `{${names}}`, 'member-name'],
    ['such names inside one of megabytes', `{"${longName}":{${names}}}`, 'member-name'],
    ['members that stand twice, inside one of megabytes', `{"${longName}":{${times('"a":0', 0.4)}"a":0}}`, 'json-duplicate-member'],
    ['hidden characters inside a name of megabytes', `{"${longName}":[${times(String.raw`"\u0000"`, 0.4)}0]}`, 'control-character'],
    ['entries of other forms', receipts, 'schema-mismatch'],
  ])('%s', (_, text, code) => {
    const bytes = Buffer.from(text)
    expect(bytes.length).toBeLessThanOrEqual(largestResult)
    const found = readResult(bytes)
    if ('value' in found) throw new Error('it was read')
    expect(found.map((one) => one.code)).toContain(code)
    expect(found.length).toBeLessThanOrEqual(100)
    expect(JSON.stringify(found).length).toBeLessThan(100_000)
    for (const { line, column } of found) expect(Math.min(line ?? 0, column ?? 0)).toBeGreaterThan(0)
  })

  test('zeros inside a name of megabytes keeps no pointer for each', () => {
    const found = readResult(Buffer.from(`{"${longName}":[${times('0', 0.4)}0]}`))
    expect(found).toMatchObject([{ code: 'format-unknown' }])
  })
})
