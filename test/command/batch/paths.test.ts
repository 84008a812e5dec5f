// Which files are meant: order, patterns, lists, parts.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { eachPathIn } from '../../../src/command/batch/files-from.ts'
import { parsePattern } from '../../../src/command/batch/glob.ts'
import { gather } from '../../../src/command/batch/gather.ts'
import { filesGiven } from '../../../src/command/batch/given-paths.ts'
import { compareBytes, pathAt, PathList } from '../../../src/command/batch/path-list.ts'
import { isInShard } from '../../../src/command/batch/shard.ts'
import type { World } from '../../../src/world/world.ts'
import { memoryWorld } from '../../support/memory-world.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const listed = (list: PathList): readonly string[] => {
  const ordered = list.inOrder()
  return Array.from({ length: ordered.length }, (_, index) => Buffer.from(ordered.at(index)).toString())
}

describe('a list of paths', () => {
  test('is in the order of bytes, each path once, however they were added and packed', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (paths, size) => {
        const list = new PathList()
        for (const path of paths) list.add(path)
        const ordered = list.inOrder()
        const expected = [...new Map(paths.map((path) => [Buffer.from(path).toString('hex'), path])).values()].sort((a, b) => Buffer.compare(a, b))
        const packed: Uint8Array[] = []
        for (let from = 0; from < ordered.length; from += size) {
          const some = ordered.packed(from, Math.min(from + size, ordered.length))
          for (let index = 0; index < some.ends.length; index += 1) packed.push(pathAt(some, index))
        }
        expect(packed.map((path) => Buffer.from(path).toString('hex'))).toEqual(expected.map((path) => Buffer.from(path).toString('hex')))
      }),
    )
  })

  test('compares as Buffer does', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(a, b))
      }),
    )
  })

  test('falls into parts that are disjoint and complete', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 40 }), (path, of) => {
        const parts = Array.from({ length: of }, (_, index) => isInShard(path, { index: index + 1, of }))
        expect(parts.filter(Boolean)).toHaveLength(1)
      }),
    )
  })

  test('falls into the same parts for ever', () => {
    expect(['a', 'b', 'c', 'results/甲.result.json'].map((path) => [1, 2, 3].findIndex((index) => isInShard(bytes(path), { index, of: 3 })) + 1)).toEqual([2, 2, 3, 2])
  })
})

describe('a pattern', () => {
  const matches = (pattern: string, name: string, separator = '/'): boolean => {
    const [first] = parsePattern(pattern, separator).names
    return first instanceof RegExp && first.test(name)
  }

  test.each([
    ['*.json', 'a.json', true],
    ['*.json', '.a.json', false],
    ['.*.json', '.a.json', true],
    ['a?c', 'abc', true],
    ['a?c', 'a甲c', true],
    ['a[b-d]c', 'acc', true],
    ['a[!b-d]c', 'acc', false],
    ['a[!b-d]c', 'axc', true],
    ['a.c*', 'abc', false],
    ['a(1)+*', 'a(1)+x', true],
    ['[z-a]*', 'z', false],
    ['*', 'a\nb', true],
  ])('%s and %j: %s', (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected)
  })

  test('on Windows takes \\ for a separator and lets case be', () => {
    expect(parsePattern('in\\sub\\*.JSON', '\\')).toMatchObject({ root: 'in\\sub' })
    expect(matches('in\\*.JSON', 'a.json', '\\')).toBe(true)
  })

  test('finds what a shell would, and keeps what nothing matches', () => {
    const { world, files } = memoryWorld()
    for (const path of ['in/a/x.result.json', 'in/b/y.result.json', 'in/b/y.txt', 'in/.h/z.result.json', 'in/top.result.json'])
      files.seed(path, 'x')
    expect(listed(gather(world, ['in/*/*.json'], []))).toEqual(['in/a/x.result.json', 'in/b/y.result.json'])
    expect(listed(gather(world, ['in/**'], []))).toEqual(['in/a/x.result.json', 'in/b/y.result.json', 'in/top.result.json'])
    expect(listed(gather(world, ['in/**/y.*'], []))).toEqual(['in/b/y.result.json', 'in/b/y.txt'])
    expect(listed(gather(world, ['in/[a]'], []))).toEqual(['in/a/x.result.json'])
    expect(listed(gather(world, ['in/*.none'], []))).toEqual(['in/*.none'])
  })

  test('gives way to a file that is called so', () => {
    const { world, files } = memoryWorld()
    files.seed('a*.json', 'x')
    files.seed('ab.json', 'x')
    expect(listed(gather(world, ['a*.json'], []))).toEqual(['a*.json'])
  })
})

describe('a walk through folders', () => {
  test('ends when Ctrl+C is pressed, in the midst of a folder too and with nothing verified', async () => {
    const { world, files } = memoryWorld()
    for (let nth = 0; nth < 1000; nth += 1) files.seed(`in/${nth}.result.json`, 'x')
    let breaths = 0
    let released = 0
    const interrupts: World['interrupts'] = {
      watch: () => ({ heard: () => breaths > 1, breathe: async () => { breaths += 1 }, release: () => { released += 1 } }),
      take: () => true,
    }
    for (const given of [{ paths: ['in'] }, { paths: ['i*/*.json'] }, { paths: [], filesFrom: ['list'] }]) {
      files.seed('list', Array.from({ length: 1000 }, (_, nth) => `in/${nth}.result.json\n`).join(''))
      breaths = 0
      await expect(filesGiven(given, { ...world, interrupts })).rejects.toMatchObject({ code: 'batch-interrupted' })
      expect(breaths).toBe(2)
    }
    expect(released).toBe(3)
    expect((await filesGiven({ paths: ['in'] }, world)).length).toBe(1000)
  })
})

describe('a list from elsewhere', () => {
  const pathsIn = (content: string | Uint8Array, at = 3): readonly string[] => {
    const all = Buffer.from(content)
    return [...eachPathIn([all.subarray(0, at), all.subarray(at)])].map((path) => Buffer.from(path).toString('latin1'))
  }

  test.each([
    ['lines', 'a\nb\n', ['a', 'b']],
    ['a last line without its end', 'a\nbc', ['a', 'bc']],
    ['lines of Windows', 'a\r\nb\r\n', ['a', 'b']],
    ['empty lines', '\n\na\n\n', ['a']],
    ['NUL', 'a\nb\0c\0', ['a\nb', 'c']],
    ['a byte-order mark', '\u{feff}a\nb', ['a', 'b']],
    ['UTF-16 of PowerShell', Buffer.from('\u{feff}a\r\nb\r\n', 'utf16le'), ['a', 'b']],
    ['UTF-16 with the high byte first', Buffer.from('\u{feff}a\r\nb\r\n', 'utf16le').swap16(), ['a', 'b']],
    ['bytes that are no text', Buffer.from([0x61, 0xff, 0x0a, 0x62]), ['a\u00ff', 'b']],
    ['nothing', '', []],
  ])('%s', (_, content, expected) => {
    expect(pathsIn(content)).toEqual(expected)
  })
})
