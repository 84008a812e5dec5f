// Which replies lead through a step that was done before to its last question?
import type { ReplyEvent } from '../model/generated/formats.ts'
import type { Question } from '../model/step-before.ts'
import type { Interviewer } from '../world/world.ts'
import { askStep } from './ask-step.ts'
import type { Walk } from './walk.ts'

type Reply = Pick<ReplyEvent, 'asked' | 'reply'>

/** Thrown by a question that proposes nothing: Enter alone would not answer it. */
class NothingProposed extends Error {}

/**
 * Goes through the step by Enter alone, unseen and unrecorded, and gives the replies up to its last question or to the
 * first that Enter cannot answer: whoever goes back one question meets that one, and not the first of the step.
 */
export async function repliesToLast(step: Question, walking: Walk): Promise<readonly Reply[]> {
  const { world } = walking
  const unseen = { ...world, terminal: { ...world.terminal, err: () => {} } }
  const replies: Reply[] = []
  try {
    await askStep(step, { ...walking, world: unseen, interviewer: enteringInterviewer(replies), anew: true })
  } catch (error) {
    if (error instanceof NothingProposed) return replies
    throw error
  }
  return replies.slice(0, -1)
}

function enteringInterviewer(replies: Reply[]): Interviewer {
  const give = <T extends string | readonly string[]>(asked: string, reply: T): T => {
    replies.push({ asked, reply })
    return reply
  }
  const nothing = (): never => {
    throw new NothingProposed()
  }
  return {
    choose: async ({ message, initial }) => give(message, initial ?? nothing()),
    chooseSeveral: async ({ message, initial = [] }) => give(message, initial),
    write: async ({ message, initial = '', check }) => (check?.(initial) === undefined ? give(message, initial) : nothing()),
    find: async () => nothing(),
    secret: async () => nothing(),
  }
}
