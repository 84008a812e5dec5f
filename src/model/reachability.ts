// What no facts lead to, and conditions that change nothing, found by trying combinations of the facts they speak of.
import { type Assembly, isOwn, type Placed } from './assemble.ts'
import { type Conditions, conditionsOver } from './condition.ts'
import { conditionFindings } from './condition-faults.ts'
import { type Found, groundsFor, type Search, searchOver } from './fact-search.ts'
import type { Fact, Section } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'
import { given, type Target } from './reach-target.ts'
import { repeatedQuestions } from './question-repeated.ts'
import { ruleReachProblems } from './rule-reach.ts'

/**
 * Problems: condition-never, condition-always, rule-never-met, question-repeated; condition-untried, once, at the first condition of which it is not known. What depends on something that is never met is not told
 * again, nor is what stands in a file that is taken over. Says nothing of conditions with faults.
 */
export function reachabilityProblems(assembly: Assembly): readonly Problem[] {
  const { search, never, givenUp } = searchIn(assembly)
  const { canHold, canFail } = rememberedIn(search)

  const untried: string[] = givenUp() > 0 ? ['/facts'] : []
  const judge = ({ when, pointer, within }: Target): readonly Problem[] => {
    const before = givenUp()
    if (when === undefined || canHold(within) === 'no') return []
    if (canHold([...within, when]) === 'no') return [problem('condition-never', pointer)]
    const found = canFail(when) === 'no' ? [problem('condition-always', pointer)] : []
    if (givenUp() > before) untried.push(pointer)
    return found
  }
  const rulesReached = (): readonly Problem[] => {
    const before = givenUp()
    const told = ruleReachProblems(assembly, { canHold, search }, judge)
    if (givenUp() > before && untried.length === 0) untried.push('/rules')
    return told
  }
  const ofFacts = (assembly.source.facts ?? []).flatMap(({ id, when }, index) => {
    const pointer = `/facts/${index}/when`
    return never.has(id) ? [problem('condition-never', pointer)] : judge({ when, pointer, within: [] })
  })
  const found = [
    ...ofFacts,
    ...sectionTargets(assembly).flatMap(judge),
    ...rulesReached(),
    ...repeatedQuestions(assembly, canHold),
  ]
  const [first] = untried
  if (first !== undefined) found.push(problem('condition-untried', first))
  return [...new Map(found.map((one) => [`${one.code} ${one.pointer ?? ''}`, one])).values()]
}

/** Enough for thousands of conditions that are settled as soon as they usually are. */
const mostLooks = 100_000

/** A search over the facts of an assembly, and the facts that are never asked, which it takes as asked always. */
export function searchIn(assembly: Assembly): {
  readonly search: Search
  readonly never: ReadonlySet<string>
  /** How many questions have been given up so far, because too much would have to be tried. */
  readonly givenUp: () => number
} {
  const declared = [...new Map(assembly.facts.map((fact) => [fact.value.id, fact.value])).values()]
  const conditions = conditionsOver(declared)
  const grounds = groundsFor(conditions, faultsAmong(declared, conditions), mostLooks)
  const { askable, never } = factsAskable(declared, (asked) => searchOver(asked, grounds))
  return { search: searchOver(askable, grounds), never, givenUp: () => grounds.budget.givenUp }
}

/** Conditions with faults, among them those of facts that speak of what has not been asked by then. */
function faultsAmong(declared: readonly Fact[], conditions: Conditions): (condition: string) => boolean {
  const known = new Map<string, boolean>()
  const judge = (condition: string, before: readonly Fact[]): boolean => {
    const isFaulty = conditionFindings(condition, { all: declared, before, conditions }).length > 0
    known.set(condition, isFaulty)
    return isFaulty
  }
  for (const [index, { when }] of declared.entries()) if (when !== undefined) judge(when, declared.slice(0, index))
  return (condition) => known.get(condition) ?? judge(condition, declared)
}

/** The facts, those that are never asked without the condition that keeps them from it. */
function factsAskable(
  declared: readonly Fact[],
  searchAmong: (facts: readonly Fact[]) => Search,
): { readonly askable: readonly Fact[]; readonly never: ReadonlySet<string> } {
  const askable: Fact[] = []
  const never = new Set<string>()
  for (const { when, ...fact } of declared) {
    const found = when === undefined ? 'yes' : searchAmong(askable)({ all: [when] })
    if (found === 'no') never.add(fact.id)
    askable.push(when === undefined || found === 'no' ? fact : { ...fact, when })
  }
  return { askable, never }
}

/** Many items share their conditions: each question is searched for once. */
function rememberedIn(search: Search): { readonly canHold: (whens: readonly string[]) => Found; readonly canFail: (when: string) => Found } {
  const known = new Map<string, Found>()
  const remembered = (key: string, find: () => Found): Found => {
    const found = known.get(key) ?? find()
    known.set(key, found)
    return found
  }
  return {
    canHold: (whens) => {
      const all = [...new Set(whens)].toSorted()
      return all.length === 0 ? 'yes' : remembered(`+${all.join('\n')}`, () => search({ all }))
    },
    canFail: (when) => remembered(`-${when}`, () => search({ all: [], about: [when], such: (holds) => !holds(when) })),
  }
}

function sectionTargets(assembly: Assembly): readonly Target[] {
  return assembly.sections.flatMap((section): readonly Target[] => {
    const { value, pointer } = section
    const within = given(value.when)
    if (!isOwn(section, assembly)) return takenTargets(section, assembly)
    return [
      { when: value.when, pointer: `${pointer}/when`, within: [] },
      ...value.items.flatMap((item, index): readonly Target[] => {
        const here = `${pointer}/items/${index}`
        const inItem = [...within, ...given(item.when)]
        const limits = (kind: 'reading' | 'date'): readonly Target[] =>
          (item[kind]?.limits ?? []).map(({ when }, nth) => ({ when, pointer: `${here}/${kind}/limits/${nth}/when`, within: inItem }))
        return [{ when: item.when, pointer: `${here}/when`, within }, ...limits('reading'), ...limits('date')]
      }),
    ]
  })
}

/** A section that is taken over under a condition: that must go with its own. */
function takenTargets({ value, pointer }: Placed<Section>, { source }: Assembly): readonly Target[] {
  const when = source.sections[Number(pointer.split('/')[2])]?.when
  if (when === undefined) return []
  const inner = value.when === undefined || value.when === when ? undefined : value.when.slice(when.length + '() && ('.length, -1)
  return [{ when, pointer: pointer.replace(/from$/u, 'when'), within: given(inner) }]
}
