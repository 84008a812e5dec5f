// Which answers still fit what the checklist asks: a changed fact may have changed the limits that one was judged by.
import { answerProblems } from './answer.ts'
import type { Answer, ItemId, Language } from './generated/formats.ts'
import type { Plan, PlannedItem } from './plan.ts'
import type { Answers } from './rule.ts'
import type { Session } from './session.ts'

/** The answers to items that apply, as long as their items would still allow them; the others have to be given anew. */
export function fittingAnswers({ answers, head }: Pick<Session, 'answers' | 'head'>, plan: Plan): Answers {
  return new Map(
    plan.items.flatMap((planned) => {
      const answer = answers.get(planned.item.id)
      return answer !== undefined && fits(planned, answer, head.language) ? [[planned.item.id, answer] as const] : []
    }),
  )
}

/** Answers and what was planned never change: what was found of a pair once holds, and a walk asks it for every answer at every key. */
const known = new WeakMap<Answer, { readonly planned: PlannedItem; readonly language: Language; readonly fits: boolean }>()

function fits(planned: PlannedItem, answer: Answer, language: Language): boolean {
  const before = known.get(answer)
  if (before?.planned === planned && before.language === language) return before.fits
  const found = answerProblems(planned, answer, language).length === 0
  known.set(answer, { planned, language, fits: found })
  return found
}

export interface Moved {
  /** Items whose answers no longer count: not asked any more, or to be judged anew. */
  readonly gone: readonly ItemId[]
  /** Items whose earlier answers count again. */
  readonly back: readonly ItemId[]
}

/** What a change of facts did to the answers given before it; undefined where it did nothing to them. */
export function answersMoved(before: Session, planBefore: Plan, after: Session, planAfter: Plan): Moved | undefined {
  if (before.answers.size === 0) return undefined
  const stood = fittingAnswers(before, planBefore)
  const stands = fittingAnswers(after, planAfter)
  const gone = [...stood.keys()].filter((item) => !stands.has(item))
  const back = [...stands.keys()].filter((item) => !stood.has(item))
  return gone.length + back.length === 0 ? undefined : { gone, back }
}
