// The review before signing: everything not passed, the verdict and why; from here an item can be asked again.
import { conclude, findingsOf } from '../../model/conclusion.ts'
import { dangersOf } from '../../model/danger.ts'
import type { Plan, PlannedItem } from '../../model/plan.ts'
import type { Session } from '../../model/session.ts'
import { conclusionLines, findingLines } from '../../report/conclusion-text.ts'
import type { Telling } from '../../report/telling.ts'
import { say } from '../../words/say.ts'
import type { Choice, Interviewer } from '../../world/world.ts'

/** The item to ask again, or undefined when the record stands as it is. */
export async function askReview(interviewer: Interviewer, session: Session, plan: Plan, telling: Telling): Promise<PlannedItem | undefined> {
  const { language } = telling
  const checklist = session.head.checklist
  const findings = findingsOf(dangersOf(checklist, plan, session.answers), session.treatments)
  const open = plan.items.flatMap(({ item }) => {
    const answer = session.answers.get(item.id)
    return answer?.outcome === 'na' || answer?.outcome === 'unchecked'
      ? [`${say(language, `outcome.${answer.outcome}`)}: ${item.ask[language]} (${answer.reason ?? ''})`]
      : []
  })
  const above = [
    telling.paint.strong(say(language, 'review.title')),
    ...conclusionLines(conclude(plan, session.answers, findings), telling),
    ...findingLines(findings, checklist, telling),
    ...open,
  ].join('\n')
  const next = await interviewer.choose({
    message: say(language, 'review.ask'),
    above,
    choices: [
      { value: 'finish', label: say(language, 'review.finish') },
      { value: 'again', label: say(language, 'review.again') },
    ],
  })
  return next === 'finish' ? undefined : askWhich(interviewer, session, plan, telling)
}

async function askWhich(interviewer: Interviewer, session: Session, plan: Plan, { language }: Telling): Promise<PlannedItem | undefined> {
  const choices: readonly Choice<string>[] = plan.items.map(({ item }) => {
    const outcome = session.answers.get(item.id)?.outcome
    return { value: item.id, label: `${item.ask[language]}  [${outcome === undefined ? '' : say(language, `outcome.${outcome}`)}]` }
  })
  const chosen = await interviewer.choose({ message: say(language, 'review.which'), choices })
  return plan.items.find(({ item }) => item.id === chosen)
}
