// What stands above an item's question: where we are, what a fail would be, how to look, by which clause.
import type { Checklist } from '../model/generated/formats.ts'
import type { PlannedItem } from '../model/plan.ts'
import { listMark } from '../words/marks.ts'
import { say } from '../words/say.ts'
import { citeText, clauseLines } from './clause-text.ts'
import { limitText } from './limit-text.ts'
import type { Telling } from './telling.ts'

export interface Progress {
  readonly number: number
  readonly items: number
  readonly findings: number
  readonly major: number
}

/** Several lines, not wrapped; with the documents that the clauses stand in where that was asked for. */
export function itemHead(
  checklist: Checklist,
  { section, item, limits }: PlannedItem,
  progress: Progress,
  telling: Telling,
  clause: boolean,
): string {
  const { language, paint } = telling
  const { number, items, findings, major } = progress
  const found = say(language, 'walk.found', { findings, major })
  const told = major > 0 ? paint.bad(found) : found
  const lines = [
    `${paint.strong(section.title[language])}  ${say(language, 'walk.progress', { number, items })}  ${told}`,
    `${item.hazard === 'major' ? paint.bad(say(language, 'walk.major')) : say(language, `walk.${item.hazard}`)} ${citeText(item.cites, checklist, language)}`,
    say(language, 'walk.look', { ways: item.look.map((way) => say(language, `look.${way}`)).join(listMark(language)) }),
  ]
  if (item.guide !== undefined) lines.push(paint.faint(item.guide[language]))
  if (limits.length > 0) lines.push(say(language, 'walk.limit', { limits: limitText(limits, item, language) }))
  if (item.points !== undefined) lines.push(say(language, 'walk.points', { points: item.points }))
  if (clause) lines.push(...clauseLines(item.cites, checklist, language))
  return lines.join('\n')
}
