// What a checklist holds together with what it takes over, and where in its own file each part comes from.
import { longestCondition, parseCondition } from './condition.ts'
import type { ChecklistSource, Fact, ItemId, Rule, Section, SectionSource } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'
import { rulesWithout, type TakenRules } from './taken-rules.ts'

/** Finds a checklist file by its id. */
export type Library = (id: string) => ChecklistSource | undefined

/** A part, with the pointer to it in the file that is assembled; of what is taken over, to the line that brings it in. */
export interface Placed<T> {
  readonly value: T
  readonly pointer: string
  /** The checklist whose file it is written in. */
  readonly origin: string
}

export interface Assembly {
  readonly source: ChecklistSource
  readonly facts: readonly Placed<Fact>[]
  readonly sections: readonly Placed<Section>[]
  readonly rules: readonly Placed<Rule>[]
  /** Sources of this file and of those taken over. */
  readonly sources: readonly string[]
  /** Items and rules that are left out, with the place that says so. */
  readonly off: ReadonlyMap<ItemId, string>
  /** Items that count nowhere unless a rule here counts them, with the place that leaves out the rule that did. */
  readonly idle: TakenRules['idle']
  readonly problems: readonly Problem[]
}

/**
 * Assembles what can be; what cannot be, or is there already, is left out. Problems: include-missing, include-circle,
 * include-repeated, include-empty, switched-off-unknown, switched-off-counted (by rules taken over), condition-too-large (where conditions are joined).
 */
export function assemble(source: ChecklistSource, library: Library): Assembly {
  const walk: Walk = { find: library, met: new Map(), repeated: [], section: 0 }
  const assembly = assembleWithin(source, walk, true)
  const repeated = walk.repeated.map(({ id, section }) => problem('include-repeated', `/sections/${section}/from`, { id }))
  return { ...assembly, problems: [...assembly.problems, ...repeated] }
}

/** What is known on the way through the files: each is taken over once, so that the work ends. */
interface Walk {
  readonly find: Library
  /** The checklists taken over so far, with the section of the first file that brought them. */
  readonly met: Map<string, number>
  readonly repeated: { readonly id: string; readonly section: number }[]
  /** The section of the first file that is being assembled. */
  section: number
}

/** Whether a part is written in the file that is assembled. */
export function isOwn({ origin }: { readonly origin: string }, { source }: Assembly): boolean {
  return origin === source.id
}

function assembleWithin(source: ChecklistSource, walk: Walk, isFirst = false): Assembly {
  const parts = source.sections.map((section, index) => {
    if (isFirst) walk.section = index
    return partOf(section, `/sections/${index}`, source, walk)
  })
  return {
    source,
    facts: joinedFacts(placed(source.facts, '/facts', source.id), parts.flatMap(({ facts }) => facts)),
    sections: parts.flatMap(({ sections }) => sections),
    rules: [...parts.flatMap(({ rules }) => rules), ...placed(source.rules, '/rules', source.id)],
    sources: [...new Set([...source.sources, ...parts.flatMap(({ sources }) => sources)])],
    off: new Map(parts.flatMap(({ off }) => [...off])),
    idle: parts.flatMap(({ idle }) => idle),
    problems: parts.flatMap(({ problems }) => problems),
  }
}

function placed<T>(values: readonly T[] | undefined, pointer: string, origin: string): readonly Placed<T>[] {
  return (values ?? []).map((value, index) => ({ value, pointer: `${pointer}/${index}`, origin }))
}

/** A fact that is taken over, with the condition of the section that takes it. */
interface TakenFact extends Placed<Fact> {
  readonly gate?: string
}

type Part = Omit<Assembly, 'source' | 'facts'> & { readonly facts: readonly TakenFact[] }

const nothing: Part = { facts: [], sections: [], rules: [], sources: [], off: new Map(), idle: [], problems: [] }

function partOf(section: SectionSource, pointer: string, source: ChecklistSource, walk: Walk): Part {
  const { id, title, items, from, when } = section
  if (from === undefined) {
    if (id === undefined || title === undefined || items === undefined) return nothing
    const value: Section = { id, title, items, ...(when === undefined ? {} : { when }) }
    return { ...nothing, sections: [{ value, pointer, origin: source.id }] }
  }
  if (leadsTo(from, source.id, walk.find))
    return { ...nothing, problems: [problem('include-circle', `${pointer}/from`, { id: from })] }
  const metIn = walk.met.get(from)
  if (metIn !== undefined) {
    // Within one file that is taken over it is told there; so is a circle among others.
    if (metIn !== walk.section) walk.repeated.push({ id: from, section: walk.section })
    return nothing
  }
  walk.met.set(from, walk.section)
  const other = walk.find(from)
  if (other === undefined) return { ...nothing, problems: [problem('include-missing', `${pointer}/from`, { id: from })] }
  return takeOver(section, assembleWithin(other, walk), pointer)
}

