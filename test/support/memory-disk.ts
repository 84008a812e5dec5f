// What lies on the disk of the world in memory?
import { resolve, sep } from 'node:path'

/** What lies on the disk in memory. Relative paths count from the working folder. */
export interface Disk {
  readonly seed: (path: string, content: string | Uint8Array) => void
  readonly has: (path: string) => boolean
  readonly bytes: (path: string) => Uint8Array
  readonly text: (path: string) => string
  /** Every file, sorted, or those in one folder and below it. */
  readonly paths: (folder?: string) => readonly string[]
  /** Whether it was written for its owner alone. */
  readonly isSecret: (path: string) => boolean
  readonly entries: Map<string, { bytes: Uint8Array; secret: boolean }>
  readonly folders: Set<string>
}

/** Where the program runs. */
export const workingFolder = resolve('/inspection')

/** A path made absolute. */
export const at = (path: string): string => resolve(workingFolder, path)

/** A disk with nothing on it but the working folder. */
export function memoryDisk(): Disk {
  const entries: Disk['entries'] = new Map()
  const bytes = (path: string) => entries.get(at(path))?.bytes ?? lacking(path)
  return {
    seed: (path, content) => { entries.set(at(path), { bytes: typeof content === 'string' ? Buffer.from(content) : content, secret: false }) },
    has: (path) => entries.has(at(path)),
    bytes,
    text: (path) => Buffer.from(bytes(path)).toString('utf8'),
    paths: (folder = sep) => [...entries.keys()].filter((path) => isIn(path, at(folder))).sort(),
    isSecret: (path) => entries.get(at(path))?.secret ?? lacking(path),
    entries,
    folders: new Set([workingFolder]),
  }
}

function lacking(path: string): never {
  throw new Error(`the disk in memory has no ${path}`)
}

/** Whether a path lies below a folder. */
export function isIn(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
