// No change of a signed result goes unseen, wherever it is made, and none brings the verification down.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { printFile } from '../../src/format/canonical.ts'
import { stageOf } from '../../src/model/problem.ts'
import { type PublicKey, readKeyBlob } from '../../src/sign/public-key.ts'
import type { Context } from '../../src/verify/context.ts'
import { verifyResult } from '../../src/verify/verify-result.ts'
import { set } from '../verify/edit.ts'
import { type Made, make, type Recipe, selfCheck, station, supervision } from '../verify/make.ts'
import { first, unitHead } from '../verify/parties.ts'
import { breachOf } from './believed.ts'
import { type Mutation, mutationsOf, placesIn } from './mutate.ts'

const selfChecked = await make(station())
const supervised = await make(supervision())
const files = [
  ['a self-check with evidence and one signature', selfChecked, [] as readonly string[]],
  // Nobody signs that there are no receipts, or how many.
  [
    'a supervision with three signatures and a receipt',
    supervised,
    ['removed /receipts/0', 'doubled /receipts/0'] as readonly string[],
  ],
] as const

/** Keys are read once, as a program that verifies many files does. */
const keys = new Map<string, ReturnType<typeof readKeyBlob>>()
const keyOf = (blob: Uint8Array): ReturnType<typeof readKeyBlob> => {
  const name = Buffer.from(blob).toString('latin1')
  const known: PublicKey | ReturnType<typeof readKeyBlob> = keys.get(name) ?? readKeyBlob(blob)
  keys.set(name, known)
  return known
}

const judge = (bytes: Uint8Array, context: Context) => verifyResult(bytes, context, keyOf)
const printed = (value: unknown) => Buffer.from(printFile(value))
const nameOf = ({ kind, pointer }: Mutation) => `${kind} ${pointer}`

/** What breaks the law among these bytes, with where. */
function breaches(made: Made, mutated: Iterable<readonly [string, Uint8Array]>): readonly string[] {
  const found: string[] = []
  for (const [where, bytes] of mutated) {
    const breach = breachOf(made.file, bytes, judge(bytes, made.context))
    if (breach !== undefined) found.push(`${where} ${breach}`)
  }
  return found
}

/** Numbers from 0 below a bound that look like chance and are the same in every run. */
const scattered = (index: number, bound: number) =>
  Number((BigInt(index + 1) * 2_654_435_761n) % 4_294_967_296n) % bound

describe.each(files)('bytes of %s', (_, made, _silent) => {
  const { bytes } = made
  const positions = (step: number) => Array.from(bytes, (_byte, at) => at).filter((at) => scattered(at, step) === 0)

  function* flipped(): Iterable<readonly [string, Uint8Array]> {
    for (const at of positions(23))
      yield [`bit flipped at ${at}`, Buffer.from(bytes).fill((bytes[at] ?? 0) ^ (1 << scattered(at, 8)), at, at + 1)]
  }
  function* deleted(): Iterable<readonly [string, Uint8Array]> {
    for (const at of positions(61))
      yield [`deleted at ${at}`, Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])]
  }
  function* doubled(): Iterable<readonly [string, Uint8Array]> {
    for (const at of positions(61))
      yield [`doubled at ${at}`, Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at)])]
  }

  test('as they were made are valid', () => {
    expect(judge(bytes, made.context).status).toBe('valid')
  })

  test('flipped by one bit', () => {
    expect(breaches(made, flipped())).toEqual([])
  })

  test('deleted', () => {
    expect(breaches(made, deleted())).toEqual([])
  })

  test('doubled', () => {
    expect(breaches(made, doubled())).toEqual([])
  })

  test('cut off', () => {
    const cuts = positions(61).map((at) => [`cut at ${at}`, bytes.subarray(0, at)] as const)
    expect(breaches(made, cuts)).toEqual([])
  })
})

/** Every fourth event, and of the longer file every fourth answer: the others differ in nothing but their words. */
const isWanted = (made: Made) => (pointer: string) => {
  const [, list, index] = /^\/body\/(answers|trail\/events)\/(\d+)/u.exec(pointer) ?? []
  return index === undefined || Number(index) % 4 === 0 || (made === supervised && list === 'answers')
}

const isAmong = (names: readonly string[], mutation: Mutation) => names.includes(nameOf(mutation))

/** A member written twice in the text: the copy is printed under a name of its own, which is then changed. */
function writtenTwice(value: unknown, pointer: string, copy: unknown): Buffer {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1)
  const text = printFile(set(value, `${pointer}Zz`, copy))
  return Buffer.from(text.replace(`"${name}Zz": `, `"${name}": `))
}

