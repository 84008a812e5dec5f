// One program at a time: a lock that a file stands for.
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '../model/failure.ts'
import { makeFolders } from './folders.ts'
import { whyOf } from './system-error.ts'

/** How long another program may hold the lock, in milliseconds: a smart card may have to be touched meanwhile. */
const patience = 60_000

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

/** A lock left behind by a program that is gone is taken away, and taken at the next try. */
function take(path: string): boolean {
  try {
    const descriptor = openSync(path, 'wx', 0o600)
    writeSync(descriptor, `${process.pid}\n`)
    closeSync(descriptor)
    return true
  } catch (error) {
    if (whyOf(error) !== 'EEXIST') throw new Failure('cannot-write', { path, why: whyOf(error) })
    if (isLeftBehind(path)) takeAway(path)
    return false
  }
}

/** Of several programs that find it left behind one gets hold of it; should it be held again by then, it is put back. */
function takeAway(path: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (!isLeftBehind(aside)) linkSync(aside, path)
  } catch (error) {
    // Another was quicker, or has put a lock of its own there.
    if (!['ENOENT', 'EEXIST'].includes(whyOf(error))) throw new Failure('cannot-write', { path, why: whyOf(error) })
  } finally {
    rmSync(aside, { force: true })
  }
}

function isLeftBehind(path: string): boolean {
  try {
    const holder = Number(readFileSync(path, 'utf8'))
    // An empty file is being written this very moment.
    if (holder === 0) return false
    process.kill(holder, 0)
    return false
  } catch (error) {
    return whyOf(error) === 'ESRCH'
  }
}
