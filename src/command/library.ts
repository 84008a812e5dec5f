// Checklists and sources as their authors wrote them: read from folders, checked, compiled.
import { basename, join } from 'node:path'
import { largestChecklist, readChecklist, readSource } from '../format/checklist.ts'
import { isWritten, type Written } from '../format/read-written.ts'
import { assemble } from '../model/assemble.ts'
import { authoringProblems } from '../model/authoring.ts'
import { citationProblems, type Register } from '../model/citation.ts'
import { compileChecklist } from '../model/compile.ts'
import type { Checklist, ChecklistSource, SourceDocument } from '../model/generated/formats.ts'
import { byPlace } from '../model/by-place.ts'
import { levelOf, type Problem, problem } from '../model/problem.ts'
import { registerProblems } from '../model/register.ts'
import { sourcesAskedOn } from '../model/source-use.ts'
import type { World } from '../world/world.ts'
import { type ChecklistPaths, checklistPaths } from './checklist-paths.ts'
import { faultyInclude, unreadInclude } from './faulty-include.ts'
import { isAnotherFormat, readOwn, yamlOrProblem } from './own-file.ts'
import { restIn, restProblemsOf } from './rest-of-file.ts'
import { shippedRegister } from './shipped-register.ts'
import { today } from './today.ts'

export interface Library {
  /** Ids of the checklists that could be read, in the order of their files. */
  readonly ids: readonly string[]
  /** Path of the file that holds a checklist. */
  readonly pathOf: (id: string) => string | undefined
  /** Everything wrong with one checklist, placed in its file. */
  readonly problemsOf: (id: string) => readonly Problem[]
  /** The complete checklist; undefined when problemsOf has an error. */
  readonly compiled: (id: string) => Checklist | undefined
  /** A checklist as its author wrote it. */
  readonly written: (id: string) => ChecklistSource | undefined
  /** The file of a checklist, which places problems in it. */
  readonly fileOf: (id: string) => Shelved<ChecklistSource> | undefined
  /** The sources, by their ids. */
  readonly register: Register
  /** Ids of the sources that stand in folders of one's own. */
  readonly ownSources: ReadonlySet<string>
  /** What is wrong elsewhere: with files that could not be read, with second files of an id, with the register. */
  readonly unread: readonly Problem[]
}

export interface Shelved<T> extends Written<T> {
  readonly path: string
}

/** How much of the further folders of sources is read: all, or what the checklists cite, which takes less time. */
export type SourcesRead = 'all' | 'cited'

/**
 * Reads every checklist below a folder, or one file, with the sources of further folders and, before them, those beside it
 * and in `root`, the folder that their ids count from. What is taken from files elsewhere, of `further` folders too, is read
 * and has no id here.
 */
export function readLibrary(
  world: World,
  path: string,
  furtherSources: readonly string[] = [],
  read: SourcesRead = 'all',
  further: readonly string[] = [],
): Library & { readonly root: string } {
  const paths = checklistPaths(world, path, further)
  const found = libraryAt(world, [paths], furtherSources, read)
  return { ...found, root: paths.root }
}

/** The same of several folders or files as one library, in which the first file of an id counts. */
export function readLibraries(world: World, paths: readonly string[], furtherSources: readonly string[]): Library {
  return libraryAt(world, paths.map((path) => checklistPaths(world, path)), furtherSources, 'all')
}

function libraryAt(world: World, places: readonly ChecklistPaths[], furtherSources: readonly string[], read: SourcesRead): Library {
  const own = places.flatMap((place) => place.own)
  const paths = [...own, ...places.flatMap(({ taken }) => taken)]
  const whole = readLibraryOf(world, [...new Set(paths)], [...furtherSources, ...places.flatMap(({ sources }) => sources)], read)
  const isOwn = (id: string): boolean => own.includes(whole.pathOf(id) ?? '')
  return { ...whole, ids: whole.ids.filter(isOwn), unread: [...places.flatMap(({ unread }) => unread), ...whole.unread] }
}

