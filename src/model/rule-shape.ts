// Whether the rules of a checklist count what is there, once, and before it is decided.
import { type Assembly, isOwn, type Placed } from './assemble.ts'
import type { ItemId, Rule, SectionSource } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'
import { membersOf, neededBy } from './rule.ts'

/**
 * Problems: rule-shape, count-shape, count-too-high, tag-unknown, rule-item-unknown, rule-later, rule-member-repeated,
 * switched-off-counted, hazard-none-uncounted. Those of rules that are taken over are told in their own file, and by assemble.
 */
export function ruleProblems(assembly: Assembly): readonly Problem[] {
  const own = assembly.rules.filter((rule) => isOwn(rule, assembly))
  const ids = assembly.rules.map(({ value }) => value.id)
  return [
    ...own.flatMap((rule) => {
      const at = ids.indexOf(rule.value.id)
      return [...shapeProblems(rule, assembly), ...memberProblems(rule, assembly, ids.slice(0, at), ids.slice(at))]
    }),
    ...uncounted(assembly),
  ]
}

/** The members that a rule names, with the pointer from the rule to each. */
function named({ allOf, anyOf, count }: Rule): readonly { readonly id: ItemId; readonly pointer: string }[] {
  const list = (ids: readonly ItemId[] | undefined, pointer: string) =>
    (ids ?? []).map((id, index) => ({ id, pointer: `${pointer}/${index}` }))
  return [...list(allOf, '/allOf'), ...list(anyOf, '/anyOf'), ...list(count?.of, '/count/of')]
}

function itemsOf({ sections }: Assembly) {
  return sections.flatMap(({ value }) => value.items.map((item) => ({ item })))
}

function shapeProblems({ value: rule, pointer }: Placed<Rule>, assembly: Assembly): readonly Problem[] {
  const { id, allOf, anyOf, count } = rule
  if ([allOf, anyOf, count].filter((shape) => shape !== undefined).length !== 1) return [problem('rule-shape', pointer, { id })]
  if (count === undefined) return []
  if ((count.of === undefined) === (count.tagged === undefined)) return [problem('count-shape', `${pointer}/count`, { id })]
  if (!isWhole(assembly)) return []
  const members = new Set(membersOf(rule, itemsOf(assembly))).size
  if (count.tagged !== undefined && members === 0)
    return [problem('tag-unknown', `${pointer}/count/tagged`, { tag: count.tagged })]
  return neededBy(rule, members) > members
    ? [problem('count-too-high', `${pointer}/count/atLeast`, { id, atLeast: count.atLeast, members })]
    : []
}

function memberProblems(
  { value: rule, pointer }: Placed<Rule>,
  assembly: Assembly,
  before: readonly string[],
  fromHere: readonly string[],
): readonly Problem[] {
  const known = new Set([...itemsOf(assembly).map(({ item }) => item.id), ...before])
  const seen = new Set<string>()
  return named(rule).flatMap(({ id, pointer: at }) => {
    const place = `${pointer}${at}`
    // A rule of two shapes is told of its shape.
    const listed = `${at.replace(/\d+$/u, '')} ${id}`
    if (seen.has(listed)) return [problem('rule-member-repeated', place, { id })]
    seen.add(listed)
    if (known.has(id)) return []
    if (fromHere.includes(id)) return [problem('rule-later', place, { id })]
    if (assembly.off.has(id)) return [problem('switched-off-counted', place, { id, by: rule.id })]
    // What stands in a checklist that could not be taken over is not known.
    return isWhole(assembly) ? [problem('rule-item-unknown', place, { id })] : []
  })
}

/** Whether every section could be assembled, so that what is not there is nowhere. */
export function isWhole({ source, problems }: Assembly): boolean {
  const lacking = ({ id, title, items, from }: SectionSource): boolean =>
    from === undefined && (id === undefined || title === undefined || items === undefined)
  return !source.sections.some(lacking) && !problems.some(({ code }) => code === 'include-missing' || code === 'include-circle')
}

/** What is no danger by itself is asked for the sake of a rule. */
function uncounted(assembly: Assembly): readonly Problem[] {
  const items = itemsOf(assembly)
  const counted = new Set(assembly.rules.flatMap(({ value }) => membersOf(value, items)))
  const own = [
    ...assembly.sections
      .filter((section) => isOwn(section, assembly))
      .flatMap(({ value, pointer }) =>
        value.items
          .map((item, index) => ({ ...item, pointer: `${pointer}/items/${index}` }))
          .filter(({ reading, date }) => ![...(reading?.limits ?? []), ...(date?.limits ?? [])].some(({ hazard }) => hazard !== undefined)),
      ),
    ...assembly.rules.filter((rule) => isOwn(rule, assembly)).map(({ value, pointer }) => ({ ...value, pointer })),
  ]
  return [
    ...own
      .filter(({ id, hazard }) => hazard === 'none' && !counted.has(id))
      .map(({ id, pointer }) => problem('hazard-none-uncounted', `${pointer}/hazard`, { id })),
    ...assembly.idle.filter(({ id }) => !counted.has(id)).map(({ id, pointer }) => problem('hazard-none-uncounted', pointer, { id })),
  ]
}