describe.each(files)('members and elements of %s', (_, made, silent) => {
  const all = [...mutationsOf(made.file, isWanted(made))].filter((mutation) => !isAmong(silent, mutation))
  const of = (...kinds: readonly Mutation['kind'][]) => all.filter(({ kind }) => kinds.includes(kind))
  const mutated = (these: readonly Mutation[]) =>
    these.map((mutation) => [nameOf(mutation), printed(mutation.to)] as const)

  test('as they were made are valid', () => {
    expect(judge(printed(made.file), made.context).status).toBe('valid')
  })

  test.each(['removed', 'renamed', 'moved', 'doubled', 'swapped', 'changed'] as const)('%s', (kind) => {
    const these = of(kind)
    expect(these.length).toBeGreaterThan(10)
    expect(breaches(made, mutated(these))).toEqual([])
  })

  test('written twice are refused, whatever the second says', () => {
    const members = [...placesIn(made.file)].filter(({ pointer }) => !/\/\d+$/u.test(pointer))
    const wrong = members.flatMap(({ pointer, value }, index) => {
      const { problems } = judge(writtenTwice(made.file, pointer, index % 2 === 0 ? value : null), made.context)
      return problems.length === 1 && problems[0]?.code === 'json-duplicate-member' && problems[0].pointer === pointer
        ? []
        : [pointer]
    })
    expect(wrong).toEqual([])
  })

  test('that nobody knows are refused by the schema in every object', () => {
    const objects: readonly Mutation[] = [
      ...of('added'),
      { kind: 'added', pointer: '', to: set(made.file, '/zebra', 1) },
    ]
    const wrong = objects.filter(({ to, pointer }) => {
      const { problems } = judge(printed(to), made.context)
      return (
        !problems.every((found) => stageOf(found) === 'schema') ||
        !problems.some((found) => found.pointer === `${pointer}/zebra`)
      )
    })
    expect(wrong.map(nameOf)).toEqual([])
  })

  test('changed several at a time', () => {
    const places = all.length
    const some = fc.array(fc.nat({ max: places - 1 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(some, fc.nat({ max: made.bytes.length - 1 }), fc.nat({ max: 7 }), (indexes, at, bit) => {
        // Mutations of a mutated value: each time one that is still possible there.
        const value = indexes.reduce<unknown>((current, index) => {
          const possible = all[index]
          return possible === undefined ? current : (again(current, possible) ?? current)
        }, made.file)
        const bytes = printed(value)
        const place = at % bytes.length
        const broken = Buffer.from(bytes).fill((bytes[place] ?? 0) ^ (1 << bit), place, place + 1)
        expect(
          breaches(made, [
            ['several', bytes],
            ['several and a bit', broken],
          ]),
        ).toEqual([])
      }),
      { numRuns: 40, seed: 20_261_103 },
    )
  })
})

/** The same kind of mutation at the same place of another value, if that is still there. */
function again(value: unknown, { kind, pointer }: Mutation): unknown {
  for (const mutation of mutationsOf(value, (place) => place === pointer)) {
    if (mutation.kind === kind) return mutation.to
  }
  return undefined
}

/** A self-check that the unit signed too, though nothing asks for that. */
const acknowledged: Recipe = { ...selfCheck(), signings: [{ by: first }, { by: unitHead, role: 'inspected-party' }] }
const receipts: Recipe = { ...acknowledged, receivings: [{}, { receivedAt: '2026-11-03T04:00:00Z' }] }

describe('what can go without a word', () => {
  test.each([
    ['the only signature', selfCheck(), []],
    ['three that are asked for', { ...supervision(), receivings: [] }, []],
    ['a last one that is not asked for', acknowledged, ['removed /signatures/1']],
    [
      'one that a receipt stands over',
      receipts,
      [
        'removed /receipts/0',
        'doubled /receipts/0',
        'swapped /receipts/0',
        'removed /receipts/1',
        'doubled /receipts/1',
      ],
    ],
  ] as const)('of signatures and receipts: %s', async (_, recipe, silent) => {
    const made = await make(recipe)
    expect(judge(made.bytes, made.context).status).toBe('valid')
    const taken = [...mutationsOf(made.file, (pointer) => /^\/(?:signatures|receipts)\/\d+$/u.test(pointer))]
    expect(taken.length).toBeGreaterThan(1)
    const unseen = taken.filter(({ to }) => judge(printed(to), made.context).status === 'valid')
    expect(unseen.map(nameOf)).toEqual(silent)
    // What is left is what was signed.
    for (const { to } of unseen) {
      const { body, signatures } = to as typeof made.file
      expect(body).toEqual(made.file.body)
      expect(signatures).toEqual(made.file.signatures.slice(0, signatures.length))
    }
  })
})
