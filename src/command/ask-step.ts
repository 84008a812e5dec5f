// Asks one step of an inspection, and tells what is to be recorded and where the person wants to be next.
import { answerProblems } from '../model/answer.ts'
import type { Danger } from '../model/danger.ts'
import { dangersOf } from '../model/danger.ts'
import { Failure } from '../model/failure.ts'
import { fittingAnswers } from '../model/fitting.ts'
import type { Answer, Details, ReadingTaken } from '../model/generated/formats.ts'
import { describeSoFar } from '../model/progress.ts'
import { itemStep, stepBefore, type Question } from '../model/step-before.ts'
import { dangerHead } from '../report/danger-head.ts'
import { itemHead } from '../report/item-head.ts'
import { wrapTo } from '../words/columns.ts'
import { askAcknowledgement } from './ask/acknowledgement.ts'
import type { Asking } from './ask/asking.ts'
import { askTreatment } from './ask/danger.ts'
import { askInspectors, askKind, askPlace } from './ask/details.ts'
import { askFact } from './ask/fact.ts'
import { askWhereTo } from './ask/go-to.ts'
import { askItem, type ItemReply } from './ask/item.ts'
import { askReview } from './ask/review.ts'
import { askUnit } from './ask/unit.ts'
import type { Deed } from './inspection.ts'
import type { Walk } from './walk.ts'
import { toldOn } from './told-checklist.ts'

/** What is to be recorded, and where the person wants to be next, if not at what is still open. */
export interface Came {
  readonly deeds: readonly Deed[]
  readonly next?: Question | undefined
}

/** Failure: interrupted. GoneBack where the person leaves a question for the one before. */
export async function askStep(step: Question, going: Walk): Promise<Came> {
  const { inspection, interviewer, telling } = going
  const { language } = telling
  const { details, facts } = inspection.session()
  const asking = askingIn(going)
  switch (step.kind) {
    case 'unit':
      return detail(going, { unit: await askUnit(interviewer, language, details.unit) })
    case 'place':
      return detail(going, { place: await askPlace(interviewer, language, details.place) })
    case 'inspection-kind':
      return detail(going, { kind: await askKind(interviewer, language, details.kind) })
    case 'inspectors': {
      const { kind = 'self-check', inspectors } = details
      return detail(going, { inspectors: await askInspectors(asking, kind, going.signers, inspectors) })
    }
    case 'fact': {
      const before = facts[step.fact.id]
      const value = await askFact(interviewer, language, step.fact, before)
      return isSame(value, before) ? { deeds: [] } : { deeds: [{ kind: 'fact', fact: step.fact.id, value }] }
    }
    case 'item':
      return atItem(step, going, asking)
    case 'danger':
      return { deeds: await treat(step.danger, going, asking) }
    case 'review':
      return review(going, asking)
  }
}

