// The signing log of this device: one line for every statement a key here has signed, so that a withheld result leaves a gap.
import { validate } from '../format/generated/log.ts'
import { canonicalize } from '../format/canonical.ts'
import { readPlain } from '../format/read-plain.ts'
import { Failure } from '../model/failure.ts'
import type { LogEntry, LogLine } from '../model/generated/formats.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'

const largestLog = 64 * 1024 * 1024

/**
 * The id of this device, made when first wanted and kept as long as its log: with a log that was lost, how far the device
 * had counted is lost as well, and to count from 1 again under its id would look like two results in one place.
 */
export function deviceId(world: World, home: Home): string {
  const known = textAt(world, home.log, largestLog) === '' ? '' : textAt(world, home.device, 100).trim()
  const device = known === '' ? newDevice(world) : known
  if (known === '') world.files.replace(home.device, new TextEncoder().encode(`${device}\n`))
  if (!/^D-[0-9a-f]{16}$/u.test(device)) throw new Failure('log-broken', { path: home.device })
  return device
}

function newDevice(world: World): string {
  return `D-${[...world.random(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** A file that is not there, or that a full disk left empty, holds nothing. */
function textAt(world: World, path: string, limit: number): string {
  if (world.files.kind(path) === 'none') return ''
  try {
    return new TextDecoder().decode(world.files.read(path, limit))
  } catch (error) {
    if (error instanceof Failure && error.code === 'path-empty') return ''
    throw error
  }
}

interface Log {
  readonly lines: readonly LogLine[]
  /** Bytes of whole lines; a torn last line after them was never entered. */
  readonly whole: number
  readonly torn: boolean
}

/** Failure: log-broken. */
function readLog(world: World, home: Home): Log {
  const text = textAt(world, home.log, largestLog)
  const texts = text.split('\n').slice(0, -1)
  const lines = texts.map((line) => {
    const read = readPlain<LogLine>(new TextEncoder().encode(line), validate)
    if ('value' in read) return read.value
    throw new Failure('log-broken', { path: home.log })
  })
  const whole = new TextEncoder().encode(text.slice(0, text.lastIndexOf('\n') + 1)).length
  return { lines, whole, torn: !text.endsWith('\n') && text !== '' }
}

/** The place in the log that the next statement of a key takes. */
export function nextEntry(world: World, home: Home, key: string): LogEntry {
  const device = deviceId(world, home)
  const last = readLog(world, home).lines.findLast((line) => line.key === key && line.device === device)
  return last === undefined ? { device, seq: 1 } : { device, seq: last.seq + 1, previous: last.statement }
}

/** Whether the place of a statement in the log is free, its own, or another statement's. */
export function placeOf(
  world: World,
  home: Home,
  key: string,
  statement: { readonly log: LogEntry },
): 'free' | 'own' | 'taken' {
  const line = lineFor(key, statement)
  const there = readLog(world, home).lines.find(
    (one) => one.key === key && one.device === line.device && one.seq === line.seq,
  )
  if (there === undefined) return 'free'
  return there.statement.sha256 === line.statement.sha256 ? 'own' : 'taken'
}

/** Enters a signed statement; entering it again after a stop changes nothing. Failure: journal-write, log-broken. */
export function enterStatement(world: World, home: Home, key: string, statement: { readonly log: LogEntry }): void {
  if (placeOf(world, home, key, statement) === 'own') return
  const { whole, torn } = readLog(world, home)
  const journal = world.files.openJournal(home.log, world.files.kind(home.log) === 'none' ? 'new' : 'existing')
  if (torn) journal.truncate(whole)
  journal.append(canonicalize(lineFor(key, statement)))
  journal.close()
}

function lineFor(key: string, statement: { readonly log: LogEntry }): LogLine {
  return {
    key,
    device: statement.log.device,
    seq: statement.log.seq,
    statement: { sha256: sha256(canonicalize(statement)) },
  }
}
