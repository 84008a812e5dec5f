// The score of a scored checklist in words: the whole, then each sheet.
import type { Checklist, Score } from '../model/generated/formats.ts'
import type { ZeroSheet } from '../model/score.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'

/** One line for the whole and one for each sheet; nothing where there is no score. `zero` says why sheets are at zero, where that is known. */
export function scoreLines(
  score: Score | undefined,
  checklist: Checklist | undefined,
  language: Tongue,
  zero: readonly ZeroSheet[] = [],
): readonly string[] {
  if (score === undefined) return []
  const sheets = (checklist?.score?.lines ?? []).flatMap((line) => line.sheets)
  return [
    wholeLine(score, language),
    ...score.sheets.map(({ sheet, points }) => {
      const title = sheets.find(({ id }) => id === sheet)?.title[language] ?? sheet
      const why = zero.find((one) => one.sheet === sheet)
      if (why !== undefined)
        return say(language, 'conclusion.sheet-zero', { title, why: zeroText(why, checklist, language) })
      return points === undefined
        ? say(language, 'conclusion.sheet-open', { title })
        : say(language, 'conclusion.sheet', { title, points })
    }),
  ]
}

/** Why a sheet is at zero: the items that alone make it so, else what was left of the points. */
function zeroText({ lost, left, of, among }: ZeroSheet, checklist: Checklist | undefined, language: Tongue): string {
  if (lost.length === 0) return say(language, `conclusion.zero-${among}`, { left, of })
  const items = (checklist?.sections ?? []).flatMap((section) => section.items)
  const named = lost.map((id) => `"${items.find((item) => item.id === id)?.ask[language] ?? id}"`)
  const quoted = language === 'zh' ? named.map((name) => `“${name.slice(1, -1)}”`) : named
  return say(language, 'conclusion.zero-lost', { items: quoted.join(listMark(language)) })
}

function wholeLine({ points, grade }: Score, language: Tongue): string {
  if (grade === undefined) return say(language, 'conclusion.score-open')
  const told = say(language, `grade.${grade}`)
  return points === undefined
    ? say(language, 'conclusion.score-zero', { grade: told })
    : say(language, 'conclusion.score', { points, grade: told })
}
