// An inspection and its journal: every event is appended and synced before anything else happens.
import { join } from 'node:path'
import { type DraftRead, largestDraft, newestMinor, printDraftLine, readDraft } from '../format/draft.ts'
import { printCompiled } from '../format/compiled.ts'
import { dayIn, millisecondsOf, momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { DraftEvent, DraftHead } from '../model/generated/formats.ts'
import { type Step, nextStep } from '../model/next-step.ts'
import { answersMoved } from '../model/fitting.ts'
import { type Plan, plannerFor } from '../model/plan.ts'
import type { Problem } from '../model/problem.ts'
import { afterEvent, beginSession, replay, type Session } from '../model/session.ts'
import { ulidOf } from '../model/ulid.ts'
import { sha256 } from '../sign/digest.ts'
import type { Journal, World } from '../world/world.ts'

/** An event before its time is known. */
export type Deed = DraftEvent extends infer Event
  ? Event extends { readonly ms: number }
    ? Omit<Event, 'ms'>
    : never
  : never

export interface Inspection {
  /** Folder of the draft: its journal, and the evidence taken in so far. */
  readonly folder: string
  readonly session: () => Session
  readonly plan: () => Plan
  readonly step: () => Step
  /** The moment as the record has it: wall time at the start of the program, carried on by the monotonic clock. */
  readonly now: () => string
  /** Appends, syncs, and only then takes effect. Failure: journal-write; the journal up to there is whole. */
  readonly record: (...deeds: readonly Deed[]) => void
  readonly close: () => void
}

/** One program at a time writes a draft, for as long as it walks. Failure: draft-open. */
function holdDraft(world: World, folder: string): () => void {
  const release = world.files.hold(lockIn(folder))
  if (release === undefined) throw new Failure('draft-open', { path: folder })
  return release
}

/** Whether another window has this draft open. */
export function isOpenElsewhere(world: World, folder: string): boolean {
  return world.files.isHeld(lockIn(folder))
}

function lockIn(folder: string): string {
  return join(folder, 'lock')
}

const journalName = 'journal.jsonl'

export function journalIn(folder: string): string {
  return join(folder, journalName)
}

/** A new inspection in a folder of its own below the drafts. Failure: journal-write. */
export function beginInspection(
  world: World,
  drafts: string,
  begin: Omit<DraftHead, 'format' | 'type' | 'minor' | 'id' | 'startedAt' | 'timezone' | 'day'>,
): Inspection {
  const now = world.clock.now()
  const id = ulidOf(now, world.random(10))
  const timezone = world.clock.timezone()
  const head: DraftHead = {
    format: 'taut-draft/1',
    type: 'inspection',
    minor: newestMinor,
    id,
    startedAt: momentOf(now),
    timezone,
    day: dayIn(timezone, momentOf(now)) ?? momentOf(now).slice(0, 10),
    ...begin,
  }
  const folder = join(drafts, id)
  const journal = closingBoth(world.files.openJournal(journalIn(folder), 'new'), holdDraft(world, folder))
  journal.append(printDraftLine(head))
  return carryOn(world, folder, journal, beginSession(head), now)
}

export interface Resumed {
  readonly inspection: Inspection
  /** The last line was torn and was dropped: the answer being typed when the machine stopped. */
  readonly torn: boolean
}

/** Goes on with a draft. Failure: draft-open, draft-newer, draft-broken, draft-checklist-altered, journal-write, and those of reading a file. */
export function resumeInspection(world: World, folder: string): Resumed {
  const path = journalIn(folder)
  const release = holdDraft(world, folder)
  const { read, journal } = orRelease(release, () => ({
    read: readWhole(world, path),
    journal: closingBoth(world.files.openJournal(path, 'existing'), release),
  }))
  const { head, events, whole, torn } = read
  if (torn) journal.truncate(whole)
  const session = replay(head, events)
  // A clock that was set back in the meantime must not make the record run backwards.
  return {
    inspection: carryOn(world, folder, journal, session, Math.max(world.clock.now(), lastMoment(session))),
    torn,
  }
}

/** What a draft holds. Failure: draft-newer, draft-broken, draft-checklist-altered, and those of reading a file. */
function readWhole(world: World, path: string): DraftRead {
  const read = readDraft(world.files.read(path, largestDraft))
  if (!('head' in read)) {
    const problems = read.map((found) => ({ ...found, file: path }))
    throw new Failure(isNewer(read) ? 'draft-newer' : 'draft-broken', { path }, problems)
  }
  const { head } = read
  if (sha256(printCompiled(head.checklist)) !== head.digest.sha256) throw new Failure('draft-checklist-altered', { path })
  return read
}

/** Whether a draft cannot be read only because a newer program wrote it. */
export function isNewer(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'format-newer' || code === 'minor-newer')
}

/** What cannot be gone on with is not kept from others. */
function orRelease<T>(release: () => void, work: () => T): T {
  try {
    return work()
  } catch (error) {
    release()
    throw error
  }
}

/** A journal that gives its draft back when it is closed. */
function closingBoth(journal: Journal, release: () => void): Journal {
  return {
    ...journal,
    close: () => {
      journal.close()
      release()
    },
  }
}

/** `begunAt` is the wall time at which this start of the program counts from. */
function carryOn(world: World, folder: string, journal: Journal, begun: Session, begunAt: number): Inspection {
  const planner = plannerFor(begun.head.checklist)
  const origin = world.clock.monotonic() - begun.ms
  let session = begun
  let plan = planner(session.facts, session.head.day)

  const walked = (): number => Math.max(session.ms, Math.round(world.clock.monotonic() - origin))
  const now = (): string => momentOf(begunAt + walked() - begun.ms)
  const append = (ms: number, deeds: readonly Deed[]): void => {
    const given: readonly DraftEvent[] = deeds.map((deed) => ({ ...deed, ms }))
    const then = given.reduce(afterEvent, session)
    // Only facts change what is asked, and a plan takes longer than a key press should.
    const planned = then.facts === session.facts ? plan : planner(then.facts, then.head.day)
    // Told in the same line of breath as the fact, so that no stop can come between a fact and what it did.
    const moved = planned === plan ? undefined : answersMoved(session, plan, then, planned)
    const events: readonly DraftEvent[] = moved === undefined ? given : [...given, { kind: 'fallen-away', ms, ...moved }]
    journal.append(events.map(printDraftLine).join('\n'))
    session = events.reduce(afterEvent, session)
    plan = planned
  }
  const record = (...deeds: readonly Deed[]): void => append(walked(), deeds)
  append(begun.ms, [{ kind: 'segment', startedAt: momentOf(begunAt) }])
  return {
    folder,
    session: () => session,
    plan: () => plan,
    step: () => nextStep(session, plan),
    now,
    record,
    close: journal.close,
  }
}

/** The latest moment that the record speaks of, in milliseconds since 1970. */
function lastMoment({ head, answers, segments }: Session): number {
  const moments = [
    head.startedAt,
    ...[...answers.values()].map(({ observedAt }) => observedAt),
    ...segments.map(({ startedAt }) => startedAt),
  ]
  return Math.max(...moments.map(millisecondsOf))
}
