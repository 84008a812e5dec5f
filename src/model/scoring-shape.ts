// Whether the sheets of a scored checklist count every item with points once, and come to their full marks.
import { type Assembly, isOwn } from './assemble.ts'
import { millionthsOf } from './decimal.ts'
import type { Item, ScoreLine, ScoreSheet } from './generated/formats.ts'
import { type Problem, problem } from './problem.ts'
import { isWhole } from './rule-shape.ts'

/**
 * Problems: score-item-unknown, score-item-repeated, points-missing, switched-off-counted, duplicate-id (of lines and
 * sheets), points-sum, weights-sum, points-uncounted.
 */
export function scoringProblems(assembly: Assembly): readonly Problem[] {
  const sheets = sheetsOf(assembly)
  const counted = new Set(sheets.flatMap(({ sheet }) => [...(sheet.guarantee ?? []), ...(sheet.general ?? [])]))
  return [
    ...countedProblems(assembly),
    ...duplicates(assembly),
    ...sheets.flatMap(({ sheet, pointer }) => sumProblems(sheet, pointer, assembly)),
    ...weightProblems(assembly.source.score?.lines),
    ...assembly.sections
      .filter((section) => isOwn(section, assembly))
      .flatMap(({ value, pointer }) =>
        value.items.flatMap(({ id, points }, index) =>
          points === undefined || counted.has(id)
            ? []
            : [problem('points-uncounted', `${pointer}/items/${index}/points`, { id })],
        ),
      ),
  ]
}

interface PlacedSheet {
  readonly sheet: ScoreSheet
  readonly pointer: string
}

function sheetsOf({ source }: Assembly): readonly PlacedSheet[] {
  return (source.score?.lines ?? []).flatMap(({ sheets }, line) =>
    sheets.map((sheet, index) => ({ sheet, pointer: `/score/lines/${line}/sheets/${index}` })),
  )
}

const parts = ['guarantee', 'general'] as const

function itemsIn({ sections }: Assembly): ReadonlyMap<string, Item> {
  return new Map(sections.flatMap(({ value }) => value.items.map((item) => [item.id, item] as const)))
}

function countedProblems(assembly: Assembly): readonly Problem[] {
  const items = itemsIn(assembly)
  const seen = new Set<string>()
  const judge = (id: string, pointer: string, by: string): readonly Problem[] => {
    if (seen.has(id)) return [problem('score-item-repeated', pointer, { id })]
    seen.add(id)
    const item = items.get(id)
    if (item !== undefined) return item.points === undefined ? [problem('points-missing', pointer, { id })] : []
    if (assembly.off.has(id)) return [problem('switched-off-counted', pointer, { id, by })]
    return isWhole(assembly) ? [problem('score-item-unknown', pointer, { id })] : []
  }
  return sheetsOf(assembly).flatMap(({ sheet, pointer }) =>
    parts.flatMap((part) => (sheet[part] ?? []).flatMap((id, index) => judge(id, `${pointer}/${part}/${index}`, sheet.id))),
  )
}

function duplicates({ source }: Assembly): readonly Problem[] {
  const named = (source.score?.lines ?? []).flatMap((line, at) => [
    { id: line.id, pointer: `/score/lines/${at}/id` },
    ...line.sheets.map(({ id }, index) => ({ id, pointer: `/score/lines/${at}/sheets/${index}/id` })),
  ])
  const seen = new Set<string>()
  return named.flatMap(({ id, pointer }) => {
    if (seen.has(id)) return [problem('duplicate-id', pointer, { id })]
    seen.add(id)
    return []
  })
}

/** JGJ 59-2011: sixty points for the guarantee items of a sheet and forty for the general ones, or a hundred for one kind alone. */
function sumProblems(sheet: ScoreSheet, pointer: string, assembly: Assembly): readonly Problem[] {
  const items = itemsIn(assembly)
  const alone = sheet.guarantee === undefined || sheet.general === undefined
  return parts.flatMap((part) => {
    const points = sheet[part]?.map((id) => items.get(id)?.points)
    // What an item without points is worth is not known.
    if (points === undefined || !points.every((one) => one !== undefined)) return []
    const expected = alone ? '100' : part === 'guarantee' ? '60' : '40'
    const sum = sumOf(points)
    return sum === expected ? [] : [problem('points-sum', `${pointer}/${part}`, { id: sheet.id, sum, expected })]
  })
}

function weightProblems(lines: readonly ScoreLine[] | undefined): readonly Problem[] {
  if (lines === undefined) return []
  const sum = sumOf(lines.map(({ weight }) => weight))
  return sum === '100' ? [] : [problem('weights-sum', '/score/lines', { sum })]
}

/** The exact sum, without zeros at its end. */
function sumOf(decimals: readonly string[]): string {
  const sum = decimals.reduce((all, one) => all + millionthsOf(one), 0n)
  const rest = String(sum % 1_000_000n).padStart(6, '0').replace(/0+$/u, '')
  return `${sum / 1_000_000n}${rest === '' ? '' : `.${rest}`}`
}
