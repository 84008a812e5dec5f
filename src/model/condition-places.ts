// Where the conditions of one checklist file stand, and what is wrong with each.
import type { ChecklistBody } from './checklist-body.ts'
import { conditionsOver } from './condition.ts'
import { type ConditionFinding, conditionFindings } from './condition-faults.ts'
import type { Fact } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'

interface PlacedCondition {
  readonly when: string
  readonly pointer: string
  /** The facts that are asked before the condition is looked at. */
  readonly before: readonly Fact[]
}

/**
 * Problems: condition-forbidden, condition-incomplete, condition-invalid, condition-too-large, condition-fact-unknown,
 * condition-fact-later, condition-option-unknown, condition-comparison, condition-operand, condition-not-truth,
 * condition-number-in-list, condition-fact-first, day-not-real.
 */
export function conditionProblems(source: ChecklistBody): readonly Problem[] {
  const all = source.facts ?? []
  const conditions = conditionsOver(all)
  // Many items share their conditions.
  const known = new Map<string, readonly ConditionFinding[]>()
  return conditionsIn(source).flatMap(({ when, pointer, before }) => {
    const key = `${before.length} ${when}`
    const found = known.get(key) ?? conditionFindings(when, { all, before, conditions })
    known.set(key, found)
    return found.map(({ code, detail, at }) => ({ ...problem(code, pointer, detail), ...(at === undefined ? {} : { within: at }) }))
  })
}

function conditionsIn(source: ChecklistBody): readonly PlacedCondition[] {
  const all = source.facts ?? []
  const at = ({ when }: { readonly when?: string }, pointer: string, before = all): readonly PlacedCondition[] =>
    when === undefined ? [] : [{ when, pointer: `${pointer}/when`, before }]
  return [
    ...all.flatMap((fact, index) => at(fact, `/facts/${index}`, all.slice(0, index))),
    ...source.sections.flatMap((section, nth) => [
      ...at(section, `/sections/${nth}`),
      ...(section.items ?? []).flatMap((item, index) => {
        const pointer = `/sections/${nth}/items/${index}`
        return [
          ...at(item, pointer),
          ...(item.reading?.limits ?? []).flatMap((limit, one) => at(limit, `${pointer}/reading/limits/${one}`)),
          ...(item.date?.limits ?? []).flatMap((limit, one) => at(limit, `${pointer}/date/limits/${one}`)),
        ]
      }),
    ]),
    ...(source.rules ?? []).flatMap((rule, index) => at(rule, `/rules/${index}`)),
  ]
}
