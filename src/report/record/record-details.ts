// The head of a record: unit, place, times, inspectors with their licence numbers, and the facts of the place.
import type { ResultBody } from '../../model/generated/formats.ts'
import { say, type TextKey, type Tongue } from '../../words/say.ts'
import type { Block, Cell, Detail } from '../form/blocks.ts'
import { columnsOf } from '../form/frame.ts'
import { factValueText, factValueWritten } from '../fact-words.ts'
import { localTime } from '../local-time.ts'
import type { ChecklistAsked } from '../result-text.ts'

export function inspectionBlocks(body: ResultBody, asked: ChecklistAsked | undefined, language: Tongue): readonly Block[] {
  const { unit, timezone, checklist } = body
  const one = (key: TextKey, line: string, wide = false): Detail => ({
    name: say(language, key),
    lines: [line],
    ...(wide ? { wide } : {}),
  })
  const time = (moment: string): string => `${localTime(moment, timezone)} (${timezone})`
  const code = unit.creditCode ?? say(language, 'record.no-code', { reason: unit.noCreditCode ?? '' })
  const title = asked?.checklist.title[language] ?? ''
  return [
    {
      kind: 'details',
      rows: [
        one('form.unit', unit.name, true),
        one('form.credit-code', code),
        one('record.region', unit.region),
        one('form.address', unit.address, true),
        one('form.head', unit.head.name),
        one('form.head-post', unit.head.post),
        one('form.place', body.place),
        one('form.kind', say(language, `kind.${body.kind}`)),
        one('record.from', time(body.startedAt)),
        one('record.to', time(body.endedAt)),
        one('record.checklist', `${title} (${checklist.id} ${checklist.version})`.trim(), true),
        one('record.number', body.id),
        one('record.mode', say(language, `mode.${body.mode}`)),
      ],
    },
    {
      kind: 'table',
      dense: true,
      columns: columnsOf(language, [
        ['form.inspector', 20],
        ['form.licence', 22],
        ['form.org', 38],
        ['form.signer-id', 20],
      ]),
      rows: body.inspectors.map(({ name, licence, org, id }) => [[name], [licence ?? '–'], [org], [id]]),
    },
    ...factBlocks(body, asked, language),
  ]
}

/** In the order of the checklist, where it is at hand. */
function factBlocks({ facts }: ResultBody, asked: ChecklistAsked | undefined, language: Tongue): readonly Block[] {
  const known = asked?.checklist.facts ?? []
  const order = known.map(({ id }) => id)
  const rows = Object.keys(facts)
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((id): readonly Cell[] => {
      const value = facts[id] ?? ''
      const fact = known.find((one) => one.id === id)
      return fact === undefined ? [[id], [factValueWritten(value)]] : [[fact.ask[language]], [factValueText(fact, value, language)]]
    })
  if (rows.length === 0) return []
  const columns = columnsOf(language, [
    ['record.fact', 45],
    ['record.value', 55],
  ])
  return [
    { kind: 'heading', text: say(language, 'record.facts') },
    { kind: 'table', dense: true, columns, rows },
  ]
}
