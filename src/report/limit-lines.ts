// The limits of an item one by one: what each is, what breaking it is, by which clause, and what a reading makes of it.
import { type AnyLimit, limitsBroken, type Taken } from '../model/limit.ts'
import type { PlannedItem } from '../model/plan.ts'
import type { ToldChecklist } from '../model/standing.ts'
import { commaMark } from '../words/marks.ts'
import { say, type TextKey, type Tongue } from '../words/say.ts'
import { citeText } from './clause-text.ts'
import { limitText } from './limit-text.ts'

/** A line for each limit that applies, with the level and clause of its own. */
export function limitLines({ item, limits }: PlannedItem, checklist: ToldChecklist, language: Tongue): readonly string[] {
  return limits.map((limit) => limitLine('item.limit', limit, { item }, checklist, language))
}

/** The same once something was read, those it breaks first, with a multiple of the stated value worked out. */
export function judgedLines(
  { item, limits, day }: PlannedItem,
  taken: Taken,
  checklist: ToldChecklist,
  language: Tongue,
): readonly string[] {
  const broken = limitsBroken(taken, limits, day)
  const kept = limits.filter((limit) => !broken.includes(limit))
  return [
    ...broken.map((limit) => limitLine('limit.broken', limit, { item, taken }, checklist, language)),
    ...kept.map((limit) => limitLine('limit.kept', limit, { item, taken }, checklist, language)),
  ]
}

function limitLine(
  key: TextKey,
  { hazard, ...limit }: AnyLimit,
  { item, taken }: { readonly item: PlannedItem['item']; readonly taken?: Taken },
  checklist: ToldChecklist,
  language: Tongue,
): string {
  const level = hazard ?? item.hazard
  const told = say(language, key, {
    limit: limitText([limit], item, language, taken?.stated),
    level: level === 'none' ? say(language, 'outcome.fail') : say(language, `level.${level}`),
  })
  const cited = limit.cites === undefined ? [] : [citeText(limit.cites, checklist, language)]
  return [told, ...cited].join(commaMark(language))
}
