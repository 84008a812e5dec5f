// An interviewer whose every answer is on disk before the next question shows, also within a step of several questions.
import type { Interviewer } from '../world/world.ts'
import type { Deed, Inspection } from './inspection.ts'

export interface Replaying {
  /** Told of every answer that is given again without asking. */
  readonly tell: (asked: string, reply: string) => void
  /** The reply that was taken back by going back: proposed to the next question. */
  readonly offered?: string | readonly string[] | undefined
  /** Nothing was asked before this step: its first question cannot be left for another. */
  readonly stays?: boolean
  /** Called in the other language, for which its first question can be left. */
  readonly other?: string | undefined
}

/**
 * Wraps an interviewer for one step. Replies that the journal holds for it are given again without asking, as long as the
 * same questions come; from the first that differs on, they are taken back and the person is asked. Every question can be
 * left for the one before it (GoneBack). Secrets are never recorded.
 */
export function recordingInterviewer(
  interviewer: Interviewer,
  inspection: Inspection,
  { tell, offered, stays = false, other }: Replaying,
): Interviewer {
  let pending = inspection.session().replies
  let proposed = offered

  /** The reply to give again, if it is one that the question can have had. */
  const answered = (asked: string, serves: (reply: string | readonly string[]) => boolean): string | readonly string[] | undefined => {
    const [next, ...rest] = pending
    if (next === undefined) return undefined
    if (next.asked === asked && serves(next.reply)) {
      pending = rest
      return next.reply
    }
    inspection.record({ kind: 'taken-back', replies: pending.length })
    pending = []
    return undefined
  }
  // A reply that ends its step is void at once: written only before another question shows, it costs no sync of its own.
  let held: Deed | undefined
  const keep = <T extends string | readonly string[]>(asked: string, reply: T): T => {
    held = { kind: 'reply', asked, reply }
    return reply
  }
  const settled = (): Interviewer => {
    if (held !== undefined) inspection.record(held)
    held = undefined
    return interviewer
  }
  const ways = (): { readonly back: boolean; readonly other?: string } => {
    const begun = inspection.session().replies.length > 0
    return { back: begun || !stays, ...(begun || other === undefined ? {} : { other }) }
  }
  const takeProposed = (): string | readonly string[] | undefined => {
    const reply = proposed
    proposed = undefined
    return reply
  }

  return {
    choose: async (question) => {
      const { message, choices, actions = [], above } = question
      const offers = [...actions, ...choices]
      const known = answered(message, (reply) => offers.some(({ value }) => value === reply))
      const way = offers.find(({ value }) => value === known)
      if (way === undefined) {
        const again = takeProposed()
        const initial = choices.find(({ value }) => value === again)?.value ?? question.initial
        const ask = settled()
        const asked = { ...question, ...(initial === undefined ? {} : { initial }), ...(question.actions === undefined ? ways() : {}) }
        const reply = await ask.choose(asked)
        const passing = actions.some((one) => one.value === reply && one.passing === true)
        return passing ? reply : keep(message, reply)
      }
      if (actions.includes(way as (typeof actions)[number])) return way.value
      if (above !== undefined) tell(above, '')
      tell(message, way.label)
      return way.value
    },
    chooseSeveral: async (question) => {
      const { message, choices, above } = question
      const known = answered(message, (reply) => typeof reply === 'object')
      if (typeof known !== 'object') {
        const again = takeProposed()
        const initial = typeof again === 'object' ? choices.map(({ value }) => value).filter((value) => again.includes(value)) : question.initial
        const ask = settled()
        const asked = { ...question, ...(initial === undefined ? {} : { initial }), back: ways().back }
        return keep(message, await ask.chooseSeveral(asked))
      }
      if (above !== undefined) tell(above, '')
      const chosen = choices.filter(({ value }) => known.includes(value))
      tell(message, chosen.map(({ label }) => label).join(' / '))
      return chosen.map(({ value }) => value)
    },
    write: async (question) => {
      const { message, above, check } = question
      const known = answered(message, (reply) => typeof reply === 'string' && check?.(reply) === undefined)
      if (typeof known !== 'string') {
        const again = takeProposed()
        // What was left empty on purpose is not filled in again.
        const initial = typeof again === 'string' ? again : question.initial
        const ask = settled()
        const asked = { ...question, ...(initial === undefined ? {} : { initial }), ...ways() }
        return keep(message, await ask.write(asked))
      }
      if (above !== undefined) tell(above, '')
      tell(message, known)
      return known
    },
    // Where to go next is no part of the record.
    find: (question) => settled().find(question),
    secret: (question) => settled().secret(question),
  }
}
