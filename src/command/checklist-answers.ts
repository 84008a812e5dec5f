// taut checklist answers: an answers file to fill in, so that a walk on paper can be typed in.
import { answersSkeleton } from '../report/answers/skeleton.ts'
import type { World } from '../world/world.ts'
import { checklistAt } from './checklist-at.ts'
import { type AskedOptions, askedBy } from './facts-at-hand.ts'
import { handOut } from './hand-out.ts'

export interface ChecklistAnswersOptions extends AskedOptions {
  readonly out?: string
}

/** Failure: those of checklistAt, askedBy and handOut. */
export async function run(options: ChecklistAnswersOptions, world: World): Promise<number> {
  const { checklist: name, checklists, facts, out, telling } = options
  const { checklist, digest } = await checklistAt(world, name, checklists)
  const asked = askedBy(world, { checklist, words: facts, language: telling.language })
  handOut(world, answersSkeleton(asked, digest, telling.language), out, telling)
  return 0
}
