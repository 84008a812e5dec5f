// The values of a fact that are worth trying: one on every side of each value that conditions compare it with.
import { dayAfter, isDay } from './calendar.ts'
import type { ConditionTree } from './condition.ts'
import { isDecimal, millionthsOf } from './decimal.ts'
import { isValueOf } from './fact.ts'
import type { Fact, FactValue } from './generated/formats.ts'

/** What conditions say about facts. */
export interface Mentions {
  /** What each fact is compared with; the day of the inspection is under "today". */
  readonly literals: ReadonlyMap<string, ReadonlySet<string>>
  /** Facts that are compared with other facts, and "today" likewise. */
  readonly linked: ReadonlySet<string>
}

/** Whatever stands on a side of a comparison: a fact's name, "today", or what is written out. */
interface Side {
  readonly names: readonly string[]
  readonly literals: readonly string[]
}

/** The facts and literals in conditions that have no faults. */
export function mentionsIn(trees: readonly ConditionTree[]): Mentions {
  const literals = new Map<string, Set<string>>()
  const linked = new Set<string>()
  const note = (name: string): Set<string> => {
    const known = literals.get(name) ?? new Set()
    literals.set(name, known)
    return known
  }
  const walk = (node: ConditionTree): void => {
    if (node.op === '&&' || node.op === '||') {
      walk(node.args[0])
      walk(node.args[1])
    } else if (node.op === '!_') walk(node.args)
    else if (node.op === '.') note(node.args[1])
    else if (Array.isArray(node.args) && node.args.length === 2) {
      const sides = (node.args as readonly ConditionTree[]).map(sideOf)
      const names = sides.flatMap((side) => side.names)
      for (const name of names) for (const literal of sides.flatMap((side) => side.literals)) note(name).add(literal)
      for (const name of names) {
        note(name)
        if (names.length > 1) linked.add(name)
      }
    }
  }
  for (const tree of trees) walk(tree)
  return { literals, linked }
}

function sideOf(node: ConditionTree): Side {
  if (node.op === '.') return { names: [node.args[1]], literals: [] }
  if (node.op === 'id') return { names: [node.args], literals: [] }
  if (node.op === 'list') return { names: [], literals: node.args.flatMap((one) => sideOf(one).literals) }
  if (node.op === '-_') return { names: [], literals: sideOf(node.args).literals.map((literal) => `-${literal}`) }
  return { names: [], literals: node.op === 'value' ? [String(node.args)] : [] }
}

/** Subsets of more options than these are too many to try. */
const mostChoices = 10

/**
 * Values such that every combination of outcomes of the comparisons occurs among them; undefined where that cannot be
 * promised, because facts are compared with each other or there are too many.
 */
export function valuesToTry(fact: Fact, { literals, linked }: Mentions): readonly FactValue[] | undefined {
  const chooses = fact.type === 'choice' || fact.type === 'choices'
  if (chooses && fact.options === undefined) return undefined
  const mentioned = [...(literals.get(fact.id) ?? [])]
  if (linked.has(fact.id) && fact.type !== 'date' && fact.type !== 'choice' && fact.type !== 'yes-no') return undefined
  const options = (fact.options ?? []).map(({ id }) => id)
  const other = options.find((id) => !mentioned.includes(id))
  const named = options.filter((id) => mentioned.includes(id))
  switch (fact.type) {
    case 'yes-no':
      return [true, false]
    case 'choice':
      return linked.has(fact.id) ? options : [...named, ...(other === undefined ? [] : [other])]
    case 'choices':
      return named.length > mostChoices ? undefined : subsetsOf(named)
    case 'number':
      return mentioned.length === 0 ? ['0'] : around(mentioned)
    case 'date':
      return daysToTry(literals, linked)
    case 'text':
      return [...mentioned, otherThan(mentioned)].filter((text) => isValueOf(fact, text))
  }
}

/** Of more options than can be tried in every combination: none, each alone, all. What comes of these may come of others, too. */
export function someValues({ id, type, options = [] }: Fact, { literals }: Mentions): readonly FactValue[] | undefined {
  const named = options.flatMap((option) => (literals.get(id)?.has(option.id) === true ? [option.id] : []))
  return type === 'choices' && named.length > mostChoices ? [[], ...named.map((one) => [one]), named] : undefined
}

/** The days of the inspection worth trying. */
export function todaysToTry({ literals, linked }: Mentions): readonly string[] | undefined {
  return literals.has('today') ? daysToTry(literals, linked) : ['2026-01-01']
}

function subsetsOf(options: readonly string[]): readonly (readonly string[])[] {
  return options.reduce<readonly (readonly string[])[]>((all, option) => [...all, ...all.map((one) => [...one, option])], [[]])
}

/** At every number, just below and just above. */
function around(numbers: readonly string[]): readonly string[] {
  const sizes = numbers.map(millionthsOf)
  const all = new Set(sizes.flatMap((size) => [size - 1n, size, size + 1n]))
  return [...all].map(textOf).filter(isDecimal)
}

function textOf(millionths: bigint): string {
  const size = millionths < 0n ? -millionths : millionths
  return `${millionths < 0n ? '-' : ''}${size / 1_000_000n}.${String(size % 1_000_000n).padStart(6, '0')}`
}

/** Two on each side of every day that is named: enough where two days are compared with each other, and no more. */
function daysToTry(literals: Mentions['literals'], linked: ReadonlySet<string>): readonly string[] | undefined {
  const days = [...new Set([...literals.values()].flatMap((values) => [...values]).filter(isDay))]
  if (linked.size > 2) return undefined
  const steps = linked.size > 0 ? [-2, -1, 0, 1, 2] : [-1, 0, 1]
  const all = (days.length > 0 ? days : ['2026-01-01']).flatMap((day) => steps.map((step) => dayAfter(day, step)))
  return [...new Set(all)].filter(isDay).toSorted()
}

function otherThan(texts: readonly string[]): string {
  return `${texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')}x`
}
