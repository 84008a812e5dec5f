// taut checklist lint: everything wrong with the checklists of a folder, or with one file, at once, each at its place.
import { join, relative, resolve } from 'node:path'
import { largestChecklist } from '../format/checklist.ts'
import { knowledgeOf } from '../model/coverage.ts'
import { shareOf } from '../model/decimal.ts'
import { Failure } from '../model/failure.ts'
import type { Read } from '../model/generated/formats.ts'
import { byPlace } from '../model/by-place.ts'
import { plannerFor } from '../model/plan.ts'
import { levelOf, type Problem, problem } from '../model/problem.ts'
import { visible } from '../model/text.ts'
import { tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { checklistBeside, isTests, type Tested, testFileProblems, testFilesAt, testProblems, testsPathOf } from './checklist-tests.ts'
import { type Library, readLibrary, readLibraryOf } from './library.ts'
import { readOwn } from './own-file.ts'
import { type Released, releasedAt } from './released.ts'

export interface ChecklistLintOptions {
  /** A folder, or one file. */
  readonly path: string
  /** Folders with checklists that are taken over, and with sources. */
  readonly checklists?: readonly string[]
  readonly telling: Telling
}

/**
 * 0 when there is no error, 2 otherwise; warnings are told and change nothing. A file of tests stands for the checklist that it stands beside.
 * Failure: path-not-found, path-not-regular, no-checklist.
 */
export function run({ path: given, checklists = [], telling }: ChecklistLintOptions, world: World): number {
  for (const one of checklists) if (world.files.kind(one) === 'none') throw new Failure('path-not-found', { path: one })
  const kind = world.files.kind(given)
  if (kind === 'none') throw new Failure('path-not-found', { path: given })
  if (kind === 'other') throw new Failure('path-not-regular', { path: given })
  const path = (kind === 'file' && isTests(world, given) ? checklistBeside(world, given) : undefined) ?? given
  const { library, folder, isAsked, ofSource } = scopeOf(world, path, kind, checklists)
  const { unread, pathOf, problemsOf } = library
  const ids = library.ids.filter((id) => isAsked(pathOf(id)))
  const released = releasedAt(world, folder)
  const tested = testedIn(library, ids)
  const found = [
    ...unread,
    ...(kind === 'folder' ? released.problems() : []),
    ...ids.flatMap((id) => [...problemsOf(id), ...placeProblems(library, id, folder), ...compiledProblems(library, id, released, tested)]),
    ...testFilesAt(world, path).flatMap((one) => testFileProblems(world, one, (beside) => tested.get(beside))),
  ]
    .filter(({ file }) => isAsked(file))
    .toSorted(byPlace)
  world.terminal.out(tellProblems(found, telling))
  const errors = found.filter((one) => levelOf(one) === 'error').length
  if (ids.length === 0 && errors === 0 && !ofSource) throw new Failure('no-checklist', { path })
  const warnings = found.filter((one) => levelOf(one) === 'warning').length
  const counts = { checklists: ids.length, errors, warnings, path: visible(path) }
  const text = ofSource ? 'checklist.linted-source' : ids.length === 0 ? 'checklist.linted-none' : 'checklist.linted'
  world.terminal.err(`${say(telling.language, text, counts)}\n${citedLine(library, ids, telling)}`)
  return errors > 0 ? 2 : 0
}

interface Scope {
  readonly library: Library
  /** The folder that ids count from. */
  readonly folder: string
  /** Whether a file is one of those that were asked about. */
  readonly isAsked: (path: string | undefined) => boolean
  /** One file of the register, and no checklist, was asked about. */
  readonly ofSource: boolean
}

/** What is taken over from elsewhere is read, and only what is wrong with what was asked about is told. */
function scopeOf(world: World, path: string, kind: 'file' | 'folder', further: readonly string[]): Scope {
  const files = new Set([path, testsPathOf(path) ?? path].map((one) => absolute(world, one)))
  const isAsked = (other = ''): boolean =>
    kind === 'file'
      ? files.has(absolute(world, other))
      : !relative(absolute(world, path), absolute(world, other)).startsWith('..')
  const sources = [shippedSources(world), ...further.map((one) => join(one, 'sources'))]
  if (kind === 'file' && isSource(world, path)) {
    const folder = join(path, '..')
    return { library: readLibraryOf(world, [], [...sources, folder], 'cited'), folder, isAsked, ofSource: true }
  }
  const library = readLibrary(world, path, sources, 'cited', further)
  return { library, folder: library.root, isAsked, ofSource: false }
}

function isSource(world: World, path: string): boolean {
  const bytes = readOwn(world, path, largestChecklist)
  return bytes instanceof Uint8Array && /^format: *["']?taut-source\//mu.test(new TextDecoder().decode(bytes))
}

function shippedSources(world: World): string {
  return world.environment.shipped('checklists/sources')
}

function absolute(world: World, path: string): string {
  return resolve(world.environment.workingFolder(), path)
}

/** The path is the id; in the folder itself the last part of the id is enough. */
function placeProblems({ fileOf }: Library, id: string, folder: string): readonly Problem[] {
  const file = fileOf(id)
  if (file === undefined) return []
  const expected = relative(folder, file.path).replaceAll('\\', '/').replace(/\.yaml$/u, '')
  if (expected === id || (!expected.includes('/') && id.endsWith(`/${expected}`))) return []
  return [{ ...file.locate(problem('id-differs-from-path', '/id', { id, expected })), file: file.path }]
}

/** Checklists without faults by the paths of their files, so that each is compiled once. */
function testedIn({ compiled, pathOf }: Library, ids: readonly string[]): ReadonlyMap<string, Tested> {
  const all = ids.map((id) => ({ path: pathOf(id), checklist: compiled(id) }))
  return new Map(
    all.flatMap(({ path, checklist }) =>
      path === undefined || checklist === undefined ? [] : [[path, { checklist, planner: plannerFor(checklist) }] as const],
    ),
  )
}

/** What shows only in the complete form: a text that was released, and the tests in the file itself. */
function compiledProblems(
  { fileOf }: Library,
  id: string,
  { isChanged }: Released,
  all: ReadonlyMap<string, Tested>,
): readonly Problem[] {
  const file = fileOf(id)
  const tested = file === undefined ? undefined : all.get(file.path)
  if (file === undefined || tested === undefined) return []
  const { version } = tested.checklist
  const changed = isChanged(tested.checklist)
    ? [{ ...file.locate(problem('released-text-changed', '/version', { id, version })), file: file.path }]
    : []
  return [...changed, ...testProblems(file.path, file, tested)]
}

/** How surely the authors know what they cite. */
function citedLine({ written }: Library, ids: readonly string[], { language }: Telling): string {
  const known = knowledgeOf(ids.flatMap((id) => written(id) ?? []))
  const count = (read: Read): number => known.reduce((sum, { reads }) => sum + reads[read], 0)
  const [full, part, memory] = [count('full'), count('part'), count('memory')]
  const cites = full + part + memory
  if (cites === 0) return ''
  const shares = { fullShare: shareOf(full, cites), partShare: shareOf(part, cites), memoryShare: shareOf(memory, cites) }
  return `${say(language, 'checklist.cited', { cites, ...shares })}\n`
}
