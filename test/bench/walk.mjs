// How many keys a walk takes, and how long a key takes to the next question, its answer synced to the disk before that.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { performance } from 'node:perf_hooks'
import { checklistFor, modulesOf } from './make-data.mjs'
import { table } from './measure.mjs'

/** Longer than the quiet that an item waits for before it takes a key. */
const quiet = 130

const inspector = { id: 'inspector.1', name: '检查员1', org: '性能测试' }
const typed = {
  'ask.unit-name': '样例燃气有限公司',
  'ask.unit-code': '91430102MA4L00003M',
  'ask.unit-region': '430102',
  'ask.unit-address': '样例路1号',
  'ask.head-name': '王强',
  'ask.head-post': '总经理',
  'ask.place': '储配站',
  'ask.note': '压力表超过检定有效期',
  'ask.deadline': '15',
  'ask.handling-reason': '已停用该设备',
  'ask.evidence-excuse': '现场禁止带入拍照设备',
}

/** Lines of the tables. `root` is the built package; `folder` a place for drafts; `steps` how many keys are timed. */
export async function walks(root, folder, steps) {
  const program = { ...(await modulesOf(root)), ...(await modulesFor(root)) }
  const presses = await pressesOf(program, checklistFor(program, root, folder, 112), join(folder, 'drafts-presses'))
  const times = (await timesOf(program, checklistFor(program, root, folder, 500), join(folder, 'drafts-times'), steps)).toSorted((a, b) => a - b)
  const at = (share) => `${(times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0).toFixed(1)} ms`
  return [
    ...table([
      ['a walk of 112 items with 8 findings', 'keys', 'of them at ordinary items', 'for the findings', 'for readings, unit, facts and review', 'characters typed besides'],
      ['key presses', ...['all', 'ordinary', 'findings', 'rest', 'typed'].map((kind) => String(presses[kind]))],
    ]),
    '',
    ...table([
      ['key press to next question, journal synced', 'keys timed', 'median', '99th percentile', 'reach', 'dream'],
      ['500 items, the last of them', String(times.length), at(0.5), at(0.99), '30 ms', '16 ms'],
    ]),
  ]
}

async function modulesFor(root) {
  const names = ['command/inspection', 'command/walk', 'world/system', 'world/interviewer', 'report/paint', 'words/say', 'model/calendar']
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(join(root, 'dist', `${name}.js`)).href)))
  return Object.assign({}, ...modules)
}

function begin(program, { checklist, digest }, drafts) {
  mkdirSync(drafts, { recursive: true })
  const world = quietly(program.systemWorld())
  const inspection = program.beginInspection(world, drafts, { checklist, digest: { sha256: digest }, language: 'zh', mode: 'interview', tool: program.tool })
  return { world, inspection, telling: { language: 'zh', columns: 80, paint: program.noPaint }, signers: [inspector] }
}

/** What is said between questions would stand in the tables. */
function quietly(world) {
  return { ...world, terminal: { ...world.terminal, err: () => {}, out: () => {} } }
}

