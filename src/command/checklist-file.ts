// A checklist in a file: in YAML as its author wrote it, or compiled in JSON.
import { dirname, join } from 'node:path'
import { largestChecklist, readChecklist } from '../format/checklist.ts'
import { largestCompiled, printCompiled } from '../format/compiled.ts'
import { isWritten } from '../format/read-written.ts'
import type { Register } from '../model/citation.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist, ChecklistSource } from '../model/generated/formats.ts'
import { levelOf, type Problem, stageOf } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import { checkCompiled, isChecklist, notAChecklist } from './compiled-file.ts'
import { type Library, readLibraryOf } from './library.ts'
import { rootOf, takenPaths } from './own-file.ts'
import { shippedRegister } from './shipped-register.ts'

export interface CheckedChecklist {
  /** The complete form. */
  readonly checklist: Checklist
  readonly digest: string
  /** The file it was read from; undefined for one on the shelf. */
  readonly path: string | undefined
  /** As its author wrote it, with its tests; undefined for one that came compiled. */
  readonly source: ChecklistSource | undefined
  /** The sources that are known where it was read. */
  readonly register: () => Register
}

/**
 * Reads and checks the checklist of a file; `further` folders hold checklists and, in sources/, sources, of which the last counts.
 * Failure: file-refused (with what is wrong, placed), and those of reading a file.
 */
export function checklistInFile(world: World, path: string, further: readonly string[] = []): CheckedChecklist {
  return path.endsWith('.json') ? compiledIn(world, path) : writtenIn(world, path, further)
}

/** Whether it has the members of a checklist and is no YAML: what it says of itself may be missing for that reason. */
function isBroken(bytes: Uint8Array, found: readonly Problem[]): boolean {
  const members = /^(?:id|version|sector|title|sources|facts|sections|rules) *:/mu
  return found.some((one) => stageOf(one) === 'yaml') && members.test(new TextDecoder().decode(bytes))
}

/** Failure: file-refused, and those of reading a file. */
function compiledIn(world: World, path: string): CheckedChecklist {
  const form = checkCompiled(world.files.read(path, largestCompiled))
  return 'checklist' in form ? { ...form, path, source: undefined, register: () => shippedRegister(world) ?? new Map() } : refused(path, form)
}

function writtenIn(world: World, path: string, further: readonly string[] = []): CheckedChecklist {
  const bytes = world.files.read(path, largestChecklist)
  const read = readChecklist(bytes)
  if (!isWritten(read)) return refused(path, isChecklist(bytes) || isBroken(bytes, read) ? read : notAChecklist)
  const { id } = read.value
  const root = rootOf(path, id, world)
  const folders = [root, ...further.toReversed()]
  const paths = [path, ...takenPaths(world, path, folders, largestChecklist)]
  const sourceFolders = [
    world.environment.shipped('checklists/sources'),
    ...further.map((folder) => join(folder, 'sources')),
    // Somebody may have a folder gas that is a root of its own.
    ...new Set([join(dirname(path), 'sources'), join(root, 'sources')]),
  ]
  const library = readLibraryOf(world, paths, sourceFolders, 'cited')
  const checklist = library.compiled(id)
  const taken = [...takenFrom(library, id)]
  const errors = errorsAmong(taken.flatMap(library.problemsOf))
  if (checklist !== undefined && errors.length === 0) {
    return { checklist, digest: sha256(printCompiled(checklist)), path, source: read.value, register: () => library.register }
  }
  // A source that is missing may be one that could not be read, and a checklist to take from likewise; what else lies
  // about is not of interest.
  const concerns = ({ file = '' }: Problem): boolean =>
    /[\\/]?sources[\\/]/u.test(file) || taken.some((one) => file.replaceAll('\\', '/').endsWith(`${one}.yaml`))
  return refused(path, [...errors, ...errorsAmong(library.unread).filter((found) => found.code !== 'duplicate-id' && concerns(found))])
}

/** A checklist and all it takes sections from, directly and through others. */
function takenFrom(library: Library, id: string, known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (known.has(id)) return known
  let all: ReadonlySet<string> = new Set([...known, id])
  for (const { from } of library.written(id)?.sections ?? []) {
    if (from !== undefined) all = takenFrom(library, from, all)
  }
  return all
}

function errorsAmong(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((found) => levelOf(found) === 'error')
}

function refused(path: string, problems: readonly Problem[]): never {
  throw new Failure('file-refused', { path }, problems.map((found) => ({ file: path, ...found })))
}
