// What a checklist asks: everything it could ask, or what is left of it under given facts.
import type { Checklist, Fact, Facts, Item, Rule, Section } from './generated/formats.ts'
import type { AnyLimit } from './limit.ts'
import { type Plan, valuesOf } from './plan.ts'
import type { ToldChecklist } from './standing.ts'

export interface AskedItem {
  readonly item: Item
  /** The limits that hold; all of them where no facts are given. */
  readonly limits: readonly AnyLimit[]
}

export interface AskedSection {
  readonly section: Section
  readonly items: readonly AskedItem[]
}

export interface Asked {
  readonly checklist: ToldChecklist
  /** The values of the facts that apply; undefined where none were given, so that every condition is still open. */
  readonly given: Facts | undefined
  readonly facts: readonly Fact[]
  readonly sections: readonly AskedSection[]
  readonly rules: readonly Rule[]
  /** What is not asked, by section. */
  readonly left: readonly { readonly section: Section; readonly items: readonly Item[] }[]
}

export function askedInFull(checklist: Checklist): Asked {
  const { facts, sections, rules } = checklist
  return {
    checklist,
    given: undefined,
    facts,
    sections: sections.map((section) => ({
      section,
      items: section.items.map((item) => ({ item, limits: item.reading?.limits ?? item.date?.limits ?? [] })),
    })),
    rules,
    left: [],
  }
}

export function askedUnder(checklist: Checklist, plan: Plan, facts: Facts): Asked {
  const planned = new Map(plan.items.map(({ item, limits }): [string, AskedItem] => [item.id, { item, limits }]))
  const sections = checklist.sections.map((section) => ({
    section,
    items: section.items.flatMap(({ id }) => planned.get(id) ?? []),
    left: section.items.filter(({ id }) => !planned.has(id)),
  }))
  return {
    checklist,
    given: valuesOf(plan.facts, facts),
    facts: plan.facts,
    sections: sections.filter(({ items }) => items.length > 0),
    rules: plan.rules,
    left: sections.flatMap(({ section, left }) => (left.length > 0 ? [{ section, items: left }] : [])),
  }
}

/** How many items are asked. */
export function countAsked({ sections }: Asked): number {
  return sections.reduce((sum, { items }) => sum + items.length, 0)
}
