// What an inspection has left on the disk: its journal on the way, its result at the end.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftEvent, DraftLine, ResultBody, ResultFile } from '../../src/model/generated/formats.ts'
import type { Place } from './homes.ts'
import { station } from './story.ts'

/** The only journal there is; undefined where there is none. */
export function journalAt({ home }: Place): string | undefined {
  const drafts = join(home, 'drafts')
  const [only, ...others] = existsSync(drafts) ? readdirSync(drafts) : []
  if (others.length > 0) throw new Error(`there are several drafts: ${[only, ...others].join(', ')}`)
  return only === undefined ? undefined : join(drafts, only, 'journal.jsonl')
}

/** The events of the only draft; none where there is no draft. */
export function eventsAt(place: Place): readonly DraftEvent[] {
  const path = journalAt(place)
  const text = path === undefined ? '' : readFileSync(path, 'utf8')
  const lines = text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as DraftLine)
  return lines.flatMap((line) => ('kind' in line ? [line] : []))
}

/** The steps that an event finishes; a start of the program, and a reply within a step, finish none. */
export function deedIn(event: DraftEvent): readonly string[] {
  switch (event.kind) {
    case 'details':
      return Object.keys(event.details)
    case 'fact':
      return [`fact ${event.fact}`]
    case 'answer':
      return [`item ${event.answer.item}`]
    case 'finding':
      return [`danger ${event.of}`]
    case 'finish':
      return ['end']
    case 'signed':
      return ['sign']
    case 'segment':
    case 'reply':
    case 'taken-back':
    case 'noted':
    case 'went':
    case 'fallen-away':
    case 'acknowledgement':
      return []
  }
}

/** The item that the walk has come to: the last one that was answered, if only in part. */
export function itemReached(events: readonly DraftEvent[]): string {
  const items = station.sections.flatMap((section) => section.items)
  const reached = events.flatMap((event) => {
    if (event.kind === 'answer') return [event.answer.item]
    return event.kind === 'reply' ? items.filter(({ ask }) => Object.values(ask).includes(event.asked)).map(({ id }) => id) : []
  })
  return reached.at(-1) ?? ''
}

/** Paths of the results in a folder. */
export function resultsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.result.json')).map((name) => join(folder, name))
}

/** The only result in a folder. */
export function resultIn(folder: string): { readonly path: string; readonly file: ResultFile } {
  const [path, ...others] = resultsIn(folder)
  if (path === undefined || others.length > 0) throw new Error(`${folder} holds ${others.length === 0 ? 'no result' : 'several results'}`)
  return { path, file: JSON.parse(readFileSync(path, 'utf8')) as ResultFile }
}

/** A body without what differs from run to run: times, id, trail. */
export function lasting(body: ResultBody) {
  const { id, startedAt, endedAt, trail, answers, ...rest } = body
  void [id, startedAt, endedAt, trail]
  return { ...rest, answers: answers.map(({ observedAt: _observedAt, ...answer }) => answer) }
}
