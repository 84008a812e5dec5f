// The conclusion in words: verdict, counts, findings with clause, handling, date and person.
import type { Checklist, Conclusion, Finding } from '../model/generated/formats.ts'
import type { ZeroSheet } from '../model/score.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { wrapTo } from '../words/columns.ts'
import { clauseText } from './clause-text.ts'
import type { Paint } from './paint.ts'
import { scoreLines } from './score-text.ts'
import type { Telling } from './telling.ts'
import { visible } from '../model/text.ts'

const verdictPaint = {
  pass: 'good',
  rectify: 'doubtful',
  stop: 'bad',
  incomplete: 'doubtful',
} as const satisfies Record<Conclusion['verdict'], keyof Paint>

/** The verdict, the counts and the score, a line each; `checklist` names the sheets of a score, `zero` says why some are at zero. */
export function conclusionLines(
  conclusion: Conclusion,
  { language, paint, columns }: Telling,
  checklist: Checklist | undefined,
  zero: readonly ZeroSheet[] = [],
): readonly string[] {
  const { counts, naShare, uncheckedShare, verdict } = conclusion
  const brush = paint[verdictPaint[verdict]]
  return [
    ...wrapTo(say(language, `verdict.${verdict}`), columns).map((line) => brush(line)),
    ...wrapTo(say(language, 'conclusion.counts', { ...counts }), columns),
    ...wrapTo(say(language, 'conclusion.findings', { ...counts, findings: counts.major + counts.general }), columns),
    ...undecidedLines(conclusion, checklist, language).flatMap((line) => wrapTo(line, columns)),
    ...scoreLines(conclusion.score, checklist, language, zero).flatMap((line) => wrapTo(line, columns)),
    ...(counts.na + counts.unchecked === 0
      ? []
      : wrapTo(say(language, 'conclusion.shares', { naShare, uncheckedShare }), columns)),
  ]
}

/** Rules that are open although all that they count was answered. */
function undecidedLines({ because }: Conclusion, checklist: Checklist | undefined, language: Tongue): readonly string[] {
  return because.flatMap(({ undecided }) => {
    if (undecided === undefined) return []
    const title = checklist?.rules.find(({ id }) => id === undecided)?.title[language] ?? undecided
    return [say(language, 'conclusion.undecided', { title })]
  })
}

/** Each finding in a few lines; `checklist` names what was asked, where it is at hand. */
export function findingLines(
  findings: readonly Finding[],
  checklist: Checklist | undefined,
  telling: Telling,
): readonly string[] {
  const { language, paint, columns } = telling
  return findings.flatMap((finding) => {
    const head = `${finding.id}  ${say(language, `level.${finding.level}`)}  ${subjectOf(finding, checklist, language)}`
    const inner = [
      visible(finding.description),
      say(language, 'finding.clause', { clause: visible(clauseText(finding.cites, language)) }),
      handlingText(finding, language),
      ...(finding.reason === undefined ? [] : [say(language, 'finding.reason', { reason: visible(finding.reason) })]),
    ]
    const brush = finding.level === 'major' ? paint.bad : paint.strong
    return [
      ...wrapTo(head, columns).map((line) => brush(line)),
      ...inner.flatMap((text) => wrapTo(text, columns - 4).map((line) => `    ${line}`)),
    ]
  })
}

/** What was asked, or the title of the rule; its id where the checklist is not at hand. */
export function subjectOf({ item, rule }: Finding, checklist: Checklist | undefined, language: Tongue): string {
  const asked = checklist?.sections.flatMap(({ items }) => items).find(({ id }) => id === item)?.ask[language]
  return asked ?? checklist?.rules.find(({ id }) => id === rule)?.title[language] ?? item ?? rule ?? ''
}

/** Handling, deadline and who is responsible, in one line. */
export function handlingText({ handling, deadline, responsible }: Finding, language: Tongue): string {
  const parts = [
    say(language, `handling.${handling}`),
    ...(deadline === undefined ? [] : [say(language, 'finding.deadline', { deadline })]),
    ...(responsible === undefined
      ? []
      : [say(language, 'finding.responsible', { name: visible(responsible.name), post: visible(responsible.post) })]),
  ]
  return say(language, 'finding.handling', { handling: parts.join(listMark(language)) })
}