/** Reads these checklist files, of which the first of an id counts, with the sources of these folders, of which the last does. */
export function readLibraryOf(
  world: World,
  paths: readonly string[],
  sourceFolders: readonly string[],
  read: SourcesRead = 'all',
): Library {
  const checklists = gather(world, paths, readChecklist)
  const further = shippedTaken(world, checklists.found)
  const rests = checklists.refused.flatMap((path) => restIn(world, path))
  const citing = [...checklists.found.values(), ...further.values(), ...rests]
  const folders = gatherSources(world, sourceFolders, read === 'all' ? undefined : citing)
  const sources = new Map(folders.flatMap(({ found }) => [...found]))
  const register: Register = new Map<string, SourceDocument>([...sources].map(([id, { value }]) => [id, value]))
  const written = checklists.found
  const takeFrom = (id: string): ChecklistSource | undefined => (written.get(id) ?? further.get(id))?.value
  const day = today(world)

  const judged = new Map<string, readonly Problem[]>()
  const problemsOf = (id: string): readonly Problem[] => {
    const file = written.get(id)
    const found = judged.get(id) ?? (file === undefined ? [] : problemsIn(file))
    judged.set(id, found)
    return found
  }
  const problemsIn = (file: Shelved<ChecklistSource>): readonly Problem[] => {
    const own = authoringProblems(file.value, takeFrom).map((found) => unreadInclude(found, checklists.refused, checklists.problems))
    // Where a checklist leads back to this one, each waits for the other.
    const circles = new Set(own.filter(({ code }) => code === 'include-circle').map(({ pointer }) => pointer))
    const faulty = file.value.sections.flatMap(({ from }, index) => {
      const pointer = `/sections/${index}/from`
      if (from === undefined || circles.has(pointer)) return []
      const first = problemsOf(from).find(isError)
      return first === undefined ? [] : [faultyInclude(from, pointer, first)]
    })
    return [...own, ...inForceOnly(file.value, citationProblems(file.value, register, day)), ...faulty]
      .map((found) => ({ ...file.locate(found), file: file.path }))
      .toSorted(byPlace)
  }
  /** Without what is said of sources that nothing rests on any more, or yet. */
  const inForceOnly = (source: ChecklistSource, found: readonly Problem[]): readonly Problem[] => {
    if (!found.some(({ code }) => code === 'source-not-in-force')) return found
    const asked = sourcesAskedOn(assemble(source, takeFrom), day)
    return found.filter(({ code, detail }) => code !== 'source-not-in-force' || asked.has(String(detail?.['source'])))
  }
  // Only of those beside the checklists: what a source of another folder is replaced by may not have been read.
  const inRegister = [...(folders.at(-1)?.found.values() ?? [])].flatMap((file) =>
    [...nameProblems(file), ...registerProblems(file.value, (id) => register.has(id))].map((found) => ({
      ...file.locate(found),
      file: file.path,
    })),
  )
  return {
    ids: [...written.keys()],
    pathOf: (id) => written.get(id)?.path,
    problemsOf,
    compiled: (id) => {
      const file = written.get(id)
      if (file === undefined || problemsOf(id).some(isError)) return undefined
      const checklist = compileChecklist(file.value, takeFrom, register)
      return 'sections' in checklist ? checklist : undefined
    },
    written: takeFrom,
    fileOf: (id) => written.get(id),
    register,
    ownSources: new Set(folders.flatMap(({ found }, index) => (sourceFolders[index] === world.environment.shipped('checklists/sources') ? [] : [...found.keys()]))),
    unread: [...folders.flatMap(({ problems }) => problems), ...inRegister, ...checklists.problems, ...checklists.again.flatMap(problemsIn), ...rests.flatMap((rest) => restProblemsOf(rest, register, day))],
  }
}

function isError(found: Problem): boolean {
  return levelOf(found) === 'error'
}

/** Checklists that come with the program and from which these take sections, directly and through others. */
function shippedTaken(
  world: World,
  own: ReadonlyMap<string, Shelved<ChecklistSource>>,
): ReadonlyMap<string, Shelved<ChecklistSource>> {
  const taken = new Map<string, Shelved<ChecklistSource>>()
  const lookInto = ({ sections }: ChecklistSource): void => {
    for (const { from } of sections) {
      if (from === undefined || own.has(from) || taken.has(from)) continue
      const path = world.environment.shipped(`checklists/${from}.yaml`)
      const read = world.files.kind(path) === 'file' ? readChecklist(world.files.read(path, largestChecklist)) : []
      if (!isWritten(read)) continue
      taken.set(from, { path, ...read })
      lookInto(read.value)
    }
  }
  for (const { value } of own.values()) lookInto(value)
  return taken
}

