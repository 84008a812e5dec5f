// What is wrong with one checklist file by itself: ids, facts, conditions, rules, limits.
import { type Conditions, conditionsOver } from './condition.ts'
import type { ChecklistSource, Fact, Item, Rule, SectionSource } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'

/**
 * Problems, with pointers into the file: duplicate-id, section-incomplete, options-missing, options-unexpected,
 * condition-invalid, condition-forbidden, rule-shape, rule-item-unknown, limit-empty.
 */
export function authoringProblems(source: ChecklistSource): readonly Problem[] {
  const facts = source.facts ?? []
  const conditions = conditionsOver(facts)
  return [
    ...duplicates(source),
    ...facts.flatMap((fact, index) => factProblems(fact, `/facts/${index}`, conditionsOver(facts.slice(0, index)))),
    ...source.sections.flatMap((section, index) => sectionProblems(section, `/sections/${index}`, conditions)),
    ...(source.rules ?? []).flatMap((rule, index) => ruleProblems(rule, `/rules/${index}`, source, conditions)),
  ]
}

function duplicates(source: ChecklistSource): readonly Problem[] {
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

function conditionProblems(when: string | undefined, pointer: string, conditions: Conditions): readonly Problem[] {
  const fault = when === undefined ? undefined : conditions.faultIn(when)
  return fault === undefined ? [] : [problem(fault.code, `${pointer}/when`, { why: fault.why })]
}

function factProblems(fact: Fact, pointer: string, before: Conditions): readonly Problem[] {
  const chooses = fact.type === 'choice' || fact.type === 'choices'
  return [
    ...(chooses && fact.options === undefined ? [problem('options-missing', pointer, { id: fact.id })] : []),
    ...(!chooses && fact.options !== undefined
      ? [problem('options-unexpected', `${pointer}/options`, { id: fact.id })]
      : []),
    ...conditionProblems(fact.when, pointer, before),
  ]
}

function sectionProblems(section: SectionSource, pointer: string, conditions: Conditions): readonly Problem[] {
  const { id, title, items, from, without } = section
  const own = id !== undefined && title !== undefined && items !== undefined && without === undefined
  const taken = id === undefined && title === undefined && items === undefined
  const shaped = from === undefined ? own : taken
  return [
    ...(shaped ? [] : [problem('section-incomplete', pointer)]),
    ...conditionProblems(section.when, pointer, conditions),
    ...(items ?? []).flatMap((item, index) => itemProblems(item, `${pointer}/items/${index}`, conditions)),
  ]
}

function itemProblems(item: Item, pointer: string, conditions: Conditions): readonly Problem[] {
  const limits = item.reading?.limits ?? []
  return [
    ...conditionProblems(item.when, pointer, conditions),
    ...limits.flatMap((limit, index) =>
      conditionProblems(limit.when, `${pointer}/reading/limits/${index}`, conditions),
    ),
    ...limits.flatMap(({ fail }, index) =>
      Object.keys(fail).length > 0 ? [] : [problem('limit-empty', `${pointer}/reading/limits/${index}/fail`)],
    ),
  ]
}

function ruleProblems(
  rule: Rule,
  pointer: string,
  source: ChecklistSource,
  conditions: Conditions,
): readonly Problem[] {
  const shapes = [rule.allOf, rule.anyOf, rule.count?.of].filter((shape) => shape !== undefined)
  const known = new Set(source.sections.flatMap(({ items }) => (items ?? []).map(({ id }) => id)))
  const takesOthers = source.sections.some(({ from }) => from !== undefined)
  return [
    ...(shapes.length === 1 ? [] : [problem('rule-shape', pointer, { id: rule.id })]),
    ...conditionProblems(rule.when, pointer, conditions),
    ...shapes
      .flat()
      .filter((id) => !takesOthers && !known.has(id))
      .map((id) => problem('rule-item-unknown', pointer, { id })),
  ]
}
