// The checklist that a person names: a file in YAML, a compiled one in JSON, or an id on the shelf.
import { dirname, join, resolve } from 'node:path'
import { largestChecklist, readChecklist } from '../format/checklist.ts'
import { largestCompiled, placedInCompiled, printCompiled, readCompiled } from '../format/compiled.ts'
import { isWritten } from '../format/read-written.ts'
import { authoringProblems } from '../model/authoring.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist, ChecklistSource } from '../model/generated/formats.ts'
import { levelOf, type Problem, problem } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import { type Library, readLibraryOf } from './library.ts'
import { rootOf, yamlIn } from './own-file.ts'
import { openShelf } from './shelf.ts'

export interface CheckedChecklist {
  /** The complete form. */
  readonly checklist: Checklist
  readonly digest: string
  /** The file it was read from; undefined for one on the shelf. */
  readonly path: string | undefined
  /** As its author wrote it, with its tests; undefined for one that came compiled. */
  readonly source: ChecklistSource | undefined
}

/**
 * Reads and checks a checklist by path, id or id@version; `folder` holds further checklists and, in sources/, sources.
 * Failure: checklist-unknown, file-refused (with what is wrong, placed), and those of reading a file.
 */
export async function checklistAt(world: World, name: string, folder?: string): Promise<CheckedChecklist> {
  if (!isPath(name)) {
    const shelved = await onShelf(world, name, folder)
    if (shelved !== undefined) return shelved
    if (world.files.kind(name) === 'none') throw new Failure('checklist-unknown', { checklist: name })
  }
  return name.endsWith('.json') ? compiledAt(world, name) : writtenAt(world, name, folder)
}

/** What an id can look like, with or without a version; everything else is a path. */
function isPath(name: string): boolean {
  return name !== '' && (/\.(?:yaml|yml|json)$/u.test(name) || !/^[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:@[0-9A-Za-z.-]+)?$/u.test(name))
}

async function onShelf(world: World, name: string, folder?: string): Promise<CheckedChecklist | undefined> {
  const shelf = await openShelf(world, folder)
  const [id = '', version] = name.split('@')
  const entry = shelf.entries.find((one) => one.id === id && (version === undefined ? one.current : one.version === version))
  const digest = entry?.digest ?? (version === undefined ? undefined : shelf.released(id, version))
  const found = digest === undefined ? undefined : shelf.find(digest)
  if (digest === undefined || found === undefined) return undefined
  return { checklist: found.checklist, digest, path: undefined, source: undefined }
}

const notAChecklist: readonly Problem[] = [problem('format-unknown', undefined, { expected: 'taut-checklist/1' })]

/** Whether a file says that it is one of ours; of any other, a list of all that is wrong would help nobody. */
function isChecklist(bytes: Uint8Array): boolean {
  return /["']?format["']?\s*:\s*["']?taut-checklist\//u.test(new TextDecoder().decode(bytes))
}

function compiledAt(world: World, path: string): CheckedChecklist {
  const bytes = world.files.read(path, largestCompiled)
  const read = readCompiled(bytes)
  if ('problems' in read) return refused(path, isChecklist(bytes) ? placedInCompiled(bytes, read.problems) : notAChecklist)
  const checklist = read.value
  // Nothing that was compiled elsewhere has had its conditions looked at.
  const faults = authoringProblems({ ...checklist, sources: checklist.sources.map(({ id }) => id) })
  const errors = errorsAmong(faults)
  if (errors.length > 0) return refused(path, placedInCompiled(bytes, errors))
  return { checklist, digest: sha256(printCompiled(checklist)), path, source: undefined }
}

function writtenAt(world: World, path: string, folder?: string): CheckedChecklist {
  const bytes = world.files.read(path, largestChecklist)
  const read = readChecklist(bytes)
  if (!isWritten(read)) return refused(path, isChecklist(bytes) ? read : notAChecklist)
  const { id, sections } = read.value
  const root = rootOf(path, id, world)
  const includes = sections.some(({ from }) => from !== undefined)
  const here = resolve(world.environment.workingFolder(), path)
  // Others are looked for only where they are taken from: the root may be somebody's whole home.
  const others = [root, ...(folder === undefined ? [] : [folder])].flatMap((one) => (includes ? yamlIn(world, one) : []))
  const paths = [path, ...others.filter((one) => resolve(world.environment.workingFolder(), one) !== here)]
  const sourceFolders = [
    world.environment.shipped('checklists/sources'),
    ...(folder === undefined ? [] : [join(folder, 'sources')]),
    // Somebody may have a folder gas that is a root of its own.
    ...new Set([join(dirname(path), 'sources'), join(root, 'sources')]),
  ]
  const library = readLibraryOf(world, [...new Set(paths)], sourceFolders, 'cited')
  const checklist = library.compiled(id)
  const taken = [...takenFrom(library, id)]
  const errors = errorsAmong(taken.flatMap(library.problemsOf))
  if (checklist !== undefined && errors.length === 0) {
    return { checklist, digest: sha256(printCompiled(checklist)), path, source: read.value }
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
