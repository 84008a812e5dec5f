// What a batch says of itself depends on its files alone, and is what a plain search finds.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AcrossFacts } from '../../src/model/generated/formats.ts'
import { packedRows } from '../../src/verify/across/packed-rows.ts'
import { startAcross } from '../../src/verify/across/start-across.ts'
import { hexText, keyText, putHex, putKey, putUlid, ulidText, type Words } from '../../src/verify/across/words-of.ts'
import { isPublished } from '../verify/across/results.ts'
import { runs } from './arbitrary.ts'

const digit = fc.integer({ min: 0, max: 5 })
const quarter = digit.map((value) => String(value).repeat(16))
const half = digit.map((value) => String(value).repeat(32))
const device = fc.integer({ min: 0, max: 1 }).map((value) => `D-${String(value).repeat(16)}`)
const times = fc
  .uniqueArray(fc.integer({ min: 1_793_000_000, max: 1_793_009_000 }), { minLength: 2, maxLength: 6 })
  .map((seconds) => seconds.sort((a, b) => a - b).slice(0, seconds.length - (seconds.length % 2)))

/** Facts from a small world, in which everything meets everything. */
const facts: fc.Arbitrary<AcrossFacts> = fc.record(
  {
    edition: fc.constant(1 as const),
    id: digit.map((value) => `01K94D2V00TAVTTESTRES1T00${value}`),
    body: half,
    unit: quarter,
    checklist: fc.constantFrom('gas/station@2026.1', 'fire/hotel@2026.10'),
    na: fc.tuple(fc.nat(40), fc.constant(40)),
    inspectors: fc.uniqueArray(fc.record({ signer: fc.constantFrom('zhang.wei', 'li.na'), times }), { maxLength: 2, selector: ({ signer }) => signer }),
    signatures: fc.array(fc.tuple(fc.constantFrom('A'.repeat(16), 'b+/0'.repeat(4)), device, fc.integer({ min: 1, max: 9 }), half, half), { minLength: 1, maxLength: 3 }),
    photos: fc.uniqueArray(quarter, { minLength: 1, maxLength: 3 }),
    notes: fc.uniqueArray(quarter, { minLength: 1, maxLength: 2 }),
    readings: fc.uniqueArray(quarter, { minLength: 1, maxLength: 2 }),
    pace: fc.tuple(fc.nat(30), fc.nat(20), fc.nat(100_000)),
    supersedes: fc.record({ id: digit.map((value) => `01K94D2V00TAVTTESTRES1T00${value}`), body: half }),
  },
  { requiredKeys: ['edition', 'id', 'body', 'unit', 'checklist', 'na', 'inspectors', 'signatures'] },
)

/** A body has one of everything: two files with one body have the same facts, but for who has signed by now. */
const batch = fc.array(facts, { maxLength: 40 }).map((all) => {
  const firsts = new Map(all.toReversed().map((one) => [one.body, one]))
  return all.map((one) => ({ ...(firsts.get(one.body) ?? one), signatures: one.signatures }))
})

type Added = readonly (readonly [number, AcrossFacts])[]

function found(added: Added) {
  const across = startAcross({ skewSeconds: 300 })
  for (const [index, one] of added) across.add(index, one)
  return across.finish((index) => `file ${index}`)
}

const told = (added: Added, ...codes: readonly string[]): readonly string[] =>
  found(added).flatMap(({ problem, files }) => (codes.includes(problem.code) ? [`${problem.code} ${files.join()}`] : [])).sort()

const placed = (all: readonly AcrossFacts[]): Added => all.map((one, index) => [index, one])
function grouped<T>(list: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  return [...new Set(list.map(keyOf))].map((key) => list.filter((one) => keyOf(one) === key))
}

const names = (indexes: readonly number[]): string => indexes.map((index) => `file ${index}`).join()

