// Laws of the journal: whatever was recorded, up to wherever the machine stopped, is the inspection so far.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { printDraftLine, readDraft } from '../../src/format/draft.ts'
import { momentOf } from '../../src/model/calendar.ts'
import type { DraftEvent, DraftHead, Signature } from '../../src/model/generated/formats.ts'
import { nextStep } from '../../src/model/next-step.ts'
import { bodyOf } from '../../src/model/result.ts'
import { afterEvent, beginSession, replay, type Session } from '../../src/model/session.ts'
import { tool } from '../../src/model/tool.ts'
import { boilerAnswers, boilerRoom, describe as described, digestOf, shelved } from '../verify/bodies.ts'
import { make, selfCheck } from '../verify/make.ts'

const runs = { seed: 20_261_103, numRuns: 150 }
const { planner } = shelved(boilerRoom)

const head: DraftHead = {
  format: 'taut-draft/1',
  type: 'inspection',
  minor: 0,
  id: '01K94D2V00TAVTTESTRES1T001',
  startedAt: '2026-11-03T01:00:00Z',
  timezone: 'Asia/Shanghai',
  day: '2026-11-03',
  checklist: boilerRoom,
  digest: { sha256: digestOf(boilerRoom) },
  language: 'zh',
  mode: 'interview',
  tool,
}

const signatures: readonly Signature[] = (await make(selfCheck())).file.signatures

const items = boilerRoom.sections.flatMap((section) => section.items.map(({ id }) => id))
const item = fc.constantFrom(...items, 'boiler.gone')
const letter = fc.constantFrom('a', 'é', '门', ' ', '"', '\\', '\n', '\u{20bb7}', '💡', '0')
const text = fc.string({ unit: letter, maxLength: 12 }).map((end) => `见${end}`)
const name = text.map((line) => line.replaceAll('\n', ''))
const time = fc.integer({ min: 0, max: 86_399 }).map((seconds) => momentOf(Date.UTC(2026, 10, 3) + seconds * 1000))
const person = fc.record({ name, post: name })

const answer = fc.record(
  {
    item,
    asked: text,
    outcome: fc.constantFrom('pass', 'fail', 'na', 'unchecked'),
    by: fc.constantFrom('inspector', 'rule', 'default'),
    observedAt: time,
    note: text,
    reason: text,
    reading: fc.record({ value: fc.constantFrom('0', '0.3', '-1.5', '1.0'), unit: fc.constant('%') }),
    evidence: fc.constant([described('valve.png')]),
  },
  { requiredKeys: ['item', 'asked', 'outcome', 'by', 'observedAt'] },
)
const treatment = fc.record(
  {
    description: text,
    handling: fc.constantFrom('on-the-spot', 'deadline', 'stop-work'),
    reason: text,
    deadline: fc.constantFrom('2026-11-03', '2026-12-31'),
    responsible: person,
  },
  { requiredKeys: ['description', 'handling'] },
)
const { unit, inspectors } = boilerAnswers
const details = fc
  .record(
    {
      unit: fc.constant(unit),
      place: name,
      kind: fc.constantFrom('self-check', 'supervision'),
      inspectors: fc.constant(inspectors),
    },
    { requiredKeys: [] },
  )
  .filter((given) => Object.keys(given).length > 0)
const acknowledgement = fc.record(
  { kind: fc.constantFrom('refused', 'absent'), reason: text, witness: name },
  { requiredKeys: ['kind'] },
)
const value = fc.oneof(fc.constantFrom('gas', 'oil', '2', '2001-05-01'), fc.boolean(), fc.subarray(['heat', 'smoke']))

const ms = fc.nat({ max: 10_000_000 })
const event = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('segment'), ms, startedAt: time }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reply'),
      ms,
      asked: text,
      reply: fc.oneof(text, fc.array(text, { maxLength: 3 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('details'), ms, details }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fact'),
      ms,
      fact: fc.constantFrom('fuel', 'staffed', 'boilers', 'colour'),
      value,
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('answer'), ms, answer }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('finding'), ms, of: item, treatment }) },
  {
    weight: 1,
    arbitrary: fc.record(
      { kind: fc.constant('acknowledgement'), ms, acknowledgement },
      { requiredKeys: ['kind', 'ms'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('finish'), ms, endedAt: time }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('signed'), ms, signature: fc.constantFrom(...signatures) }) },
) as fc.Arbitrary<DraftEvent>
const events = fc.array(event, { maxLength: 25 })

const journal = (recorded: readonly DraftEvent[]) =>
  Buffer.from([head, ...recorded].map((line) => `${printDraftLine(line)}\n`).join(''))

const steps = ['unit', 'place', 'inspection-kind', 'inspectors', 'fact', 'item', 'danger', 'review', 'sign', 'write']

