// Walks an inspector through an inspection: ask, record, ask on.
import { describeSoFar } from '../model/progress.ts'
import type { Danger } from '../model/danger.ts'
import type { Inspector } from '../model/generated/formats.ts'
import type { Step } from '../model/next-step.ts'
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
  for (;;) {
    const step = going.inspection.step()
    if (step.kind === 'sign' || step.kind === 'write') return
    going.inspection.record(...(await ask(step, going)))
  }
}

type Question = Exclude<Step, { readonly kind: 'sign' | 'write' }>

async function ask(step: Question, going: Walk): Promise<readonly Deed[]> {
  const { inspection, interviewer, telling, world } = going
  const { language } = telling
  const { details } = inspection.session()
  const asking: Asking = { interviewer, language, world, now: inspection.now, folder: inspection.folder }
  switch (step.kind) {
    case 'unit':
      return [{ kind: 'details', details: { unit: await askUnit(interviewer, language) } }]
    case 'place':
      return [{ kind: 'details', details: { place: await askPlace(interviewer, language) } }]
    case 'inspection-kind':
      return [{ kind: 'details', details: { kind: await askKind(interviewer, language) } }]
    case 'inspectors': {
      const tell = (text: string): void => world.terminal.err(`${text}\n`)
      const inspectors = await askInspectors(interviewer, language, details.kind ?? 'self-check', going.signer, tell)
      return [{ kind: 'details', details: { inspectors } }]
    }
    case 'fact':
      return [{ kind: 'fact', fact: step.fact.id, value: await askFact(interviewer, language, step.fact) }]
    case 'item': {
      const head = itemHead(
        inspection.session().head.checklist,
        step.planned,
        { number: step.number, ...describeSoFar(inspection.session(), inspection.plan()) },
        telling,
      )
      return [{ kind: 'answer', answer: await askItem(asking, step.planned, head) }]
    }
    case 'danger':
      return [await treat(step.danger, going)]
    case 'review':
      return review(going, asking)
  }
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
async function review(going: Walk, asking: Asking): Promise<readonly Deed[]> {
  const { inspection, interviewer, telling } = going
  const reviewed = await askReview(interviewer, inspection.session(), inspection.plan(), telling)
  switch (reviewed.kind) {
    case 'item':
      return ask(
        { kind: 'item', planned: reviewed.planned, number: inspection.plan().items.indexOf(reviewed.planned) + 1 },
        going,
      )
    case 'fact':
      return ask({ kind: 'fact', fact: reviewed.fact }, going)
    case 'detail':
      return ask({ kind: reviewed.detail }, going)
    case 'finish': {
      const { kind = 'self-check', unit } = inspection.session().details
      const acknowledgement = unit === undefined ? undefined : await askAcknowledgement(asking, kind, unit)
      return [
        { kind: 'acknowledgement', ...(acknowledgement === undefined ? {} : { acknowledgement }) },
        { kind: 'finish', endedAt: inspection.now() },
      ]
    }
  }
}
