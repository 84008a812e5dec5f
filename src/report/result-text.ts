// One result in full, as text.
import type {
  Acknowledgement,
  Answer,
  Checklist,
  Evidence,
  FactValue,
  ReadingTaken,
  ResultBody,
} from '../model/generated/formats.ts'
import type { ResultInHand } from '../verify/verify-result.ts'
import { localTime } from './local-time.ts'
import { padTo, wrapTo } from '../words/columns.ts'
import { colonMark, listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import { conclusionLines, findingLines } from './conclusion-text.ts'
import type { Telling } from './telling.ts'
import { visible } from '../model/text.ts'

/** Everything the body says, in reading order. `checklist` names facts and questions, where it is at hand. */
export function resultText(
  { file, bodyDigest }: ResultInHand,
  checklist: Checklist | undefined,
  telling: Telling,
): string {
  const { language, paint, columns } = telling
  const { body } = file
  const head = (key: Parameters<typeof say>[1]): string => `\n${paint.strong(say(language, key))}`
  const lines = [
    head('show.inspection'),
    ...fieldLines(detailFields(body, checklist, language), columns),
    // In one line whatever the width, so that it can be copied.
    `${say(language, 'show.digest')}  ${bodyDigest}`,
    head('show.conclusion'),
    ...conclusionLines(body.conclusion, telling, checklist),
    ...(body.findings.length === 0 ? [] : [head('show.findings'), ...findingLines(body.findings, checklist, telling)]),
    head('show.answers'),
    ...body.answers.flatMap((answer) => answerLines(answer, telling)),
    ...(body.acknowledgement === undefined
      ? []
      : [head('show.acknowledgement'), ...fieldLines(acknowledgementFields(body.acknowledgement, language), columns)]),
  ]
  return `${lines.join('\n')}\n`
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
  return ids.map((id): Field => [
    checklist?.facts.find((fact) => fact.id === id)?.ask[language] ?? id,
    factText(id, facts[id], checklist, language),
  ])
}

function factText(
  id: string,
  value: FactValue | undefined,
  checklist: Checklist | undefined,
  language: Tongue,
): string {
  if (typeof value === 'boolean') return say(language, value ? 'word.yes' : 'word.no')
  const options = checklist?.facts.find((fact) => fact.id === id)?.options ?? []
  const named = (one: string): string => options.find((option) => option.id === one)?.[language] ?? one
  return typeof value === 'string' ? named(value) : (value ?? []).map(named).join(listMark(language))
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

function evidenceText({ name, bytes, digest }: Evidence): string {
  return `${name} (${bytes} B, sha256 ${digest.sha256.slice(0, 16)}…)`
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

function readingText({ value, unit, stated, instrument }: ReadingTaken, language: Tongue): string {
  const against = stated === undefined ? '' : ` ${say(language, 'show.stated', { value: stated, unit })}`
  return `${value} ${unit}${against}${instrument === undefined ? '' : ` (${instrument})`}`
}

function answerLines(answer: Answer, { language, paint, columns }: Telling): readonly string[] {
  const { outcome, by, reading, date, deduct, note, reason, override, evidence } = answer
  const brush = outcome === 'fail' ? paint.bad : outcome === 'pass' ? paint.good : paint.doubtful
  const filled = by === 'default' ? ` ${say(language, 'show.by-default')}` : ''
  const inner = [
    ...(reading === undefined ? [] : [readingText(reading, language)]),
    ...(date === undefined ? [] : [date]),
    ...(deduct === undefined ? [] : [say(language, 'show.deduct', { deduct })]),
    ...(note === undefined ? [] : [note]),
    ...(reason === undefined ? [] : [`${say(language, 'show.reason')}${colonMark(language)}${reason}`]),
    ...(override === undefined
      ? []
      : [
          say(language, 'show.override', {
            from: say(language, `outcome.${override.from}`),
            to: say(language, `outcome.${override.to}`),
            reason: override.reason,
          }),
        ]),
    ...(evidence ?? []).map(evidenceText),
  ]
  const label = `[${say(language, `outcome.${outcome}`)}]`
  const [first = '', ...rest] = wrapTo(`${label} ${visible(answer.asked)}${filled}`, columns)
  return [
    first.replace(label, brush(label)),
    ...rest,
    ...inner.flatMap((text) => wrapTo(visible(text), columns - 4).map((line) => `    ${line}`)),
  ]
}
