// The checklists that come with the program, as their authors wrote them, compiled, and the register.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLibrary } from '../../src/command/library.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { levelOf } from '../../src/model/problem.ts'
import { standingOf } from '../../src/model/standing.ts'
import { systemWorld } from '../../src/world/system.ts'

export const folder = join(fileURLToPath(import.meta.url), '../../../checklists')

export const library = readLibrary(systemWorld(), folder)

/** Every checklist by its id, with its planner. */
export const shipped = library.ids.map((id) => {
  const checklist = library.compiled(id)
  if (checklist === undefined) throw new Error(`${id}: ${JSON.stringify(library.problemsOf(id).filter((found) => levelOf(found) === 'error'))}`)
  return { id, checklist, planner: plannerFor(checklist), path: library.pathOf(id) ?? '' }
})

export const written = library.ids.flatMap((id) => library.written(id) ?? [])

/** The day on which the law was last looked at. */
export const lastLooked = '2026-11-22'

/** A day by whose law a checklist asks: the last of its criteria where they are all replaced, and else the day of the last look. */
export function dayAsked({ checklist }: (typeof shipped)[number]): string {
  const sources = checklist.sources.flatMap(({ id }) => library.register.get(id) ?? [])
  if (sources.some((source) => standingOf(source, lastLooked) !== 'out-of-force')) return lastLooked
  return sources.map(({ until = '' }) => until).toSorted()[0] ?? lastLooked
}
