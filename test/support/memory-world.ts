// A world in memory for tests: it plays the person from a script and keeps, in order, what was done to it.
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { Failure } from '../../src/model/failure.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import type { World } from '../../src/world/world.ts'
import { createPlainInterviewer } from '../../src/world/plain/interviewer.ts'
import { memoryDisk, workingFolder } from './memory-disk.ts'
import type { Disk } from './memory-disk.ts'
import { memoryFiles } from './memory-files.ts'
import { replyingInOrder, scriptedInterviewer } from './scripted-interviewer.ts'
import type { Replying } from './scripted-interviewer.ts'

export interface MemoryOptions {
  /**
   * What the person answers, in order or by what is asked: a choice by value, label or number from 1, several with
   * commas, or a text; '' takes what is proposed.
   */
  readonly answers?: readonly string[] | Replying
  /** Lines on the standard input, for questions that are asked line by line. */
  readonly lines?: readonly string[]
  /** Wall time at first; 2026-11-03T01:00:00Z. */
  readonly start?: string
  /** Milliseconds that every question takes; 1000. */
  readonly tickMs?: number
  readonly timezone?: string
  /** This append to a journal, counted from 1, is not synced but refused. */
  readonly failSyncAt?: number
  readonly variables?: Readonly<Record<string, string>>
  /** Whether there is a terminal; true. */
  readonly interactive?: boolean
  readonly columns?: number
  /** Both streams want colour. */
  readonly colour?: boolean
  /** Whether somebody looks at what is written; false. */
  readonly watched?: boolean
  /** Other bytes of chance for another seed. */
  readonly seed?: string
  /** What the ssh-agent replies to a message, perhaps by throwing; there is none if not given. */
  readonly agent?: World['agent']
  /** What stands on stdin. */
  readonly input?: string
  /** The threads; by default one core and none beside this thread. */
  readonly crew?: World['crew']
  readonly interrupts?: World['interrupts']
  /** The disk of an earlier world, for a second run of the program. */
  readonly files?: Disk
}

export interface MemoryWorld {
  readonly world: World
  readonly files: Disk
  readonly out: () => string
  readonly err: () => string
  /** 'append P', 'sync P', 'truncate P', 'write P', 'replace P', 'copy P', 'remove P', 'ask MESSAGE', 'above TEXT', in the order in which they came; P is absolute. */
  readonly calls: string[]
  readonly clock: { readonly tick: (ms: number) => void; readonly set: (time: string) => void }
  /** Answers that were not asked for. */
  readonly left: () => readonly string[]
}

const home = resolve('/home/inspector/taut')
const { shipped } = systemEnvironment()

/** A world of its own; only what comes with the program is read from the real disk, and nothing is written there. */
export function memoryWorld(options: MemoryOptions = {}): MemoryWorld {
  const calls: string[] = []
  const said = { out: '', err: '' }
  const disk = options.files ?? memoryDisk()
  const time = { now: Date.parse(options.start ?? '2026-11-03T01:00:00Z'), monotonic: 0 }
  const tick = (ms: number) => {
    time.now += ms
    time.monotonic += ms
  }
  const { answers: given = [] } = options
  const answers = typeof given === 'function' ? [] : [...given]
  const reply = typeof given === 'function' ? given : replyingInOrder(answers)
  const interactive = options.interactive ?? true
  const ask = (message: string) => {
    calls.push(`ask ${message}`)
    tick(options.tickMs ?? 1000)
  }
  const typed = [...(options.lines ?? [])]
  const lines = { echoes: false, next: async () => { tick(options.tickMs ?? 1000); return typed.shift() } }
  const world: World = {
    files: memoryFiles(disk, calls, options.failSyncAt),
    terminal: {
      out: (text) => { said.out += text },
      err: (text) => { said.err += text },
      input: () => [Buffer.from(options.input ?? '')],
      watched: { out: options.watched === true, err: options.watched === true },
      interactive,
      colour: { out: options.colour === true, err: options.colour === true },
      columns: () => options.columns ?? 80,
    },
    clock: { now: () => time.now, monotonic: () => time.monotonic, timezone: () => options.timezone ?? 'Asia/Shanghai' },
    interviewer: async () => {
      if (!interactive) throw new Failure('no-terminal')
      return scriptedInterviewer(reply, ask, (text) => { calls.push(`above ${text}`) })
    },
    plainInterviewer: async (language) => createPlainInterviewer(lines, (text) => { said.err += text }, language),
    random: chance(options.seed ?? 'memory'),
    environment: {
      variable: (name) => options.variables?.[name],
      home: () => options.variables?.['TAUT_HOME'] ?? home,
      workingFolder: () => workingFolder,
      shipped,
    },
    agent: options.agent ?? (() => Promise.reject(new Failure('agent-missing'))),
    crew: options.crew ?? crewHere(),
    interrupts: options.interrupts ?? { watch: () => ({ heard: () => false, breathe: async () => {}, release: () => {} }), take: () => false },
    libsodium: () => undefined,
  }
  return {
    world,
    files: disk,
    out: () => said.out,
    err: () => said.err,
    calls,
    clock: { tick, set: (text) => { time.now = Date.parse(text) } },
    left: () => answers,
  }
}

/** One core: everything is done in this thread. */
function crewHere(): World['crew'] {
  return {
    cores: () => 1,
    hire: () => ({ do: async () => ({ kind: 'lost', why: 'no threads in memory' }), dismiss: () => {} }),
  }
}

/** Bytes that look like chance and are the same in every run. */
/** Bytes that look like chance and are the same for the same seed. */
export function chance(seed: string): (length: number) => Uint8Array {
  let count = 0
  return (length) => {
    const blocks: Buffer[] = []
    while (blocks.length * 32 < length) blocks.push(createHash('sha256').update(`${seed} ${(count += 1)}`).digest())
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
  }
}
