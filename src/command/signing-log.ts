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

/** The id of this device, made when first wanted and kept. */
export function deviceId(world: World, home: Home): string {
  if (world.files.kind(home.device) === 'none') {
    const chance = [...world.random(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    world.files.writeNew(home.device, new TextEncoder().encode(`D-${chance}\n`))
  }
  const device = new TextDecoder().decode(world.files.read(home.device, 100)).trim()
  if (!/^D-[0-9a-f]{16}$/u.test(device)) throw new Failure('log-broken', { path: home.device })
  return device
}

interface Log {
  readonly lines: readonly LogLine[]
  /** Bytes of whole lines; a torn last line after them was never entered. */
  readonly whole: number
}

/** Failure: log-broken. */
function readLog(world: World, home: Home): Log {
  if (world.files.kind(home.log) === 'none') return { lines: [], whole: 0 }
  const bytes = world.files.read(home.log, largestLog)
  const whole = bytes.lastIndexOf(0x0a) + 1
  const texts = new TextDecoder().decode(bytes.subarray(0, whole)).split('\n').slice(0, -1)
  const lines = texts.map((text) => {
    const read = readPlain<LogLine>(new TextEncoder().encode(text), validate)
    if ('value' in read) return read.value
    throw new Failure('log-broken', { path: home.log })
  })
  return { lines, whole }
}

/** The place in the log that the next statement of a key takes. */
export function nextEntry(world: World, home: Home, key: string): LogEntry {
  const device = deviceId(world, home)
  const last = readLog(world, home).lines.findLast((line) => line.key === key && line.device === device)
  return last === undefined ? { device, seq: 1 } : { device, seq: last.seq + 1, previous: last.statement }
}

/**
 * Enters a signed statement; entering it again after a stop changes nothing.
 * Failure: draft-signed-elsewhere when another statement took its place in the meantime; journal-write.
 */
export function enterStatement(world: World, home: Home, key: string, statement: { readonly log: LogEntry }): void {
  const line: LogLine = { key, device: statement.log.device, seq: statement.log.seq, statement: { sha256: sha256(canonicalize(statement)) } }
  const { lines, whole } = readLog(world, home)
  const there = lines.find((one) => one.key === key && one.device === line.device && one.seq === line.seq)
  if (there?.statement.sha256 === line.statement.sha256) return
  if (there !== undefined) throw new Failure('draft-signed-elsewhere', { path: home.log })
  const journal = world.files.openJournal(home.log, world.files.kind(home.log) === 'none' ? 'new' : 'existing')
  journal.truncate(whole)
  journal.append(canonicalize(line))
  journal.close()
}
