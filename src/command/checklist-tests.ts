// The tests of a checklist: those in its own file, and those in the file beside it.
import { largestChecklist, readTests } from '../format/checklist.ts'
import { isWritten, type Written } from '../format/read-written.ts'
import { expectationProblems } from '../model/expectation.ts'
import type { Checklist, ChecklistSource, Expectation } from '../model/generated/formats.ts'
import { plannerFor } from '../model/plan.ts'
import type { Problem } from '../model/problem.ts'
import type { World } from '../world/world.ts'

/** gas/station.yaml has its further tests in gas/station.tests.yaml. */
export function testsPathOf(path: string): string {
  return path.replace(/\.yaml$/u, '.tests.yaml')
}

/** Problems, placed in the file they stand in: those of expectationProblems and, for the file beside, of readWritten. */
export function testProblems(
  world: World,
  path: string,
  written: Written<ChecklistSource>,
  checklist: Checklist,
): readonly Problem[] {
  const planner = plannerFor(checklist)
  const run = (file: string, tests: Written<{ readonly tests?: readonly Expectation[] }>): readonly Problem[] =>
    expectationProblems(checklist, planner, tests.value.tests ?? []).map((found) => ({ ...tests.locate(found), file }))
  const beside = testsPathOf(path)
  if (world.files.kind(beside) !== 'file') return run(path, written)
  const further = readTests(world.files.read(beside, largestChecklist))
  const inFile = isWritten(further) ? run(beside, further) : further.map((found) => ({ ...found, file: beside }))
  return [...run(path, written), ...inFile]
}
