// The checklists that come with the program, as their authors wrote them, compiled, and the register.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLibrary } from '../../src/command/library.ts'
import type { SourceDocument } from '../../src/model/generated/formats.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { levelOf } from '../../src/model/problem.ts'
import { gapsOn } from '../../src/model/source-force.ts'
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

/** The day on which the law was last looked at. */
export const lawDay = '2026-11-22'

/** Checklists by an edition that has been repealed, which ask nothing today. */
export const ofThePast = shipped.filter(({ checklist }) => gapsOn(checklist, library.register, lawDay).asksNothing)

/** The edition by which a checklist of the past asks. */
export function editionOf({ checklist }: (typeof shipped)[number]): SourceDocument {
  const ended = checklist.sources.flatMap(({ id }) => library.register.get(id) ?? []).find((one) => standingOf(one, lawDay) === 'out-of-force')
  if (ended === undefined) throw new Error(checklist.id)
  return ended
}

/** A day on which a checklist asks: today, or the last one of its edition. */
export const askingDay = (one: (typeof shipped)[number]): string => (ofThePast.includes(one) ? (editionOf(one).until ?? lawDay) : lawDay)

export const written = library.ids.flatMap((id) => library.written(id) ?? [])
