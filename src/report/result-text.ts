// One result in full, as text.
import type { Acknowledgement, Answer, Checklist, ResultBody } from '../model/generated/formats.ts'
import type { Plan, PlannedItem } from '../model/plan.ts'
import { type ZeroSheet, zeroSheets } from '../model/score.ts'
import type { ResultInHand } from '../verify/verify-result.ts'
import { localTime } from './local-time.ts'
import { padTo, wrapTo } from '../words/columns.ts'
import { colonMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { answerNotes, evidenceText } from './answer-text.ts'
import { conclusionLines, findingLines } from './conclusion-text.ts'
import { factValueText, factValueWritten } from './fact-words.ts'
import type { Telling } from './telling.ts'
import { visible } from '../model/text.ts'

/** The checklist of a result, and what of it was asked under the facts of that. */
export interface ChecklistAsked {
  readonly checklist: Checklist
  readonly plan: Plan
}

/** Everything the body says, in reading order. `asked` names facts and questions and gives the limits, where the checklist is at hand. */
export function resultText(
  { file, bodyDigest }: ResultInHand,
  asked: ChecklistAsked | undefined,
  telling: Telling,
): string {
  const { language, paint, columns } = telling
  const { body } = file
  const checklist = asked?.checklist
  const planned = new Map(asked?.plan.items.map((one) => [one.item.id, one]))
  const head = (key: Parameters<typeof say>[1]): string => `\n${paint.strong(say(language, key))}`
  const lines = [
    head('show.inspection'),
    ...fieldLines(detailFields(body, checklist, language), columns),
    // In one line whatever the width, so that it can be copied.
    `${say(language, 'show.digest')}  ${bodyDigest}`,
    head('show.conclusion'),
    ...conclusionLines(body.conclusion, telling, checklist, zeroIn(body, asked)),
    ...(body.findings.length === 0 ? [] : [head('show.findings'), ...findingLines(body.findings, checklist, telling)]),
    head('show.answers'),
    ...body.answers.flatMap((answer) => answerLines(answer, planned.get(answer.item), telling)),
    ...(body.acknowledgement === undefined
      ? []
      : [head('show.acknowledgement'), ...fieldLines(acknowledgementFields(body.acknowledgement, language), columns)]),
  ]
  return `${lines.join('\n')}\n`
}

/** Why sheets of the score are at zero, where the checklist is at hand. */
export function zeroIn(body: ResultBody, asked: ChecklistAsked | undefined): readonly ZeroSheet[] {
  if (asked === undefined) return []
  return zeroSheets(asked.checklist.score, asked.plan, new Map(body.answers.map((answer) => [answer.item, answer])))
}

type Field = readonly [string, string]

function detailFields(body: ResultBody, checklist: Checklist | undefined, language: Tongue): readonly Field[] {
  const { unit } = body
  return [
    [
      say(language, 'show.checklist'),
      `${checklist?.title[language] ?? ''} (${body.checklist.id} ${body.checklist.version})`.trim(),
    ],
    [say(language, 'show.unit'), `${unit.name} (${unit.creditCode ?? unit.noCreditCode ?? ''})`],
    [say(language, 'show.address'), `${unit.address} (${unit.region})`],
    [say(language, 'show.head'), `${unit.head.name} (${unit.head.post})`],
    [say(language, 'show.place'), body.place],
    [say(language, 'show.kind'), say(language, `kind.${body.kind}`)],
    [say(language, 'show.mode'), say(language, `mode.${body.mode}`)],
    ...body.inspectors.map((one): Field => [
      say(language, 'show.inspector'),
      `${one.name} (${one.id}${one.licence === undefined ? '' : `, ${one.licence}`}), ${one.org}`,
    ]),
    [
      say(language, 'show.times'),
      `${localTime(body.startedAt, body.timezone)} – ${localTime(body.endedAt, body.timezone)} (${body.timezone})`,
    ],
    ...(body.supersedes === undefined
      ? []
      : [
          [
            say(language, 'show.supersedes'),
            `${body.supersedes.id} (sha256 ${body.supersedes.digest.sha256})${colonMark(language)}${body.supersedes.reason}`,
          ] as const,
        ]),
    ...factFields(body, checklist, language),
  ]
}

/** In the order of the checklist, where it is at hand. */
function factFields({ facts }: ResultBody, checklist: Checklist | undefined, language: Tongue): readonly Field[] {
  const order = (checklist?.facts ?? []).map(({ id }) => id)
  const ids = Object.keys(facts).toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return ids.map((id): Field => {
    const value = facts[id] ?? ''
    const fact = checklist?.facts.find((one) => one.id === id)
    return fact === undefined ? [id, factValueWritten(value)] : [fact.ask[language], factValueText(fact, value, language)]
  })
}

function acknowledgementFields(given: Acknowledgement, language: Tongue): readonly Field[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    [say(language, 'show.way'), say(language, `acknowledgement.${given.kind}`)],
    [say(language, 'show.person'), given.name === undefined ? undefined : `${given.name} (${given.post ?? ''})`],
    [say(language, 'show.remark'), given.remark],
    [say(language, 'show.reason'), given.reason],
    [say(language, 'show.witness'), given.witness],
    ...(given.evidence ?? []).map((piece) => [say(language, 'show.evidence'), evidenceText(piece)] as const),
  ]
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

/** Names in one column, values wrapped in another. */
function fieldLines(fields: readonly Field[], columns: number): readonly string[] {
  const width = 22
  return fields.flatMap(([name, value]) => {
    const names = wrapTo(visible(name), width - 2)
    const values = wrapTo(visible(value), Math.max(20, columns - width))
    return Array.from({ length: Math.max(names.length, values.length) }, (_, row) =>
      `${padTo(names[row] ?? '', width)}${values[row] ?? ''}`.trimEnd(),
    )
  })
}

function answerLines(
  answer: Answer,
  planned: PlannedItem | undefined,
  { language, paint, columns }: Telling,
): readonly string[] {
  const { outcome, by } = answer
  const brush = outcome === 'fail' ? paint.bad : outcome === 'pass' ? paint.good : paint.doubtful
  const filled = by === 'default' ? ` ${say(language, 'show.by-default')}` : ''
  const label = `[${say(language, `outcome.${outcome}`)}]`
  const [first = '', ...rest] = wrapTo(`${label} ${visible(answer.asked)}${filled}`, columns)
  return [
    first.replace(label, brush(label)),
    ...rest,
    ...answerNotes(answer, planned, language).flatMap((text) =>
      wrapTo(visible(text), columns - 4).map((line) => `    ${line}`),
    ),
  ]
}
