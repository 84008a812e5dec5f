// An inspection under way: the fold of the events in its journal.
import type {
  Acknowledgement,
  Answer,
  Details,
  DraftEvent,
  DraftHead,
  FactValue,
  ItemId,
  NotedEvent,
  StepNamed,
  ReplyEvent,
  Segment,
  Signature,
  TrailEvent,
  Treatment,
} from './generated/formats.ts'

/** What was gathered at an item before it was answered. */
export type Noted = Pick<NotedEvent, 'note' | 'evidence'>

export interface Session {
  readonly head: DraftHead
  readonly details: Details
  /** Every fact ever entered; which of them count is the plan's to say. */
  readonly facts: Readonly<Record<string, FactValue>>
  /** Every answer ever given, the last one of each item; those that fall away with a fact come back with it. */
  readonly answers: ReadonlyMap<ItemId, Answer>
  readonly treatments: ReadonlyMap<ItemId, Treatment>
  /** Answers to the questions of a step that was not finished: given again without asking when the inspection goes on. */
  readonly replies: readonly ReplyEvent[]
  /** Notes and evidence given at items that were left without an answer. */
  readonly noted: ReadonlyMap<ItemId, Noted>
  /** The item answered last, which the walk goes on from; none since a fact changed what is asked. */
  readonly last?: ItemId
  /** Where a person is who went back or jumped, until something takes effect there; none who is at what is open next. */
  readonly at?: StepNamed
  /** Set once the unit was asked to acknowledge, or was not asked on a self-check. */
  readonly acknowledged?: { readonly acknowledgement?: Acknowledgement }
  /** Set once the review was confirmed: nothing changes any more. */
  readonly endedAt?: string
  readonly signatures: readonly Signature[]
  readonly segments: readonly Segment[]
  readonly trail: readonly TrailEvent[]
  /** Walking time reached, in milliseconds. */
  readonly ms: number
}

export function beginSession(head: DraftHead): Session {
  return {
    head,
    details: {},
    facts: {},
    answers: new Map(),
    treatments: new Map(),
    replies: [],
    noted: new Map(),
    signatures: [],
    segments: [],
    trail: [],
    ms: 0,
  }
}

/** The session after one more event. Walking time never runs back, whatever the event says. */
export function afterEvent(session: Session, event: DraftEvent): Session {
  const ms = Math.max(session.ms, event.ms)
  const next = { ...withoutPlace(session), ms, replies: [] }
  switch (event.kind) {
    case 'segment':
      // Signing and writing may take several starts, and what is signed is the walk alone.
      return session.endedAt === undefined
        ? { ...session, ms, segments: [...session.segments, { startedAt: event.startedAt, monotonic: ms }] }
        : session
    case 'reply':
      return { ...session, ms, replies: [...session.replies, event] }
    case 'taken-back':
      return { ...session, ms, replies: session.replies.slice(0, -event.replies) }
    case 'noted':
      return { ...next, noted: new Map(session.noted).set(event.item, notedBy(event)) }
    case 'went':
      return event.to === undefined ? next : { ...next, at: event.to }
    case 'fallen-away':
      return {
        ...session,
        ms,
        trail: [
          ...session.trail,
          ...event.gone.map((item): TrailEvent => [ms, 'answer-gone', item]),
          ...event.back.map((item): TrailEvent => [ms, 'answer-back', item]),
        ],
      }
    case 'details':
      return traced({ ...next, details: { ...session.details, ...event.details } }, 'details', '')
    case 'fact':
      return traced(
        { ...withoutLast(next), facts: { ...session.facts, [event.fact]: event.value } },
        kindOf(Object.hasOwn(session.facts, event.fact), 'fact'),
        event.fact,
      )
    case 'answer': {
      const { item } = event.answer
      const answers = new Map(session.answers).set(item, event.answer)
      const noted = new Map([...session.noted].filter(([id]) => id !== item))
      return traced({ ...next, answers, noted, last: item }, kindOf(session.answers.has(item), 'answer'), item)
    }
    case 'finding':
      return traced(
        { ...next, treatments: new Map(session.treatments).set(event.of, event.treatment) },
        'finding',
        event.of,
      )
    case 'acknowledgement':
      return traced({ ...next, acknowledged: acknowledgedBy(event.acknowledgement) }, 'acknowledgement', '')
    case 'finish':
      return traced({ ...next, endedAt: event.endedAt }, 'finish', '')
    case 'signed': {
      // Signing again, because another statement took the first one's place in the log, replaces it and those over it.
      const { signer } = event.signature.statement
      const before = session.signatures.findIndex(({ statement }) => statement.signer === signer)
      const standing = before < 0 ? session.signatures : session.signatures.slice(0, before)
      return { ...next, signatures: [...standing, event.signature] }
    }
  }
}

/** The session that a journal tells of. */
export function replay(head: DraftHead, events: readonly DraftEvent[]): Session {
  return events.reduce(afterEvent, beginSession(head))
}

function withoutLast({ last: _last, ...session }: Session): Session {
  return session
}

function withoutPlace({ at: _at, ...session }: Session): Session {
  return session
}

function notedBy({ note, evidence }: NotedEvent): Noted {
  return { ...(note === undefined ? {} : { note }), ...(evidence === undefined ? {} : { evidence }) }
}

function acknowledgedBy(acknowledgement: Acknowledgement | undefined): { readonly acknowledgement?: Acknowledgement } {
  return acknowledgement === undefined ? {} : { acknowledgement }
}

/** A change after the fact is told apart from a first answer. */
function kindOf(again: boolean, first: 'fact' | 'answer'): string {
  return again ? `${first}-changed` : first
}

function traced(session: Session, kind: string, subject: string): Session {
  return { ...session, trail: [...session.trail, [session.ms, kind, subject]] }
}
