// The score of a scored checklist in words: the whole, then each sheet.
import type { Checklist, Score } from '../model/generated/formats.ts'
import { say, type Tongue } from '../words/say.ts'

/** One line for the whole and one for each sheet; nothing where there is no score. */
export function scoreLines(
  score: Score | undefined,
  checklist: Checklist | undefined,
  language: Tongue,
): readonly string[] {
  if (score === undefined) return []
  const sheets = (checklist?.score?.lines ?? []).flatMap((line) => line.sheets)
  return [
    wholeLine(score, language),
    ...score.sheets.map(({ sheet, points }) => {
      const title = sheets.find(({ id }) => id === sheet)?.title[language] ?? sheet
      return points === undefined
        ? say(language, 'conclusion.sheet-open', { title })
        : say(language, 'conclusion.sheet', { title, points })
    }),
  ]
}

function wholeLine({ points, grade }: Score, language: Tongue): string {
  if (grade === undefined) return say(language, 'conclusion.score-open')
  const told = say(language, `grade.${grade}`)
  return points === undefined
    ? say(language, 'conclusion.score-zero', { grade: told })
    : say(language, 'conclusion.score', { points, grade: told })
}
