// One program at a time: a lock that a file stands for, kept for a deed or for as long as the program runs.
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '../model/failure.ts'
import { makeFolders } from './folders.ts'
import { whyOf } from './system-error.ts'
import { writeAll } from './write-file.ts'

/** How long another program may hold the lock, in milliseconds: a smart card may have to be touched meanwhile. */
const patience = 60_000

/** Whoever makes a lock writes into it at once; one that is still empty after so many milliseconds was left that way. */
const writing = 5_000

/** Does the work while this program alone holds the lock. Failure: cannot-write. */
export async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  makeFolders(dirname(path), true)
  for (let waited = 0; !take(path); waited += 50) {
    if (waited >= patience) throw new Failure('cannot-write', { path, why: 'EBUSY' })
    await pause(50)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/**
 * Takes the lock until it is given back or the program ends, however it ends; undefined where another program that
 * still runs has it. Failure: journal-write.
 */
export function hold(path: string): (() => void) | undefined {
  try {
    makeFolders(dirname(path), true)
    // The first try may find a lock that was left behind, and take it away.
    if (!take(path) && !take(path)) return undefined
  } catch (error) {
    const why = error instanceof Failure ? String(error.detail['why']) : whyOf(error)
    throw new Failure('journal-write', { path, why })
  }
  return () => {
    if (textOf(path) === mark()) rmSync(path, { force: true })
  }
}

/** Whether another program that still runs has the lock; nothing is changed. Of a lock that cannot be read, taking it tells more. */
export function isHeld(path: string): boolean {
  try {
    const there = textOf(path)
    return there !== undefined && there !== mark() && !isLeftBehind(path, there)
  } catch {
    return false
  }
}

/** This program as a lock names it: a process id alone would also be that of whoever gets it after the next start of the machine. */
function mark(): string {
  return `${process.pid} ${hostname()} ${beginningOf(process.pid)}\n`
}

/** When a process began, as far as the system tells: on Linux the start of the machine and the tick since then. */
function beginningOf(pid: number): string {
  try {
    const machine = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of a program, in brackets, may hold spaces and brackets of its own.
    return `${machine}/${status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
  } catch {
    return '-'
  }
}

/** A lock left behind by a program that is gone is taken away, and taken at the next try. */
function take(path: string): boolean {
  try {
    const descriptor = openSync(path, 'wx', 0o600)
    try {
      writeAll(descriptor, Buffer.from(mark()))
    } finally {
      closeSync(descriptor)
    }
    return true
  } catch (error) {
    if (whyOf(error) !== 'EEXIST') throw new Failure('cannot-write', { path, why: whyOf(error) })
    const there = textOf(path)
    if (there !== undefined && isLeftBehind(path, there)) takeAway(path, there)
    return false
  }
}

/** Undefined where it has gone meanwhile. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (whyOf(error) === 'ENOENT') return undefined
    throw error
  }
}

function isLeftBehind(path: string, text: string): boolean {
  const [id = '', host = hostname(), beginning] = text.trim().split(' ')
  if (id === '') return isOld(path)
  // Of another machine nobody here can know; a journal refuses by itself when somebody else writes to it.
  if (host !== hostname()) return true
  const pid = Number(id)
  if (!Number.isSafeInteger(pid) || pid < 1 || !isRunning(pid)) return true
  return beginning !== undefined && beginning !== beginningOf(pid)
}

function isOld(path: string): boolean {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > writing
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // One that may not be signalled runs all the same.
    return whyOf(error) !== 'ESRCH'
  }
}

/** Two programs may find the same lock left behind: what one of them has taken since is put back by the other. */
function takeAway(path: string, judged: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (whyOf(error) === 'ENOENT') return
    throw new Failure('cannot-write', { path, why: whyOf(error) })
  }
  try {
    if (textOf(aside) !== judged) linkSync(aside, path)
  } catch {
    // A third one was quicker.
  } finally {
    rmSync(aside, { force: true })
  }
}
