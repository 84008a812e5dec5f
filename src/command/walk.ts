// Walks an inspector through an inspection: ask, record, ask on.
import { describeSoFar } from '../model/progress.ts'
import type { Danger } from '../model/danger.ts'
import { Failure } from '../model/failure.ts'
import type { Inspector, ReadingTaken } from '../model/generated/formats.ts'
import type { Step } from '../model/next-step.ts'
import type { Plan, PlannedItem } from '../model/plan.ts'
import { dangerHead } from '../report/danger-head.ts'
import { itemHead } from '../report/item-head.ts'
import type { Telling } from '../report/telling.ts'
import { visible } from '../model/text.ts'
import { say } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { askAcknowledgement } from './ask/acknowledgement.ts'
import type { Asking } from './ask/asking.ts'
import { askTreatment } from './ask/danger.ts'
import { askInspectors, askKind, askPlace } from './ask/details.ts'
import { askFact } from './ask/fact.ts'
import { askWhereTo } from './ask/go-to.ts'
import { askItem } from './ask/item.ts'
import { askReview } from './ask/review.ts'
import { askUnit } from './ask/unit.ts'
import type { Deed, Inspection } from './inspection.ts'
import { recordingInterviewer } from './recording-interviewer.ts'

export interface Walk {
  readonly inspection: Inspection
  readonly interviewer: Interviewer
  readonly world: World
  readonly telling: Telling
  /** Who signs on this machine, if that is known. */
  readonly signer: Inspector | undefined
}

/** Asks until only signing and writing are left. Failure: interrupted, journal-write. */
export async function walk(walking: Walk): Promise<void> {
  const { language, paint } = walking.telling
  const tell = (asked: string, reply: string): void => {
    // Without a reply it is what stood above the question, which may run over several lines and has its colours.
    const line = say(language, 'resume.known', { asked: visible(asked), reply: visible(reply) })
    walking.world.terminal.err(reply === '' ? `${asked}\n` : `${paint.faint(line)}\n`)
  }
  const going = { ...walking, interviewer: recordingInterviewer(walking.interviewer, walking.inspection, tell) }
  let wish: Question | undefined
  for (;;) {
    const step = wish ?? going.inspection.step()
    if (step.kind === 'sign' || step.kind === 'write') return
    const came = await ask(step, going)
    if (came.deeds.length > 0) going.inspection.record(...came.deeds)
    wish = came.next
  }
}

/** What is to be recorded, and where the person wants to be next, if not at what is still open. */
interface Came {
  readonly deeds: readonly Deed[]
  readonly next?: Question | undefined
}

const deed = (one: Deed): Came => ({ deeds: [one] })

type Question = Exclude<Step, { readonly kind: 'sign' | 'write' }>

async function ask(step: Question, going: Walk): Promise<Came> {
  const { inspection, interviewer, telling, world } = going
  const { language } = telling
  const { details } = inspection.session()
  const asking = askingIn(going)
  switch (step.kind) {
    case 'unit':
      return deed({ kind: 'details', details: { unit: await askUnit(interviewer, language) } })
    case 'place':
      return deed({ kind: 'details', details: { place: await askPlace(interviewer, language) } })
    case 'inspection-kind':
      return deed({ kind: 'details', details: { kind: await askKind(interviewer, language) } })
    case 'inspectors': {
      const tell = (text: string): void => world.terminal.err(`${text}\n`)
      const inspectors = await askInspectors(interviewer, language, details.kind ?? 'self-check', going.signer, tell)
      return deed({ kind: 'details', details: { inspectors } })
    }
    case 'fact':
      return deed({ kind: 'fact', fact: step.fact.id, value: await askFact(interviewer, language, step.fact, inspection.session().facts[step.fact.id]) })
    case 'item':
      return atItem(step, going, asking)
    case 'danger':
      return deed(await treat(step.danger, going))
    case 'review':
      return review(going, asking)
  }
}

