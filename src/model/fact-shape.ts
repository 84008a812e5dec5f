// Whether the facts of a checklist can be asked and named in conditions, and are used.
import type { Assembly } from './assemble.ts'
import type { Fact } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'

/** Words of conditions: facts.in cannot be read, and facts.today would be taken for the day. */
const reserved = new Set(['in', 'true', 'false', 'null', 'today', 'facts'])

/** Problems: fact-id-reserved, options-missing, options-unexpected, duplicate-id (of options), fact-unused. */
export function factProblems(assembly: Assembly): readonly Problem[] {
  const used = factsUsed(assembly)
  return (assembly.source.facts ?? []).flatMap((fact, index) => {
    const pointer = `/facts/${index}`
    return [
      ...(reserved.has(fact.id) ? [problem('fact-id-reserved', `${pointer}/id`, { id: fact.id })] : []),
      ...optionProblems(fact, pointer),
      ...(used.has(fact.id) || reserved.has(fact.id) ? [] : [problem('fact-unused', pointer, { id: fact.id })]),
    ]
  })
}

function optionProblems({ id, type, options }: Fact, pointer: string): readonly Problem[] {
  const chooses = type === 'choice' || type === 'choices'
  if (!chooses) return options === undefined ? [] : [problem('options-unexpected', `${pointer}/options`, { id })]
  if (options === undefined) return [problem('options-missing', pointer, { id })]
  return options.flatMap((option, index) =>
    options.findIndex((other) => other.id === option.id) < index
      ? [problem('duplicate-id', `${pointer}/options/${index}/id`, { id: option.id })]
      : [],
  )
}

/** The facts that some condition speaks of, here or in what is taken over. */
function factsUsed({ facts, sections, rules, source }: Assembly): ReadonlySet<string> {
  const items = [...sections.flatMap(({ value }) => value.items), ...source.sections.flatMap((section) => section.items ?? [])]
  const parts: readonly { readonly when?: string }[] = [
    ...facts.map(({ value }) => value),
    ...sections.map(({ value }) => value),
    // What could not be assembled speaks of facts all the same.
    ...source.sections,
    ...items,
    ...items.flatMap(({ reading, date }) => [...(reading?.limits ?? []), ...(date?.limits ?? [])]),
    ...rules.map(({ value }) => value),
  ]
  return new Set(
    parts.flatMap(({ when = '' }) => [...when.matchAll(/\bfacts\.(\w+)/gu)].map(([, name = '']) => name)),
  )
}
