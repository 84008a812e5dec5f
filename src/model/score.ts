// What a scored checklist comes to by JGJ 59-2011: sheets with the zero rule, a weighted summary, a grade.
import { decimalOf, millionthsOf } from './decimal.ts'
import type { Grade, ItemId, LineScore, Score, ScoreLine, ScoreSheet, Scoring, SheetScore } from './generated/formats.ts'
import type { Plan, PlannedItem } from './plan.ts'
import type { Answers } from './rule.ts'

/** An exact fraction; the denominator is above zero. */
interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** One item of a sheet: its points and what is left of them, in millionths; what was left is unknown where nobody looked. */
interface Scored {
  readonly worth: bigint
  readonly left: bigint | undefined
}

interface SheetResult {
  readonly sheet: ItemId
  readonly zero: boolean
  readonly points: Fraction | undefined
}

/** The score; undefined where the checklist has none or no sheet applies. Points are cut to two decimals, grades go by the exact value. */
export function scoreOf(scoring: Scoring | undefined, plan: Plan, answers: Answers): Score | undefined {
  if (scoring === undefined) return undefined
  const planned = new Map(plan.items.map((one) => [one.item.id, one]))
  const lines = scoring.lines.flatMap((line) => {
    const sheets = line.sheets.flatMap((sheet) => sheetResult(sheet, planned, answers) ?? [])
    return sheets.length === 0 ? [] : [{ line, sheets, mean: meanOf(sheets) }]
  })
  if (lines.length === 0) return undefined
  const sheets = lines.flatMap((one) => one.sheets)
  const total = totalOf(lines)
  const grade = gradeOf(sheets, total)
  return {
    sheets: sheets.map(({ sheet, points }): SheetScore => ({ sheet, ...pointsIn(points) })),
    lines: lines.map(({ line, mean }): LineScore => ({ line: line.id, ...pointsIn(mean) })),
    ...pointsIn(total),
    ...(grade === undefined ? {} : { grade }),
  }
}

function scoredAt(ids: readonly ItemId[], planned: ReadonlyMap<ItemId, PlannedItem>, answers: Answers): readonly Scored[] {
  return ids.flatMap((id): readonly Scored[] => {
    const item = planned.get(id)?.item
    const answer = answers.get(id)
    if (item?.points === undefined || answer === undefined || answer.outcome === 'na') return []
    const worth = millionthsOf(item.points)
    if (answer.outcome === 'unchecked') return [{ worth, left: undefined }]
    const deducted = millionthsOf(answer.deduct ?? '0')
    // JGJ 59-2011 4.0.3(2): deductions at an item never exceed its points.
    return [{ worth, left: deducted > worth ? 0n : worth - deducted }]
  })
}

/** Undefined where the sheet does not apply: none of its items is asked, or none concerns the place. */
function sheetResult(
  { id, guarantee = [], general = [] }: ScoreSheet,
  planned: ReadonlyMap<ItemId, PlannedItem>,
  answers: Answers,
): SheetResult | undefined {
  const guaranteed = scoredAt(guarantee, planned, answers)
  const all = [...guaranteed, ...scoredAt(general, planned, answers)]
  if (all.length === 0) return undefined
  if (isZero(guaranteed)) return { sheet: id, zero: true, points: { over: 0n, under: 1n } }
  if (all.some(({ left }) => left === undefined)) return { sheet: id, zero: false, points: undefined }
  // Missing parts: what was got is held against what could be got, of a hundred.
  const points = { over: 100n * sumOf(all, leftAt), under: sumOf(all, ({ worth }) => worth) }
  return { sheet: id, zero: points.over === 0n, points }
}

/** JGJ 59-2011 4.0.3(3): a guarantee item at zero, or the guarantee items together below two thirds (40 of 60), make the sheet zero. */
function isZero(guaranteed: readonly Scored[]): boolean {
  if (guaranteed.some(({ left }) => left === 0n)) return true
  // Whoever was not looked at counts as if nothing was lost: only what is certain makes a zero.
  const best = sumOf(guaranteed, ({ left, worth }) => left ?? worth)
  return 3n * best < 2n * sumOf(guaranteed, ({ worth }) => worth)
}

