// Values of flags, as people write them.
import { InvalidArgumentError } from 'commander'
import { isPlausibilityCode, plausibilityCodes, type PlausibilityCode } from '../model/across-problem.ts'
import { isDay, momentOf } from '../model/calendar.ts'
import { isChecklistId } from '../model/checklist-id.ts'
import type { Sector } from '../model/generated/formats.ts'
import { isSector, sectors } from '../model/sector.ts'
import { type Shell, shells } from '../report/completion/spec.ts'
import { textProblem } from '../model/text.ts'
import { type ReporterName, reporterNames } from '../report/batch/reporter-names.ts'
import type { Tongue } from '../words/say.ts'

interface ReportWanted {
  readonly name: ReporterName
  readonly file?: string
}

/** The value of --at, in milliseconds since 1970. Without a zone it is refused, as whose noon is meant would be a guess; and so is a day that no month has. */
export function momentFrom(text: string): number {
  const moment = Date.parse(text)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/u.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(moment))
    throw new InvalidArgumentError('2026-11-03T01:00:00Z')
  return moment
}

/** The values of a flag that may be repeated, in order. */
export function severalFrom(word: string, before: readonly string[] = []): readonly string[] {
  return [...before, word]
}

/** The version of a trust list: a whole number from 1. */
export function versionFrom(text: string): number {
  if (/^[1-9][0-9]{0,8}$/u.test(text)) return Number(text)
  throw new InvalidArgumentError('1, 2, 3')
}

/** A whole number within bounds, both included. */
export function wholeFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d{1,9}$/u.test(text) && value >= least && value <= most) return value
    throw new InvalidArgumentError(`${least} … ${most}`)
  }
}

/** The value of --reason. */
export function reasonFrom(text: string): 'retired' | 'compromised' {
  if (text === 'retired' || text === 'compromised') return text
  throw new InvalidArgumentError('retired, compromised')
}

/** A moment as the formats write it. */
export function timeFrom(text: string): string {
  return momentOf(momentFrom(text))
}

const tongues = ['zh', 'en'] as const

/** The value of --lang. */
export function tongueFrom(text: string): Tongue {
  return oneOf(tongues, text)
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

const formats = ['text', 'markdown', 'html'] as const

/** The value of --format where something can be told, or handed out as a page. */
export function formatFrom(text: string): (typeof formats)[number] {
  return oneOf(formats, text)
}

/** The name of a shell. */
export function shellFrom(text: string): Shell {
  return oneOf(shells, text)
}

function oneOf<T extends string>(words: readonly T[], text: string): T {
  const found = words.find((word) => word === text)
  if (found === undefined) throw new InvalidArgumentError(words.join(', '))
  return found
}

/** The words that a parser takes, where they are few; undefined for any other parser. */
export function wordsTakenBy(parser: unknown): readonly string[] | undefined {
  if (parser === tongueFrom) return tongues
  if (parser === sectorFrom) return sectors
  if (parser === formatFrom) return formats
  return parser === shellFrom ? shells : undefined
}

/** The value of --role. */
export function roleFrom(text: string): 'inspector' | 'inspected-party' | 'receipt' {
  if (text === 'inspector' || text === 'inspected-party' || text === 'receipt') return text
  throw new InvalidArgumentError('inspector, inspected-party, receipt')
}

/** The value of --intent. */
export function intentFrom(text: string): 'received-copy' | 'agreed' | 'disagreed' {
  if (text === 'received-copy' || text === 'agreed' || text === 'disagreed') return text
  throw new InvalidArgumentError('received-copy, agreed, disagreed')
}

/** Every value of a flag that may be given several times. */
export function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text]
}

/** The value of --jobs; more than are of use are not an error, since scripts run on machines of all sizes. */
export function jobsFrom(text: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text)
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
