// Scored checklists that tests build from what is said of each item, sheet by sheet.
import { scoreOf } from '../../src/model/score.ts'
import type { Answer, Item, Score } from '../../src/model/generated/formats.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { answerOf, byItem, checklistOf, itemOf, lineOf, today } from './built.ts'

/** What is said of an item: the points deducted as text, 0 for a pass, or that it is missing or was not looked at. */
export type Said = `${number}` | 0 | 'na' | 'unchecked'

export interface Sheet {
  readonly guarantee?: readonly Said[]
  readonly general?: readonly Said[]
  /** Points of every item; 10 unless given. */
  readonly worth?: `${number}`
}

export interface Line {
  readonly weight: string
  readonly sheets: readonly Sheet[]
}

const ids = (sheet: string, kind: string, said: readonly Said[] = []) => said.map((_, nth) => `${sheet}.${kind}${nth}`)
const named = (lines: readonly Line[]) =>
  lines.map((line, at) => ({
    ...line,
    id: `l${at}`,
    sheets: line.sheets.map((sheet, nth) => ({ ...sheet, id: `l${at}.s${nth}` })),
  }))

function answerSaid(item: string, said: Said): Answer {
  if (said === 'na' || said === 'unchecked') return answerOf(item, said)
  return said === 0 ? answerOf(item, 'pass') : answerOf(item, 'fail', { deduct: said })
}

/** A scored checklist with these sheets, and its answers. */
export function scoredChecklist(lines: readonly Line[], hazard: Item['hazard'] = 'none') {
  const sheets = named(lines).flatMap((line) => line.sheets)
  const said = sheets.flatMap(({ id, guarantee, general }) => [
    ...ids(id, 'a', guarantee).map((item, nth) => [item, guarantee?.[nth] ?? 0] as const),
    ...ids(id, 'g', general).map((item, nth) => [item, general?.[nth] ?? 0] as const),
  ])
  const worth = new Map(sheets.map((sheet) => [sheet.id, sheet.worth ?? '10']))
  const items = said.map(([id]) => itemOf(id, { hazard, points: worth.get(id.slice(0, id.lastIndexOf('.'))) ?? '10' }))
  const scoreLines = named(lines).map(({ id, weight, sheets: own }) =>
    lineOf(
      id,
      weight,
      own.map((sheet) => ({
        id: sheet.id,
        title: { zh: '表', en: 'sheet' },
        ...(sheet.guarantee === undefined ? {} : { guarantee: ids(sheet.id, 'a', sheet.guarantee) }),
        ...(sheet.general === undefined ? {} : { general: ids(sheet.id, 'g', sheet.general) }),
      })),
    ),
  )
  const checklist = checklistOf(items, { lines: scoreLines })
  const plan = plannerFor(checklist)({}, today)
  return { checklist, plan, answers: byItem(said.map(([item, one]) => answerSaid(item, one))) }
}

/** The same lines with something else said of the items. */
export function saidOtherwise(lines: readonly Line[], other: (said: Said) => Said): readonly Line[] {
  return lines.map(({ weight, sheets }) => ({
    weight,
    sheets: sheets.map(({ guarantee, general, ...sheet }) => ({
      ...sheet,
      ...(guarantee === undefined ? {} : { guarantee: guarantee.map(other) }),
      ...(general === undefined ? {} : { general: general.map(other) }),
    })),
  }))
}

export function scored(lines: readonly Line[]): Score | undefined {
  const { checklist, plan, answers } = scoredChecklist(lines)
  return scoreOf(checklist.score, plan, answers)
}
