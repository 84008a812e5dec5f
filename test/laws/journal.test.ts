// Laws of the journal: whatever was recorded, up to wherever the machine stopped, is the inspection so far.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { printDraftLine, readDraft } from '../../src/format/draft.ts'
import type { DraftEvent } from '../../src/model/generated/formats.ts'
import { nextStep } from '../../src/model/next-step.ts'
import { bodyOf } from '../../src/model/result.ts'
import { afterEvent, beginSession, replay, type Session } from '../../src/model/session.ts'
import { nameOf, stepNamed } from '../../src/model/step-named.ts'
import { boilerRoom, shelved } from '../verify/bodies.ts'
import { event, events, head } from './events.ts'

const runs = { seed: 20_261_103, numRuns: 150 }
const { planner } = shelved(boilerRoom)

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

  test('loses nothing to going back or elsewhere, and ends at a question that there is', () => {
    fc.assert(
      fc.property(events, (recorded) => {
        const { at, last: _last, replies: _replies, ms: _ms, ...session } = replay(head, recorded)
        const stayed = replay(head, recorded.filter(({ kind }) => kind !== 'went'))
        const { at: _at, last: _before, replies: _given, ms: _then, ...other } = stayed
        const timeless = (one: typeof session) => ({ ...one, trail: one.trail.map(([, kind, subject]) => [kind, subject]), segments: one.segments.length })
        expect(timeless(session)).toEqual(timeless(other))
        expect(nextStep(replay(head, recorded), planner(session.facts, head.day))).toEqual(nextStep(stayed, planner(session.facts, head.day)))
        const step = at === undefined ? undefined : stepNamed(replay(head, recorded), planner(session.facts, head.day), at)
        expect(step === undefined ? at : nameOf(step)).toEqual(at)
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
