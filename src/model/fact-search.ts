// Whether some combination of facts is such as is wanted, found by trying those that can differ in it.
import { type Conditions, type ConditionTree, parseCondition, textOfPart, type Trial } from './condition.ts'
import { mentionsIn, someValues, todaysToTry, valuesToTry } from './fact-values.ts'
import type { Fact, FactValue } from './generated/formats.ts'

/** Whether a combination was found; unknown where too many would have to be tried, or one cannot tell which. */
export type Found = 'yes' | 'no' | 'unknown'

type Holds = (condition: string) => boolean

export interface Wanted {
  /** Conditions that must hold, all of them. */
  readonly all: readonly string[]
  /** Conditions that `such` asks about. */
  readonly about?: readonly string[]
  readonly such?: (holds: Holds) => boolean
  /** The day of the inspection; any without it. */
  readonly on?: string
}

/** Tries the facts that the conditions speak of, with the facts on which those depend. */
export type Search = (wanted: Wanted) => Found

/** More conditions than these are not looked at for one question. */
const mostLooks = 20_000

/** Where one question turns on more facts than these, it is not looked into: each of a long chain would take longer than the one before. */
const mostFacts = 60

/** How many conditions may still be looked at for all questions together: what is asked of one checklist must end. */
interface Budget {
  looks: number
  /** How many questions were given up because too much would have to be tried. */
  givenUp: number
}

/** A condition that has to hold, or a part of it that has to, with the facts it speaks of. */
interface Conjunct {
  readonly text: string
  readonly names: readonly string[]
  /** Joins nothing, so that it does not hold where a fact it speaks of is not given. */
  readonly isSingle: boolean
}

/** What is known of a condition without faults. */
export interface Spoken {
  readonly tree: ConditionTree
  readonly names: readonly string[]
  readonly conjuncts: readonly Conjunct[]
}

/** What searches over the same facts share, so that nothing is found out twice. */
export interface Grounds {
  readonly conditions: Conditions
  readonly spokenIn: (condition: string) => Spoken | undefined
  readonly budget: Budget
}

/** The grounds of searches; conditions with faults make a search unknown. */
export function groundsFor(conditions: Conditions, isFaulty: Holds, looks: number): Grounds {
  return {
    conditions,
    spokenIn: remembering((condition: string) => (isFaulty(condition) ? undefined : spokenOf(condition))),
    budget: { looks, givenUp: 0 },
  }
}

/** A search over the facts of a checklist, in the order in which they are asked. */
export function searchOver(facts: readonly Fact[], { conditions, spokenIn, budget }: Grounds): Search {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))

  /** The conditions, those of the facts they speak of, and so on; undefined where one has faults or there are too many. */
  const closure = (conditionsAsked: readonly string[]): ReadonlyMap<string, Spoken> | undefined => {
    const found = new Map<string, Spoken>()
    const named = new Set<string>()
    const open = [...conditionsAsked]
    for (let condition = open.pop(); condition !== undefined; condition = open.pop()) {
      if (found.has(condition)) continue
      const spoken = spokenIn(condition)
      if (spoken === undefined) return undefined
      if (named.size > mostFacts) {
        budget.givenUp += 1
        return undefined
      }
      found.set(condition, spoken)
      for (const name of spoken.names) named.add(name)
      open.push(...spoken.names.flatMap((name) => byId.get(name)?.when ?? []))
    }
    return found
  }

  const giveUp = (): Found => {
    budget.givenUp += 1
    return 'unknown'
  }

  return ({ all, about = [], such = () => true, on }) => {
    const spoken = closure([...all, ...about])
    if (spoken === undefined) return 'unknown'
    const mentions = mentionsIn([...spoken.values()].map(({ tree }) => tree))
    const concerned = facts.filter(({ id }) => mentions.literals.has(id))
    const tried = concerned.map((fact) => ({ fact, values: valuesToTry(fact, mentions) ?? someValues(fact, mentions) }))
    const isPartly = concerned.some((fact) => valuesToTry(fact, mentions) === undefined)
    const parts = all.flatMap((condition) => spoken.get(condition)?.conjuncts ?? [])
    // What speaks of the day alone is settled whatever the facts.
    const isTimely = (day: string): boolean => parts.every(({ text, names }) => names.length > 0 || conditions.trying(day).holds(text))
    const days = (on === undefined ? todaysToTry(mentions) : [on])?.filter(isTimely)
    if (days?.length === 0) return 'no'
    // What compares facts with each other is not looked into at all.
    if (days === undefined || !isComplete(tried)) return 'unknown'
    // A part that must hold is looked at as soon as the last of its facts is known.
    const at = new Map(concerned.map(({ id }, index) => [id, index]))
    const due = new Map<number, Conjunct[]>()
    for (const part of parts) {
      const last = Math.max(-1, ...part.names.map((name) => at.get(name) ?? -1))
      due.set(last, [...(due.get(last) ?? []), part])
    }
    const given = new Set<string>()
    const least = Math.max(0, budget.looks - mostLooks)

    const tryFrom = (next: number, trial: Trial): Found => {
      const { give, holds: look } = trial
      if (budget.looks <= least) return giveUp()
      const holds = (condition: string): boolean => {
        budget.looks -= 1
        return look(condition)
      }
      // What is not given would be found out by an error, which takes ten times as long.
      const isMet = ({ text, names, isSingle }: Conjunct): boolean =>
        !(isSingle && names.some((name) => !given.has(name))) && holds(text)
      if (!(due.get(next - 1) ?? []).every(isMet)) return 'no'
      const trying = tried[next]
      if (trying === undefined) return such(remembering(holds)) ? 'yes' : 'no'
      const { fact, values } = trying
      if (fact.when !== undefined && !(spoken.get(fact.when)?.conjuncts ?? []).every(isMet)) return tryFrom(next + 1, trial)
      let found: Found = 'no'
      given.add(fact.id)
      for (const value of values) {
        give(fact.id, value)
        found = tryFrom(next + 1, trial)
        if (found !== 'no') break
      }
      give(fact.id, undefined)
      given.delete(fact.id)
      return found
    }
    for (const day of days) {
      const found = tryFrom(0, conditions.trying(day))
      if (found !== 'no') return found
    }
    return isPartly ? giveUp() : 'no'
  }
}

interface Tried {
  readonly fact: Fact
  readonly values: readonly FactValue[] | undefined
}

function isComplete(tried: readonly Tried[]): tried is readonly (Tried & { readonly values: readonly FactValue[] })[] {
  return tried.every(({ values }) => values !== undefined)
}

function remembering<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(key)
    known.set(key, found)
    return found
  }
}

function spokenOf(condition: string): Spoken | undefined {
  const tree = parseCondition(condition)
  if (!('op' in tree)) return undefined
  return { tree, names: namesIn(tree), conjuncts: conjunctsOf(tree) }
}

function namesIn(tree: ConditionTree): readonly string[] {
  return [...mentionsIn([tree]).literals.keys()].filter((name) => name !== 'today')
}

/** The parts that "and" joins: the whole holds when each of them does. */
function conjunctsOf(tree: ConditionTree): readonly Conjunct[] {
  if (tree.op === '&&') return tree.args.flatMap(conjunctsOf)
  return [{ text: textOfPart(tree), names: namesIn(tree), isSingle: !joins(tree) }]
}

function joins(tree: ConditionTree): boolean {
  return tree.op === '!_' ? joins(tree.args) : tree.op === '&&' || tree.op === '||'
}
