// The table of everything that was not passed, as it is looked over before signing.
import type { Answer, Finding } from '../model/generated/formats.ts'
import type { Plan } from '../model/plan.ts'
import type { Answers } from '../model/rule.ts'
import { visible } from '../model/text.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { sharedWidths, tableRow, widestOf } from './columns-table.ts'

export interface ReviewRow {
  /** The item or rule that the row leads back to. */
  readonly of: string
  readonly kind: 'item' | 'rule'
  readonly label: string
}

export interface ReviewTable {
  readonly heading: string
  readonly rows: readonly ReviewRow[]
}

interface Row extends Omit<ReviewRow, 'label'> {
  readonly mark: string
  readonly subject: string
  readonly handling: string
}

export interface ReviewGround {
  readonly plan: Plan
  readonly answers: Answers
  readonly findings: readonly Finding[]
}

/** Below so many columns, what is done stands under what was found and not beside it. */
const narrow = 64

/** Findings first, then failed items that are none by themselves, then what was not checked and what does not apply. */
export function reviewTable(ground: ReviewGround, language: Tongue, columns: number): ReviewTable {
  const rows = [...findingRows(ground, language), ...answerRows(ground, language)]
  const heads = (['review.mark', 'review.subject', 'review.handling'] as const).map((key) => say(language, key))
  const [mark = '', subject = '', handling = ''] = heads
  const fixed = widestOf([mark, ...rows.map((row) => row.mark)])
  const cells = (one: readonly [string, string, string]): string =>
    columns < narrow
      ? tableRow([one[0], [one[1], one[2]].filter((text) => text !== '').join('\n')], sharedWidths(columns, fixed, [1])).join('\n')
      : tableRow(one, sharedWidths(columns, fixed, [3, 2])).join('\n')
  return {
    heading: cells([mark, columns < narrow ? `${subject} / ${handling}` : subject, columns < narrow ? '' : handling]),
    rows: rows.map((row) => ({ of: row.of, kind: row.kind, label: cells([row.mark, row.subject, row.handling]) })),
  }
}

function findingRows({ plan, answers, findings }: ReviewGround, language: Tongue): readonly Row[] {
  return findings.map((finding): Row => {
    const { item, rule } = finding
    const asked = item === undefined ? plan.rules.find(({ id }) => id === rule)?.title[language] : answers.get(item)?.asked
    return {
      of: item ?? rule ?? '',
      kind: item === undefined ? 'rule' : 'item',
      mark: `${finding.id} ${say(language, `review.${finding.level}`)}`,
      subject: `${visible(asked ?? item ?? rule ?? '')}\n${visible(finding.description)}`,
      handling: handlingText(finding, language),
    }
  })
}

function handlingText({ handling, deadline, responsible }: Finding, language: Tongue): string {
  return [
    say(language, `handling.${handling}`),
    ...(deadline === undefined ? [] : [say(language, 'finding.deadline', { deadline })]),
    ...(responsible === undefined ? [] : [`${visible(responsible.name)}${listMark(language)}${visible(responsible.post)}`]),
  ].join('\n')
}

function answerRows({ plan, answers, findings }: ReviewGround, language: Tongue): readonly Row[] {
  const found = new Set(findings.map(({ item }) => item))
  const given = plan.items.flatMap(({ item }) => answers.get(item.id) ?? [])
  const rows = (outcome: 'fail' | 'unchecked' | 'na'): readonly Row[] =>
    given
      .filter((answer) => answer.outcome === outcome && !found.has(answer.item))
      .map((answer) => ({
        of: answer.item,
        kind: 'item',
        mark: say(language, `outcome.${outcome}`),
        subject: visible(answer.asked),
        handling: visible(whyOf(answer)),
      }))
  return [...rows('fail'), ...rows('unchecked'), ...rows('na')]
}

function whyOf({ note, reason }: Answer): string {
  return reason ?? note ?? ''
}
