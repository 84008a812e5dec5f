// What an author wrote to the complete checklist: includes resolved, sources named.
import type { Checklist, ChecklistSource, Fact, Item, Rule, Section, SectionSource } from './generated/formats.ts'
import type { Register } from './citation.ts'
import { type Problem, problem } from './problem.ts'

/** Finds a checklist file by its id. */
export type Library = (id: string) => ChecklistSource | undefined

/**
 * The complete checklist, or why there is none; pointers lead into the file itself.
 * Problems: include-missing, include-circle, switched-off-unknown, duplicate-id (across files), rule-item-unknown,
 * section-incomplete.
 */
export function compileChecklist(
  source: ChecklistSource,
  library: Library,
  register: Register,
): Checklist | readonly Problem[] {
  return compileWithin(source, library, register, [source.id])
}

function compileWithin(
  source: ChecklistSource,
  library: Library,
  register: Register,
  path: readonly string[],
): Checklist | readonly Problem[] {
  const parts = source.sections.map((section, index) => partOf(section, `/sections/${index}`, library, register, path))
  const found = parts.flatMap((part) => ('problems' in part ? part.problems : []))
  if (found.length > 0) return found
  const taken = parts.flatMap((part) => ('checklist' in part ? [part.checklist] : []))
  const sections = parts.flatMap((part) => ('sections' in part ? part.sections : []))
  const declared = [...taken.flatMap((one) => one.facts), ...(source.facts ?? [])]
  const facts = new Map<string, Fact>(declared.map((fact) => [fact.id, fact]))
  const rules = [...taken.flatMap((one) => one.rules), ...(source.rules ?? [])]
  const sources = new Set([...source.sources, ...taken.flatMap((one) => one.sources.map(({ id }) => id))])
  const wrong = [...duplicatesAcross(sections, rules), ...factConflicts(declared), ...rulesWithout(sections, rules)]
  if (wrong.length > 0) return wrong
  return {
    format: 'taut-checklist/1',
    id: source.id,
    version: source.version,
    sector: source.sector,
    title: source.title,
    ...(source.scope === undefined ? {} : { scope: source.scope }),
    sources: [...sources].map((id) => ({
      id,
      number: register.get(id)?.number ?? id,
      title: register.get(id)?.title ?? { zh: id, en: id },
    })),
    facts: [...facts.values()],
    sections,
    rules,
    ...(source.score === undefined ? {} : { score: source.score }),
  }
}

type Part =
  | { readonly problems: readonly Problem[] }
  | { readonly sections: readonly Section[] }
  | { readonly sections: readonly Section[]; readonly checklist: Checklist }

function partOf(
  section: SectionSource,
  pointer: string,
  library: Library,
  register: Register,
  path: readonly string[],
): Part {
  const { id, title, items, from, when } = section
  if (from === undefined) {
    if (id === undefined || title === undefined || items === undefined)
      return { problems: [problem('section-incomplete', pointer)] }
    return { sections: [{ id, title, items, ...(when === undefined ? {} : { when }) }] }
  }
  if (path.includes(from)) return { problems: [problem('include-circle', `${pointer}/from`, { id: from })] }
  const other = library(from)
  if (other === undefined) return { problems: [problem('include-missing', `${pointer}/from`, { id: from })] }
  const checklist = compileWithin(other, library, register, [...path, from])
  if (!('sections' in checklist)) return { problems: [problem('include-missing', `${pointer}/from`, { id: from })] }
  return takeOver(section, checklist, pointer)
}

/** The included sections without what is switched off, under the including section's condition as well as their own. */
function takeOver(section: SectionSource, checklist: Checklist, pointer: string): Part {
  const known = new Set(checklist.sections.flatMap(({ items }) => items.map(({ id }) => id)))
  const without = section.without ?? []
  const unknown = without.flatMap(({ item }, index) =>
    known.has(item) ? [] : [problem('switched-off-unknown', `${pointer}/without/${index}/item`, { id: item })],
  )
  if (unknown.length > 0) return { problems: unknown }
  const off = new Set(without.map(({ item }) => item))
  const sections = checklist.sections
    .map((one) => ({
      ...one,
      items: one.items.filter(({ id }: Item) => !off.has(id)),
      ...bothConditions(section.when, one.when),
    }))
    .filter(({ items }) => items.length > 0)
  return { sections, checklist }
}

function bothConditions(outer: string | undefined, inner: string | undefined): { readonly when?: string } {
  if (outer === undefined) return inner === undefined ? {} : { when: inner }
  return { when: inner === undefined ? outer : `(${outer}) && (${inner})` }
}

function duplicatesAcross(sections: readonly Section[], rules: readonly Rule[]): readonly Problem[] {
  const ids = [
    ...sections.flatMap((section) => [section.id, ...section.items.map(({ id }) => id)]),
    ...rules.map(({ id }) => id),
  ]
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...twice].map((id) => problem('duplicate-id', '/sections', { id }))
}

/** A fact may be declared in several files, but only as the same fact: conditions were checked against it. */
function factConflicts(declared: readonly Fact[]): readonly Problem[] {
  const first = new Map<string, string>()
  return declared.flatMap((fact) => {
    const text = JSON.stringify(fact)
    const known = first.get(fact.id) ?? text
    first.set(fact.id, known)
    return known === text ? [] : [problem('duplicate-id', '/facts', { id: fact.id })]
  })
}

function rulesWithout(sections: readonly Section[], rules: readonly Rule[]): readonly Problem[] {
  const known = new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)))
  return rules.flatMap(({ allOf, anyOf, count }) =>
    [...(allOf ?? []), ...(anyOf ?? []), ...(count?.of ?? [])]
      .filter((id) => !known.has(id))
      .map((id) => problem('rule-item-unknown', '/rules', { id })),
  )
}
