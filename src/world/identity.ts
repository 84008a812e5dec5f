// Do two paths lead to one file?
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathAsGiven, pathText } from './read-file.ts'
import type { FilePath } from './world.ts'

/** Systems on which A.csv and a.csv are mostly one file; where something lies there, the system itself says so. */
const foldsCase = process.platform === 'win32' || process.platform === 'darwin'

/** The number that the file system itself gives to a file; of what is not there yet, its folder and its name. */
export function identity(path: FilePath): string {
  const there = numberOf(path)
  if (there !== undefined) return there
  const whole = resolve(pathText(path))
  const above = dirname(whole)
  return above === whole ? whole : join(identity(above), folded(basename(whole)))
}

/** Undefined for what is not there, or cannot be asked about. */
function numberOf(path: FilePath): string | undefined {
  try {
    const { dev, ino } = statSync(pathAsGiven(path), { bigint: true })
    // Some network folders number nothing.
    return ino === 0n ? folded(realpathSync.native(pathText(path))) : `${dev}:${ino}`
  } catch {
    return undefined
  }
}

function folded(name: string): string {
  return foldsCase ? name.normalize('NFC').toLowerCase() : name
}
