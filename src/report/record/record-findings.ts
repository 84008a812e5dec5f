// The middle of a record: the conclusion, each finding with clause, handling and person, and every item with its outcome.
import type { Answer, Finding, ResultBody } from '../../model/generated/formats.ts'
import { say, type Tongue } from '../../words/say.ts'
import { answerNotes, evidenceNames } from '../answer-text.ts'
import { clauseText } from '../clause-text.ts'
import { conclusionLines, subjectOf } from '../conclusion-text.ts'
import type { Block, Cell } from '../form/blocks.ts'
import { columnsOf } from '../form/frame.ts'
import { noPaint } from '../paint.ts'
import { type ChecklistAsked, zeroIn } from '../result-text.ts'

/** Wider than any line: on a page the browser wraps. */
const endless = 100_000

export function conclusionBlocks(body: ResultBody, asked: ChecklistAsked | undefined, language: Tongue): readonly Block[] {
  const telling = { language, columns: endless, paint: noPaint }
  return [
    { kind: 'heading', text: say(language, 'record.conclusion') },
    { kind: 'verdict', lines: conclusionLines(body.conclusion, telling, asked?.checklist, zeroIn(body, asked)) },
  ]
}

export function findingBlocks(body: ResultBody, asked: ChecklistAsked | undefined, language: Tongue): readonly Block[] {
  const heading: Block = { kind: 'heading', text: say(language, 'form.findings') }
  if (body.findings.length === 0) return [heading, { kind: 'notes', lines: [say(language, 'record.no-findings')] }]
  const columns = columnsOf(language, [
    ['record.finding-no', 7],
    ['record.what', 43],
    ['record.level-clause', 20],
    ['record.handling', 16],
    ['form.responsible', 14],
  ])
  return [heading, { kind: 'table', dense: true, columns, rows: body.findings.map((one) => findingRow(one, body, asked, language)) }]
}

function findingRow(finding: Finding, body: ResultBody, asked: ChecklistAsked | undefined, language: Tongue): readonly Cell[] {
  const { id, level, cites, handling, deadline, responsible, reason, description, item } = finding
  const answer = body.answers.find((one) => one.item === item)
  const evidence = answer?.evidence ?? []
  const planned = asked?.plan.items.find((one) => one.item.id === item)
  const read = answer === undefined ? [] : answerNotes({ ...answer, evidence: [] }, planned, language).filter((note) => note !== description)
  return [
    [id],
    [
      { strong: subjectOf(finding, asked?.checklist, language) },
      description,
      ...read,
      ...(evidence.length === 0 ? [] : [say(language, 'record.evidence', { names: evidenceNames(evidence, language) })]),
      ...(reason === undefined ? [] : [say(language, 'finding.reason', { reason })]),
    ],
    [level === 'major' ? { strong: say(language, 'level.major') } : say(language, `level.${level}`), clauseText(cites, language)],
    [
      say(language, `handling.${handling}`),
      ...(deadline === undefined ? [] : [say(language, 'record.by-date', { deadline })]),
    ],
    responsible === undefined ? ['–'] : [responsible.name, responsible.post],
  ]
}

/** First what was not looked at, with the reason, then every item: what was inspected is part of the record (安全生产法 art. 68). */
export function itemBlocks(body: ResultBody, asked: ChecklistAsked | undefined, language: Tongue): readonly Block[] {
  const number = new Map(body.answers.map(({ item }, index) => [item, index + 1]))
  const open = (['unchecked', 'na'] as const).flatMap((outcome) => body.answers.filter((one) => one.outcome === outcome))
  return [
    ...(open.length === 0 ? [] : openBlocks(open, number, asked, language)),
    { kind: 'heading', text: say(language, 'record.items') },
    {
      kind: 'table',
      dense: true,
      columns: columnsOf(language, [
        ['form.number', 7],
        ['form.item', 45],
        ['form.result', 12],
        ['record.note', 36],
      ]),
      rows: body.answers.map((answer) => itemRow(answer, body, number, asked, language)),
    },
  ]
}

function openBlocks(
  open: readonly Answer[],
  number: ReadonlyMap<string, number>,
  asked: ChecklistAsked | undefined,
  language: Tongue,
): readonly Block[] {
  const columns = columnsOf(language, [
    ['form.number', 7],
    ['form.item', 45],
    ['form.result', 12],
    ['record.why', 36],
  ])
  const rows = open.map((answer): readonly Cell[] => [
    [String(number.get(answer.item) ?? '')],
    [askedText(answer, asked, language)],
    [say(language, `outcome.${answer.outcome}`)],
    [answer.reason ?? '–'],
  ])
  return [
    { kind: 'heading', text: say(language, 'record.open') },
    { kind: 'table', dense: true, columns, rows },
  ]
}

function itemRow(
  answer: Answer,
  body: ResultBody,
  number: ReadonlyMap<string, number>,
  asked: ChecklistAsked | undefined,
  language: Tongue,
): readonly Cell[] {
  const { outcome, by, evidence = [] } = answer
  const planned = asked?.plan.items.find((one) => one.item.id === answer.item)
  const told = say(language, `outcome.${outcome}`)
  const finding = body.findings.find(({ item }) => item === answer.item)
  const notes =
    finding === undefined
      ? [
          ...answerNotes({ ...answer, evidence: [] }, planned, language),
          ...(evidence.length === 0 ? [] : [say(language, 'record.evidence', { names: evidenceNames(evidence, language) })]),
        ]
      : [say(language, 'record.see', { finding: finding.id })]
  return [
    [String(number.get(answer.item) ?? '')],
    [askedText(answer, asked, language)],
    [outcome === 'fail' ? { strong: told } : told, ...(by === 'default' ? [say(language, 'show.by-default')] : [])],
    notes,
  ]
}

/** The question in the reader's language; as it was asked where the checklist is not at hand. */
function askedText(answer: Answer, asked: ChecklistAsked | undefined, language: Tongue): string {
  return asked?.plan.items.find((one) => one.item.id === answer.item)?.item.ask[language] ?? answer.asked
}
