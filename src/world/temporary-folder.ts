// Folders for what is needed only as long as the program runs: they go when it ends, also when it is told to.
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Failure } from '../model/failure.ts'
import { whyOf } from './system-error.ts'

const made: string[] = []

/** Makes one. Failure: cannot-write. */
export function temporaryFolder(): string {
  const path = join(tmpdir(), 'taut-')
  try {
    // Before there is anything to leave behind.
    if (made.length === 0) removeAtEnd()
    const folder = mkdtempSync(path)
    made.push(folder)
    return folder
  } catch (error) {
    throw new Failure('cannot-write', { path, why: whyOf(error) })
  }
}

function removeAtEnd(): void {
  process.once('exit', () => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true })
  })
  // By themselves these two end a process without its exit being heard of; Ctrl+C is heard elsewhere.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(128 + constants.signals[signal]))
}