describe('a batch', () => {
  test('says the same in whatever order its files come, and when they went through a report', () => {
    fc.assert(
      fc.property(batch.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all.map((_, index) => index), { minLength: all.length }))), ([all, order]) => {
        const again = order.flatMap((index) => (all[index] === undefined ? [] : [[index, JSON.parse(JSON.stringify(all[index])) as AcrossFacts] as const]))
        expect(found(again)).toEqual(found(placed(all)))
      }),
      runs,
    )
  })

  test('names as one result, and as a contradiction, what a plain search does', () => {
    fc.assert(
      fc.property(batch, (all) => {
        const groups = (keyOf: (one: AcrossFacts) => string) => grouped(all.map((one, index) => ({ one, index })), ({ one }) => keyOf(one)).map((group) => group.map(({ index }) => index))
        const copies = groups(({ body }) => body).filter((group) => group.length > 1).map((group) => `body-repeated ${names(group)}`)
        const conflicts = groups(({ id }) => id)
          .filter((group) => new Set(group.map((index) => all[index]?.body)).size > 1)
          .map((group) => `id-conflict ${names(group)}`)
        expect(told(placed(all), 'id-conflict', 'body-repeated')).toEqual([...copies, ...conflicts].sort())
      }),
      runs,
    )
  })

  test('shows a fork of a log, and no other, where a number has two statements', () => {
    fc.assert(
      fc.property(batch, (all) => {
        const entries = all.flatMap(({ signatures }, index) => signatures.map(([key, at, seq, statement]) => ({ place: `${key} ${at} ${seq}`, statement, index })))
        const forks = grouped(entries, ({ place }) => place)
          .filter((group) => new Set(group.map(({ statement }) => statement)).size > 1)
          .map((group) => `log-fork ${names([...new Set(group.map(({ index }) => index))].sort((a, b) => a - b))}`)
        expect(told(placed(all), 'log-fork')).toEqual(forks.sort())
      }),
      runs,
    )
  })

  test('has its gaps where numbers are missing between others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }), (numbers) => {
        const all = numbers.map((seq, index): AcrossFacts => ({ ...plain(index), signatures: [['A'.repeat(16), 'D-0000000000000000', seq, String(seq).padStart(32, '0'), '']] }))
        const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
        const missing = most - least + 1 - numbers.length
        const gap = found(placed(all)).find(({ problem }) => problem.code === 'log-gap')
        expect(gap?.problem.detail?.['missing'] ?? 0).toBe(missing)
      }),
      runs,
    )
  })

  test('has a share far from the rest when there is a rest, and one far from it', () => {
    const shares = (...counts: readonly number[]) => told(placed(counts.map((na, index) => ({ ...plain(index), na: [na, 40] as const }))), 'na-share-unusual')
    const rest = Array.from({ length: 30 }, (_, index) => index % 5)
    expect(shares(...rest, 30)).toEqual(['na-share-unusual file 30'])
    expect(shares(...rest, 12)).toEqual([])
    expect(shares(...rest.slice(0, 15), 30)).toEqual([])
  })

  test('is asked in facts of the published form', () => {
    fc.assert(fc.property(facts, (one) => { expect(isPublished(one)).toBe(true) }), runs)
  })
})

/** A result that meets no other. */
function plain(index: number): AcrossFacts {
  const name = index.toString(16).padStart(16, '0')
  return { edition: 1, id: ulidText([0, 0, 0, index]), body: name + name, unit: name, checklist: 'gas/station@2026.1', na: [0, 40], inspectors: [], signatures: [['A'.repeat(16), `D-${name}`, 1, name + name, '']] }
}

describe('packed rows', () => {
  test('are in the order in which a plain sort has them', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1), fc.nat(5))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), (rows, columns) => {
        const packed = packedRows(3)
        for (const one of rows) packed.push(one)
        const plainly = rows.map((_, index) => index).sort((a, b) => columns.reduce((sum, column) => sum || (rows[a]?.[column] ?? 0) - (rows[b]?.[column] ?? 0), 0))
        const values = (order: Iterable<number>) => Array.from(order, (index) => columns.map((column) => rows[index]?.[column]))
        expect(values(packed.order(columns))).toEqual(values(plainly))
      }),
      runs,
    )
  })
})

describe('an id', () => {
  const through = (put: (words: Words, at: number, text: string) => number, text: string): readonly number[] => {
    const words: Words = []
    return words.slice(0, put(words, 0, text))
  }
  const every = (alphabet: string, length: number) => fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''))

  test('comes back from its words as it was, and so do keys and digests', () => {
    const id = fc.tuple(fc.constantFrom(...'01234567'), every('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 25)).map((parts) => parts.join(''))
    const key = every('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 16)
    fc.assert(
      fc.property(id, key, every('0123456789abcdef', 32), (ulid, base64, hex) => {
        expect([ulidText(through(putUlid, ulid)), keyText(through(putKey, base64)), hexText(through(putHex, hex))]).toEqual([ulid, base64, hex])
        expect([through(putUlid, ulid), through(putKey, base64), through(putHex, hex)].map(({ length }) => length)).toEqual([4, 3, 4])
      }),
      runs,
    )
  })
})
