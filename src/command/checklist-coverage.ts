// taut checklist coverage: which clauses of the source register are asked by which items, and which are not.
import { join } from 'node:path'
import { coverageOf, knowledgeOf, overloadedItems, type SourceCoverage } from '../model/coverage.ts'
import { Failure } from '../model/failure.ts'
import type { ChecklistSource } from '../model/generated/formats.ts'
import { nearest } from '../model/nearest.ts'
import { levelOf } from '../model/problem.ts'
import { knowledgeText, overloadedText, sourceText, unusedText } from '../report/coverage-text.ts'
import { coverageJson } from '../report/coverage-json.ts'
import { outdented } from '../report/hanging.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import { listMark } from '../words/marks.ts'
import type { World } from '../world/world.ts'
import { type Library, readLibraries, readLibrary } from './library.ts'
import { today } from './today.ts'

export interface ChecklistCoverageOptions {
  /** Id of one source; all without it. */
  readonly source?: string
  /** Folders or files of one's own in place of the checklists that come with the program; told are their sources and those that they list. */
  readonly checklists?: readonly string[]
  readonly json?: true
  readonly telling: Telling
}

/**
 * 2 when a clause of a source in force is neither asked nor accounted for, or an item stands for too many; a source that
 * no checklist lists counts only when it is named. Failure: source-not-registered, file-refused, no-checklist, path-not-found, path-not-regular.
 */
export function run({ source, checklists, json, telling }: ChecklistCoverageOptions, world: World): number {
  const library = libraryIn(world, checklists)
  const written = library.ids.flatMap((id) => library.written(id) ?? [])
  const day = today(world)
  const listed = new Set(written.flatMap(({ sources }) => sources))
  // What is taken over asks its clauses here too, but what else its sources hold is not for these to ask.
  const all = coverageOf(library.register, withTaken(written, library), day).map((one) => ({ ...one, used: listed.has(one.source.id) }))
  // Of the sources that come with the program, an author answers for those that his checklists list.
  const isAccountable = ({ used, source: { id } }: SourceCoverage): boolean => checklists === undefined || used || library.ownSources.has(id)
  const asked = all.filter((one) => (source === undefined ? isAccountable(one) : one.source.id === source))
  if (source !== undefined && asked.length === 0) throw unknown(source, library, telling)
  const overloaded = overloadedItems(library.register, written, day).filter(
    ({ clauses }) => source === undefined || clauses.some((cite) => cite.source === source),
  )
  const counted = asked.filter(({ used }) => used || source !== undefined)
  const open = counted.filter((one) => one.standing !== 'out-of-force' && openIn(one) > 0)

  if (json === true) for (const one of asked) world.terminal.out(`${coverageJson(one, overloaded)}\n`)
  else {
    const wanted = ({ state }: { readonly state: string }): boolean => source !== undefined || state === 'open'
    const paragraphs = [
      ...counted.map((one) => sourceText(one, wanted, telling)),
      unusedText(asked.filter((one) => !counted.includes(one)), telling),
      overloadedText(overloaded, telling),
      knowledgeText(knowledgeOf(written, source), telling),
    ]
    world.terminal.out(paragraphs.filter((text) => text !== '').join('\n'))
  }
  const clauses = open.reduce((sum, one) => sum + openIn(one), 0)
  const counts = { sources: asked.length, used: asked.filter(({ used }) => used).length, open: open.length, clauses }
  const summary = say(telling.language, 'coverage.summary', counts)
  world.terminal.err(`${outdented(summary, telling.columns).join('\n')}\n`)
  return open.length > 0 || overloaded.length > 0 ? 2 : 0
}

/** Nothing is counted as long as something could not be read. */
function libraryIn(world: World, folders: readonly string[] | undefined): Library {
  const shipped = world.environment.shipped('checklists')
  for (const path of folders ?? []) {
    if (world.files.kind(path) === 'none') throw new Failure('path-not-found', { path })
    if (world.files.kind(path) === 'other') throw new Failure('path-not-regular', { path })
  }
  const path = folders?.join(', ') ?? shipped
  const library = folders === undefined ? readLibrary(world, shipped) : readLibraries(world, folders, [join(shipped, 'sources')])
  const { ids, unread, problemsOf } = library
  const found = unread.concat(ids.flatMap(problemsOf))
  const errors = found.filter((one) => levelOf(one) === 'error')
  if (errors.length > 0) throw new Failure('file-refused', { path }, errors)
  if (library.ids.length === 0) throw new Failure('no-checklist', { path })
  return library
}

/** Checklists with all from which they take sections, directly and through others. */
function withTaken(written: readonly ChecklistSource[], library: Library): readonly ChecklistSource[] {
  const met = new Map(written.map((one) => [one.id, one]))
  for (const { sections } of met.values()) {
    for (const { from } of sections) {
      const other = from === undefined ? undefined : library.written(from)
      if (other !== undefined && !met.has(other.id)) met.set(other.id, other)
    }
  }
  return [...met.values()]
}

function unknown(source: string, { register }: Library, { language }: Telling): Failure {
  const near = nearest(source, [...register.keys()]).join(listMark(language))
  return new Failure('source-not-registered', { source, nearest: near })
}

function openIn({ clauses }: SourceCoverage): number {
  return clauses.filter(({ state }) => state === 'open').length
}
