// taut inspect: a new inspection, by interview or from an answers file, to a signed result.
import { printCompiled } from '../format/compiled.ts'
import type { Register } from '../model/citation.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { tellProblems } from '../report/tell-problem.ts'
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
import { offerKey } from './offer-key.ts'
import type { InspectOptions } from './inspect-options.ts'
import { plainly } from './plainly.ts'
import { type CheckedShelf, openShelf } from './shelf.ts'
import { tellDay } from './tell-day.ts'
import { inspectorsSigning, signingKeys } from './signing-key.ts'
import { supersededBy } from './superseded.ts'
import { tool } from '../model/tool.ts'
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
  const { telling } = options
  const { language } = telling
  const home = homeIn(world, options.home)
  const interviewer = await world.interviewer(language)
  // In the language that was not chosen: whoever got the wrong one can read this line alone.
  world.terminal.err(`${say(language === 'zh' ? 'en' : 'zh', 'walk.other-language')}\n`)
  const open = draftIds(world, home).length
  if (open > 0) world.terminal.err(`${say(language, 'walk.drafts', { count: open })}\n`)
  const superseded = await supersededBy(options, world)
  const named = options.checklist ?? superseded?.checklist.id
  const { checklist, register } = await choose({ ...options, checklist: named }, shelf, world)
  await tellDay(world, { checklist, register, shelf: async () => shelf }, telling)
  if ((await signingKeys(world, home, options.key)).length === 0) {
    // Before the walk, not at its end: whoever names a key wants that one and no other.
    if (options.key !== undefined) throw new Failure('key-missing')
    await offerKey(world, home, interviewer, options)
  }
  const inspection = beginInspection(world, home.drafts, {
    checklist,
    digest: { sha256: sha256(printCompiled(checklist)) },
    language,
    mode: 'interview',
    tool,
    ...(superseded === undefined ? {} : { supersedes: superseded.supersedes }),
  })
  try {
    tellBeginning(inspection, shelf, world, home, telling)
    const [only, ...others] = await signingKeys(world, home, options.key)
    if (only !== undefined && others.length === 0) warnOfDoubt(world, home, only, checklist, telling)
    await walk({ inspection, interviewer, world, telling, signers: await inspectorsSigning(world, home, options.key) })
    return await conclude({ ...options, interviewer }, world, home, inspection)
  } finally {
    inspection.close()
  }
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

interface Chosen {
  readonly checklist: Checklist
  readonly register: () => Register
}

/** The checklist named, or one that is chosen by sector and title. */
async function choose(
  { checklist, checklists, telling }: Pick<InspectOptions, 'checklists' | 'telling'> & { readonly checklist: string | undefined },
  shelf: CheckedShelf,
  world: World,
): Promise<Chosen> {
  if (checklist !== undefined) return checklistAt(world, checklist, checklists)
  const { language } = telling
  const { checklist: chosen } = shelf.current(await askChecklist(await world.interviewer(language), language, shelf.entries))
  return { checklist: chosen, register: shelf.register }
}
