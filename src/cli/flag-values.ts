// Values of flags, as people write them.
import { InvalidArgumentError } from 'commander'
import { isPlausibilityCode, plausibilityCodes, type PlausibilityCode } from '../model/across-problem.ts'
import { isDay } from '../model/calendar.ts'
import { isChecklistId } from '../model/checklist-id.ts'
import type { Sector } from '../model/generated/formats.ts'
import { isSector, sectors } from '../model/sector.ts'
import { textProblem } from '../model/text.ts'
import { type ReporterName, reporterNames } from '../report/batch/reporter-names.ts'
import type { Tongue } from '../words/say.ts'

interface ReportWanted {
  readonly name: ReporterName
  readonly file?: string
}

/** The value of --at, in milliseconds since 1970. Without a zone it is refused: whose noon is meant would be a guess. */
export function momentFrom(text: string): number {
  const moment = Date.parse(text)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/u.test(text) || Number.isNaN(moment))
    throw new InvalidArgumentError('2026-11-03T01:00:00Z')
  return moment
}

/** The value of --lang. */
export function tongueFrom(text: string): Tongue {
  if (text === 'zh' || text === 'en') return text
  throw new InvalidArgumentError('zh, en')
}

/** The value of --sector. */
export function sectorFrom(text: string): Sector {
  if (isSector(text)) return text
  throw new InvalidArgumentError(sectors.join(', '))
}

/** An id for a new checklist. */
export function checklistIdFrom(text: string): string {
  if (isChecklistId(text)) return text
  throw new InvalidArgumentError('gas/tank')
}

/** A text that a file of ours can hold, in one line. */
export function titleFrom(text: string): string {
  const title = text.normalize('NFC').trim()
  if (title === '' || title.length > 200 || /[\n\t]/u.test(title) || textProblem(title) !== undefined)
    throw new InvalidArgumentError('')
  return title
}

/** The value of --format where something can be told, or handed out as a page. */
export function formatFrom(text: string): 'text' | 'markdown' | 'html' {
  if (text === 'text' || text === 'markdown' || text === 'html') return text
  throw new InvalidArgumentError('text, markdown, html')
}

/** Every value of a flag that may be given several times. */
export function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text]
}

/** The value of --jobs. */
export function jobsFrom(text: string): number {
  if (/^\d{1,3}$/u.test(text)) return Number(text)
  throw new InvalidArgumentError('0, 1, 2 …')
}

/** The value of --shard: I/N, from 1/1. */
export function shardFrom(text: string): { readonly index: number; readonly of: number } {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? []).map(Number)
  if (index < 1 || index > of) throw new InvalidArgumentError('1/8')
  return { index, of }
}

/** A value of --reporter, after those before it: NAME, or NAME=FILE; - is stdout. */
export function reporterFrom(text: string, before: readonly ReportWanted[] = []): readonly ReportWanted[] {
  const [wanted = '', ...rest] = text.split('=')
  const name = reporterNames.find((known) => known === wanted)
  const file = text.includes('=') ? rest.join('=') : '-'
  if (name === undefined || file === '') throw new InvalidArgumentError(`${reporterNames.join(', ')}[=FILE]`)
  return [...before, file === '-' ? { name } : { name, file }]
}

/** A value of --without, of which there may be several. */
export function doubtFrom(text: string, before: readonly PlausibilityCode[] = []): readonly PlausibilityCode[] {
  if (isPlausibilityCode(text)) return [...before, text]
  throw new InvalidArgumentError(plausibilityCodes.join(', '))
}

/** The value of --region: a division code (GB/T 2260) or its beginning. */
export function regionFrom(text: string): string {
  if (/^[1-9]\d{0,5}$/u.test(text)) return text
  throw new InvalidArgumentError('4301')
}

/** The value of --overdue. */
export function dayFrom(text: string): string {
  if (isDay(text)) return text
  throw new InvalidArgumentError('2026-12-01')
}

/** The value of --level. */
export function levelFrom(text: string): 'major' | 'general' {
  if (text === 'major' || text === 'general') return text
  throw new InvalidArgumentError('major, general')
}

/** The value of --format of a list. */
export function listFormatFrom(text: string): 'table' | 'csv' | 'jsonl' {
  if (text === 'table' || text === 'csv' || text === 'jsonl') return text
  throw new InvalidArgumentError('table, csv, jsonl')
}
