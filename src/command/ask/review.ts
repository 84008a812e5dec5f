// The review before signing: everything not passed, the verdict and why; from here an item can be asked again.
import { conclude, findingsOf } from '../../model/conclusion.ts'
import { dangersOf } from '../../model/danger.ts'
import type { Fact } from '../../model/generated/formats.ts'
import type { Plan, PlannedItem } from '../../model/plan.ts'
import type { Session } from '../../model/session.ts'
import { conclusionLines, findingLines } from '../../report/conclusion-text.ts'
import type { Telling } from '../../report/telling.ts'
import { say } from '../../words/say.ts'
import type { Choice, Interviewer } from '../../world/world.ts'

export type Detail = 'unit' | 'place' | 'inspection-kind' | 'inspectors'

/** What the person wants after the review: to close the record, or to give one thing anew. */
export type Reviewed =
  | { readonly kind: 'finish' }
  | { readonly kind: 'item'; readonly planned: PlannedItem }
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'detail'; readonly detail: Detail }

/** Shows the record so far and asks what is to become of it. */
export async function askReview(
  interviewer: Interviewer,
  session: Session,
  plan: Plan,
  telling: Telling,
): Promise<Reviewed> {
  const { language } = telling
  const checklist = session.head.checklist
  // The prompt that shows this keeps a margin of its own.
  const narrow = { ...telling, columns: telling.columns - 4 }
  const findings = findingsOf(dangersOf(checklist, plan, session.answers, session.treatments), session.treatments)
  const open = plan.items.flatMap(({ item }) => {
    const answer = session.answers.get(item.id)
    return answer?.outcome === 'na' || answer?.outcome === 'unchecked'
      ? [`${say(language, `outcome.${answer.outcome}`)}: ${item.ask[language]} (${answer.reason ?? ''})`]
      : []
  })
  const above = [
    telling.paint.strong(say(language, 'review.title')),
    ...conclusionLines(conclude(plan, session.answers, findings), narrow, checklist),
    ...findingLines(findings, checklist, narrow),
    ...open,
  ].join('\n')
  const next = await interviewer.choose({
    message: say(language, 'review.ask'),
    above,
    choices: [
      { value: 'finish', label: say(language, 'review.finish') },
      { value: 'again', label: say(language, 'review.again') },
      { value: 'details', label: say(language, 'review.details') },
    ],
  })
  if (next === 'details') return askWhichDetail(interviewer, plan, telling)
  const planned = next === 'again' ? await askWhich(interviewer, session, plan, telling) : undefined
  return planned === undefined ? { kind: 'finish' } : { kind: 'item', planned }
}

async function askWhichDetail(interviewer: Interviewer, plan: Plan, { language }: Telling): Promise<Reviewed> {
  const details: readonly Choice<Detail>[] = [
    { value: 'unit', label: say(language, 'show.unit') },
    { value: 'place', label: say(language, 'show.place') },
    { value: 'inspection-kind', label: say(language, 'show.kind') },
    { value: 'inspectors', label: say(language, 'show.inspector') },
  ]
  const facts = plan.facts.map((fact) => ({ value: `facts.${fact.id}`, label: fact.ask[language] }))
  const chosen = await interviewer.choose<string>({
    message: say(language, 'review.which'),
    choices: [...details, ...facts],
  })
  const fact = plan.facts.find(({ id }) => chosen === `facts.${id}`)
  if (fact !== undefined) return { kind: 'fact', fact }
  return { kind: 'detail', detail: details.find(({ value }) => value === chosen)?.value ?? 'unit' }
}

async function askWhich(
  interviewer: Interviewer,
  session: Session,
  plan: Plan,
  { language }: Telling,
): Promise<PlannedItem | undefined> {
  const choices: readonly Choice<string>[] = plan.items.map(({ item }) => {
    const outcome = session.answers.get(item.id)?.outcome
    return {
      value: item.id,
      label: `${item.ask[language]}  [${outcome === undefined ? '' : say(language, `outcome.${outcome}`)}]`,
    }
  })
  const chosen = await interviewer.choose({ message: say(language, 'review.which'), choices })
  return plan.items.find(({ item }) => item.id === chosen)
}
