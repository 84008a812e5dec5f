// What is wrong with one checklist file, by itself and with what it takes over.
import { assemble, type Library } from './assemble.ts'
import type { ChecklistBody } from './checklist-body.ts'
import { joiningProblems } from './compile.ts'
import { conditionProblems } from './condition-places.ts'
import { factProblems } from './fact-shape.ts'
import type { ChecklistSource, SectionSource } from './generated/formats.ts'
import { limitProblems } from './limit-shape.ts'
import { type Problem, problem } from './problem.ts'
import { questionProblems } from './question.ts'
import { reachabilityProblems } from './reachability.ts'
import { ruleProblems } from './rule-shape.ts'
import { scoringProblems } from './scoring-shape.ts'

/**
 * Problems, with pointers into the file: duplicate-id, section-incomplete, and those of assemble, joiningProblems and
 * the files that judge facts, conditions, limits, questions, rules and scores. What is wrong with a file that is taken
 * over is told there.
 */
export function authoringProblems(source: ChecklistSource, library: Library = () => undefined): readonly Problem[] {
  const assembly = assemble(source, library)
  const ofConditions = conditionProblems(source)
  return [
    ...duplicates(source),
    ...source.sections.flatMap((section, index) => sectionProblems(section, `/sections/${index}`)),
    ...assembly.problems,
    ...joiningProblems(assembly),
    // A fact that a faulty condition was to speak of is not for that unused.
    ...factProblems(assembly).filter(({ code }) => code !== 'fact-unused' || ofConditions.length === 0),
    ...ofConditions,
    ...limitProblems(source),
    ...questionProblems(source),
    ...ruleProblems(assembly),
    ...scoringProblems(assembly),
    ...reachabilityProblems(assembly),
  ]
}

/** Problems: duplicate-id, of facts, sections, items and rules. */
export function duplicates(source: ChecklistBody): readonly Problem[] {
  const seen = new Set<string>()
  const found: Problem[] = []
  const meet = (id: string | undefined, pointer: string): void => {
    if (id === undefined) return
    if (seen.has(id)) found.push(problem('duplicate-id', `${pointer}/id`, { id }))
    seen.add(id)
  }
  for (const [index, fact] of (source.facts ?? []).entries()) meet(`facts.${fact.id}`, `/facts/${index}`)
  for (const [at, section] of source.sections.entries()) {
    meet(section.id, `/sections/${at}`)
    for (const [index, item] of (section.items ?? []).entries()) meet(item.id, `/sections/${at}/items/${index}`)
  }
  for (const [index, rule] of (source.rules ?? []).entries()) meet(rule.id, `/rules/${index}`)
  return found
}

function sectionProblems({ id, title, items, from, without }: SectionSource, pointer: string): readonly Problem[] {
  const own = id !== undefined && title !== undefined && items !== undefined && without === undefined
  const taken = id === undefined && title === undefined && items === undefined
  return (from === undefined ? own : taken) ? [] : [problem('section-incomplete', pointer)]
}
