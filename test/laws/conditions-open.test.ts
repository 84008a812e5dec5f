// Conditions of which some facts are not given: they hold where what is given decides them, and nowhere else.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { conditionsOver } from '../../src/model/condition.ts'
import type { Fact, Facts } from '../../src/model/generated/formats.ts'

const ask = { zh: '问？', en: 'Ask?' }
const declared: readonly Fact[] = [
  { id: 'a', type: 'yes-no', ask },
  { id: 'b', type: 'yes-no', ask },
  { id: 'n', type: 'number', ask },
  { id: 'c', type: 'choice', ask, options: [{ id: 'x', ...ask }, { id: 'y', ...ask }] },
]

/** Undefined for what is not given. */
type Truth = boolean | undefined

type Tree = { readonly text: string; readonly judge: (facts: Facts) => Truth }

const atom = (text: string, name: string, isMet: (value: unknown) => boolean): Tree => ({
  text,
  judge: (facts) => (facts[name] === undefined ? undefined : isMet(facts[name])),
})

const atoms: readonly Tree[] = [
  atom('facts.a', 'a', (value) => value === true),
  atom('facts.b', 'b', (value) => value === true),
  atom('facts.n > 2', 'n', (value) => Number(value) > 2),
  atom("facts.c == 'x'", 'c', (value) => value === 'x'),
  atom("facts.c in ['x', 'y']", 'c', () => true),
  { text: "today < '2026-06-01'", judge: () => true },
]

const { tree } = fc.letrec<{ tree: Tree; one: Tree; not: Tree; both: Tree; either: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, tie('one'), tie('not'), tie('both'), tie('either')),
  one: fc.constantFrom(...atoms),
  not: tie('tree').map((part) => ({
    text: `!(${part.text})`,
    judge: (facts) => {
      const truth = part.judge(facts)
      return truth === undefined ? undefined : !truth
    },
  })),
  both: fc.tuple(tie('tree'), tie('tree')).map(([one, other]) => joined('&&', one, other)),
  either: fc.tuple(tie('tree'), tie('tree')).map(([one, other]) => joined('||', one, other)),
}))

/** In CEL a half that decides does so whatever is the matter with the other one. */
function joined(sign: '&&' | '||', one: Tree, other: Tree): Tree {
  const decides = sign === '||'
  return {
    text: `(${one.text}) ${sign} (${other.text})`,
    judge: (facts) => {
      const halves = [one.judge(facts), other.judge(facts)]
      if (halves.includes(decides)) return decides
      return halves.includes(undefined) ? undefined : !decides
    },
  }
}

const given = fc.record(
  { a: fc.boolean(), b: fc.boolean(), n: fc.constantFrom('1', '2', '3'), c: fc.constantFrom('x', 'y') },
  { requiredKeys: [] },
)

test('a condition holds exactly where what is given makes it true', () => {
  fc.assert(
    fc.property(tree, given, ({ text, judge }, facts) => {
      const conditions = conditionsOver(declared)
      expect(conditions.holds(text, { facts, day: '2026-01-01' })).toBe(judge(facts) === true)
    }),
    { numRuns: 1500 },
  )
})
