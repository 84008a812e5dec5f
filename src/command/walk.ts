// Walks an inspector through an inspection: ask, record, ask on, and back wherever the person wants to be.
import { GoneBack } from '../model/gone-back.ts'
import type { Inspector, ReplyEvent } from '../model/generated/formats.ts'
import type { Plan } from '../model/plan.ts'
import type { Session } from '../model/session.ts'
import { stepAt, stepBefore, type Question } from '../model/step-before.ts'
import { visible } from '../model/text.ts'
import type { Telling } from '../report/telling.ts'
import { wrapTo } from '../words/columns.ts'
import { say } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { askStep, type Came } from './ask-step.ts'
import type { Inspection } from './inspection.ts'
import { recordingInterviewer } from './recording-interviewer.ts'

export interface Walk {
  readonly inspection: Inspection
  readonly interviewer: Interviewer
  readonly world: World
  readonly telling: Telling
  /** Who has a key on this machine. */
  readonly signers: readonly Inspector[]
}

/** Asks until only signing and writing are left. Failure: interrupted, journal-write. */
export async function walk(walking: Walk): Promise<void> {
  const { inspection } = walking
  let wish = stepUnderWay(inspection.session(), inspection.plan())
  let offered: ReplyEvent['reply'] | undefined
  // Only what was answered before this start of the program is news on the screen.
  let tell = tellKnown(walking)
  for (;;) {
    const step = wish ?? inspection.step()
    if (step.kind === 'sign' || step.kind === 'write') return
    const first = stepBefore(inspection.plan(), step) === undefined
    const interviewer = recordingInterviewer(walking.interviewer, inspection, { tell, offered, first })
    const came = await unlessGoneBack(askStep(step, { ...walking, interviewer }))
    tell = () => {}
    offered = came === undefined ? inspection.session().replies.at(-1)?.reply : undefined
    if (came !== undefined) enter(came, walking)
    else if (offered !== undefined) inspection.record({ kind: 'taken-back', replies: 1 })
    if (came !== undefined) wish = came.next
    else wish = offered === undefined ? (stepBefore(inspection.plan(), step) ?? step) : step
  }
}

function tellKnown({ world, telling: { language, paint, columns } }: Walk): (asked: string, reply: string) => void {
  return (asked, reply) => {
    // Without a reply it is what stood above the question, which has its lines and colours.
    const line = say(language, 'resume.known', { asked: visible(asked), reply: visible(reply) })
    world.terminal.err(reply === '' ? `${asked}\n` : wrapTo(line, columns).map((one) => `${paint.faint(one)}\n`).join(''))
  }
}

async function unlessGoneBack(asked: Promise<Came>): Promise<Came | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof GoneBack) return undefined
    throw error
  }
}

/** Records what came; replies to a step that was left without a deed must not be given again to another one. */
function enter({ deeds }: Came, { inspection, world, telling: { language, columns } }: Walk): void {
  const before = inspection.session().trail.length
  const replies = inspection.session().replies.length
  if (deeds.length > 0) inspection.record(...deeds)
  else if (replies > 0) inspection.record({ kind: 'taken-back', replies })
  const moved = inspection.session().trail.slice(before)
  const [gone, back] = (['answer-gone', 'answer-back'] as const).map((kind) => moved.filter((one) => one[1] === kind).length)
  if (gone === 0 && back === 0) return
  const told = say(language, 'walk.moved', { gone: gone ?? 0, back: back ?? 0 })
  world.terminal.err(`${wrapTo(told, columns).join('\n')}\n`)
}

/** An item that was being answered again when the program stopped: its replies tell which. */
function stepUnderWay({ replies, head }: Session, plan: Plan): Question | undefined {
  const asked = replies[0]?.asked
  const planned = plan.items.find(({ item }) => item.ask[head.language] === asked)
  return planned === undefined ? undefined : stepAt(plan, planned.item.id)
}