/** What must be so of every session, whatever led to it: what is, and what has to be. */
function soundness(session: Session, recorded: readonly DraftEvent[]): readonly [unknown, unknown] {
  const plan = planner(session.facts, session.head.day)
  const times = [...session.trail.map(([at]) => at), session.ms]
  const last = new Map(
    recorded.flatMap((one) => (one.kind === 'answer' ? [[one.answer.item, one.answer] as const] : [])),
  )
  // Once the walk is finished, starting the program again is no part of it.
  const finished = recorded.findIndex(({ kind }) => kind === 'finish')
  const walked = recorded.filter(({ kind }, index) => kind !== 'segment' || finished < 0 || index < finished)
  const { unit: where, place, kind, inspectors: who } = session.details
  const isFinished = [where, place, kind, who, session.endedAt].every((detail) => detail !== undefined)
  return [
    {
      canGoOn: steps.includes(nextStep(session, plan).kind),
      ms: session.ms,
      segments: session.segments.length,
      times,
      answers: session.answers,
      hasBody: bodyOf(session, plan) !== undefined,
    },
    {
      canGoOn: true,
      ms: Math.max(0, ...walked.map((one) => one.ms)),
      segments: walked.filter((one) => one.kind === 'segment').length,
      times: times.toSorted((one, other) => one - other),
      answers: last,
      hasBody: isFinished,
    },
  ]
}

describe('a journal', () => {
  test('cut after any event is an inspection that can go on', () => {
    fc.assert(
      fc.property(events, (recorded) => {
        for (let length = 0; length <= recorded.length; length += 1) {
          const part = recorded.slice(0, length)
          const [is, hasToBe] = soundness(replay(head, part), part)
          expect(is).toEqual(hasToBe)
        }
      }),
      runs,
    )
  })

  test('replayed in part and carried on is the same as replayed in full', () => {
    fc.assert(
      fc.property(events, fc.nat(), (recorded, at) => {
        const cut = at % (recorded.length + 1)
        const carried = recorded.slice(cut).reduce(afterEvent, replay(head, recorded.slice(0, cut)))
        expect(carried).toEqual(replay(head, recorded))
      }),
      runs,
    )
  })

  test('leaves a session that it was applied to as it was', () => {
    fc.assert(
      fc.property(events, event, (recorded, next) => {
        const session = replay(head, recorded)
        const before = structuredClone({ ...session, head: undefined })
        afterEvent(session, next)
        expect({ ...session, head: undefined }).toEqual(before)
      }),
      runs,
    )
  })

  test('with nothing in it is the beginning', () => {
    expect(replay(head, [])).toEqual(beginSession(head))
  })
})

describe('a journal on the disk', () => {
  test('is read as it was printed', () => {
    fc.assert(
      fc.property(events, (recorded) => {
        const bytes = journal(recorded)
        expect(readDraft(bytes)).toEqual({ head, events: recorded, whole: bytes.length, torn: false })
      }),
      { ...runs, numRuns: 60 },
    )
  })

  test('torn at any byte is what was recorded before, and says that it is torn', () => {
    const first = journal([]).length
    fc.assert(
      fc.property(events, fc.nat(), (recorded, at) => {
        const bytes = journal(recorded)
        const cut = first + (at % (bytes.length - first + 1))
        const read = readDraft(bytes.subarray(0, cut))
        if (!('head' in read)) throw new Error(JSON.stringify(read))
        expect(read.events).toEqual(recorded.slice(0, read.events.length))
        expect(journal(read.events).length).toBe(read.whole)
        expect(read.torn).toBe(cut > read.whole)
        expect(journal(recorded.slice(0, read.events.length + 1)).length).toBeGreaterThan(
          read.events.length === recorded.length ? 0 : cut,
        )
      }),
      { ...runs, numRuns: 60 },
    )
  })

  test('is refused with the line that is bad, where that is not the last', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), fc.nat(), (recorded, at) => {
        const lines = journal(recorded).toString('utf8').split('\n').slice(0, -1)
        const bad = at % lines.length
        const read = readDraft(Buffer.from(`${lines.with(bad, lines[bad]?.slice(0, -1) ?? '').join('\n')}\n`))
        expect('head' in read ? [] : read.map(({ code, line }) => [code, line])).toEqual([['json-syntax', bad + 1]])
      }),
      { ...runs, numRuns: 60 },
    )
  })

  test('has one head, in its first line', () => {
    const line = printDraftLine(head)
    const misplaced = [{ code: 'schema-mismatch', pointer: '', line: 2, column: 1 }]
    expect(readDraft(Buffer.from(`${line}\n${line}\n`))).toEqual(misplaced)
    expect(readDraft(Buffer.from(''))).toEqual([{ ...misplaced[0], line: 1 }])
    expect(readDraft(Buffer.from(line))).toEqual([{ ...misplaced[0], line: 1 }])
  })
})
