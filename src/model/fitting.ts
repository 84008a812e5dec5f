// Which answers still fit what the checklist asks: a changed fact may have changed the limits that one was judged by.
import { answerProblems } from './answer.ts'
import type { ItemId } from './generated/formats.ts'
import type { Plan } from './plan.ts'
import type { Answers } from './rule.ts'
import type { Session } from './session.ts'

/** The answers to items that apply, as long as their items would still allow them; the others have to be given anew. */
export function fittingAnswers({ answers, head }: Pick<Session, 'answers' | 'head'>, plan: Plan): Answers {
  return new Map(
    plan.items.flatMap((planned) => {
      const answer = answers.get(planned.item.id)
      const fits = answer !== undefined && answerProblems(planned, answer, head.language).length === 0
      return fits ? [[planned.item.id, answer] as const] : []
    }),
  )
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
