// The unfinished inspections of a home: which unit and place, since when, how far.
import { join } from 'node:path'
import { largestDraft, readDraft } from '../format/draft.ts'
import { millisecondsOf } from '../model/calendar.ts'
import { plannerFor } from '../model/plan.ts'
import { replay } from '../model/session.ts'
import { visible } from '../model/text.ts'
import { say, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { type Home, homeIn } from './home.ts'
import { isNewer, isOpenElsewhere, journalIn } from './inspection.ts'
import { outdented } from '../report/hanging.ts'
import { localTime } from '../report/local-time.ts'
import type { Telling } from '../report/telling.ts'

export interface DraftsOptions {
  readonly home?: string
  readonly telling: Telling
}

/** taut drafts: lists them. Always 0: to have none is fine. */
export function run({ home, telling: { language, columns } }: DraftsOptions, world: World): number {
  const place = homeIn(world, home)
  const ids = draftIds(world, place)
  if (ids.length === 0) world.terminal.err(`${say(language, 'drafts.none')}\n`)
  for (const id of ids) {
    const told = describeDraft(world, place, id, language)
    // Lines that scripts read are never broken.
    const lines = world.terminal.watched.out ? outdented(`${id}  ${told}`, columns) : [`${id}  ${told}`]
    world.terminal.out(`${lines.join('\n')}\n`)
  }
  return 0
}

/** Ids, the oldest first. */
export function draftIds(world: World, home: Home): readonly string[] {
  if (world.files.kind(home.drafts) !== 'folder') return []
  return world.files.list(home.drafts).filter((name) => isBegun(world, journalIn(join(home.drafts, name))))
}

/** A journal that a stop or a full disk left empty holds no inspection. */
function isBegun(world: World, journal: string): boolean {
  if (world.files.kind(journal) !== 'file') return false
  for (const piece of world.files.chunks(journal)) return piece.includes(0x0a)
  return false
}

/** One draft in a line; a broken one says that it is, and so does one that another window has open. */
export function describeDraft(world: World, home: Home, id: string, language: Tongue): string {
  const told = describe(world, home, id, language)
  return isOpenElsewhere(world, join(home.drafts, id)) ? say(language, 'drafts.open', { draft: told }) : told
}

function describe(world: World, home: Home, id: string, language: Tongue): string {
  const read = readDraft(world.files.read(journalIn(join(home.drafts, id)), largestDraft))
  if (!('head' in read)) return say(language, isNewer(read) ? 'drafts.newer' : 'drafts.broken')
  const { head, details, facts, answers } = replay(read.head, read.events)
  const { items } = plannerFor(head.checklist)(facts, head.day)
  return say(language, 'drafts.line', {
    checklist: visible(head.checklist.title[language]),
    unit: visible(details.unit?.name ?? '–'),
    place: visible(details.place ?? '–'),
    version: head.checklist.version,
    startedAt: localTime(head.startedAt, head.timezone),
    age: ageText(world.clock.now() - millisecondsOf(head.startedAt), language),
    answered: items.filter(({ item }) => answers.has(item.id)).length,
    items: items.length,
  })
}

/** In the largest unit of which there is one; a clock that was set back makes nothing older than now. */
function ageText(ms: number, language: Tongue): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 60) return say(language, 'drafts.minutes', { count: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? say(language, 'drafts.hours', { count: hours }) : say(language, 'drafts.days', { count: Math.floor(hours / 24) })
}
