// What people write in YAML: everything that could deceive is told with its place, and never by a throw.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readYaml } from '../../src/format/read-yaml.ts'
import type { Problem } from '../../src/model/problem.ts'

const lineOf = ({ code, line, column }: Problem) => (line === undefined ? code : `${code} ${line}:${column ?? ''}`)

/** The value of a text, or what is wrong with it as "code line:column". */
function read(text: string | Uint8Array): unknown {
  const found = readYaml(typeof text === 'string' ? Buffer.from(text) : text)
  return 'locate' in found ? found.value : found.map(lineOf)
}

describe('what may stand', () => {
  test.each([
    [
      'every scalar is text',
      'a: 2026.10\nb: yes\nc: 0x10\nd: ~\ne: 1e3\nf: 2026-11-03',
      { a: '2026.10', b: 'yes', c: '0x10', d: '~', e: '1e3', f: '2026-11-03' },
    ],
    ['nothing is an empty text', 'a:\nb: ""\nc: [ , ]', ['yaml-syntax 3:6']],
    ['a member without a value', 'a:\nb: ""', { a: '', b: '' }],
    ['a byte order mark, as Windows writes it', '\ufeffa: 1\n', { a: '1' }],
    ['lines that end as on Windows', 'a: 1\r\nb:\r\n  - x\r\n', { a: '1', b: ['x'] }],
    ['a tab after a colon', 'a:\t1', { a: '1' }],
    ['a document that is closed', '---\na: 1\n...\n', { a: '1' }],
    ['text becomes NFC', 'a: e\u0301', { a: '\u00e9' }],
    ['a line feed and a tab in a text', 'a: "x\\n\\ty"', { a: 'x\n\ty' }],
    ['a merge is a member like any other', 'a: {b: 1}\n<<: {c: 1}', { a: { b: '1' }, '<<': { c: '1' } }],
    ['text alone', 'abc', 'abc'],
    ['lists as deep as a file needs', '[[[[[[[[[[x]]]]]]]]]]', [[[[[[[[[['x']]]]]]]]]]],
  ])('%s', (_, text, value) => {
    expect(read(text)).toEqual(value)
  })

  test('a member called __proto__ is a member, and no prototype', () => {
    const value = read('__proto__: {polluted: yes}\n')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })
})

