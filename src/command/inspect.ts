// taut inspect: a new inspection, by interview or from an answers file, to a signed result.
import { printCompiled } from '../format/compiled.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist } from '../model/generated/formats.ts'
import type { Telling } from '../report/telling.ts'
import { wrapTo } from '../words/columns.ts'
import { say } from '../words/say.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import { askChecklist } from './ask/checklist.ts'
import { checklistAt } from './checklist-at.ts'
import { conclude } from './conclude.ts'
import { draftIds } from './drafts.ts'
import { type Home, homeIn } from './home.ts'
import { beginInspection, type Inspection } from './inspection.ts'
import { keysIn } from './keyring.ts'
import { offerKey } from './offer-key.ts'
import type { InspectOptions } from './inspect-options.ts'
import { type CheckedShelf, openShelf } from './shelf.ts'
import { tool } from '../model/tool.ts'
import { publishedIn, warnOfDoubt } from './signer-doubt.ts'
import { walk } from './walk.ts'

/** Failure: no-terminal, checklist-unknown, answers-refused, interrupted, and those of keys, trust list and files. */
export async function run(options: InspectOptions, world: World): Promise<number> {
  if (options.answers !== undefined) {
    // YAML is loaded only for a file of answers: it costs more than the rest of the start.
    const { inspectFromAnswers } = await import('./inspect-answers.ts')
    return inspectFromAnswers({ ...options, answers: options.answers }, world)
  }
  if (!world.terminal.interactive) throw new Failure('no-terminal')
  return interview(options, await openShelf(world, options.checklists), world)
}

async function interview(options: InspectOptions, shelf: CheckedShelf, world: World): Promise<number> {
  const { telling } = options
  const { language } = telling
  const home = homeIn(world, options.home)
  const interviewer = await world.interviewer(language)
  const open = draftIds(world, home).length
  if (open > 0) world.terminal.err(`${say(language, 'walk.drafts', { count: open })}\n`)
  const checklist = await choose(options, shelf, world)
  if (keysIn(world, home).length === 0) await offerKey(world, home, interviewer, options)
  const inspection = beginInspection(world, home.drafts, {
    checklist,
    digest: { sha256: sha256(printCompiled(checklist)) },
    language,
    mode: 'interview',
    tool,
  })
  tellBeginning(inspection, shelf, world, home, telling)
  const [only, ...others] = keysIn(world, home).filter(
    (key) => options.key === undefined || key.signer.id === options.key,
  )
  if (only !== undefined && others.length === 0) warnOfDoubt(world, home, only, checklist, telling)
  await walk({ inspection, interviewer, world, telling, signer: others.length === 0 ? only?.signer : undefined })
  return conclude({ ...options, interviewer }, world, home, inspection)
}

/** Where the draft is, and whether anybody will believe a result of this checklist. */
function tellBeginning(
  inspection: Inspection,
  shelf: CheckedShelf,
  world: World,
  home: Home,
  { language, columns }: Telling,
): void {
  const { id, checklist, digest } = inspection.session().head
  const tell = (text: string): void => world.terminal.err(`${wrapTo(text, columns).join('\n')}\n`)
  tell(say(language, 'walk.draft', { id }))
  const counts =
    shelf.released(checklist.id, checklist.version) === digest.sha256 ||
    publishedIn(world, home).some((one) => one.digest.sha256 === digest.sha256)
  if (!counts) tell(say(language, 'walk.unpublished', { checklist: checklist.id }))
}

/** The checklist named, or one that is chosen by sector and title. */
async function choose(
  { checklist, checklists, telling }: InspectOptions,
  shelf: CheckedShelf,
  world: World,
): Promise<Checklist> {
  if (checklist !== undefined) return (await checklistAt(world, checklist, checklists)).checklist
  const { language } = telling
  return shelf.current(await askChecklist(await world.interviewer(language), language, shelf.entries)).checklist
}
