// The review before signing: everything not passed, the verdict and why; every row leads back to what it tells of.
import { conclude, findingsOf } from '../../model/conclusion.ts'
import { type Danger, dangersOf } from '../../model/danger.ts'
import type { Plan } from '../../model/plan.ts'
import { liftsMajorDanger } from '../../model/requirement.ts'
import { handledIn } from '../../model/rule.ts'
import type { Session } from '../../model/session.ts'
import { type Question, stepAt } from '../../model/step-before.ts'
import { becauseText } from '../../report/because-text.ts'
import { conclusionLines } from '../../report/conclusion-text.ts'
import { reviewTable, type ReviewTable } from '../../report/review-table.ts'
import type { Telling } from '../../report/telling.ts'
import { wrapTo } from '../../words/columns.ts'
import { say } from '../../words/say.ts'
import type { Choice, Interviewer } from '../../world/world.ts'
import { askWhereTo } from './go-to.ts'

/** What the person wants after the review: to close the record, or to be asked something again. */
export type Reviewed = { readonly kind: 'finish' } | { readonly kind: 'again'; readonly step: Question }

/** Shows the record so far and asks what is to become of it. */
export async function askReview(
  interviewer: Interviewer,
  session: Session,
  plan: Plan,
  telling: Telling,
): Promise<Reviewed> {
  const { language } = telling
  const dangers = dangersOf(session.head.checklist, plan, session.answers, session.treatments)
  const findings = findingsOf(dangers, session.treatments)
  // Pointer, number and margins of a choice stand beside each row.
  const { heading, rows } = reviewTable({ plan, answers: session.answers, findings }, language, telling.columns - 10)
  const chosen = await interviewer.choose({
    message: say(language, 'review.ask'),
    above: headLines(session, plan, { ...telling, columns: telling.columns - 4 }).join('\n'),
    ...(rows.length === 0 ? {} : { heading }),
    choices: [
      ...rows.map(({ kind, of, label }) => ({ value: `${kind}.${of}`, label })),
      { value: 'finish', label: say(language, 'review.finish') },
      { value: 'again', label: say(language, 'review.again') },
      { value: 'details', label: say(language, 'review.details') },
    ],
  })
  if (chosen === 'finish') return { kind: 'finish' }
  return { kind: 'again', step: await stepFor(chosen, { interviewer, session, plan, telling, dangers, rows }) }
}

interface Going {
  readonly interviewer: Interviewer
  readonly session: Session
  readonly plan: Plan
  readonly telling: Telling
  readonly dangers: readonly Danger[]
  readonly rows: ReviewTable['rows']
}

/** Where a choice leads; to the review itself where the person stays after all. */
async function stepFor(chosen: string, { interviewer, session, plan, telling, dangers, rows }: Going): Promise<Question> {
  if (chosen === 'details') return askWhichDetail(interviewer, plan, telling)
  if (chosen === 'again') {
    return (await askWhereTo(interviewer, telling.language, plan, session.answers)) ?? { kind: 'review' }
  }
  const row = rows.find(({ kind, of }) => chosen === `${kind}.${of}`)
  const danger = row?.kind === 'rule' ? dangers.find(({ id }) => id === row.of) : undefined
  if (danger !== undefined) return { kind: 'danger', danger }
  return (row === undefined ? undefined : stepAt(plan, row.of)) ?? { kind: 'review' }
}

/** The verdict, the counts and shares, why, and what would be missing from the signatures. */
function headLines(session: Session, plan: Plan, telling: Telling): readonly string[] {
  const { language, paint, columns } = telling
  const { checklist } = session.head
  const findings = findingsOf(dangersOf(checklist, plan, session.answers, session.treatments), session.treatments)
  const conclusion = conclude(plan, session.answers, findings)
  const because = becauseText(conclusion, language)
  const lifts = liftsMajorDanger(checklist, plan, session.answers, handledIn(findings))
  const alone = (session.details.inspectors ?? []).length < 2
  const [verdict = '', ...counts] = conclusionLines(conclusion, telling, checklist)
  return [
    paint.strong(say(language, 'review.title')),
    verdict,
    ...(because === undefined ? [] : wrapTo(because, columns)),
    ...counts,
    ...(lifts ? wrapTo(say(language, alone ? 'review.lifts-alone' : 'review.lifts'), columns).map(paint.bad) : []),
  ]
}

async function askWhichDetail(interviewer: Interviewer, plan: Plan, { language }: Telling): Promise<Question> {
  const details: readonly Choice<'unit' | 'place' | 'inspection-kind' | 'inspectors'>[] = [
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
  return { kind: details.find(({ value }) => value === chosen)?.value ?? 'unit' }
}
