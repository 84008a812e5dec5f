// What differs between two complete checklists, and how much each difference weighs.
import type { Checklist, Section } from './generated/formats.ts'
import { movedIn } from './order.ts'
import { isNamedList, namedDifferences, type PlaceDifference, sameValue, valueDifferences } from './value-difference.ts'
import { type Subject, type Weight, weightOf } from './weight.ts'

/** One difference at one place; a whole fact, section, item, rule or source that differs has no member. */
export interface Difference extends PlaceDifference {
  readonly weight: Weight
  readonly subject: Subject
  readonly id: string
}

/** All that differs, each in one place and of one weight; nothing if and only if the canonical forms are the same. */
export function differencesBetween(a: Checklist, b: Checklist): readonly Difference[] {
  const of = (subject: Subject, list: 'sources' | 'facts' | 'rules'): readonly Difference[] =>
    listDifferences(subject, a[list], b[list], (id) => a.facts.some((fact) => fact.id === id && fact.type === 'choices'))
  const head = valueDifferences(headOf(a), headOf(b)).map((one): Difference => {
    return { ...one, subject: 'checklist', id: a.id, weight: weightOf('checklist', one) }
  })
  return [
    ...head,
    ...of('source', 'sources'),
    ...of('fact', 'facts'),
    ...sectionDifferences(a.sections, b.sections),
    ...of('rule', 'rules'),
  ]
}

/** What stands in a checklist beside its lists. */
function headOf({ sources: _sources, facts: _facts, sections: _sections, rules: _rules, ...head }: Checklist): object {
  return head
}

/** Elements that are told apart by their ids; the whole list where ids stand twice. */
function listDifferences(
  subject: Subject,
  a: readonly object[],
  b: readonly object[],
  several: (id: string) => boolean,
): readonly Difference[] {
  if (!isNamedList(a) || !isNamedList(b)) return sameValue(a, b) ? [] : [wholeList(subject, a, b)]
  return namedDifferences(a, b).map(({ member: [id = '', ...member], ...one }) => {
    const here = { ...one, member }
    return { ...here, subject, id, weight: weightOf(subject, here, several(id)) }
  })
}

function wholeList(subject: Subject, before: unknown, after: unknown): Difference {
  return { weight: 'breaking', kind: 'changed', subject, id: '*', member: [], before, after }
}

function sectionDifferences(a: readonly Section[], b: readonly Section[]): readonly Difference[] {
  const [before, after] = [a, b].map((sections) => sections.flatMap((section) => section.items))
  if (![a, b, before, after].every(isNamedList)) return sameValue(a, b) ? [] : [wholeList('section', a, b)]
  const never = (): boolean => false
  // The order of the items is compared within their sections.
  const items = listDifferences('item', before ?? [], after ?? [], never).filter(({ kind }) => kind !== 'moved')
  const heads = (sections: readonly Section[]): readonly object[] => sections.map(({ items: _items, ...head }) => head)
  const sections = listDifferences('section', heads(a), heads(b), never)
  // By their new names, sections and items stand where they stood.
  const nameOf = renaming(sections)
  const named = a.map((section) => ({ ...section, id: nameOf(section.id) }))
  return [...sections, ...items, ...places(named, b, renaming(items))]
}

function renaming(differences: readonly Difference[]): (id: string) => string {
  const names = new Map(differences.flatMap(({ kind, id, after }) => (kind === 'renamed' ? [[id, String(after)]] : [])))
  return (id) => names.get(id) ?? id
}

/** Items that stand in another section, or elsewhere in theirs. */
function places(
  a: readonly Section[],
  b: readonly Section[],
  nameOf: (id: string) => string,
): readonly Difference[] {
  const placed = (sections: readonly Section[], named: (id: string) => string): ReadonlyMap<string, Section> =>
    new Map(sections.flatMap((section) => section.items.map(({ id }) => [named(id), section] as const)))
  const was = placed(a, nameOf)
  const is = placed(b, (id) => id)
  const stays = (id: string): boolean => was.get(id)?.id === is.get(id)?.id
  const elsewhere = [...is].flatMap(([id, section]): readonly Difference[] => {
    const from = was.get(id)
    if (from === undefined || stays(id)) return []
    // Under another condition it is asked in other places.
    const weight = from.when === section.when ? 'wording' : 'judging'
    return [{ weight, kind: 'changed', subject: 'item', id, member: ['section'], before: from.id, after: section.id }]
  })
  const within = [...new Set(is.values())].flatMap((section): readonly Difference[] => {
    const inSection = (all: ReadonlyMap<string, Section>): readonly string[] =>
      [...all].flatMap(([id, one]) => (one.id === section.id && stays(id) ? [id] : []))
    return movedIn(inSection(was), inSection(is)).map((one) => {
      return { weight: 'wording', kind: 'moved', subject: 'item', member: [], ...one }
    })
  })
  return [...elsewhere, ...within]
}
