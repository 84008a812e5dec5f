// taut inspect: a new inspection, by interview or from an answers file, to a signed result.
import { join } from 'node:path'
import { Failure, failingIn } from '../model/failure.ts'
import { GoneBack } from '../model/gone-back.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { OtherLanguage } from '../model/other-language.ts'
import { tellFailure, tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { wrapTo } from '../words/columns.ts'
import { say } from '../words/say.ts'
import { nameOfOther, otherThan } from '../words/tongues.ts'
import type { World } from '../world/world.ts'
import { askChecklist, type ChecklistChosen } from './ask/checklist.ts'
import { beginOrGoOn, isEmpty } from './begin.ts'
import { checklistAt } from './checklist-at.ts'
import { conclude } from './conclude.ts'
import { draftIds } from './drafts.ts'
import { discardDraft } from './finish.ts'
import { type Home, homeIn } from './home.ts'
import { type Inspection, isOpenElsewhere } from './inspection.ts'
import { offerKey } from './offer-key.ts'
import type { InspectOptions } from './inspect-options.ts'
import { plainly } from './plainly.ts'
import { type CheckedShelf, openShelf } from './shelf.ts'
import { tellDay } from './tell-day.ts'
import { today } from './today.ts'
import { inspectorsSigning, signingKeys } from './signing-key.ts'
import { supersededBy } from './superseded.ts'
import { publishedIn, warnOfDoubt } from './signer-doubt.ts'
import { walk } from './walk.ts'

/** Failure: no-terminal, checklist-unknown, checklist-asks-nothing, answers-refused, interrupted, and those of keys, trust list and files. */
export async function run(given: InspectOptions, outside: World): Promise<number> {
  if (given.answers !== undefined) {
    // YAML is loaded only for a file of answers: it costs more than the rest of the start.
    const { inspectFromAnswers } = await import('./inspect-answers.ts')
    return inspectFromAnswers({ ...given, answers: given.answers }, outside)
  }
  const [options, world] = plainly(given, outside)
  if (!world.terminal.interactive) throw new Failure('no-terminal')
  const shelf = await openShelf(world, options.checklists)
  world.terminal.err(tellProblems(shelf.problems(), options.telling))
  return interview(options, shelf, world)
}

async function interview(options: InspectOptions, shelf: CheckedShelf, world: World): Promise<number> {
  const home = homeIn(world, options.home)
  // In the language that was not chosen: whoever got the wrong one can read this line alone.
  const tell = (text: string): void => world.terminal.err(`${wrapTo(text, options.telling.columns).join('\n')}\n`)
  tell(say(otherThan(options.telling.language), 'walk.other-language'))
  const open = draftIds(world, home).filter((id) => !isOpenElsewhere(world, join(home.drafts, id))).length
  if (open > 0) tell(say(options.telling.language, 'walk.drafts', { count: open }))
  const superseded = await supersededBy(options, world)
  const named = options.checklist ?? superseded?.checklist.id
  let begun: Inspection | undefined
  let chosen: ChecklistChosen = { language: options.telling.language }
  let checklist: Checklist | undefined
  let offered = false
  let said: string | readonly string[] | undefined
  try {
    for (;;) {
      if (checklist === undefined && named === undefined) chosen = await askChecklist(world.interviewer, chosen, shelf.entries, today(world))
      const telling = { ...options.telling, language: chosen.language }
      checklist ??= named === undefined ? await current(chosen.checklist ?? '', telling, shelf, world) : await found(named, options, shelf, world)
      if (checklist === undefined) continue
      const going: Going = { options: { ...options, telling }, shelf, world, home, checklist, returns: named === undefined }
      try {
        if (!offered) await offerFirstKey(going)
        offered = true
        const left = begun
        begun = beginOrGoOn(world, home, { checklist, telling, ...(superseded === undefined ? {} : { supersedes: superseded.supersedes }) }, left)
        if (begun !== left) tellBeginning(begun, shelf, world, home, telling)
        const inspection = begun
        return await failingIn(() => telling.language, () => walkThrough({ ...going, said }, inspection))
      } catch (error) {
        if (error instanceof OtherLanguage) chosen = { ...chosen, language: otherThan(chosen.language) }
        else if (error instanceof GoneBack) checklist = undefined
        else throw error
        // With the unit known, the next walk may begin at another question.
        said = begun !== undefined && isEmpty(begun.session()) ? error.said : undefined
        if (begun !== undefined && isEmpty(begun.session())) {
          discardDraft(world, begun)
          begun = undefined
        }
      }
    }
  } finally {
    begun?.close()
  }
}

interface Going {
  readonly options: InspectOptions
  readonly shelf: CheckedShelf
  readonly world: World
  readonly home: Home
  readonly checklist: Checklist
  /** The checklist was asked for, and its question can be gone back to. */
  readonly returns: boolean
  /** What was answered to the first question before it was left. */
  readonly said?: string | readonly string[] | undefined
}

/** Before the walk, not at its end: whoever names a key wants that one and no other. Failure: key-missing. */
async function offerFirstKey({ options, world, home, returns }: Going): Promise<void> {
  if ((await signingKeys(world, home, options.key)).length > 0) return
  if (options.key !== undefined) throw new Failure('key-missing')
  const { language } = options.telling
  await offerKey(world, home, await world.interviewer(language), { ...options, back: returns, other: nameOfOther(language) })
}

async function walkThrough({ options, world, home, checklist, returns, said }: Going, inspection: Inspection): Promise<number> {
  const { telling } = options
  const { language } = telling
  const interviewer = await world.interviewer(language)
  const [only, ...others] = await signingKeys(world, home, options.key)
  if (only !== undefined && others.length === 0) warnOfDoubt(world, home, only, checklist, telling)
  const signers = await inspectorsSigning(world, home, options.key)
  await walk({ inspection, interviewer, world, telling, signers, before: returns, other: nameOfOther(language), said })
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

/** The checklist that is named. Failure: checklist-unknown, checklist-asks-nothing. */
async function found(name: string, { checklists, telling }: InspectOptions, shelf: CheckedShelf, world: World): Promise<Checklist> {
  const { checklist, register } = await checklistAt(world, name, checklists)
  await tellDay(world, { checklist, register, shelf: async () => shelf }, telling)
  return checklist
}

/** The current one of an id that was chosen; undefined where it asks nothing today, which is told: another may be chosen. */
async function current(id: string, telling: Telling, shelf: CheckedShelf, world: World): Promise<Checklist | undefined> {
  const { checklist } = shelf.current(id)
  try {
    await tellDay(world, { checklist, register: shelf.register, shelf: async () => shelf }, telling)
    return checklist
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'checklist-asks-nothing') throw error
    world.terminal.err(tellFailure(error, telling))
    return undefined
  }
}
