// An interviewer whose every answer is on disk before the next question shows, also within a step of several questions.
import type { Interviewer } from '../world/world.ts'
import type { Inspection } from './inspection.ts'

/**
 * Wraps an interviewer. Answers that the journal already holds for the step under way are given again without asking,
 * as long as the same questions come, and `tell` says which; from the first that differs on, the person is asked.
 * Secrets are never recorded.
 */
export function recordingInterviewer(
  interviewer: Interviewer,
  inspection: Inspection,
  tell: (asked: string, reply: string) => void,
): Interviewer {
  let pending = inspection.session().replies

  const answered = (asked: string): string | readonly string[] | undefined => {
    const [next, ...rest] = pending
    pending = next?.asked === asked ? rest : []
    return next?.asked === asked ? next.reply : undefined
  }
  const keep = <T extends string | readonly string[]>(asked: string, reply: T): T => {
    inspection.record({ kind: 'reply', asked, reply })
    return reply
  }

  return {
    choose: async (question) => {
      const known = answered(question.message)
      const action = (question.actions ?? []).find(({ value }) => value === known)
      if (action !== undefined) return action.value
      const choice = question.choices.find(({ value }) => value === known)
      if (choice === undefined) {
        const reply = await interviewer.choose(question)
        const passing = (question.actions ?? []).some((one) => one.value === reply && one.passing === true)
        return passing ? reply : keep(question.message, reply)
      }
      if (question.above !== undefined) tell(question.above, '')
      tell(question.message, choice.label)
      return choice.value
    },
    chooseSeveral: async (question) => {
      const known = answered(question.message)
      if (typeof known !== 'object') return keep(question.message, await interviewer.chooseSeveral(question))
      if (question.above !== undefined) tell(question.above, '')
      const chosen = question.choices.filter(({ value }) => known.includes(value))
      tell(question.message, chosen.map(({ label }) => label).join(' / '))
      return chosen.map(({ value }) => value)
    },
    write: async (question) => {
      const known = answered(question.message)
      if (typeof known !== 'string' || question.check?.(known) !== undefined)
        return keep(question.message, await interviewer.write(question))
      if (question.above !== undefined) tell(question.above, '')
      tell(question.message, known)
      return known
    },
    // Where to go next is no part of the record.
    find: interviewer.find,
    secret: interviewer.secret,
  }
}
