// taut resume: goes on with an unfinished inspection where it stopped.
import { join } from 'node:path'
import { Failure } from '../model/failure.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { conclude } from './conclude.ts'
import { homeIn } from './home.ts'
import { journalIn, resumeInspection } from './inspection.ts'
import { keysIn, type PassphraseOptions } from './keyring.ts'
import { walk } from './walk.ts'

export interface ResumeOptions extends PassphraseOptions {
  /** Id of the draft, or the beginning of it; the only draft where none is named. */
  readonly draft?: string
  readonly out?: string
  readonly key?: string
  readonly home?: string
  readonly checklists?: string
  readonly telling: Telling
}

/** Failure: draft-unknown, draft-ambiguous, draft-broken, draft-checklist-altered, no-terminal, interrupted, and those of conclude. */
export async function run(options: ResumeOptions, world: World): Promise<number> {
  const home = homeIn(world, options.home)
  const { language } = options.telling
  const { inspection, torn } = resumeInspection(world, findDraft(world, home.drafts, options.draft))
  if (torn) world.terminal.err(`${say(language, 'resume.torn')}\n`)
  const kind = inspection.step().kind
  if (kind === 'write') return conclude(options, world, home, inspection)
  if (!world.terminal.interactive && kind !== 'sign') throw new Failure('no-terminal')
  if (!world.terminal.interactive) return conclude(options, world, home, inspection)
  const interviewer = await world.interviewer(language)
  world.terminal.err(`${say(language, 'walk.draft', { id: inspection.session().head.id })}\n`)
  const [only, ...others] = keysIn(world, home).filter((key) => options.key === undefined || key.signer.id === options.key)
  await walk({ inspection, interviewer, world, telling: options.telling, signer: others.length === 0 ? only?.signer : undefined })
  return conclude({ ...options, interviewer }, world, home, inspection)
}

function findDraft(world: World, drafts: string, wanted: string | undefined): string {
  const names = world.files.kind(drafts) === 'folder' ? world.files.list(drafts).filter((name) => world.files.kind(journalIn(join(drafts, name))) === 'file') : []
  const fitting = wanted === undefined ? names : names.filter((name) => name.startsWith(wanted.toUpperCase()))
  const [only, ...others] = fitting
  if (only === undefined) throw new Failure('draft-unknown', { draft: wanted ?? '' })
  if (others.length > 0) throw new Failure('draft-ambiguous', { count: fitting.length, drafts: fitting.join(', ') })
  return join(drafts, only)
}
