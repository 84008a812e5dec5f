// The end of every inspection: sign, write, check what was written, say where it is.
import { Failure } from '../model/failure.ts'
import type { KeyFile } from '../model/generated/formats.ts'
import { levelOf } from '../model/problem.ts'
import { conclusionLines } from '../report/conclusion-text.ts'
import { tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { visible } from '../model/text.ts'
import { verifyResult } from '../verify/verify-result.ts'
import { say } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { evidenceBelow } from './evidence.ts'
import { discardDraft, signInspection, type Written, writeResult } from './finish.ts'
import type { Home } from './home.ts'
import type { Inspection } from './inspection.ts'
import { chooseKey, keysIn, type PassphraseOptions, unlock } from './keyring.ts'
import { offerKey } from './offer-key.ts'
import { type CheckedShelf, openShelf } from './shelf.ts'
import { trustAt } from './trust-at-hand.ts'

export interface ConcludeOptions extends PassphraseOptions {
  readonly out?: string
  readonly key?: string
  readonly checklists?: string
  readonly telling: Telling
  /** Who can be asked; absent where nobody can. */
  readonly interviewer?: Interviewer
}

/** Failure: those of keys, trust list and files; the draft is kept until the result is written and believed. */
export async function conclude(options: ConcludeOptions, world: World, home: Home, inspection: Inspection): Promise<number> {
  const { telling } = options
  if (inspection.step().kind === 'sign') {
    if (options.interviewer !== undefined && keysIn(world, home).length === 0) await offerKey(world, home, options.interviewer, options)
    const key = signingKey(world, home, inspection, options.key)
    const signer = await unlock(world, home, key, options, telling)
    await signInspection(world, home, inspection, key, signer, trustAt(world, home.trust))
  }
  const folder = options.out ?? '.'
  const written = writeResult(world, home, inspection, folder)
  const believed = tellWritten(world, home, written, openShelf(world, options.checklists), folder, telling)
  if (believed) discardDraft(world, inspection)
  else inspection.close()
  return 0
}

/** The key asked for, or the one key here that belongs to an inspector of this inspection. */
function signingKey(world: World, home: Home, inspection: Inspection, wanted: string | undefined): KeyFile {
  const ids = (inspection.session().details.inspectors ?? []).map(({ id }) => id)
  const listed = keysIn(world, home).filter(({ signer }) => ids.includes(signer.id))
  const [only] = listed
  const key = wanted === undefined && listed.length === 1 && only !== undefined ? only : chooseKey(world, home, wanted)
  if (!ids.includes(key.signer.id)) throw new Failure('key-not-listed', { signer: key.signer.id })
  return key
}

/**
 * What was written, where, and how to check it. Recording is never refused: a result that would not be believed is
 * written all the same, says so, and keeps its draft. True when nothing but a signature that is still to come is missing.
 */
function tellWritten(world: World, home: Home, written: Written, shelf: CheckedShelf, folder: string, telling: Telling): boolean {
  const { language, paint } = telling
  const context = { trust: trustAt(world, home.trust), checklists: shelf, evidence: evidenceBelow(world, folder), now: world.clock.now() }
  const { problems } = verifyResult(written.bytes, context)
  const serious = problems.filter((found) => levelOf(found) === 'error' || levelOf(found) === 'indeterminate')
  const path = visible(written.path)
  world.terminal.out(`${[...conclusionLines(written.file.body.conclusion, telling), paint.strong(say(language, 'written.path', { path }))].join('\n')}\n`)
  world.terminal.out(`${say(language, 'written.check', { path })}\n`)
  if (serious.length > 0) {
    const waits = serious.every(({ code }) => code === 'signature-missing')
    world.terminal.err(`${say(language, waits ? 'written.waits' : 'written.doubted')}\n${tellProblems(serious, telling)}`)
  }
  return serious.every(({ code }) => code === 'signature-missing')
}
