// The tests of a checklist: those in its own file, and those in the file beside it.
import { largestChecklist, readTests } from '../format/checklist.ts'
import { isWritten, type Written } from '../format/read-written.ts'
import { expectationProblems } from '../model/expectation.ts'
import type { Checklist, Expectation } from '../model/generated/formats.ts'
import type { Planner } from '../model/plan.ts'
import { type Problem, problem } from '../model/problem.ts'
import type { World } from '../world/world.ts'
import { readOwn, yamlIn } from './own-file.ts'

/** gas/station.yaml has its further tests in gas/station.tests.yaml; a file that ends in something else has none. */
export function testsPathOf(path: string): string | undefined {
  return path.endsWith('.yaml') ? path.replace(/\.yaml$/u, '.tests.yaml') : undefined
}

/** The checklist whose tests stand in a file, by the names of the two. */
export function checklistBeside(world: World, tests: string): string | undefined {
  const path = tests.replace(/\.tests\.yaml$/u, '.yaml')
  return path !== tests && world.files.kind(path) === 'file' ? path : undefined
}

/** Files of tests: every one of a folder, or those beside a file, or that file. */
export function testFilesAt(world: World, path: string): readonly string[] {
  if (world.files.kind(path) === 'folder') return yamlIn(world, path).filter((one) => isTests(world, one))
  const beside = testsPathOf(path)
  if (beside !== undefined && world.files.kind(beside) === 'file') return [beside]
  return isTests(world, path) ? [path] : []
}

/** By what a file says of itself; one that is named as the tests of a checklist may not pass for something else. */
export function isTests(world: World, path: string): boolean {
  if (checklistBeside(world, path) !== undefined) return true
  const bytes = readOwn(world, path, largestChecklist)
  return bytes instanceof Uint8Array && /^format: *["']?taut-tests\//mu.test(new TextDecoder().decode(bytes))
}

/** A checklist without faults, and what plans it. */
export interface Tested {
  readonly checklist: Checklist
  readonly planner: Planner
}

/** What comes of the tests in a file, placed in it. Problems: those of expectationProblems. */
export function testProblems(file: string, tests: Written<{ readonly tests?: readonly Expectation[] }>, { checklist, planner }: Tested): readonly Problem[] {
  return expectationProblems(checklist, planner, tests.value.tests ?? []).map((found) => ({ ...tests.locate(found), file }))
}

/**
 * What is wrong with a file of tests; `testedAt` gives the checklist of a file, and where that has faults, the form of the
 * tests alone is judged. Problems, placed in it: those of reading a file, of readWritten and of testProblems, and tests-without-checklist.
 */
export function testFileProblems(world: World, path: string, testedAt: (path: string) => Tested | undefined): readonly Problem[] {
  const bytes = readOwn(world, path, largestChecklist)
  if (!(bytes instanceof Uint8Array)) return [bytes]
  const tests = readTests(bytes)
  const beside = checklistBeside(world, path)
  if (!isWritten(tests)) return tests.map((found) => ({ ...found, file: path }))
  if (beside === undefined) return [{ ...tests.locate(problem('tests-without-checklist', '/format')), file: path }]
  const tested = testedAt(beside)
  return tested === undefined ? [] : testProblems(path, tests, tested)
}
