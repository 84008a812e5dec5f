// A compiled checklist from its bytes: in form, and with everything in it looked at that compiling would look at.
import { placedInCompiled, printCompiled, readCompiled } from '../format/compiled.ts'
import { authoringProblems } from '../model/authoring.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { levelOf, type Problem, problem } from '../model/problem.ts'
import { sha256 } from '../sign/digest.ts'

export interface CompiledChecklist {
  readonly checklist: Checklist
  readonly digest: string
}

/** The checklist, or every error in it with its line and column. Problems: format-unknown, those of readCompiled and authoringProblems. */
export function checkCompiled(bytes: Uint8Array): CompiledChecklist | readonly Problem[] {
  const read = readCompiled(bytes)
  if ('problems' in read) return isChecklist(bytes) ? placedInCompiled(bytes, read.problems) : notAChecklist
  const checklist = read.value
  // Nothing that was compiled elsewhere has had its conditions looked at.
  const faults = authoringProblems({ ...checklist, sources: checklist.sources.map(({ id }) => id) })
  const errors = faults.filter((found) => levelOf(found) === 'error')
  return errors.length > 0 ? placedInCompiled(bytes, errors) : { checklist, digest: sha256(printCompiled(checklist)) }
}

export const notAChecklist: readonly Problem[] = [problem('format-unknown', undefined, { expected: 'taut-checklist/1' })]

/** Whether a file says that it is one of ours; of any other, a list of all that is wrong would help nobody. */
export function isChecklist(bytes: Uint8Array): boolean {
  return /["']?format["']?\s*:\s*["']?taut-checklist\//u.test(new TextDecoder().decode(bytes))
}