/** A source is found by the name of its file. */
function nameProblems({ path, value: { id } }: Shelved<SourceDocument>): readonly Problem[] {
  const expected = basename(path, '.yaml')
  return id === expected ? [] : [problem('id-differs-from-path', '/id', { id, expected })]
}

/** Of the sources that come with the program the build has made one file. */
function builtSources(world: World): Gathered<SourceDocument> | undefined {
  const register = shippedRegister(world)
  if (register === undefined) return undefined
  const found = new Map([...register].map(([id, value]) => [id, { path: id, value, locate: (told: Problem) => told }]))
  return { found, again: [], problems: [], refused: [] }
}

/** The sources of folders, of which the last is read whole; of the others, only what is cited where that is told. */
function gatherSources(
  world: World,
  folders: readonly string[],
  citing: readonly { readonly value: Pick<ChecklistSource, 'sources'> }[] | undefined,
): readonly Gathered<SourceDocument>[] {
  const whole = (folder: string): Gathered<SourceDocument> => {
    const unread: Problem[] = []
    const paths = yamlOrProblem(world, folder, (found) => unread.push(found))
    const gathered = gather(world, paths, readSource)
    return { ...gathered, problems: [...unread, ...gathered.problems] }
  }
  const shipped = world.environment.shipped('checklists/sources')
  const built = folders.slice(0, -1).includes(shipped) ? builtSources(world) : undefined
  const read = (folder: string, otherwise: (folder: string) => Gathered<SourceDocument>): Gathered<SourceDocument> =>
    folder === shipped && built !== undefined ? built : otherwise(folder)
  const [last, further] = [folders.slice(-1).map(whole), folders.slice(0, -1)]
  if (citing === undefined) return [...further.map((folder) => read(folder, whole)), ...last]
  const beside = [...(last[0]?.found.values() ?? [])]
  const cited = [...citing.flatMap(({ value }) => value.sources), ...beside.flatMap(({ value }) => value.replacedBy ?? [])]
  // A source is found by the name of its file.
  const paths = (folder: string): readonly string[] =>
    [...new Set(cited)].map((id) => join(folder, `${id}.yaml`)).filter((path) => world.files.kind(path) === 'file')
  return [...further.map((folder) => read(folder, (one) => gather(world, paths(one), readSource))), ...last]
}

interface Gathered<T> {
  readonly found: ReadonlyMap<string, Shelved<T>>
  /** Files that hold an id which is taken; of what they say nothing counts. */
  readonly again: readonly Shelved<T>[]
  readonly problems: readonly Problem[]
  /** Paths of files that say they are ours and could not be read. */
  readonly refused: readonly string[]
}

function gather<T extends { readonly id: string }>(
  world: World,
  paths: readonly string[],
  read: (bytes: Uint8Array) => Written<T> | readonly Problem[],
): Gathered<T> {
  const found = new Map<string, Shelved<T>>()
  const again: Shelved<T>[] = []
  const problems: Problem[] = []
  const refused: string[] = []
  for (const path of paths) {
    const bytes = readOwn(world, path, largestChecklist)
    // Looked at before it is read: the tests beside checklists are as long as those.
    if (bytes instanceof Uint8Array && isAnotherFormat(bytes)) continue
    const file = bytes instanceof Uint8Array ? read(bytes) : [bytes]
    if (!isWritten(file)) {
      problems.push(...file.map((one) => ({ ...one, file: path })))
      refused.push(path)
    } else if (found.has(file.value.id)) {
      problems.push({ ...file.locate(problem('duplicate-id', '/id', { id: file.value.id, other: found.get(file.value.id)?.path ?? '' })), file: path })
      again.push({ path, ...file })
    } else found.set(file.value.id, { path, ...file })
  }
  return { found, again, problems, refused }
}
