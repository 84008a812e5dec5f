// Asks how a hidden danger is handled: on the spot, by a date, or by stopping work; by whom.
import type { Danger } from '../../model/danger.ts'
import { isText } from '../../model/field.ts'
import type { Handling, Person, Treatment } from '../../model/generated/formats.ts'
import { deadlineProposed, handlingProposed, needsHandlingReason, needsResponsible } from '../../model/treatment.ts'
import { say } from '../../words/say.ts'
import type { Asking } from './asking.ts'
import { askDeadline } from './deadline.ts'
import { askField } from './field.ts'
import { askResponsible } from './responsible.ts'

export interface DangerAsked {
  readonly danger: Danger
  /** What was seen, when the failed item has said so already. */
  readonly description: string | undefined
  /** The treatment that it has: proposed again, piece by piece. */
  readonly before: Treatment | undefined
  /** Day of the inspection's start: no deadline lies before it. */
  readonly today: string
  /** Who was named so far, the last first: offered again. */
  readonly people: readonly Person[]
  readonly above: string
}

export async function askTreatment({ interviewer, language }: Asking, asked: DangerAsked): Promise<Treatment> {
  const { danger, today, before } = asked
  const proposed = before?.handling ?? handlingProposed(danger)
  const kinds: readonly Handling[] = ['stop-work', 'deadline', 'on-the-spot']
  const handling = await interviewer.choose({
    message: say(language, 'ask.handling'),
    above: asked.above,
    choices: [proposed, ...kinds.filter((kind) => kind !== proposed)].map((value) => ({
      value,
      label: say(language, `handling.${value}`),
    })),
    ...(before === undefined ? {} : { initial: before.handling }),
  })
  const text = { test: isText, refused: 'ask.text-refused' } as const
  const reason = needsHandlingReason(danger, handling)
    ? await askField(interviewer, language, { message: 'ask.handling-reason', initial: before?.reason, ...text })
    : undefined
  const deadline =
    handling === 'on-the-spot'
      ? undefined
      : await askDeadline(interviewer, language, {
          open: handling === 'stop-work',
          proposed: before?.deadline ?? deadlineProposed(danger, today),
          today,
        })
  const responsible = needsResponsible(handling)
    ? await askResponsible(interviewer, language, asked.people, before?.responsible)
    : undefined
  const description =
    asked.description ?? (await askField(interviewer, language, { message: 'ask.note', initial: before?.description, ...text }))
  return {
    description,
    handling,
    ...(reason === undefined ? {} : { reason }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(responsible === undefined ? {} : { responsible }),
  }
}
