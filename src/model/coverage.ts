// Which clauses of the source register are asked, and by what; which are not, and whether the register says why.
import type { Register } from './citation.ts'
import type { ChecklistSource, Cite, Clause, Item, ItemId, Read, SourceDocument } from './generated/formats.ts'
import { type Standing, standingOf } from './standing.ts'

/** What asks a clause. */
export interface Asking {
  readonly checklist: string
  readonly by: 'item' | 'rule' | 'score'
  /** Of the item or rule. */
  readonly id: ItemId
  readonly read: Read
}

export interface ClauseCoverage {
  readonly clause: Clause
  readonly asked: readonly Asking[]
  /** Asked; not asked, and the register says why; neither. */
  readonly state: 'asked' | 'reasoned' | 'open'
}

export interface SourceCoverage {
  readonly source: SourceDocument
  readonly standing: Standing
  /** Some checklist lists it among its sources. */
  readonly used: boolean
  readonly clauses: readonly ClauseCoverage[]
}

/** An item that stands for so many major clauses that a fail of it no longer says which was breached. */
export interface Overloaded {
  readonly checklist: string
  readonly item: ItemId
  readonly clauses: readonly Cite[]
}

/** How many citations of a checklist rest on which knowledge. */
export interface Knowledge {
  readonly checklist: string
  readonly reads: Readonly<Record<Read, number>>
}

/** How many major clauses one item may stand for. */
export const mostMajorClauses = 3

const certainty = { memory: 0, part: 1, full: 2 } as const

/** Every source of the register, by id. An item counts under the file it is written in, however often it is taken over. */
export function coverageOf(
  register: Register,
  checklists: readonly ChecklistSource[],
  day: string,
): readonly SourceCoverage[] {
  const askings = new Map<string, Asking[]>()
  for (const checklist of checklists) {
    for (const { cite, ...asking } of citationsIn(checklist)) {
      const key = keyOf(cite)
      const list = askings.get(key) ?? []
      const twin = list.findIndex((one) => one.checklist === asking.checklist && one.by === asking.by && one.id === asking.id)
      if (twin === -1) list.push({ ...asking, read: cite.read })
      else list[twin] = { ...asking, read: surer(list[twin]?.read ?? cite.read, cite.read) }
      askings.set(key, list)
    }
  }
  const used = new Set(checklists.flatMap(({ sources }) => sources))
  return [...register.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((source) => ({
      source,
      standing: standingOf(source, day),
      used: used.has(source.id),
      clauses: source.clauses.map((clause) => {
        const asked = askings.get(keyOf({ source: source.id, clause: clause.id })) ?? []
        return { clause, asked, state: asked.length > 0 ? 'asked' : clause.unasked === undefined ? 'open' : 'reasoned' }
      }),
    }))
}

/** Items that stand for more than three major clauses of sources that are in force, or will be. */
export function overloadedItems(
  register: Register,
  checklists: readonly ChecklistSource[],
  day: string,
): readonly Overloaded[] {
  const isMajor = ({ source, clause }: Cite): boolean => {
    const document = register.get(source)
    if (document === undefined || standingOf(document, day) === 'out-of-force') return false
    return document.clauses.find(({ id }) => id === clause)?.hazard === 'major'
  }
  return checklists.flatMap((checklist) =>
    ownItems(checklist).flatMap((item) => {
      const major = new Map(citesOf(item).filter(isMajor).map((cite) => [keyOf(cite), cite]))
      return major.size > mostMajorClauses
        ? [{ checklist: checklist.id, item: item.id, clauses: [...major.values()] }]
        : []
    }),
  )
}

/** How surely the authors know what they cite, of one source or of all; checklists that cite nothing of it are left out. */
export function knowledgeOf(checklists: readonly ChecklistSource[], source?: string): readonly Knowledge[] {
  return checklists.flatMap((checklist) => {
    const cites = citationsIn(checklist).filter(({ cite }) => source === undefined || cite.source === source)
    const count = (read: Read): number => cites.filter(({ cite }) => cite.read === read).length
    const reads = { full: count('full'), part: count('part'), memory: count('memory') }
    return cites.length === 0 ? [] : [{ checklist: checklist.id, reads }]
  })
}

interface Citation extends Omit<Asking, 'read'> {
  readonly cite: Cite
}

function citationsIn(checklist: ChecklistSource): readonly Citation[] {
  const of = (by: Asking['by'], id: ItemId, cites: readonly Cite[]): readonly Citation[] =>
    cites.map((cite) => ({ checklist: checklist.id, by, id, cite }))
  const { rules = [], score } = checklist
  return [
    ...ownItems(checklist).flatMap((item) => of('item', item.id, citesOf(item))),
    ...rules.flatMap((rule) => of('rule', rule.id, rule.cites)),
    ...(score === undefined ? [] : of('score', score.method, score.cites)),
  ]
}

function ownItems({ sections }: ChecklistSource): readonly Item[] {
  return sections.flatMap(({ items }) => items ?? [])
}

function citesOf({ cites, reading, date }: Item): readonly Cite[] {
  const limits = [...(reading?.limits ?? []), ...(date?.limits ?? [])]
  return [...cites, ...limits.flatMap((limit) => limit.cites ?? [])]
}

/** A clause has no line feed. */
function keyOf({ source, clause }: Pick<Cite, 'source' | 'clause'>): string {
  return `${source}\n${clause}`
}

function surer(a: Read, b: Read): Read {
  return certainty[a] >= certainty[b] ? a : b
}