function askingIn({ inspection, interviewer, telling, world }: Walk): Asking {
  const readings = (unit?: string): readonly ReadingTaken[] =>
    [...inspection.session().answers.values()].flatMap(({ reading }) =>
      reading !== undefined && (unit === undefined || reading.unit === unit) ? [reading] : [],
    )
  const { language } = telling
  return { interviewer, language, world, now: inspection.now, folder: inspection.folder, instruments: readings }
}

/** Asks an item, or goes where the person wants to be instead. Failure: interrupted, when that is home. */
async function atItem({ planned, number }: ItemStep, going: Walk, asking: Asking): Promise<Came> {
  const { inspection, interviewer, telling } = going
  const session = inspection.session()
  const plan = inspection.plan()
  const { checklist } = session.head
  const progress = { number, ...describeSoFar(session, plan) }
  const came = await askItem(asking, {
    planned,
    above: (clause) => itemHead(checklist, planned, progress, telling, clause),
    before: session.answers.get(planned.item.id),
    behind: number > 1 || plan.facts.length > 0,
  })
  if (came.kind === 'answer') return deed({ kind: 'answer', answer: came.answer })
  switch (came.to) {
    case 'stop':
      throw new Failure('interrupted')
    case 'back':
      return { deeds: [], next: number > 1 ? itemStep(plan, number - 1) : factStep(plan) }
    case 'go': {
      const chosen = await askWhereTo(interviewer, telling.language, plan, session.answers)
      return { deeds: [], next: chosen === undefined ? itemStep(plan, number) : stepTo(plan, chosen) }
    }
  }
}

type ItemStep = Extract<Step, { readonly kind: 'item' }>

/** Items count from 1. */
function itemStep({ items }: Plan, number: number): ItemStep | undefined {
  const planned = items[number - 1]
  return planned === undefined ? undefined : { kind: 'item', planned, number }
}

/** By its id, since a plan is made anew with every event. */
function stepTo(plan: Plan, wanted: PlannedItem): ItemStep | undefined {
  return itemStep(plan, plan.items.findIndex(({ item }) => item.id === wanted.item.id) + 1)
}

/** Before the first item lies the last fact. */
function factStep({ facts }: Plan): Question | undefined {
  const fact = facts.at(-1)
  return fact === undefined ? undefined : { kind: 'fact', fact }
}

async function treat(danger: Danger, { inspection, interviewer, telling }: Walk): Promise<Deed> {
  const { head, answers, treatments } = inspection.session()
  const rule = head.checklist.rules.find(({ id }) => id === danger.id)?.title[telling.language]
  const subject = answers.get(danger.id)?.asked ?? rule ?? danger.id
  const treatment = await askTreatment(interviewer, telling.language, {
    danger,
    description: answers.get(danger.id)?.note,
    today: head.day,
    responsible: [...treatments.values()].findLast(({ responsible }) => responsible !== undefined)?.responsible,
    above: dangerHead(danger, subject, telling),
  })
  return { kind: 'finding', of: danger.id, treatment }
}

/** The last look: anything can be given anew; else the unit acknowledges and the record is closed. */
async function review(going: Walk, asking: Asking): Promise<Came> {
  const { inspection, interviewer, telling } = going
  const reviewed = await askReview(interviewer, inspection.session(), inspection.plan(), telling)
  switch (reviewed.kind) {
    case 'item':
      return { deeds: [], next: stepTo(inspection.plan(), reviewed.planned) }
    case 'fact':
      return { deeds: [], next: { kind: 'fact', fact: reviewed.fact } }
    case 'detail':
      return { deeds: [], next: { kind: reviewed.detail } }
    case 'finish': {
      const { kind = 'self-check', unit } = inspection.session().details
      const acknowledgement = unit === undefined ? undefined : await askAcknowledgement(asking, kind, unit)
      return {
        deeds: [
          { kind: 'acknowledgement', ...(acknowledgement === undefined ? {} : { acknowledgement }) },
          { kind: 'finish', endedAt: inspection.now() },
        ],
      }
    }
  }
}