describe('what is refused, with its place', () => {
  test.each([
    ['nothing', '', ['yaml-syntax 1:1']],
    ['a comment alone', '# nothing\n', ['yaml-syntax 1:1']],
    ['an alias', 'a: 1\nb: *x', ['yaml-alias 2:4']],
    ['an anchor', 'a: &x 5', ['yaml-alias 1:7']],
    ['an anchor on a name', '&k a: 5', ['yaml-alias 1:4']],
    ['an anchor and its alias', 'a: &x 1\nb: *x', ['yaml-alias 1:7', 'yaml-alias 2:4']],
    ['a tag of one’s own', 'a: !foo 5', ['yaml-tag 1:9']],
    ['a bare tag', 'a: ! 5', ['yaml-tag 1:6']],
    ['a member twice', 'a: 1\nb:\n  c: 1\n  d: 2\n  c: 3', ['yaml-duplicate-member 5:3']],
    ['a member twice, in flow', '{ a: 1, b: 2, a: 3 }', ['yaml-duplicate-member 1:15']],
    ['a member twice, once in quotes', 'a: 1\n"a": 2', ['yaml-duplicate-member 2:1']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['yaml-several-documents 2:1']],
    ['a second document that is empty', 'a: 1\n---\n', ['yaml-several-documents 2:1']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml-syntax 2:1']],
    ['a bracket that is not closed', 'a: [1, 2', ['yaml-syntax 1:9']],
    ['a quote that is not closed', 'a: "x', ['yaml-syntax 1:6']],
    ['an escape that is none', 'a: "\\q"', ['yaml-syntax 1:5']],
    ['a character beyond Unicode', 'a: "\\U00110000"', ['yaml-syntax 1:5']],
    ['a control character as it stands', 'a: x\u0007y', ['control-character 1:4']],
    ['a control character as an escape', 'a: "\\u001b[2J"', ['control-character 1:4']],
    ['a control character in a name', 'a: 1\nx\u0007y: 2', ['control-character 2:1']],
    ['a NUL', 'a: x\u0000y', ['control-character 1:4']],
    ['half a character', 'a: "\\ud800"', ['lone-surrogate 1:4']],
    ['a text that turns its direction', 'a: x\u202ey', ['hidden-character 1:4']],
    ['a byte order mark within', 'a: \ufeff1', ['hidden-character 1:4']],
    ['on lines that end as on Windows', 'a: 1\r\nb: &x 2\r\n', ['yaml-alias 2:7']],
    ['several things at once', 'a: *x\nb: !t 1\na: 2', ['yaml-alias 1:4', 'yaml-duplicate-member 3:1', 'yaml-tag 2:7']],
  ])('%s', (_, text, told) => {
    const found = read(text)
    expect(Array.isArray(found) ? [...(found as string[])].sort() : found).toEqual(told)
  })

  test('bytes that are no UTF-8', () => {
    expect(read(Buffer.from('a: \u00e9', 'latin1'))).toEqual(['text-not-utf8'])
    expect(read(Buffer.from('a: 1', 'utf16le'))).toEqual(['control-character 1:1'])
  })

  test('a billion laughs are refused without one', () => {
    const nine = (name: string) => Array(9).fill(`*${name}`).join(', ')
    const lists = [...'bcdefghij'].map((name, index) => `${name}: &${name} [${nine('abcdefghij'.charAt(index))}]`)
    const told = read(['a: &a [lol]', ...lists].join('\n'))
    expect(new Set((told as string[]).map((line) => line.split(' ')[0]))).toEqual(new Set(['yaml-alias']))
  })
})

describe('nesting', () => {
  const nested = (depth: number, leaf = 'x') => `${'['.repeat(depth)}${leaf}${']'.repeat(depth)}`
  const blocks = (depth: number) => Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}a:`).join('\n')

  test('may run 32 deep, in brackets and in lines', () => {
    expect(JSON.stringify(read(nested(32)))).toBe(nested(32, '"x"'))
    expect(JSON.stringify(read(blocks(32)))).toBe(`${'{"a":'.repeat(32)}""${'}'.repeat(32)}`)
    expect(JSON.stringify(read(nested(31, 'a: x')))).toBe(nested(31, '{"a":"x"}'))
  })

  test.each([
    ['in brackets', nested(33), 'yaml-too-deep 1:33'],
    ['in lines', blocks(33), 'yaml-too-deep 33:33'],
    ['by a pair in a list', nested(32, 'a: x'), 'yaml-too-deep 1:33'],
  ])('33 deep is refused %s', (_, text, told) => {
    expect(read(text)).toEqual([told])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!t ',
    '"',
    "'",
    '|',
    '>',
    '#',
    '---\n',
    '? ',
    '\t',
    '\r\n',
    '\u0007',
    '%',
    '@',
  )

  test('is a value or a list of problems, each with a place in the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const found = readYaml(Buffer.from(text))
        if ('locate' in found) return
        expect(found.length).toBeGreaterThan(0)
        const lines = text.split(/\r\n|\n/u)
        for (const { line = 0, column = 0 } of found) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2)
        }
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(typeof readYaml(bytes)).toBe('object')
      }),
      { seed: 7, numRuns: 200 },
    )
  })
})

describe('a place', () => {
  test('counts characters, not the halves of those beyond the first plane', () => {
    expect(read('{ "\u{20bb7}": 1, a: &x 1 }')).toEqual(['yaml-alias 1:17'])
  })
})

describe('names and tags that look alike', () => {
  test('a member twice, once not in NFC', () => {
    expect(read('\u00e9: 1\ne\u0301: 2')).toEqual(['yaml-duplicate-member 2:1'])
  })

  const tags = [
    'a: !!int 5',
    'a: !!str 5',
    'a: !<tag:yaml.org,2002:int> 5',
    'a: !!python/object [x]',
    '%TAG ! tag:example.org,2026:\n---\na: !t 5',
  ]
  test.each(tags)('the tag in %j', (text) => {
    expect(String(read(text))).toMatch(/^yaml-tag \d+:\d+$/u)
  })
})
