// The inspection that the walks tell: what is answered to which question, in both languages.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Checklist } from '../../src/model/generated/formats.ts'
import { say } from '../../src/words/say.ts'
import type { TextKey, Tongue, Values } from '../../src/words/say.ts'

/** A question as it stands before the person. */
export interface Asked {
  /** The message and what it proposes, without gaps, since lines may break anywhere. */
  readonly question: string
  /** Labels of its choices without gaps; none where a text is asked for. */
  readonly choices: readonly string[]
  /** Several of them may be ticked. */
  readonly several?: boolean
}

export interface Story {
  /** A label of a choice, or a text; '' is Enter alone. */
  readonly reply: (asked: Asked) => string
  /** The step that a question belongs to: what is recorded at once. */
  readonly stepOf: (asked: Asked) => string
}

/** A text without gaps. */
export function bare(text: string): string {
  return text.replaceAll(/\s/gu, '')
}

/** Which of several labels an answer means: the very one, or the only one that begins so. */
export function labelMeant(labels: readonly string[], reply: string): number {
  const exact = labels.indexOf(reply)
  const beginning = labels.flatMap((label, index) => (label.startsWith(reply) ? [index] : []))
  const [only, ...others] = exact < 0 ? beginning : [exact]
  if (only === undefined || others.length > 0) throw new Error(`"${reply}" means none of ${labels.join(', ')}, or several`)
  return only
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A photo that lies in the repository. */
export const photo = (name: string) => join(root, 'checklists', 'samples', 'photos', name)

export const passphrase = 'a long passphrase'
export const inspector = { id: 'zhang.wei', name: '张伟', org: '长沙芙蓉示例燃气有限公司安全部' }

/** The checklist as it ships. */
export const station = ((): Checklist => {
  const shelf = join(root, 'dist', 'checklists')
  const index = JSON.parse(readFileSync(join(shelf, 'index.json'), 'utf8')) as readonly { readonly id: string; readonly digest: string; readonly current: boolean }[]
  const digest = index.find(({ id, current }) => id === 'gas/station' && current)?.digest ?? ''
  return JSON.parse(readFileSync(join(shelf, `${digest}.json`), 'utf8')) as Checklist
})()

interface Failed {
  readonly note: string
  readonly photo: string
  readonly handling: 'stop-work' | 'deadline'
  readonly reason?: string
  readonly deadline: string
  readonly name: string
  readonly post: string
}

const failures: Readonly<Record<string, Failed>> = {
  'gas.station.tank-level-alarm': {
    note: '2号储罐高液位报警未接线，模拟超限信号控制室无反应。',
    photo: 'tank-alarm.png',
    handling: 'stop-work',
    deadline: '2099-12-31',
    name: '李娜',
    post: '站长',
  },
  'gas.station.gas-alarm-buildings': {
    note: '新增的调压间没有固定式可燃气体探测器。',
    photo: 'regulator-room.png',
    handling: 'deadline',
    reason: '该调压间当天已断气隔离、挂牌上锁，验收前不再启用。',
    deadline: '2099年1月5日',
    name: '赵敏',
    post: '设备主管',
  },
}

const notApplicable: Readonly<Record<string, string>> = { 'gas.station.user-checks': '只趸售，没有直接供气的用户。' }

const facts: Readonly<Record<string, string>> = { station: 'lng', tanks: 'yes', unloading: 'yes', fillsCylinders: 'no', sellsCylinders: 'no' }

/** Of each question its message, the step it belongs to, and the answer. */
interface Row {
  readonly message: string
  readonly step: () => string
  readonly reply: () => string
}

/** The story in a language. `item` is the one that was answered last, where a run begins in the middle. */
export function storyIn(language: Tongue, item = ''): Story {
  const place = { item }
  const rows = [...keyRows(language), ...detailRows(language), ...itemRows(language, place), ...dangerRows(language, place), ...endRows(language, place)]
  const rowFor = (asked: Asked): Row => {
    const fitting = rows.filter(({ message }) => asked.question.startsWith(message))
    const [found] = fitting.sort((a, b) => b.message.length - a.message.length)
    if (found === undefined) throw new Error(`the story has no answer to ${JSON.stringify(asked)}`)
    return found
  }
  return { reply: (asked) => rowFor(asked).reply(), stepOf: (asked) => rowFor(asked).step() }
}

/** Rows of one step, by the keys of their messages. */
function rowsOf(language: Tongue, step: string | (() => string), replies: readonly (readonly [TextKey, string | (() => string), Values?])[]): readonly Row[] {
  return replies.map(([key, reply, values]) => ({
    message: bare(say(language, key, values)),
    step: typeof step === 'string' ? () => step : step,
    reply: typeof reply === 'string' ? () => reply : reply,
  }))
}

function keyRows(language: Tongue): readonly Row[] {
  return rowsOf(language, 'key', [
    ['ask.sector', say(language, 'sector.gas')],
    ['ask.checklist', `${station.title[language]}  (gas/station ${station.version}, ${say(language, 'checklist.items', { items: 21 })})`],
    ['key.offer', say(language, 'key.offer-yes')],
    ['ask.inspector-name', inspector.name],
    ['ask.inspector-id', inspector.id],
    ['ask.inspector-org', inspector.org],
    ['ask.inspector-licence', ''],
    ['key.new-passphrase', passphrase, { least: 8 }],
    ['key.repeat-passphrase', passphrase],
  ])
}

function detailRows(language: Tongue): readonly Row[] {
  return [
    ...rowsOf(language, 'unit', [
      ['ask.unit-name', '长沙芙蓉示例燃气有限公司'],
      // In small letters with a gap, as it is read off a licence; full-width digits, as an input method gives them.
      ['ask.unit-code', '91430102 ma4l00003m'],
      ['ask.unit-region', '４３０１０２'],
      ['ask.unit-address', '长沙市芙蓉区示例路1号'],
      ['ask.head-name', '王强'],
      ['ask.head-post', '总经理'],
    ]),
    ...rowsOf(language, 'place', [['ask.place', '芙蓉储配站']]),
    ...rowsOf(language, 'kind', [['ask.kind', say(language, 'kind.self-check')]]),
    ...rowsOf(language, 'inspectors', [['ask.inspector-more', say(language, 'word.no')]]),
    ...station.facts.map(({ id, ask, options }): Row => {
      const value = facts[id] ?? ''
      const label = options?.find((option) => option.id === value)?.[language] ?? say(language, value === 'yes' ? 'word.yes' : 'word.no')
      return { message: bare(ask[language]), step: () => `fact ${id}`, reply: () => label }
    }),
  ]
}

interface Place {
  item: string
}

function itemRows(language: Tongue, place: Place): readonly Row[] {
  const outcome = (item: string) => (item in failures ? 'fail' : item in notApplicable ? 'na' : 'pass')
  const step = () => (place.item === '' ? 'end' : `item ${place.item}`)
  const failed = () => failures[place.item]
  return [
    ...station.sections.flatMap(({ items }) => items).map(({ id, ask }): Row => ({
      message: bare(ask[language]),
      step: () => `item ${id}`,
      reply: () => {
        place.item = id
        return say(language, `outcome.${outcome(id)}`)
      },
    })),
    ...rowsOf(language, step, [
      ['ask.reason-na', () => notApplicable[place.item] ?? ''],
      ['ask.note', () => failed()?.note ?? ''],
      ['ask.evidence-demanded', () => photo(failed()?.photo ?? ''), { kinds: say(language, 'evidence.photo') }],
      ['ask.evidence-more', ''],
    ]),
  ]
}

function dangerRows(language: Tongue, place: Place): readonly Row[] {
  const failed = () => failures[place.item]
  // In English the post of who acknowledges is asked in the same words.
  const step = () => (place.item === '' ? 'end' : `danger ${place.item}`)
  return rowsOf(language, step, [
    ['ask.handling', () => say(language, `handling.${failed()?.handling ?? 'stop-work'}`)],
    ['ask.handling-reason', () => failed()?.reason ?? ''],
    ['ask.deadline', () => failed()?.deadline ?? ''],
    ['ask.deadline-stop', () => failed()?.deadline ?? ''],
    ['ask.responsible', say(language, 'ask.responsible-other')],
    ['ask.responsible-name', () => failed()?.name ?? ''],
    ['ask.responsible-post', () => failed()?.post ?? '站长'],
  ])
}

function endRows(language: Tongue, place: Place): readonly Row[] {
  const finish = () => {
    place.item = ''
    return say(language, 'review.finish')
  }
  return [
    ...rowsOf(language, 'end', [
      ['review.ask', finish],
      ['ask.acknowledgement', say(language, 'acknowledgement.paper')],
      ['ask.acknowledged-name', '李娜'],
      // A file that is dragged into a terminal comes in quotes.
      ['ask.evidence', `'${photo('signed-page.png')}'`],
      ['ask.remark', '情况属实，立即整改。'],
    ]),
    ...(language === 'zh' ? rowsOf(language, 'end', [['ask.acknowledged-post', '站长']]) : []),
    ...rowsOf(language, 'sign', [['key.passphrase', passphrase, { signer: inspector.id }]]),
  ]
}
