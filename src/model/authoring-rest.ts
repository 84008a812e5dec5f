// What can be said of the sound parts of a checklist whose other parts do not meet the schema.
import { duplicates } from './authoring.ts'
import type { ChecklistBody } from './checklist-body.ts'
import { citationProblems, type Register } from './citation.ts'
import { conditionProblems } from './condition-places.ts'
import { limitProblems } from './limit-shape.ts'
import type { Problem } from './problem.ts'
import { questionProblems } from './question.ts'

/** Not told where facts are missing from what is left. */
const ofFacts: ReadonlySet<string> = new Set(['condition-fact-unknown', 'condition-fact-later', 'condition-option-unknown'])

const ofCites: ReadonlySet<string> = new Set(['duplicate-id', 'source-unknown', 'clause-unknown', 'claim-exceeds-register'])

/**
 * Only what stays true when the rest is put right: nothing that is said of what is absent, unused or never reached.
 * Problems: duplicate-id, those of conditions, limits and questions, source-unknown, clause-unknown, claim-exceeds-register.
 */
export function restProblems(
  source: ChecklistBody,
  register: Register,
  day: string,
  isWhole: (pointer: string) => boolean,
): readonly Problem[] {
  return [
    ...duplicates(source),
    ...conditionProblems(source).filter(({ code }) => isWhole('/facts') || !ofFacts.has(code)),
    ...limitProblems(source).filter(({ pointer = '' }) => isWhole(itemAbove(pointer))),
    ...questionProblems(source),
    ...citationProblems(source, register, day).filter(({ code }) => ofCites.has(code)),
  ]
}

/** As /sections/0/items/1 for all that stands in it: with a limit or a stated value gone, the others mean something else. */
function itemAbove(pointer: string): string {
  return pointer.split('/').slice(0, 5).join('/')
}