/** Keys pressed, as a person would press them: a digit for a choice, Enter for what is proposed; typed characters count apart. */
async function pressesOf(program, shelved, drafts) {
  const { say } = program
  const going = begin(program, shelved, drafts)
  const items = shelved.checklist.sections.flatMap((section) => section.items)
  const asks = new Set(items.map(({ ask }) => ask.zh))
  const fails = new Set(items.filter(({ reading }) => reading === undefined).filter((_, index) => index % 12 === 5).slice(0, 8).map(({ ask }) => ask.zh))
  const count = { all: 0, ordinary: 0, findings: 0, rest: 0, typed: 0 }
  let failing = false
  const press = (kind, keys) => {
    count.all += keys
    count[kind] += keys
  }
  const kindNow = () => (failing ? 'findings' : 'rest')
  const textFor = (message) => Object.entries(typed).find(([key]) => message === say('zh', key) || message.startsWith(say('zh', key).split('{')[0]))?.[1]
  const interviewer = {
    choose: async ({ message, choices, initial }) => {
      if (asks.has(message)) {
        failing = fails.has(message)
        press(failing ? 'findings' : 'ordinary', 1)
        return choices.some(({ value }) => value === 'read') ? 'read' : failing ? 'fail' : 'pass'
      }
      if (message === say('zh', 'review.ask')) failing = false
      press(kindNow(), 1)
      const wanted = { [say('zh', 'review.ask')]: 'finish', [say('zh', 'ask.acknowledgement')]: 'none', [say('zh', 'ask.kind')]: 'self-check', [say('zh', 'ask.inspector-more')]: 'no' }[message]
      return wanted ?? initial ?? choices[0].value
    },
    chooseSeveral: async ({ initial = [] }) => initial,
    find: async () => undefined,
    write: async ({ message, initial, check }) => {
      const candidates = [initial, textFor(message), '', '0.2', '0', '现场禁止带入拍照设备']
      const text = candidates.find((one) => one !== undefined && check?.(one) === undefined)
      if (text === undefined) throw new Error(`nothing answers ${message}`)
      const proposed = text === initial || text === ''
      press(kindNow(), 1)
      count.typed += proposed ? 0 : [...text].length
      return text
    },
    secret: async () => '',
  }
  await program.walk({ ...going, interviewer })
  const failed = program.bodyOf(going.inspection.session(), going.inspection.plan()).conclusion.counts.fail
  if (failed !== fails.size) throw new Error(`the walk that was counted has ${failed} failed items`)
  going.inspection.close()
  return count
}

/** Milliseconds from a key to the next question on the screen, at the last items of a checklist whose others are answered. */
async function timesOf(program, shelved, drafts, steps) {
  const going = begin(program, shelved, drafts)
  const { inspection } = going
  inspection.record({ kind: 'details', details: { unit: { name: '单位', noCreditCode: '无', region: '430102', address: '路', head: { name: '王', post: '长' } }, place: '站', kind: 'self-check', inspectors: [inspector] } })
  inspection.record({ kind: 'fact', fact: 'station', value: 'lng' }, { kind: 'fact', fact: 'tanks', value: true })
  const plain = inspection.plan().items.filter(({ item }) => item.reading === undefined && item.evidence === undefined)
  const timed = new Set(plain.slice(-steps).map(({ item }) => item.id))
  const others = inspection.plan().items.filter(({ item }) => !timed.has(item.id))
  inspection.record(...others.map((planned) => ({ kind: 'answer', answer: answerTo(program, planned, inspection.now()) })))
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 24, _isStdio: true })
  const times = []
  let pressedAt
  let awaited
  output.on('data', (chunk) => {
    if (awaited === undefined || !chunk.toString().includes(awaited)) return
    if (pressedAt !== undefined) times.push(performance.now() - pressedAt)
    awaited = undefined
    setTimeout(() => {
      pressedAt = performance.now()
      input.write('1')
    }, quiet)
  })
  const real = program.createInterviewer({ input, output }, 'zh')
  const end = new Error('timed')
  const interviewer = {
    ...real,
    choose: (question) => {
      if (question.message === program.say('zh', 'review.ask')) throw end
      awaited = question.message.slice(0, 10)
      return real.choose(question)
    },
  }
  try {
    await program.walk({ ...going, interviewer })
  } catch (error) {
    if (error !== end) throw error
  }
  inspection.close()
  return times
}

function answerTo(program, planned, observedAt) {
  const { item } = planned
  const answer = { item: item.id, asked: item.ask.zh, by: 'inspector', observedAt }
  if (item.reading === undefined) return { ...answer, outcome: 'pass', reason: '现场禁止带入拍照设备' }
  const value = ['0.2', '0', '1', '5', '20'].find((text) => program.outcomeProposed(planned, { value: text }) === 'pass')
  return { ...answer, outcome: 'pass', by: 'rule', reading: { value, unit: item.reading.unit } }
}
