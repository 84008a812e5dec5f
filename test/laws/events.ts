// Whatever may be recorded of an inspection of the boiler room, in any order, sensible or not.
import fc from 'fast-check'
import { momentOf } from '../../src/model/calendar.ts'
import type { DraftEvent, DraftHead, Signature } from '../../src/model/generated/formats.ts'
import { tool } from '../../src/model/tool.ts'
import { boilerAnswers, boilerRoom, describe as described, digestOf } from '../verify/bodies.ts'
import { make, selfCheck } from '../verify/make.ts'

export const head: DraftHead = {
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

/** Somewhere to go; what is not asked now may be named too. */
const whereTo = fc.oneof(
  fc.record({ step: fc.constantFrom('unit', 'place', 'inspection-kind', 'inspectors', 'review') }),
  fc.record({ step: fc.constant('fact'), fact: fc.constantFrom('fuel', 'boilers', 'colour') }),
  fc.record({ step: fc.constantFrom('item', 'danger'), of: item }),
)

const ms = fc.nat({ max: 10_000_000 })
export const event = fc.oneof(
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
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('went'), ms, to: whereTo }, { requiredKeys: ['kind', 'ms'] }) },
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
export const events = fc.array(event, { maxLength: 25 })
