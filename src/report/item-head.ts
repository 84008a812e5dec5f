// What stands above an item's question: where we are, what a fail would be, how to look, by which clause.
import type { Cite } from '../model/generated/formats.ts'
import type { PlannedItem } from '../model/plan.ts'
import type { ToldChecklist } from '../model/standing.ts'
import { columnsOf } from '../words/columns.ts'
import { listMark } from '../words/marks.ts'
import { say } from '../words/say.ts'
import { citeText, clauseLines } from './clause-text.ts'
import { limitLines } from './limit-lines.ts'
import type { Telling } from './telling.ts'

export interface Progress {
  readonly number: number
  readonly items: number
  readonly findings: number
  readonly major: number
}

/** Several lines, not wrapped; with the documents that the clauses stand in where that was asked for. */
export function itemHead(
  checklist: ToldChecklist,
  planned: PlannedItem,
  { number, items, findings, major }: Progress,
  telling: Telling,
  clause: boolean,
): string {
  const { language, paint } = telling
  const { section, item } = planned
  const title = section.title[language]
  const reached = say(language, 'walk.progress', { number, items })
  const found = say(language, 'walk.found', { findings, major })
  // A number that goes down to the next line takes its sentence with it.
  const gap = columnsOf(`${title}  ${reached}  ${found}`) > telling.columns - 3 ? '\n' : '  '
  return [
    `${paint.strong(title)}  ${reached}${gap}${major > 0 ? paint.bad(found) : found}`,
    ...hazardLines(planned, checklist, telling),
    say(language, 'walk.look', { ways: item.look.map((way) => say(language, `look.${way}`)).join(listMark(language)) }),
    ...(item.guide === undefined ? [] : [paint.faint(item.guide[language])]),
    ...(item.points === undefined ? [] : [say(language, 'walk.points', { points: item.points })]),
    ...(clause ? clauseLines(citesOf(planned), checklist, language) : []),
  ].join('\n')
}

/** What a fail is and by which clause; where something is read, each limit has a level and may have a clause of its own. */
function hazardLines(planned: PlannedItem, checklist: ToldChecklist, { language, paint }: Telling): readonly string[] {
  const { item, limits } = planned
  const cited = citeText(item.cites, checklist, language)
  if (limits.length === 0) {
    const hazard = say(language, `walk.${item.hazard}`)
    return [`${item.hazard === 'major' ? paint.bad(hazard) : hazard} ${cited}`]
  }
  const isMajor = (index: number): boolean => (limits[index]?.hazard ?? item.hazard) === 'major'
  return [
    ...limitLines(planned, checklist, language).map((line, index) => (isMajor(index) ? paint.bad(line) : line)),
    say(language, 'finding.clause', { clause: cited }),
  ]
}

/** The clauses of the item and of its limits, each once. */
function citesOf({ item, limits }: PlannedItem): readonly Cite[] {
  const cites = [...item.cites, ...limits.flatMap((limit) => limit.cites ?? [])]
  return [...new Map(cites.map((cite) => [`${cite.source} ${cite.clause}`, cite])).values()]
}
