// What an author wrote to the complete checklist: includes resolved, sources named.
import { assemble, type Assembly, isOwn, type Library } from './assemble.ts'
import type { Register } from './citation.ts'
import type { Checklist, ChecklistSource, Fact } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'

/**
 * The complete checklist, or why there is none; pointers lead into the file itself.
 * Problems: those of assemble, and those of joiningProblems.
 */
export function compileChecklist(
  source: ChecklistSource,
  library: Library,
  register: Register,
): Checklist | readonly Problem[] {
  const assembly = assemble(source, library)
  const found = [...assembly.problems, ...joiningProblems(assembly)]
  return found.length > 0 ? found : completed(assembly, register)
}

/** The complete checklist of an assembly without problems. */
export function completed({ source, sections, rules, ...assembly }: Assembly, register: Register): Checklist {
  const facts = new Map<string, Fact>(assembly.facts.map(({ value }) => [value.id, value]))
  return {
    format: 'taut-checklist/1',
    id: source.id,
    version: source.version,
    sector: source.sector,
    title: source.title,
    ...(source.scope === undefined ? {} : { scope: source.scope }),
    sources: assembly.sources.map((id) => ({
      id,
      number: register.get(id)?.number ?? id,
      title: register.get(id)?.title ?? { zh: id, en: id },
    })),
    facts: [...facts.values()],
    sections: sections.map(({ value }) => value),
    rules: rules.map(({ value }) => value),
    ...(source.score === undefined ? {} : { score: source.score }),
  }
}

/**
 * What is wrong between the parts that an assembly joins, placed at the lines that bring them in; within one file it is
 * for authoringProblems to tell. Problems: duplicate-id, fact-differs.
 */
export function joiningProblems(assembly: Assembly): readonly Problem[] {
  return [...duplicatesAcross(assembly), ...factConflicts(assembly)]
}

function duplicatesAcross(assembly: Assembly): readonly Problem[] {
  const named = [
    ...assembly.sections.flatMap(({ value, ...place }) => [value.id, ...value.items.map(({ id }) => id)].map((id) => ({ id, ...place }))),
    ...assembly.rules.map(({ value, ...place }) => ({ id: value.id, ...place })),
  ]
  const found = new Map<string, Problem>()
  const first = new Map<string, (typeof named)[number]>()
  for (const one of named) {
    const known = first.get(one.id)
    if (known === undefined) {
      first.set(one.id, one)
      continue
    }
    // Within one file it is told there.
    if (known.pointer === one.pointer || (isOwn(known, assembly) && isOwn(one, assembly))) continue
    const [{ pointer }, other] = isOwn(one, assembly) ? [known, one] : [one, known]
    found.set(`${pointer} ${one.id}`, problem('duplicate-id', pointer, { id: one.id, other: other.origin }))
  }
  return [...found.values()]
}

/** A fact may be declared in several files, but only as the same fact: conditions were checked against it. */
function factConflicts(assembly: Assembly): readonly Problem[] {
  const first = new Map<string, Assembly['facts'][number]>()
  return assembly.facts.flatMap((fact) => {
    const { id } = fact.value
    const known = first.get(id)
    if (known === undefined) first.set(id, fact)
    // A fact that one file declares twice is told there.
    if (known === undefined || known.origin === fact.origin || meaningOf(known.value) === meaningOf(fact.value)) return []
    const own = [fact, known].find((one) => isOwn(one, assembly))
    return [problem('fact-differs', own === undefined ? fact.pointer : `${own.pointer}/id`, { id })]
  })
}

/** The same text for the same fact, in whatever order its members are written. */
function meaningOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
