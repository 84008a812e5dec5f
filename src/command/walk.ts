// Walks an inspector through an inspection: ask, record, ask on, and back wherever the person wants to be.
import { GoneBack } from '../model/gone-back.ts'
import { OtherLanguage } from '../model/other-language.ts'
import type { Inspector, ReplyEvent } from '../model/generated/formats.ts'
import type { Plan } from '../model/plan.ts'
import type { Session } from '../model/session.ts'
import { stepAt, stepBefore, type Question } from '../model/step-before.ts'
import { nameOf, stepNamed } from '../model/step-named.ts'
import { visible } from '../model/text.ts'
import type { Telling } from '../report/telling.ts'
import { wrapTo } from '../words/columns.ts'
import { say } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { askStep, type Came } from './ask-step.ts'
import { holdsMore } from './begin.ts'
import type { Deed, Inspection } from './inspection.ts'
import { repliesToLast } from './last-question.ts'
import { recordingInterviewer } from './recording-interviewer.ts'

export interface Walk {
  readonly inspection: Inspection
  readonly interviewer: Interviewer
  readonly world: World
  readonly telling: Telling
  /** Who has a key on this machine. */
  readonly signers: readonly Inspector[]
  /** Something was asked before the walk: its first question is left for that, by GoneBack. */
  readonly before?: boolean
  /** Called in the other language, the first question is left for that, by OtherLanguage. */
  readonly other?: string | undefined
  /** What was answered to the first question before it was left, to be proposed again. */
  readonly said?: ReplyEvent['reply'] | undefined
  /** What stands at an item is not kept as it is, but gone through question by question. */
  readonly anew?: boolean
}

/** Asks until only signing and writing are left. Failure: interrupted, journal-write. */
export async function walk(walking: Walk): Promise<void> {
  const { inspection } = walking
  let wish = stepUnderWay(inspection.session(), inspection.plan())
  let offered = walking.said
  // Only what was answered before this start of the program is news on the screen.
  let tell = tellKnown(walking)
  for (;;) {
    const step = wish ?? inspection.step()
    if (step.kind === 'sign' || step.kind === 'write') return
    const first = stepBefore(inspection.session(), inspection.plan(), step) === undefined
    const stays = first && walking.before !== true
    // Answers hold the questions as they were asked, and so stay in their language.
    const other = first && !holdsMore(inspection.session()) ? walking.other : undefined
    const interviewer = recordingInterviewer(walking.interviewer, inspection, { tell, offered, stays, other })
    const said = offered
    const came = await unlessGoneBack(askStep(step, { ...walking, interviewer }), said)
    tell = () => {}
    offered = came === undefined ? inspection.session().replies.at(-1)?.reply : undefined
    if (came !== undefined) enter(came, walking)
    else if (offered !== undefined) inspection.record({ kind: 'taken-back', replies: 1 })
    if (came !== undefined) wish = came.next
    else wish = offered === undefined ? await goneBackFrom(step, { ...walking, said }) : step
  }
}

/** The step before, entered at its last question. GoneBack before the first. */
async function goneBackFrom(step: Question, walking: Walk): Promise<Question> {
  const { inspection } = walking
  const before = stepBefore(inspection.session(), inspection.plan(), step)
  if (before === undefined) throw new GoneBack(walking.said)
  const replies = (await repliesToLast(before, walking)).map(({ asked, reply }): Deed => ({ kind: 'reply', asked, reply }))
  const deeds = [...goingTo(before, inspection), ...replies]
  if (deeds.length > 0) inspection.record(...deeds)
  return before
}

/** Tells the journal where the person goes, or that he is at what is open next; an older draft knows no such events. */
function goingTo(step: Question | undefined, { session }: Inspection): readonly Deed[] {
  const { head, at } = session()
  if (head.minor < 2 || (step === undefined && at === undefined)) return []
  return [{ kind: 'went', ...(step === undefined ? {} : { to: nameOf(step) }) }]
}

function tellKnown({ world, telling: { language, paint, columns } }: Walk): (asked: string, reply: string) => void {
  return (asked, reply) => {
    // Without a reply it is what stood above the question, which has its lines and colours.
    const line = say(language, 'resume.known', { asked: visible(asked), reply: visible(reply) })
    world.terminal.err(reply === '' ? `${asked}\n` : wrapTo(line, columns).map((one) => `${paint.faint(one)}\n`).join(''))
  }
}

async function unlessGoneBack(asked: Promise<Came>, said: Walk['said']): Promise<Came | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof GoneBack) return undefined
    if (error instanceof OtherLanguage) throw new OtherLanguage(said)
    throw error
  }
}

/** Records what came; replies to a step that was left without a deed must not be given again to another one. */
function enter({ deeds, next }: Came, { inspection, world, telling: { language, columns } }: Walk): void {
  const before = inspection.session().trail.length
  const replies = inspection.session().replies.length
  // What takes effect ends a stay elsewhere by itself.
  const going = deeds.length > 0 && next === undefined ? [] : goingTo(next, inspection)
  const events: readonly Deed[] = [...deeds, ...going]
  if (events.length > 0) inspection.record(...events)
  else if (replies > 0) inspection.record({ kind: 'taken-back', replies })
  const moved = inspection.session().trail.slice(before)
  const [gone, back] = (['answer-gone', 'answer-back'] as const).map((kind) => moved.filter((one) => one[1] === kind).length)
  if (gone === 0 && back === 0) return
  const told = say(language, 'walk.moved', { gone: gone ?? 0, back: back ?? 0 })
  world.terminal.err(`${wrapTo(told, columns).join('\n')}\n`)
}

/** Where the person was when the program stopped, if not at what is open next; in an older draft, the replies tell which item was being answered again. */
function stepUnderWay(session: Session, plan: Plan): Question | undefined {
  const { replies, head, at } = session
  if (at !== undefined) return stepNamed(session, plan, at)
  const asked = replies[0]?.asked
  const planned = plan.items.find(({ item }) => item.ask[head.language] === asked)
  return planned === undefined ? undefined : stepAt(plan, planned.item.id)
}
