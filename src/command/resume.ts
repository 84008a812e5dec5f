// taut resume: goes on with an unfinished inspection where it stopped.
import { join } from 'node:path'
import { Failure, failingIn } from '../model/failure.ts'
import { wrapTo } from '../words/columns.ts'
import { say, type Tongue } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { conclude } from './conclude.ts'
import { describeDraft, draftIds } from './drafts.ts'
import { type Home, homeIn } from './home.ts'
import { type Inspection, isOpenElsewhere, resumeInspection } from './inspection.ts'
import type { ResultOptions } from './inspect-options.ts'
import { plainly } from './plainly.ts'
import { openShelf } from './shelf.ts'
import { inspectorsSigning } from './signing-key.ts'
import { walk } from './walk.ts'

export interface ResumeOptions extends ResultOptions {
  /** Id of the draft, or the beginning of it; the only draft where none is named. */
  readonly draft?: string
}

/** Failure: draft-unknown, draft-ambiguous, draft-open, draft-newer, draft-broken, draft-checklist-altered, no-terminal, interrupted, and those of conclude. */
export async function run(given: ResumeOptions, outside: World): Promise<number> {
  const [options, world] = plainly(given, outside)
  const home = homeIn(world, options.home)
  const { inspection, torn } = resumeInspection(world, await findDraft(world, home, options))
  try {
    return await failingIn(() => inspection.session().head.language, () => goOn(options, world, home, inspection, torn))
  } finally {
    inspection.close()
  }
}

async function goOn(options: ResumeOptions, world: World, home: Home, inspection: Inspection, torn: boolean): Promise<number> {
  // Questions and record stay in the language that the inspection began in.
  const { language } = inspection.session().head
  const telling = { ...options.telling, language }
  if (torn) world.terminal.err(`${wrapTo(say(language, 'resume.torn'), telling.columns).join('\n')}\n`)
  await tellOtherVersion(inspection, options, world)
  const kind = inspection.step().kind
  const waits = kind === 'sign' || kind === 'write'
  if (!world.terminal.interactive && !waits) throw new Failure('no-terminal')
  if (!world.terminal.interactive) return conclude({ ...options, telling }, world, home, inspection)
  const interviewer = await world.interviewer(language)
  world.terminal.err(
    `${wrapTo(say(language, 'walk.draft', { id: inspection.session().head.id }), telling.columns).join('\n')}\n`,
  )
  await walk({ inspection, interviewer, world, telling, signers: await inspectorsSigning(world, home, options.key) })
  return conclude({ ...options, telling, interviewer }, world, home, inspection)
}

/** A draft is bound to the checklist that it began with, whatever has become of that one since. */
async function tellOtherVersion(inspection: Inspection, { telling, checklists }: ResumeOptions, world: World): Promise<void> {
  const { checklist, digest, language } = inspection.session().head
  const { id, version: begun } = checklist
  const now = (await openShelf(world, checklists)).entries.find((entry) => entry.id === id && entry.current)
  if (now === undefined || now.digest === digest.sha256) return
  const told = say(language, 'resume.other-version', { id, begun, now: now.version })
  world.terminal.err(`${wrapTo(told, telling.columns).join('\n')}\n`)
}

/** The draft named by the beginning of its id, or the only one; of several a person is asked. */
async function findDraft(world: World, home: Home, { draft, telling }: ResumeOptions): Promise<string> {
  const ids = draftIds(world, home)
  const fitting = draft === undefined ? ids : ids.filter((id) => id.startsWith(draft.toUpperCase()))
  const [only, ...others] = fitting
  if (only === undefined)
    throw draft === undefined ? new Failure('draft-none') : new Failure('draft-unknown', { draft })
  if (others.length === 0) return join(home.drafts, only)
  const free = fitting.filter((id) => !isOpenElsewhere(world, join(home.drafts, id)))
  // Before anything is chosen that could not be gone on with.
  if (free.length === 0) throw new Failure('draft-open', { path: join(home.drafts, only) })
  if (!world.terminal.interactive)
    throw new Failure('draft-ambiguous', { count: fitting.length, drafts: fitting.join(', ') })
  return join(home.drafts, await askWhich(world, home, fitting, telling.language))
}

/** One of several that no other window has open; one that has is shown as such, and refused in a sentence. */
async function askWhich(world: World, home: Home, ids: readonly string[], language: Tongue): Promise<string> {
  const interviewer = await world.interviewer(language)
  for (let above: string | undefined; ; ) {
    const chosen = await interviewer.choose({
      message: say(language, 'drafts.which'),
      choices: ids.map((id) => ({ value: id, label: describeDraft(world, home, id, language) })),
      ...(above === undefined ? {} : { above }),
    })
    if (!isOpenElsewhere(world, join(home.drafts, chosen))) return chosen
    above = say(language, 'drafts.open-chosen')
  }
}
