// Asks how a hidden danger is handled: on the spot, by a date, or by stopping work; by whom.
import { dayAfter, isDay } from '../../model/calendar.ts'
import type { Danger } from '../../model/danger.ts'
import { isName, isText } from '../../model/field.ts'
import type { Handling, Person, Treatment } from '../../model/generated/formats.ts'
import { deadlineProposed, handlingProposed, needsHandlingReason, needsResponsible } from '../../model/treatment.ts'
import { say, type Tongue } from '../../words/say.ts'
import type { Interviewer } from '../../world/world.ts'
import { askField, askOptionalField, halfWidth } from './field.ts'

export interface DangerAsked {
  readonly danger: Danger
  /** What was seen, when the failed item has said so already. */
  readonly description: string | undefined
  /** Day of the inspection's start: no deadline lies before it. */
  readonly today: string
  /** Who was named last: offered again. */
  readonly responsible: Person | undefined
  readonly above: string
}

export async function askTreatment(interviewer: Interviewer, language: Tongue, asked: DangerAsked): Promise<Treatment> {
  const { danger, today } = asked
  const proposed = handlingProposed(danger)
  const kinds: readonly Handling[] = ['stop-work', 'deadline', 'on-the-spot']
  const handling = await interviewer.choose({
    message: say(language, 'ask.handling'),
    above: asked.above,
    choices: [proposed, ...kinds.filter((kind) => kind !== proposed)].map((value) => ({
      value,
      label: say(language, `handling.${value}`),
    })),
  })
  const reason = needsHandlingReason(danger, handling)
    ? await askField(interviewer, language, {
        message: 'ask.handling-reason',
        test: isText,
        refused: 'ask.text-refused',
      })
    : undefined
  const deadline = await askDeadline(interviewer, language, handling, deadlineProposed(danger, today), today)
  const responsible = needsResponsible(handling)
    ? await askResponsible(interviewer, language, asked.responsible)
    : undefined
  const description =
    asked.description ??
    (await askField(interviewer, language, { message: 'ask.note', test: isText, refused: 'ask.text-refused' }))
  return {
    description,
    handling,
    ...(reason === undefined ? {} : { reason }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(responsible === undefined ? {} : { responsible }),
  }
}

async function askDeadline(
  interviewer: Interviewer,
  language: Tongue,
  handling: Handling,
  proposed: string | undefined,
  today: string,
): Promise<string | undefined> {
  if (handling === 'on-the-spot') return undefined
  const question = {
    message: handling === 'deadline' ? 'ask.deadline' : 'ask.deadline-stop',
    test: (text: string) => isDay(text) && text >= today,
    refused: 'ask.deadline-refused',
    initial: proposed,
    tidy: (text: string) => dayTyped(text, today),
  } as const
  return handling === 'deadline'
    ? askField(interviewer, language, question)
    : askOptionalField(interviewer, language, question)
}

/** A day, or a number of days from today: 15 is as good as a date. */
function dayTyped(text: string, today: string): string {
  const typed = halfWidth(text)
    .replaceAll(/[/.年月]/gu, '-')
    .replace(/日$/u, '')
  if (/^[1-9][0-9]{0,3}$/u.test(typed)) return dayAfter(today, Number(typed))
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed)
  return parts === null
    ? typed
    : `${parts[1] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`
}

async function askResponsible(interviewer: Interviewer, language: Tongue, last: Person | undefined): Promise<Person> {
  const test = { test: isName, refused: 'ask.name-refused' } as const
  const name = await askField(interviewer, language, { message: 'ask.responsible-name', initial: last?.name, ...test })
  const post = await askField(interviewer, language, {
    message: 'ask.responsible-post',
    initial: last?.name === name ? last.post : undefined,
    ...test,
  })
  return { name, post }
}
