// taut checklist lint: everything wrong with the checklists of a folder, at once, each at its line and column.
import { Failure } from '../model/failure.ts'
import { levelOf } from '../model/problem.ts'
import { visible } from '../model/text.ts'
import { tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { readLibrary } from './library.ts'

export interface ChecklistLintOptions {
  readonly folder: string
  readonly telling: Telling
}

/** 0 when there is no error, 2 otherwise; warnings are told and change nothing. Failure: path-not-found, path-not-regular. */
export function run({ folder, telling }: ChecklistLintOptions, world: World): number {
  const kind = world.files.kind(folder)
  if (kind === 'none') throw new Failure('path-not-found', { path: folder })
  if (kind !== 'folder') throw new Failure('path-not-folder', { path: folder })
  const { ids, unread, problemsOf } = readLibrary(world, folder, [world.environment.shipped('checklists/sources')])
  const found = [...unread, ...ids.flatMap(problemsOf)]
  world.terminal.out(tellProblems(found, telling))
  const errors = found.filter((one) => levelOf(one) === 'error').length
  if (ids.length === 0 && errors === 0) throw new Failure('no-checklist', { path: folder })
  const counts = { checklists: ids.length, errors, warnings: found.length - errors, path: visible(folder) }
  world.terminal.err(`${say(telling.language, 'checklist.linted', counts)}\n`)
  return errors > 0 ? 2 : 0
}
