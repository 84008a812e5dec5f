// A walk through the underground coal mine checklist as it ships: what is answered to each of its questions.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { outcomeProposed } from '../../src/model/danger.ts'
import type { Checklist, FactValue } from '../../src/model/generated/formats.ts'
import { plannerFor } from '../../src/model/plan.ts'
import type { PlannedItem } from '../../src/model/plan.ts'
import { say } from '../../src/words/say.ts'
import type { TextKey, Tongue, Values } from '../../src/words/say.ts'
import { bare, inspector, labelMeant, passphrase } from './story.ts'
import type { Asked } from './story.ts'

const shelf = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'checklists')

export const coal = ((): Checklist => {
  const index = JSON.parse(readFileSync(join(shelf, 'index.json'), 'utf8')) as readonly { readonly id: string; readonly digest: string; readonly current: boolean }[]
  const digest = index.find(({ id, current }) => id === 'mines/coal-underground' && current)?.digest ?? ''
  return JSON.parse(readFileSync(join(shelf, `${digest}.json`), 'utf8')) as Checklist
})()

/** A small mine under construction. */
export const facts: Readonly<Record<string, FactValue>> = {
  state: 'new-build',
  contract: 'own',
  gasClass: 'low',
  works: ['none'],
  drainage: 'no',
  rockBurst: 'none',
  combustion: 'hard',
  waterThreats: ['none'],
  pillarPlaces: ['none'],
  layout: ['none'],
  equipment: ['none'],
  commonToo: false,
  restructuring: 'none',
}

const day = '2026-11-22'
const planner = plannerFor(coal)

/** What is asked under these facts, or with some of them otherwise. */
export function itemsWith(others: Readonly<Record<string, FactValue>> = {}): readonly PlannedItem[] {
  return planner({ ...facts, ...others }, day).items
}

/** The items that fail: one of them has no evidence to show, the other stops work. */
export const failed: Readonly<Record<string, string>> = {
  'mines.coal.banned-process': '井下仍用已淘汰的工艺放顶。',
  'mines.coal-ug.video': '副井口摄像头离线三天。',
}

interface Row {
  readonly message: string
  readonly reply: string
}

/** The answer to a question: a label of one of its choices, or a text. */
export function coalReply(language: Tongue): (asked: Asked) => string {
  const rows = rowsIn(language)
  const judged = say(language, 'ask.override', { value: '', proposed: say(language, 'outcome.pass') })
  return (asked) => {
    if (asked.question.includes(bare(judged))) return say(language, 'ask.override-no', { proposed: say(language, 'outcome.pass') })
    const [found] = rows.filter(({ message }) => asked.question.startsWith(message)).toSorted((a, b) => b.message.length - a.message.length)
    if (found === undefined) throw new Error(`the story has no answer to ${JSON.stringify(asked)}`)
    return found.reply
  }
}

/** The same for a scripted interviewer, who is given labels. */
export function coalReplying(language: Tongue): (message: string, labels: readonly string[]) => string {
  const reply = coalReply(language)
  return (message, labels) => {
    const answer = reply({ question: bare(message), choices: labels.map(bare) })
    if (labels.length === 0) return answer
    if (answer.startsWith('#')) return answer.slice(1)
    return String(labelMeant(labels.map(bare), bare(answer)) + 1)
  }
}

function rowsIn(language: Tongue): readonly Row[] {
  return [...textRows(language), ...factRows(language), ...itemRows(language)]
}

function row(language: Tongue, key: TextKey, reply: string, values?: Values): Row {
  return { message: bare(say(language, key, values)), reply }
}

function textRows(language: Tongue): readonly Row[] {
  return [
    row(language, 'ask.unit-name', '样例煤业有限公司'),
    row(language, 'ask.unit-code', '91430102MA4L00003M'),
    row(language, 'ask.unit-region', '430102'),
    row(language, 'ask.unit-address', '样例路3号'),
    row(language, 'ask.head-name', '王强'),
    row(language, 'ask.head-post', '矿长'),
    row(language, 'ask.place', '样例一井'),
    row(language, 'ask.kind', say(language, 'kind.self-check')),
    row(language, 'ask.inspector-more', say(language, 'word.no')),
    row(language, 'ask.note', Object.values(failed)[0] ?? ''),
    row(language, 'ask.evidence-demanded', '', { kinds: say(language, 'evidence.photo') }),
    row(language, 'ask.evidence-excuse', '井下不准带相机', { kinds: say(language, 'evidence.photo') }),
    row(language, 'ask.evidence', ''),
    row(language, 'ask.handling', say(language, 'handling.stop-work')),
    row(language, 'ask.deadline-stop', '2099-01-05'),
    row(language, 'ask.responsible', `王强`),
    row(language, 'ask.instrument', ''),
    row(language, 'review.ask', say(language, 'review.finish')),
    row(language, 'ask.acknowledgement', say(language, 'acknowledgement.none')),
    row(language, 'key.passphrase', passphrase, { signer: inspector.id }),
  ]
}

function factRows(language: Tongue): readonly Row[] {
  return coal.facts.flatMap(({ id, ask, options }): readonly Row[] => {
    const value = facts[id]
    if (value === undefined) return []
    const named = [value].flat()[0]
    if (options !== undefined && options.length > 9) return [{ message: bare(ask[language]), reply: `#${options.findIndex((option) => option.id === named) + 1}` }]
    const label = typeof named === 'boolean' ? say(language, named ? 'word.yes' : 'word.no') : options?.find((option) => option.id === named)?.[language]
    return [{ message: bare(ask[language]), reply: label ?? '' }]
  })
}

function itemRows(language: Tongue): readonly Row[] {
  return [...itemsWith({ contract: 'parts' }), ...itemsWith()].flatMap((planned): readonly Row[] => {
    const { item } = planned
    const message = bare(item.ask[language])
    if (item.id in failed) return [{ message, reply: say(language, 'outcome.fail') }]
    if (item.date !== undefined) {
      const quantity = item.date.quantity[language]
      return [
        { message, reply: say(language, 'ask.read-date', { quantity }) },
        row(language, 'ask.date', '2026-06-01', { quantity }),
      ]
    }
    if (item.reading === undefined) return [{ message, reply: say(language, 'outcome.pass') }]
    const { unit, stated } = item.reading
    const quantity = item.reading.quantity[language]
    return [
      { message, reply: say(language, 'ask.read-value', { quantity, unit }) },
      row(language, 'ask.reading', passing(planned), { quantity, unit }),
      ...(stated === undefined ? [] : [row(language, 'ask.reading', '10', { quantity: stated.quantity[language], unit })]),
    ]
  })
}

function passing(planned: PlannedItem): string {
  const value = ['0.2', '0', '1', '5', '20', '100', '1000'].find((text) => outcomeProposed(planned, { value: text, stated: '10' }) !== 'fail')
  if (value === undefined) throw new Error(`no value passes at ${planned.item.id}`)
  return value
}
