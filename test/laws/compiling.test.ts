// Compiling takes no notice of how a checklist is written down, and of everything else that stands in it.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readLibrary } from '../../src/command/library.ts'
import { readChecklist, readSource } from '../../src/format/checklist.ts'
import { printCompiled, readCompiled } from '../../src/format/compiled.ts'
import { readYaml } from '../../src/format/read-yaml.ts'
import { isWritten } from '../../src/format/read-written.ts'
import { compileChecklist } from '../../src/model/compile.ts'
import type { Checklist, Fact, SourceDocument } from '../../src/model/generated/formats.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { sha256 } from '../../src/sign/digest.ts'
import { systemWorld } from '../../src/world/system.ts'
import { set } from '../verify/edit.ts'
import { runs } from './arbitrary.ts'
import { placesIn } from './mutate.ts'
import { writtenAnew } from './written-anew.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const bytesOf = (...path: readonly string[]) => readFileSync(join(root, ...path))

function sourceAt(...path: readonly string[]): SourceDocument {
  const read = readSource(bytesOf(...path))
  if (!isWritten(read)) throw new Error(`${path.join('/')} cannot be read`)
  return read.value
}

const sources = [
  sourceAt('checklists/sources/mohurd-gas-major-2023.yaml'),
  ...['boiler-room', 'measured-site'].map((name) => sourceAt('test/fixtures', name, 'source.yaml')),
]
const register = new Map(sources.map((source) => [source.id, source]))

/** The digest of what a text compiles to; undefined where it is refused. */
function digestOf(text: string): string | undefined {
  const read = readChecklist(Buffer.from(text))
  if (!isWritten(read)) return undefined
  const checklist = compileChecklist(read.value, () => undefined, register)
  return 'sections' in checklist ? sha256(printCompiled(checklist)) : undefined
}

/** The text tree in a file. */
function treeOf(text: Uint8Array): unknown {
  const read = readYaml(text)
  if (!('locate' in read)) throw new Error('the file cannot be read')
  return read.value
}

const files = [
  ['the station', bytesOf('checklists/gas/station.yaml')],
  ['the boiler room', bytesOf('test/fixtures/boiler-room/checklist.yaml')],
  ['the measured site', bytesOf('test/fixtures/measured-site/checklist.yaml')],
] as const

/** Choices among so many, from a stream of numbers. */
const choices = fc.infiniteStream(fc.nat({ max: 5039 })).map((stream) => (count: number) => Number(stream.next().value ?? 0) % count)

/** The same value in one line of YAML with bare names, which is read much sooner than JSON. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value).map(([name, member]) => `${name}: ${inFlow(member)}`).join(', ')} }`
}

describe.each(files)('%s', (_, bytes) => {
  const text = bytes.toString('utf8')
  const tree = treeOf(bytes)
  const digest = digestOf(text)

  test('compiles to the same every time, and to what reads back', () => {
    expect(digest).toMatch(/^[0-9a-f]{64}$/u)
    expect(digestOf(text)).toBe(digest)
  })

  test('has the same digest however it is written', () => {
    fc.assert(
      fc.property(choices, (choose) => {
        const anew = writtenAnew(tree, choose)
        expect(treeOf(Buffer.from(anew))).toEqual(tree)
        expect(digestOf(anew)).toBe(digest)
      }),
      { seed: runs.seed, numRuns: 6 },
    )
  })

  test('has the same digest with tests and without', () => {
    const tests = [{ name: 'anything', items: '1' }]
    expect(digestOf(JSON.stringify({ ...(tree as object), tests }))).toBe(digest)
    expect(digestOf(JSON.stringify({ ...(tree as object), tests: undefined }))).toBe(digest)
  })

  test('has another digest, or is refused, with any text or number changed', () => {
    const texts = [...placesIn(tree)].filter(({ pointer, value }) => typeof value === 'string' && !pointer.startsWith('/tests'))
    expect(texts.length).toBeGreaterThan(80)
    const digests = texts.map(({ pointer, value }) => {
      const changed = /^\d+$/u.test(String(value)) ? String(Number(value) + 1) : `${String(value)}x`
      return { pointer, digest: digestOf(inFlow(set(tree, pointer, changed))) }
    })
    expect(digests.filter((one) => one.digest === digest)).toEqual([])
    // Most changes make another checklist, which no other change makes.
    const others = digests.flatMap((one) => one.digest ?? [])
    expect(others.length).toBeGreaterThan(texts.length / 2)
    expect(new Set(others).size).toBe(others.length)
  })

  test('has another digest, or is refused, with two neighbours of a list exchanged', () => {
    const lists = [...placesIn(tree)].flatMap(({ pointer, value }) => (Array.isArray(value) && !pointer.startsWith('/tests') ? [{ pointer, value: value as unknown[] }] : []))
    const swaps = lists.flatMap(({ pointer, value }) =>
      value.slice(1).flatMap((second, index) => {
        const swapped = [...value.slice(0, index), second, value[index], ...value.slice(index + 2)]
        return JSON.stringify(swapped) === JSON.stringify(value) ? [] : [{ pointer: `${pointer}/${index}`, to: set(tree, pointer, swapped) }]
      }),
    )
    expect(swaps.length).toBeGreaterThan(10)
    expect(swaps.filter(({ to }) => digestOf(inFlow(to)) === digest).map(({ pointer }) => pointer)).toEqual([])
  })
})

const library = readLibrary(systemWorld(), join(root, 'checklists'))
const shipped = library.ids.map((id) => [id, library.compiled(id)] as const)

function factsOf({ facts }: Checklist) {
  const valueOf = ({ type, options = [] }: Fact) =>
    ({
      choice: fc.constantFrom('', ...options.map(({ id }) => id)),
      choices: fc.subarray(options.map(({ id }) => id)),
      'yes-no': fc.boolean(),
      number: fc.constantFrom('0', '1', '2.5', '10', '49.999999', '50', '1000', '-3'),
      date: fc.constantFrom('1999-12-31', '2020-02-29', '2026-11-03'),
      text: fc.constant('x'),
    })[type]
  return fc.record(Object.fromEntries(facts.map((fact) => [fact.id, valueOf(fact)])), { requiredKeys: [] })
}

describe('the checklists that ship', () => {
  test.each(shipped)('%s compiles to what reads back, with no section empty and nothing twice', (_, checklist) => {
    if (checklist === undefined) throw new Error('it does not compile')
    const text = printCompiled(checklist)
    const read = readCompiled(Buffer.from(text))
    expect('value' in read ? printCompiled(read.value) : read.problems).toBe(text)
    expect(checklist.sections.filter(({ items }) => items.length === 0)).toEqual([])
  })

  test.each(shipped)('%s asks no item twice under any facts', (_, checklist) => {
    if (checklist === undefined) throw new Error('it does not compile')
    const planner = plannerFor(checklist)
    const day = fc.constantFrom('2025-10-31', '2025-11-01', '2026-11-03', '2027-01-01')
    fc.assert(
      fc.property(factsOf(checklist), day, (facts, today) => {
        const { items } = planner(facts, today)
        const ids = items.map(({ item }) => item.id)
        expect(new Set(ids).size).toBe(ids.length)
        const sections = items.map(({ section }) => section.id)
        // Each section in one piece: nobody is sent back.
        expect(sections.filter((id, index) => id !== sections[index - 1])).toEqual([...new Set(sections)])
      }),
      { seed: runs.seed, numRuns: 25 },
    )
  })
})
