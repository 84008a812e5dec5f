// A changed fact opens what depends on it, and nothing else; what falls away comes back with it.
import { expect, test } from '@jest/globals'
import type { Answer, DraftEvent, DraftHead } from '../../src/model/generated/formats.ts'
import { fittingAnswers } from '../../src/model/fitting.ts'
import { nextStep } from '../../src/model/next-step.ts'
import { replay } from '../../src/model/session.ts'
import { tool } from '../../src/model/tool.ts'
import { boilerRoom, digestOf, shelved } from '../verify/bodies.ts'

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
const facts = { fuel: 'gas', detectors: ['heat'], staffed: false, boilers: '1', builtOn: '2001-05-01', maker: '样例', piped: true } as const

const reading = { value: '0.3', unit: '%' } as const
const given = planner(facts, head.day).items.map(({ item }): Answer => ({
  item: item.id,
  asked: item.ask.zh,
  outcome: 'pass',
  by: item.reading === undefined ? 'inspector' : 'rule',
  ...(item.reading === undefined ? {} : { reading }),
  ...(item.evidence?.document === 'always' ? { reason: '证在总部。' } : {}),
  observedAt: '2026-11-03T01:10:00Z',
}))
const before: readonly DraftEvent[] = [
  { kind: 'details', ms: 0, details: { unit: { name: '样例', noCreditCode: '无', region: '430102', address: '路', head: { name: '甲', post: '长' } }, place: '房', kind: 'self-check', inspectors: [{ id: 'a', name: '甲', org: '样例' }] } },
  ...Object.entries(facts).map(([fact, value]): DraftEvent => ({ kind: 'fact', ms: 1, fact, value })),
  ...given.map((answer): DraftEvent => ({ kind: 'answer', ms: 2, answer })),
]

const stepAfter = (...events: readonly DraftEvent[]) => {
  const session = replay(head, [...before, ...events])
  const plan = planner(session.facts, head.day)
  const step = nextStep(session, plan)
  const open = plan.items.map(({ item }) => item.id).filter((id) => !fittingAnswers(session, plan).has(id))
  return { open, step: step.kind === 'item' ? step.planned.item.id : step.kind }
}
const fact = (id: string, value: string | boolean): DraftEvent => ({ kind: 'fact', ms: 3, fact: id, value })

test('everything that fits is answered', () => {
  expect(stepAfter()).toEqual({ open: [], step: 'review' })
})

test('a fact that brings a stricter limit opens the reading that it judges otherwise, and only that', () => {
  // 0.3 % passes the limits of an unattended room; where people are, 0.25 % is the limit.
  expect(stepAfter(fact('staffed', true))).toEqual({ open: ['boiler.methane'], step: 'boiler.methane' })
  expect(stepAfter(fact('staffed', true), fact('staffed', false))).toEqual({ open: [], step: 'review' })
})

test('a fact that brings an item opens that item; answers that fall away come back with the fact', () => {
  expect(stepAfter(fact('boilers', '2'))).toEqual({ open: ['boiler.valve'], step: 'boiler.valve' })
  expect(stepAfter(fact('fuel', 'oil'))).toEqual({ open: [], step: 'review' })
  expect(stepAfter(fact('fuel', 'oil'), fact('fuel', 'gas'))).toEqual({ open: [], step: 'review' })
})
