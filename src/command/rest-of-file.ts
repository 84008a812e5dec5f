// The sound parts of a checklist file that does not meet its schema, and what is wrong with them.
import { largestChecklist, restOfChecklist } from '../format/checklist.ts'
import type { Rest } from '../format/read-rest.ts'
import { restProblems } from '../model/authoring-rest.ts'
import type { ChecklistBody } from '../model/checklist-body.ts'
import type { Register } from '../model/citation.ts'
import type { Problem } from '../model/problem.ts'
import type { World } from '../world/world.ts'
import { readOwn } from './own-file.ts'

export interface RestOfFile extends Rest<ChecklistBody> {
  readonly path: string
}

/** What is left of a file that was refused; nothing where it cannot be read. */
export function restIn(world: World, path: string): readonly RestOfFile[] {
  const bytes = readOwn(world, path, largestChecklist)
  const rest = bytes instanceof Uint8Array ? restOfChecklist(bytes) : undefined
  return rest === undefined ? [] : [{ ...rest, path }]
}

/** Placed in the file. Problems: those of restProblems. */
export function restProblemsOf({ path, value, isWhole, locate }: RestOfFile, register: Register, day: string): readonly Problem[] {
  return restProblems(value, register, day, isWhole).map((found) => ({ ...locate(found), file: path }))
}
