// Which answers still fit what the checklist asks: a changed fact may have changed the limits that one was judged by.
import { answerProblems } from './answer.ts'
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
