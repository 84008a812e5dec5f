// Whatever is answered to a checklist that comes with the program replays to what was recorded.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { evidenceDemanded, mayBeNotApplicable } from '../../src/model/answer.ts'
import { dangersOf, outcomeProposed } from '../../src/model/danger.ts'
import type { Answer, DraftEvent, DraftHead, Outcome, Treatment } from '../../src/model/generated/formats.ts'
import { isRelative, takenIn } from '../../src/model/limit.ts'
import { nextStep } from '../../src/model/next-step.ts'
import type { PlannedItem } from '../../src/model/plan.ts'
import { bodyOf } from '../../src/model/result.ts'
import { afterEvent, replay } from '../../src/model/session.ts'
import { tool } from '../../src/model/tool.ts'
import { replayProblems } from '../../src/verify/replay-stage.ts'
import { factsOf } from './in-force.ts'
import { askingDay, shipped } from './shipped.ts'

const outcomes: readonly Outcome[] = ['pass', 'pass', 'fail', 'na', 'unchecked']
const values = ['0', '0.4', '0.5', '1', '1.5', '5', '10', '24', '50', '110']
const days = ['2019-05-01', '2025-11-21', '2025-11-22', '2026-11-21', '2026-11-22']
const handlings = ['stop-work', 'deadline', 'on-the-spot'] as const

/** Draws a member of a list by a whole number, which also turns over from one question to the next. */
const pick = <T>(list: readonly T[], by: number): T => list[by % list.length] as T

function answerTo(planned: PlannedItem, at: string, by: number): Answer {
  const { item, limits } = planned
  const wanted = pick(outcomes, by)
  const allowed = wanted === 'na' && !mayBeNotApplicable(item) ? 'pass' : wanted
  const judged = allowed === 'pass' || allowed === 'fail'
  const stated = limits.some(isRelative) ? { stated: pick(values, by >> 3) } : {}
  const reading = judged && item.reading !== undefined ? { reading: { value: pick(values, by >> 5), unit: item.reading.unit, ...stated } } : {}
  const isDated = judged && item.date !== undefined && (allowed === 'pass' || by % 7 > 0)
  const date = isDated ? { date: pick(days, by >> 4) } : {}
  const proposed = outcomeProposed(planned, takenIn({ ...reading, ...date }))
  const outcome = proposed ?? allowed
  const excused = outcome === 'na' || outcome === 'unchecked' || evidenceDemanded(item, outcome).length > 0
  return {
    item: item.id,
    asked: item.ask.zh,
    outcome,
    by: proposed === undefined ? 'inspector' : 'rule',
    ...reading,
    ...date,
    ...(outcome === 'fail' && item.points !== undefined ? { deduct: pick(['1', '4', '12.5', '100'], by >> 2) } : {}),
    ...(outcome === 'fail' ? { note: '所见。' } : {}),
    ...(excused ? { reason: '原因。' } : {}),
    observedAt: at,
  }
}

export function testReplay(): void {
  describe.each(shipped.map((one) => [one.id, one] as const))('%s', (_id, of) => {
    const { checklist, planner } = of
    const day = askingDay(of)
    const at = `${day}T02:00:00Z`
    test('comes to a record that follows from its answers, whatever they are', () => {
      const head: DraftHead = {
        format: 'taut-draft/1',
        type: 'inspection',
        minor: 0,
        id: '01K94D2V00TAVTTESTRES1T001',
        startedAt: at,
        timezone: 'Asia/Shanghai',
        day,
        checklist,
        digest: { sha256: '0'.repeat(64) },
        language: 'zh',
        mode: 'interview',
        tool,
      }
      fc.assert(
        fc.property(factsOf(checklist.facts), fc.array(fc.nat({ max: 99_999 }), { minLength: 40, maxLength: 40 }), (facts, drawn) => {
          const by = (index: number): number => (drawn[index % 40] ?? 0) + index
          const plan = planner(facts, day)
          const answers = plan.items.map((planned, index) => answerTo(planned, at, by(index)))
          const unit = { name: '样例', noCreditCode: '无', region: '430102', address: '路', head: { name: '甲', post: '长' } }
          const details = { unit, place: '样例', kind: 'self-check', inspectors: [{ id: 'a', name: '甲', org: '样例' }] } as const
          const events: readonly DraftEvent[] = [
            { kind: 'segment', ms: 0, startedAt: at },
            { kind: 'details', ms: 0, details },
            ...Object.entries(facts).flatMap(([fact, value]): DraftEvent[] => (value === undefined ? [] : [{ kind: 'fact', ms: 1, fact, value }])),
            ...answers.map((answer): DraftEvent => ({ kind: 'answer', ms: 2, answer })),
          ]
          // As in a walk: whatever danger is still without a treatment is handed on, until none is left.
          let session = replay(head, events)
          for (let step = nextStep(session, plan), turn = 0; step.kind === 'danger'; turn += 1) {
            const { danger } = step
            const description = answers.find(({ item }) => item === danger.id)?.note ?? '所见。'
            const handling = pick(handlings, by(turn))
            const treatment: Treatment = {
              description,
              handling,
              reason: '理由。',
              ...(handling === 'deadline' ? { deadline: '2026-12-31' } : {}),
              ...(handling === 'on-the-spot' ? {} : { responsible: { name: '乙', post: '主管' } }),
            }
            session = afterEvent(session, { kind: 'finding', ms: 3, of: danger.id, treatment })
            step = nextStep(session, plan)
          }
          session = afterEvent(session, { kind: 'finish', ms: 4, endedAt: at })
          const body = bodyOf(session, plan)
          expect(body === undefined ? ['no body'] : replayProblems(body, { checklist, planner })).toEqual([])
          expect(body?.findings.length).toBe(dangersOf(checklist, plan, session.answers, session.treatments).length)
        }),
        { seed: 20_261_122, numRuns: 4 },
      )
    })
  })
}
