// The checklists of folders of one's own: as they are written now, and as the folders keep them from earlier releases.
import { join } from 'node:path'
import { printCompiled } from '../format/compiled.ts'
import type { Register } from '../model/citation.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { levelOf, type Problem, problem } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import { checklistInFile } from './checklist-file.ts'
import type { CompiledChecklist } from './compiled-file.ts'
import { type KeptForms, keptForms } from './kept-forms.ts'
import { readLibrary } from './library.ts'

export interface OwnChecklists {
  /** In the order of the folders and of their files, each digest once. */
  readonly written: readonly CompiledChecklist[]
  /** The sources that these folders and the program know, the last one of an id. */
  readonly register: Register
  readonly kept: {
    /** All that can be read. */
    readonly all: () => readonly CompiledChecklist[]
    readonly find: (digest: string) => Checklist | undefined
    /** The digest under which ID@VERSION was released. */
    readonly digestOf: (name: string) => string | undefined
    readonly problems: () => readonly Problem[]
  }
}

interface Written extends CompiledChecklist {
  readonly path: string
  /** What is said of its version, at its place. */
  readonly atVersion: (found: Problem) => Problem
}

/**
 * Failure: path-not-found, and file-refused with every error in these folders, among them released-text-changed and
 * version-differs, where one id and version would stand for two texts.
 */
export function ownChecklists(world: World, folders: readonly string[]): OwnChecklists {
  const read = folders.map((folder) => ({ folder, ...(isFile(world, folder) ? inFile(world, folder, folders) : inFolder(world, folder, folders)) }))
  const faulty = read.find(({ errors }) => errors.length > 0)
  if (faulty !== undefined) throw new Failure('file-refused', { path: faulty.folder }, distinct(read.flatMap(({ errors }) => errors)))
  const written = read.flatMap((one) => one.written)
  const kept = folders.map((folder) => keptForms(world, folder))
  const twofold = twofoldProblems(written, kept)
  if (twofold.length > 0) throw new Failure('file-refused', { path: folders.join(', ') }, twofold)
  return {
    register: new Map(read.flatMap(({ register }) => [...register])),
    written: written.filter(({ digest }, index) => written.findIndex((one) => one.digest === digest) === index),
    kept: {
      all: () => kept.flatMap(({ forms, read: checked }) => forms.flatMap((form) => checked(form) ?? [])),
      find: (digest) => kept.map(({ find }) => find(digest)).find((checklist) => checklist !== undefined),
      digestOf: (name) => kept.map(({ digestOf }) => digestOf(name)).find((digest) => digest !== undefined),
      problems: () => kept.flatMap(({ problems }) => problems()),
    },
  }
}

interface Read {
  readonly written: readonly Written[]
  readonly register: Register
  readonly errors: readonly Problem[]
}

function isFile(world: World, path: string): boolean {
  return world.files.kind(path) === 'file'
}

function inFile(world: World, path: string, folders: readonly string[]): Read {
  const { checklist, digest, register } = checklistInFile(world, path, othersThan(path, folders))
  return { register: register(), written: [{ checklist, digest, path, atVersion: (found) => ({ ...found, file: path }) }], errors: [] }
}

function othersThan(path: string, folders: readonly string[]): readonly string[] {
  return folders.filter((other) => other !== path)
}

/** Every checklist of a folder, compiled; its sources, and what it takes over, may stand in the other folders too. */
function inFolder(world: World, folder: string, folders: readonly string[]): Read {
  if (world.files.kind(folder) !== 'folder') throw new Failure('path-not-found', { path: folder })
  const others = othersThan(folder, folders)
  const sources = [world.environment.shipped('checklists/sources'), ...others.map((other) => join(other, 'sources'))]
  const library = readLibrary(world, folder, sources, 'all', others)
  const { ids, unread, problemsOf, compiled, fileOf, register } = library
  const errors = [...unread, ...ids.flatMap(problemsOf)].filter((found) => levelOf(found) === 'error')
  if (errors.length > 0) return { written: [], register, errors }
  const written = ids.flatMap((id): readonly Written[] => {
    const [checklist, file] = [compiled(id), fileOf(id)]
    if (checklist === undefined || file === undefined) return []
    const { path, locate } = file
    return [{ checklist, digest: sha256(printCompiled(checklist)), path, atVersion: (found) => ({ ...locate(found), file: path }) }]
  })
  return { written, register, errors }
}

/** What is wrong with the sources of one folder may be found with each of the others. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()]
}

/** One id and version is one text, wherever it stands: else nobody could say which of them a result was made with. */
function twofoldProblems(written: readonly Written[], kept: readonly KeptForms[]): readonly Problem[] {
  const forms = kept.flatMap(({ forms: all, read }) => all.map((form) => ({ ...form, read: () => read(form) })))
  return [
    ...written.flatMap(({ checklist: { id, version }, digest, path, atVersion }, index) => {
      const released = kept.flatMap(({ digestOf }) => digestOf(`${id}@${version}`) ?? [])
      if (released.some((one) => one !== digest)) return [atVersion(problem('released-text-changed', '/version', { id, version }))]
      const before = written.slice(0, index).find((one) => one.checklist.id === id && one.checklist.version === version)
      const differs = before !== undefined && before.digest !== digest && before.path !== path
      return differs ? [atVersion(problem('version-differs', '/version', { id, version, other: before.path }))] : []
    }),
    ...forms.flatMap((form, index) => {
      const before = forms.slice(0, index).find((one) => one.name === form.name && one.digest !== form.digest)
      const [one, other] = before === undefined ? [] : [form.read(), before.read()]
      if (before === undefined || one === undefined || other === undefined || one.digest === other.digest) return []
      const { id, version } = one.checklist
      return [{ ...problem('version-differs', undefined, { id, version, other: before.path }), file: form.path }]
    }),
  ]
}
