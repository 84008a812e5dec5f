// Checklists and sources as their authors wrote them: read from folders, checked, compiled.
import { join } from 'node:path'
import { largestChecklist, readChecklist, readSource } from '../format/checklist.ts'
import { isWritten, type Written } from '../format/read-written.ts'
import { authoringProblems } from '../model/authoring.ts'
import { citationProblems, type Register } from '../model/citation.ts'
import { compileChecklist } from '../model/compile.ts'
import type { Checklist, ChecklistSource, SourceDocument } from '../model/generated/formats.ts'
import { byPlace, levelOf, type Problem, problem } from '../model/problem.ts'
import type { World } from '../world/world.ts'

export interface Library {
  /** Ids of the checklists that could be read, in the order of their files. */
  readonly ids: readonly string[]
  /** Path of the file that holds a checklist. */
  readonly pathOf: (id: string) => string | undefined
  /** Everything wrong with one checklist, placed in its file. */
  readonly problemsOf: (id: string) => readonly Problem[]
  /** The complete checklist; undefined when problemsOf has an error. */
  readonly compiled: (id: string) => Checklist | undefined
  /** What is wrong with files that could not be read as a checklist or source at all. */
  readonly unread: readonly Problem[]
}

interface Shelved<T> extends Written<T> {
  readonly path: string
}

/** Folders inside a checklist folder that hold something else. */
const others = new Set(['sources', 'samples', 'released'])

/** Reads every checklist below a folder, with the sources of further folders and, before them, those beside it. */
export function readLibrary(world: World, folder: string, furtherSources: readonly string[] = []): Library {
  const unread: Problem[] = []
  const sourcesIn = (one: string) => gather(world, yamlIn(world, one), readSource, unread)
  const sources = new Map([...furtherSources, join(folder, 'sources')].flatMap((one) => [...sourcesIn(one)]))
  const written = gather(world, yamlIn(world, folder), readChecklist, unread)
  const register: Register = new Map<string, SourceDocument>([...sources].map(([id, { value }]) => [id, value]))
  const compile = (source: ChecklistSource): Checklist | readonly Problem[] =>
    compileChecklist(source, (id) => written.get(id)?.value, register)

  const problemsOf = (id: string): readonly Problem[] => {
    const file = written.get(id)
    if (file === undefined) return []
    const own = [...authoringProblems(file.value), ...citationProblems(file.value, register)]
    const whole = own.some((found) => levelOf(found) === 'error') ? [] : compile(file.value)
    return [...own, ...('sections' in whole ? [] : whole)]
      .map((found) => ({ ...file.locate(found), file: file.path }))
      .toSorted(byPlace)
  }
  return {
    ids: [...written.keys()],
    pathOf: (id) => written.get(id)?.path,
    problemsOf,
    compiled: (id) => {
      const file = written.get(id)
      if (file === undefined || problemsOf(id).some((found) => levelOf(found) === 'error')) return undefined
      const checklist = compile(file.value)
      return 'sections' in checklist ? checklist : undefined
    },
    unread,
  }
}

function gather<T extends { readonly id: string }>(
  world: World,
  paths: readonly string[],
  read: (bytes: Uint8Array) => Written<T> | readonly Problem[],
  unread: Problem[],
): ReadonlyMap<string, Shelved<T>> {
  const found = new Map<string, Shelved<T>>()
  for (const path of paths) {
    const bytes = world.files.read(path, largestChecklist)
    const file = read(bytes)
    if (!isWritten(file)) unread.push(...(isAnotherFormat(bytes) ? [] : file.map((one) => ({ ...one, file: path }))))
    else if (found.has(file.value.id))
      unread.push({ ...file.locate(problem('duplicate-id', '/id', { id: file.value.id })), file: path })
    else found.set(file.value.id, { path, ...file })
  }
  return found
}

/** An answers file may lie among checklists; a checklist with a fault may not pass for something else. */
function isAnotherFormat(bytes: Uint8Array): boolean {
  return /^format: *["']?taut-(?!checklist\/|source\/)/mu.test(new TextDecoder().decode(bytes))
}

function yamlIn(world: World, folder: string): readonly string[] {
  if (world.files.kind(folder) !== 'folder') return []
  return world.files.list(folder).flatMap((name) => {
    const path = join(folder, name)
    // A link to a folder could lead in a circle.
    if (world.files.kind(path) === 'folder')
      return others.has(name) || world.files.isLink(path) ? [] : yamlIn(world, path)
    return name.endsWith('.yaml') ? [path] : []
  })
}