/** Whether a checklist takes another one over, straight or by way of others. */
function leadsTo(from: string, target: string, library: Library, seen: Set<string> = new Set()): boolean {
  if (from === target) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (library(from)?.sections ?? []).some((section) => section.from !== undefined && leadsTo(section.from, target, library, seen))
}

/** The included sections without what is switched off, under the including section's condition as well as their own. */
function takeOver({ from = '', when, without = [] }: SectionSource, taken: Assembly, pointer: string): Part {
  const here = `${pointer}/from`
  const known = {
    item: new Set(taken.sections.flatMap(({ value }) => value.items.map(({ id }) => id))),
    rule: new Set(taken.rules.map(({ value }) => value.id)),
  }
  const named = without.flatMap(({ item, rule }, index) =>
    (['item', 'rule'] as const).flatMap((kind) => {
      const id = { item, rule }[kind]
      return id === undefined ? [] : [{ id, isKnown: known[kind].has(id), place: `${pointer}/without/${index}/${kind}` }]
    }),
  )
  const unknown = named.flatMap(({ id, isKnown, place }) => (isKnown ? [] : [problem('switched-off-unknown', place, { id })]))
  const off = new Map(named.flatMap(({ id, isKnown, place }) => (isKnown ? [[id, place] as const] : [])))
  const { rules, idle, problems } = rulesWithout(taken, off)
  const sections = taken.sections
    .map(({ value: { when: inner, ...value }, origin }) => ({
      value: { ...value, items: value.items.filter(({ id }) => !off.has(id)), ...bothConditions(when, inner) },
      pointer: here,
      origin,
    }))
    .filter(({ value }) => value.items.length > 0)
  const tooLarge = when !== undefined && parses(when) && sections.some(({ value }) => !parses(value.when))
  return {
    facts: taken.facts.map((fact) => ({ ...fact, pointer: here, ...(when === undefined ? {} : { gate: when }) })),
    sections,
    rules: rules.map((rule) => ({ ...rule, pointer: here })),
    sources: taken.sources,
    off,
    idle,
    problems: [
      ...unknown,
      ...problems,
      ...(sections.length === 0 && taken.sections.length > 0 ? [problem('include-empty', here, { id: from })] : []),
      ...(tooLarge ? [problem('condition-too-large', `${pointer}/when`)] : []),
    ],
  }
}

/**
 * The checklist's own facts first, so that they can decide what is taken over; then those taken over, each asked only
 * where one of the sections that bring it is. One that is declared here as well is asked as it stands here.
 */
function joinedFacts(own: readonly Placed<Fact>[], taken: readonly TakenFact[]): readonly Placed<Fact>[] {
  const declared = new Set(own.map(({ value }) => value.id))
  const gates = new Map<string, readonly (string | undefined)[]>()
  for (const { value, gate } of taken) gates.set(value.id, [...(gates.get(value.id) ?? []), gate])
  const gated = taken.map(({ value: fact, pointer, origin }): Placed<Fact> => {
    if (declared.has(fact.id)) return { value: fact, pointer, origin }
    const { when: inner, ...value } = fact
    return { value: { ...value, ...bothConditions(anyOf(gates.get(fact.id) ?? []), inner) }, pointer, origin }
  })
  return [...own, ...gated]
}

/** Undefined where one of them holds always. */
function anyOf(conditions: readonly (string | undefined)[]): string | undefined {
  const different = [...new Set(conditions)]
  if (different.length === 1 || different.includes(undefined)) return different.length === 1 ? different[0] : undefined
  return different.map((condition) => `(${condition ?? ''})`).join(' || ')
}

function bothConditions(outer: string | undefined, inner: string | undefined): { readonly when?: string } {
  if (outer === undefined) return inner === undefined ? {} : { when: inner }
  return { when: inner === undefined ? outer : `(${outer}) && (${inner})` }
}

/** Whether a condition keeps within the bounds; whatever else is wrong with it is told where it is written. */
function parses(condition: string | undefined): boolean {
  if (condition === undefined) return true
  const tree = parseCondition(condition)
  return condition.length <= longestCondition && ('op' in tree || !tree.isTooLarge)
}
