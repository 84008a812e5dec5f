// Rules over several items and the sheets of a score in words.
import type { Asked } from '../model/asked.ts'
import type { Rule, ScoreLine, ScoreSheet } from '../model/generated/formats.ts'
import { membersOf } from '../model/rule.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { remedyNotes, whenNotes } from './item-notes.ts'

/** What a rule counts and how many of them must fail, what does not count, and what it leads to. */
export function ruleNotes(rule: Rule, asked: Asked, language: Tongue): readonly string[] {
  return [
    membersText(rule, asked, language),
    ...(rule.standing === true ? [say(language, 'rule.standing')] : []),
    ...(rule.hazard === 'none' ? [say(language, 'rule.sums-up')] : []),
    ...remedyNotes(rule.remedy, language),
    ...whenNotes(rule, asked, language),
  ]
}

function membersText(rule: Rule, asked: Asked, language: Tongue): string {
  const there = new Set([...idsAsked(asked), ...asked.rules.map(({ id }) => id)])
  const items = asked.sections.flatMap((section) => section.items)
  const members = membersOf(rule, items)
    .map((id) => (there.has(id) ? id : say(language, 'item.not-asked', { id })))
    .join(listMark(language))
  if (rule.allOf !== undefined) return say(language, 'rule.all', { members })
  if (rule.anyOf !== undefined) return say(language, 'rule.any', { members })
  return say(language, 'rule.count', { members, count: rule.count?.atLeast ?? 1 })
}

function idsAsked({ sections }: Asked): readonly string[] {
  return sections.flatMap(({ items }) => items.map(({ item }) => item.id))
}

export interface SheetAsked {
  readonly line: ScoreLine
  readonly sheet: ScoreSheet
  /** Those of its items that are asked. */
  readonly guarantee: readonly string[]
  readonly general: readonly string[]
}

/** The sheets of the score of which anything is asked. */
export function sheetsAsked(asked: Asked): readonly SheetAsked[] {
  const there = new Set(idsAsked(asked))
  const among = (ids: readonly string[] = []): readonly string[] => ids.filter((id) => there.has(id))
  return (asked.checklist.score?.lines ?? []).flatMap((line) =>
    line.sheets
      .map((sheet) => ({ line, sheet, guarantee: among(sheet.guarantee), general: among(sheet.general) }))
      .filter(({ guarantee, general }) => guarantee.length + general.length > 0),
  )
}

/** The two kinds of items of a sheet. */
export function sheetNotes({ guarantee, general }: SheetAsked, language: Tongue): readonly string[] {
  const told = (key: 'score.guarantee' | 'score.general', items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [say(language, key, { items: items.join(listMark(language)) })]
  return [...told('score.guarantee', guarantee), ...told('score.general', general)]
}