/** What is given again as it was changes nothing and leaves no trace. */
function detail({ inspection }: Walk, given: Details): Came {
  const { details } = inspection.session()
  return isSame({ ...details, ...given }, details) ? { deeds: [] } : { deeds: [{ kind: 'details', details: given }] }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function askingIn({ inspection, interviewer, telling, world }: Walk): Asking {
  const readings = (unit?: string): readonly ReadingTaken[] =>
    [...inspection.session().answers.values()].flatMap(({ reading }) =>
      reading !== undefined && (unit === undefined || reading.unit === unit) ? [reading] : [],
    )
  const { language, columns } = telling
  const { checklist } = inspection.session().head
  const tell = (text: string): void => world.terminal.err(`${wrapTo(text, columns).join('\n')}\n`)
  return { interviewer, language, world, checklist, tell, now: inspection.now, folder: inspection.folder, instruments: readings }
}

/** An answer but for the moment, which is that of the first look where nothing changed. */
function timeless({ observedAt: _observedAt, ...answer }: Answer): Omit<Answer, 'observedAt'> {
  return answer
}

type ItemStep = Extract<Question, { readonly kind: 'item' }>

/** Asks an item, or goes where the person wants to be instead. Failure: interrupted, when that is home. */
async function atItem(step: ItemStep, going: Walk, asking: Asking): Promise<Came> {
  const { planned, number } = step
  const { inspection, telling } = going
  const session = inspection.session()
  const plan = inspection.plan()
  const { id } = planned.item
  const { checklist, language } = session.head
  const progress = { number, ...describeSoFar(session, plan) }
  const before = session.answers.get(id)
  const danger = dangersOf(checklist, plan, fittingAnswers(session, plan), session.treatments).find((one) => one.id === id)
  const stands = before !== undefined && answerProblems(planned, before, language).length === 0
  const came = await askItem(asking, {
    planned,
    above: (clause) => itemHead(toldOn(going.world, checklist, session.head.day), planned, progress, telling, clause),
    before,
    stands: stands && going.anew !== true,
    noted: session.noted.get(id),
    treated: danger !== undefined && session.treatments.has(id),
  })
  switch (came.kind) {
    case 'answer':
      return { deeds: stands && isSame(timeless(came.answer), timeless(before)) ? [] : [{ kind: 'answer', answer: came.answer }] }
    case 'kept':
      return { deeds: [] }
    case 'leave':
      return leave(came, step, danger, going)
  }
}

/** Goes elsewhere; what was noted at the item on the way is kept for its answer. */
async function leave(
  { to, noted }: Extract<ItemReply, { readonly kind: 'leave' }>,
  step: ItemStep,
  danger: Danger | undefined,
  { inspection, interviewer, telling }: Walk,
): Promise<Came> {
  const plan = inspection.plan()
  const deeds: readonly Deed[] = noted === undefined ? [] : [{ kind: 'noted', item: step.planned.item.id, ...noted }]
  switch (to) {
    case 'stop':
      throw new Failure('interrupted')
    case 'back':
      return { deeds, next: stepBefore(inspection.session(), plan, step) }
    case 'handling':
      return { deeds, next: danger === undefined ? step : { kind: 'danger', danger } }
    case 'go': {
      const chosen = await askWhereTo(interviewer, telling.language, plan, inspection.session().answers)
      return { deeds, next: chosen ?? itemStep(plan, step.number) }
    }
  }
}

async function treat(danger: Danger, { inspection, telling, world }: Walk, asking: Asking): Promise<readonly Deed[]> {
  const session = inspection.session()
  const { head, answers, treatments, details } = session
  const plan = inspection.plan()
  const people = [...treatments.values()].flatMap(({ responsible }) => responsible ?? []).toReversed()
  const treatment = await askTreatment(asking, {
    danger,
    description: answers.get(danger.id)?.note,
    before: treatments.get(danger.id),
    today: head.day,
    people: [...people, ...(details.unit === undefined ? [] : [details.unit.head])],
    above: dangerHead(danger, { checklist: toldOn(world, head.checklist, head.day), plan, answers: fittingAnswers(session, plan) }, telling),
  })
  return isSame(treatment, treatments.get(danger.id)) ? [] : [{ kind: 'finding', of: danger.id, treatment }]
}

/** The last look: anything can be given anew; else the unit acknowledges and the record is closed. */
async function review(going: Walk, asking: Asking): Promise<Came> {
  const { inspection, interviewer, telling } = going
  const session = inspection.session()
  const reviewed = await askReview(interviewer, session, inspection.plan(), telling)
  if (reviewed.kind === 'again') return { deeds: [], next: reviewed.step }
  const { kind = 'self-check', unit } = session.details
  const acknowledgement = unit === undefined ? undefined : await askAcknowledgement(asking, kind, unit)
  return {
    deeds: [
      { kind: 'acknowledgement', ...(acknowledgement === undefined ? {} : { acknowledgement }) },
      { kind: 'finish', endedAt: inspection.now() },
    ],
  }
}
