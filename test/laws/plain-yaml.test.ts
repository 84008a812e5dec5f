// Reading YAML in the short way: it gives what the parser gives, or nothing.
import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Lexer } from 'yaml'
import { readPlainYaml } from '../../src/format/plain-yaml.ts'
import { readAnyYaml } from '../../src/format/read-yaml.ts'

const plenty = 200_000
const runs = 4000

/** Whether the short way read the text, and then exactly what the parser reads. */
function isReadTheSame(text: string): boolean {
  const plain = readPlainYaml(text, plenty)
  if (plain === undefined) return false
  const read = readAnyYaml(text)
  if (!('value' in read)) throw new Error(`${JSON.stringify(text)} was read, in which the parser finds ${JSON.stringify(read)}`)
  // Members in the same order, too.
  expect(JSON.stringify(plain)).toBe(JSON.stringify(read.value))
  expect(plain).toEqual(read.value)
  const words = [...new Lexer().lex(text)].length
  if (readPlainYaml(text, words - 1) !== undefined) throw new Error(`${JSON.stringify(text)} has ${words} words`)
  return true
}

const whole = `# A comment
format: taut-checklist/1
title: { zh: 燃气厂站, en: 'It''s a station', more: {} }
scope:
  zh: 一行
    接着一行
  en: >-
    Folded over
    two lines.
sources: [a, "b: c"] # of a register
facts:
- id: tanks   # here it may
  when: "facts.station != 'x'"
  options:
    - { id: lng, zh: 液化天然气（LNG）,
        en: Liquefied natural gas }
  points: -5
  literal: |-
    one
    two
next:
  far in: no
  of:
    [
      a.b-1, c d,
      e
    ]
url: http://x/y#z
`

const lines = whole.split('\n')
const pieces = ['\n', '  ', ' ', '-', '- ', ': ', ':', '#', ' #', '{', '}', '[', ']', ',', '"', "'", '\\', '|', '>', '|-', '>-', '>-\n  ', '\n\n', '\n    ', 'a', 'b: c', '是', '&a ', '*a', '!t ', '?', '%', '@', '---\n', '...\n', '\t', '\r\n', '\u3000', '\u00a0', '\u0301', '__proto__: x', '0x1F', '~', '']

test.each(['checklists/gas/station.yaml', 'checklists/mines/coal-underground.yaml', 'checklists/sources/mem-coal-major-2026.yaml', 'checklists/fire/places.tests.yaml'])(
  'the short way reads %s',
  (path) => {
    expect(isReadTheSame(readFileSync(path, 'utf8'))).toBe(true)
  },
)

test.each([
  ['a list as far in as its member', 'a:\n- b: 1\n  c: 2\n- d\ne: f\n'],
  ['text on the line after its member', 'a:\n  b c\n  d\n'],
  ['brackets over several lines', 'a: [\n  b,\n  { c: d\n    e }\n  ]\n'],
  ['comments', 'a: b # c\n# d\nc: # e\n  - f # g\n'],
  ['no line end at the end', 'a: >-\n  b\n  c'],
])('the short way reads %s', (_, text) => {
  expect(isReadTheSame(text)).toBe(true)
})

test('of parts of a file, damaged, it reads nothing else than the parser', () => {
  const damaged = fc
    .record({
      from: fc.nat(lines.length - 2),
      count: fc.integer({ min: 1, max: 12 }),
      edits: fc.array(fc.record({ at: fc.nat(400), cut: fc.integer({ min: 0, max: 3 }), piece: fc.constantFrom(...pieces) }), { maxLength: 3 }),
    })
    .map(({ from, count, edits }) => {
      const text = lines.slice(from, from + count).join('\n')
      return edits.reduce((now, { at, cut, piece }) => {
        const place = at % (now.length + 1)
        return now.slice(0, place) + piece + now.slice(place + cut)
      }, text)
    })
  let plain = 0
  fc.assert(
    fc.property(damaged, (text) => {
      if (isReadTheSame(text)) plain += 1
    }),
    { numRuns: runs },
  )
  expect(plain).toBeGreaterThan(200)
})

test('of pieces of YAML in a row it reads nothing else than the parser', () => {
  const rows = fc.array(fc.constantFrom(...pieces, 'a: ', 'b: ', 'a:\n  ', 'c, ', '\na: '), { minLength: 1, maxLength: 14 })
  let plain = 0
  fc.assert(
    fc.property(rows, (row) => {
      if (isReadTheSame(`a: ${row.join('')}`)) plain += 1
    }),
    { numRuns: runs },
  )
  expect(plain).toBeGreaterThan(100)
})
