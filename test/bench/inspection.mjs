// Makes the bodies of results: inspections that could have been, answered by a seeded chance through the program's own model.
import { Buffer } from 'node:buffer'

const started = Date.parse('2026-03-02T01:00:00Z')
const zone = 'Asia/Shanghai'
const withoutPhoto = '现场禁止带入拍照设备'

/** What three signatures add to a printed file, in bytes. */
const signaturesBytes = 4300

const phrases = [
  '现场查看设备铭牌与台账一致，',
  '阀门启闭灵活、无锈蚀，',
  '记录由当班人员当面出示，',
  '抽查三处均未见异常，',
  '询问岗位人员，回答与规程相符，',
]

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function chanceFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * The body of an inspection of one checklist that prints as a result of about `target` bytes.
 * `program` is the compiled program's modules; `shelved` a checklist with its digest.
 */
export function bodyFor(program, shelved, target, seed) {
  const bare = compose(program, shelved, seed, { count: 0, length: 0 })
  const passes = bare.conclusion.counts.pass
  const lacking = target - signaturesBytes - sizeOf(program, bare)
  if (lacking <= 0) return bare
  const length = Math.max(30, Math.ceil((lacking / passes - 20) / 3))
  return compose(program, shelved, seed, { count: Math.round(lacking / (length * 3 + 20)), length })
}

function sizeOf({ printFile }, body) {
  return Buffer.byteLength(printFile({ format: 'taut-result/1', body, signatures: [], receipts: [] }))
}

function compose(program, { checklist, digest }, seed, notes) {
  const chance = chanceFrom(seed)
  const planner = program.plannerFor(checklist)
  const facts = Object.fromEntries(checklist.facts.map((fact) => [fact.id, valueFor(fact)]))
  const plan = planner(facts, dayAt(momentAt(0)))
  const apply = program.valuesOf(plan.facts, facts)
  let left = notes.count
  const answers = plan.items.map((planned, index) => {
    const answer = answerFor(program, planned, index, chance)
    if (answer.outcome !== 'pass' || left === 0) return answer
    left -= 1
    return { ...answer, note: phrases.join('').repeat(20).slice(0, notes.length) }
  })
  const dangers = program.dangersOf(checklist, plan, new Map(answers.map((answer) => [answer.item, answer])), new Map())
  const endedAt = momentAt(30 * (answers.length + 4))
  const deeds = [
    { kind: 'segment', startedAt: momentAt(0) },
    { kind: 'details', details: { unit: {}, place: '', kind: 'supervision', inspectors: [] } },
    ...Object.entries(apply).map(([fact, value]) => ({ kind: 'fact', fact, value })),
    ...answers.map((answer) => ({ kind: 'answer', answer })),
    ...dangers.map((danger) => ({ kind: 'finding', of: danger.id, treatment: treatmentOf(program, danger, answers) })),
    { kind: 'acknowledgement', acknowledgement: { kind: 'signed', name: '', post: '站长', remark: '情况属实' } },
    { kind: 'finish', endedAt },
  ]
  const events = deeds.map((deed, index) => ({ ...deed, ms: index * 30_000 }))
  const head = {
    format: 'taut-draft/1',
    type: 'inspection',
    minor: 0,
    id: '',
    checklist,
    digest: { sha256: digest },
    language: 'zh',
    timezone: zone,
    day: dayAt(momentAt(0)),
    mode: 'interview',
    startedAt: momentAt(0),
    tool: program.tool,
  }
  return program.bodyOf(program.replay(head, events), plan)
}

function momentAt(seconds) {
  return `${new Date(started + seconds * 1000).toISOString().slice(0, 19)}Z`
}

/** The calendar day in the zone, which is eight hours ahead all year. */
function dayAt(moment) {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10)
}

function valueFor({ type, options }) {
  if (type === 'choice') return options.find(({ id }) => id === 'lng')?.id ?? options[0].id
  if (type === 'choices') return [options[0].id]
  return { 'yes-no': true, number: '10', date: '2026-01-05', text: '无' }[type]
}

/** Of a hundred items five fail, four do not apply and one is not checked; readings are within their limits. */
function answerFor(program, planned, index, chance) {
  const { item } = planned
  const answer = { item: item.id, asked: item.ask.zh, by: 'inspector', observedAt: momentAt(30 * (index + 2)) }
  if (item.reading !== undefined) {
    const value = ['0.2', '0', '1', '5', '20', '100', '1000'].find((text) => program.outcomeProposed(planned, { value: text }) === 'pass')
    if (value === undefined) return { ...answer, outcome: 'na', reason: '本次无此作业' }
    const reading = { value, unit: item.reading.unit, instrument: 'GT-201', calibratedUntil: '2026-12-31' }
    return { ...answer, outcome: 'pass', by: 'rule', reading }
  }
  const drawn = chance()
  if (drawn < 0.05) return { ...answer, outcome: 'fail', note: '压力表超过检定有效期，现场未能出示检定证书', reason: withoutPhoto }
  if (drawn < 0.09 && item.na?.allowed !== false) return { ...answer, outcome: 'na', reason: '本站无此设备' }
  if (drawn < 0.1) return { ...answer, outcome: 'unchecked', reason: '设备检修中，无法靠近' }
  // Where evidence is demanded, it is excused in words: files of evidence are not what is measured.
  return { ...answer, outcome: 'pass', ...(item.evidence === undefined ? {} : { reason: withoutPhoto }) }
}

function treatmentOf(program, danger, answers) {
  const handling = program.handlingProposed(danger)
  return {
    description: answers.find(({ item }) => item === danger.id)?.note ?? '多项同时不合格',
    handling,
    ...(danger.level === 'major' && handling !== 'stop-work' ? { reason: '已当场采取措施' } : {}),
    ...(handling === 'deadline' ? { deadline: '2026-12-31' } : {}),
    ...(handling === 'on-the-spot' ? {} : { responsible: { name: '王强', post: '安全主管' } }),
  }
}

/** The body as another inspection: so many seconds later, of another unit, by other people. */
export function bodyLater(body, seconds, { id, unit, place, inspectors, acknowledgedBy }) {
  const later = (time) => `${new Date(Date.parse(time) + seconds * 1000).toISOString().slice(0, 19)}Z`
  return {
    ...body,
    id,
    unit,
    place,
    inspectors,
    startedAt: later(body.startedAt),
    day: dayAt(later(body.startedAt)),
    endedAt: later(body.endedAt),
    acknowledgement: { ...body.acknowledgement, name: acknowledgedBy },
    answers: body.answers.map((answer) => ({ ...answer, observedAt: later(answer.observedAt) })),
    trail: {
      ...body.trail,
      segments: body.trail.segments.map((segment) => ({ ...segment, startedAt: later(segment.startedAt) })),
    },
  }
}