/** Why a sheet is at zero, by the two halves of the zero rule or because nothing was left. */
export interface ZeroSheet {
  readonly sheet: ItemId
  /** Guarantee items of which nothing was left; each alone makes the sheet zero. */
  readonly lost: readonly ItemId[]
  /** What was left of the points, at most, and what could be got: of the guarantee items, or of all where those are not why. */
  readonly left: string
  readonly of: string
  readonly among: 'guarantee' | 'all'
}

/** The sheets at zero, with the reason; nothing where there is no score. */
export function zeroSheets(scoring: Scoring | undefined, plan: Plan, answers: Answers): readonly ZeroSheet[] {
  const planned = new Map(plan.items.map((one) => [one.item.id, one]))
  return (scoring?.lines ?? []).flatMap(({ sheets }) =>
    sheets.flatMap((sheet): readonly ZeroSheet[] => {
      if (sheetResult(sheet, planned, answers)?.zero !== true) return []
      const { id, guarantee = [], general = [] } = sheet
      const guaranteed = scoredAt(guarantee, planned, answers)
      const among = isZero(guaranteed) ? 'guarantee' : 'all'
      const scored = among === 'guarantee' ? guaranteed : [...guaranteed, ...scoredAt(general, planned, answers)]
      const isLost = (one: ItemId): boolean => scoredAt([one], planned, answers).some(({ left }) => left === 0n)
      return [
        {
          sheet: id,
          lost: guarantee.filter(isLost),
          left: decimalOf(sumOf(scored, ({ left, worth }) => left ?? worth)),
          of: decimalOf(sumOf(scored, ({ worth }) => worth)),
          among,
        },
      ]
    }),
  )
}

function leftAt({ left }: Scored): bigint {
  return left ?? 0n
}

function sumOf(scored: readonly Scored[], of: (one: Scored) => bigint): bigint {
  return scored.reduce((sum, one) => sum + of(one), 0n)
}

function meanOf(sheets: readonly SheetResult[]): Fraction | undefined {
  const sum = addUp(sheets.map(({ points }) => points))
  return sum === undefined ? undefined : { over: sum.over, under: sum.under * BigInt(sheets.length) }
}

/** The lines' means by their weights, over the weights that apply. */
function totalOf(
  lines: readonly { readonly line: ScoreLine; readonly mean: Fraction | undefined }[],
): Fraction | undefined {
  const sum = addUp(
    lines.map(({ line, mean }) =>
      mean === undefined ? undefined : { over: mean.over * millionthsOf(line.weight), under: mean.under },
    ),
  )
  const weights = lines.reduce((all, { line }) => all + millionthsOf(line.weight), 0n)
  return sum === undefined ? undefined : { over: sum.over, under: sum.under * weights }
}

function addUp(fractions: readonly (Fraction | undefined)[]): Fraction | undefined {
  let sum: Fraction = { over: 0n, under: 1n }
  for (const one of fractions) {
    if (one === undefined) return undefined
    sum = { over: sum.over * one.under + one.over * sum.under, under: sum.under * one.under }
  }
  return sum
}

/** 优良 from 80 and 合格 from 70, neither with a sheet at zero. */
function gradeOf(sheets: readonly SheetResult[], total: Fraction | undefined): Grade | undefined {
  if (sheets.some(({ zero }) => zero)) return 'unqualified'
  if (total === undefined) return undefined
  if (total.over >= 80n * total.under) return 'excellent'
  return total.over >= 70n * total.under ? 'qualified' : 'unqualified'
}

function pointsIn(points: Fraction | undefined): { readonly points?: string } {
  if (points === undefined) return {}
  const hundredths = (points.over * 100n) / points.under
  return { points: `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}` }
}
