// A place that is told at once is the place that the whole scan finds.
import { Buffer } from 'node:buffer'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { printFile } from '../../src/format/canonical.ts'
import { jsonPlaces } from '../../src/format/json-places.ts'
import { laidOut } from '../../src/format/laid-out.ts'
import { laidOutPlace } from '../../src/format/laid-out-place.ts'
import { lineColumn } from '../../src/format/line-column.ts'
import { locator } from '../../src/format/read-file.ts'
import { isProblem, readJson } from '../../src/format/read-json.ts'
import { problem } from '../../src/model/problem.ts'
import { runs } from './arbitrary.ts'

const name = fc.stringMatching(/^[A-Za-z]{1,8}$/u)
/** Values with names and texts that look like a member at the top. */
const tricky = fc.constantFrom('a', '\n  "a": 1', '  "a":', '"a":', '雪\u{20000}')
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, tricky, fc.integer(), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(name, tie('any'), { maxKeys: 3 })),
})).any

test('of every member at the top of a file of ours', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 5 }), (file) => {
      const text = printFile(file)
      const { places } = jsonPlaces(text)
      for (const member of Object.keys(file)) {
        const line = laidOut(Buffer.from(text))?.lines.get(member)
        expect({ line, column: 3 }).toEqual(lineColumn(text, places.get(`/${member}`) ?? -1))
      }
      expect(laidOut(Buffer.from(text))?.lines.get('notThere')).toBeUndefined()
    }),
    runs,
  )
})

test('of every value of a file of ours, and of what is not there that of what would hold it', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value, { maxKeys: 5 }), (file) => {
      const text = printFile(file)
      const form = laidOut(Buffer.from(text))
      if (form === undefined) throw new Error(`not in our layout: ${text}`)
      for (const [pointer, offset] of jsonPlaces(text).places) {
        const place = lineColumn(text, offset)
        expect(laidOutPlace(JSON.parse(text), form, pointer)).toEqual(place)
        expect(laidOutPlace(JSON.parse(text), form, `${pointer}/length~1/0`)).toEqual(place)
      }
    }),
    runs,
  )
})

test('of ever so many problems, without reckoning each of them from the beginning', () => {
  const list = Array.from({ length: 1000 }, (_, nth) => ({ name: String(nth), of: ['a', 'b'] }))
  const read = readJson(Buffer.from(printFile({ list })))
  if (isProblem(read)) throw new Error(read.code)
  expect(read.laidOut).toBeDefined()
  let looks = 0
  const { value: whole } = read
  const locate = locator({ ...read, get value() { looks += 1; return whole } })
  for (const [nth] of list.entries())
    expect(locate(problem('trust-key-unusable', `/list/${nth}/of/1`))).toMatchObject({ line: 3 + 7 * nth + 4, column: 9 })
  expect(looks).toBeLessThan(100)
})
