// Whether a checklist's citations hold against the source register.
import type { ChecklistBody } from './checklist-body.ts'
import type { Cite, SourceDocument } from './generated/formats.ts'
import { nearest } from './nearest.ts'
import { standingOf } from './standing.ts'
import { type Problem, problem } from './problem.ts'

export type Register = ReadonlyMap<string, SourceDocument>

const certainty = { memory: 0, part: 1, full: 2 } as const

interface PlacedCite {
  readonly cite: Cite
  readonly pointer: string
}

/**
 * Problems: source-unknown, source-not-listed, source-unused, source-not-in-force (on the day), duplicate-id (of
 * sources), clause-unknown, claim-exceeds-register.
 */
export function citationProblems(source: ChecklistBody, register: Register, day: string): readonly Problem[] {
  const cites = citesIn(source)
  const cited = new Set(cites.map(({ cite }) => cite.source))
  return [
    ...source.sources.flatMap((id, index) => {
      const pointer = `/sources/${index}`
      const document = register.get(id)
      if (source.sources.indexOf(id) < index) return [problem('duplicate-id', pointer, { id })]
      if (document === undefined) return [problem('source-unknown', pointer, { source: id })]
      return [
        ...(cited.has(id) ? [] : [problem('source-unused', pointer, { source: id })]),
        ...(standingOf(document, day) === 'in-force' ? [] : [problem('source-not-in-force', pointer, { source: id, day })]),
      ]
    }),
    ...cites.flatMap(({ cite, pointer }) => citeProblems(cite, pointer, source, register)),
  ]
}

function citeProblems(cite: Cite, pointer: string, source: ChecklistBody, register: Register): readonly Problem[] {
  const about = { source: cite.source, clause: cite.clause }
  if (!source.sources.includes(cite.source)) return [problem('source-not-listed', `${pointer}/source`, about)]
  const document = register.get(cite.source)
  if (document === undefined) return []
  const clause = document.clauses.find(({ id }) => id === cite.clause)
  if (clause === undefined) {
    const near = nearest(cite.clause, document.clauses.map(({ id }) => id))
    return [problem('clause-unknown', `${pointer}/clause`, { ...about, ...(near.length === 0 ? {} : { better: near.join(', ') }) })]
  }
  return certainty[cite.read] > certainty[clause.read]
    ? [problem('claim-exceeds-register', `${pointer}/read`, about)]
    : []
}

/** Everything that is cited in a file, with its place. */
function citesIn(source: ChecklistBody): readonly PlacedCite[] {
  const placed = (cites: readonly Cite[] | undefined, pointer: string): readonly PlacedCite[] =>
    (cites ?? []).map((cite, index) => ({ cite, pointer: `${pointer}/cites/${index}` }))
  return [
    ...source.sections.flatMap(({ items }, at) =>
      (items ?? []).flatMap((item, index) => {
        const pointer = `/sections/${at}/items/${index}`
        const limits = (item.reading ?? item.date)?.limits ?? []
        const read = item.reading === undefined ? 'date' : 'reading'
        return [
          ...placed(item.cites, pointer),
          ...limits.flatMap((limit, nth) => placed(limit.cites, `${pointer}/${read}/limits/${nth}`)),
        ]
      }),
    ),
    ...(source.rules ?? []).flatMap((rule, index) => placed(rule.cites, `/rules/${index}`)),
    ...placed(source.score?.cites, '/score'),
  ]
}
