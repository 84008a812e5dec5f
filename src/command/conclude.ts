// The end of every inspection: sign, write, check what was written, say where it is.
import { Failure } from '../model/failure.ts'
import type { KeyFile } from '../model/generated/formats.ts'
import { levelOf, stageOf } from '../model/problem.ts'
import { conclusionLines } from '../report/conclusion-text.ts'
import { tellFailure, tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { visible } from '../model/text.ts'
import type { Signer } from '../sign/signer.ts'
import { verifyResult } from '../verify/verify-result.ts'
import { say } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { evidenceBelow } from './evidence.ts'
import { discardDraft, enterSignatures, signInspection, type Written, writeResult } from './finish.ts'
import type { Home } from './home.ts'
import type { Inspection } from './inspection.ts'
import { chooseKey, keysIn, type PassphraseOptions, unlock } from './keyring.ts'
import { offerKey } from './offer-key.ts'
import { type CheckedShelf, openShelf, withChecklist } from './shelf.ts'
import { trustToRecordBy } from './trust-at-hand.ts'

export interface Unlocked {
  readonly key: KeyFile
  readonly signer: Signer
}

export interface ConcludeOptions extends PassphraseOptions {
  readonly out?: string
  readonly key?: string
  readonly checklists?: string
  readonly telling: Telling
  /** Who can be asked; absent where nobody can. */
  readonly interviewer?: Interviewer
  /** The key, where it was unlocked before. */
  readonly unlocked?: Unlocked
}

/**
 * 0 when the result is valid or waits for others' signatures, 2 when it was written but is not believed here.
 * Failure: those of keys, trust list and files; the draft is kept until the result is written.
 */
export async function conclude(
  options: ConcludeOptions,
  world: World,
  home: Home,
  inspection: Inspection,
): Promise<number> {
  const { telling } = options
  if (inspection.step().kind === 'sign' || !(await enterSignatures(world, home, inspection))) {
    if (options.interviewer !== undefined && keysIn(world, home).length === 0)
      await offerKey(world, home, options.interviewer, options)
    const ids = (inspection.session().details.inspectors ?? []).map(({ id }) => id)
    const { key, signer } = options.unlocked ?? (await unlockFor(world, home, ids, options))
    await signInspection(world, home, inspection, key, signer, trustToRecordBy(world, home).list)
  }
  const folder = options.out ?? '.'
  const { checklist, digest } = inspection.session().head
  const written = writeResult(world, inspection, folder)
  const told = tellWritten(world, home, written, withChecklist(await openShelf(world, options.checklists), checklist, digest.sha256), folder, telling)
  if (told === 'broken') inspection.close()
  else discardDraft(world, inspection)
  return told === 'valid' ? 0 : 2
}

/** Unlocks the key asked for, or the one key here that belongs to one of these inspectors. */
export async function unlockFor(
  world: World,
  home: Home,
  ids: readonly string[],
  options: ConcludeOptions,
): Promise<Unlocked> {
  const listed = keysIn(world, home).filter(({ signer }) => ids.includes(signer.id))
  const [only] = listed
  const key =
    options.key === undefined && listed.length === 1 && only !== undefined ? only : chooseKey(world, home, options.key)
  if (!ids.includes(key.signer.id)) throw new Failure('key-not-listed', { signer: key.signer.id })
  return { key, signer: await unlock(world, home, key, options, options.telling) }
}

/**
 * What was written, where, and how to check it. Recording is never refused: a result that would not be believed is
 * written all the same and says so: doubted where the trust list or the checklist is why, broken where the file itself is,
 * and then its draft is kept.
 */
function tellWritten(
  world: World,
  home: Home,
  written: Written,
  shelf: CheckedShelf,
  folder: string,
  telling: Telling,
): 'valid' | 'doubted' | 'broken' {
  const { language, paint } = telling
  const { list: trust, doubt } = trustToRecordBy(world, home)
  const context = {
    trust,
    checklists: shelf,
    evidence: evidenceBelow(world, folder),
    now: world.clock.now(),
  }
  const { problems } = verifyResult(written.bytes, context)
  const serious = problems.filter((found) => levelOf(found) === 'error' || levelOf(found) === 'indeterminate')
  const path = visible(written.path)
  const { conclusion, checklist } = written.file.body
  world.terminal.out(
    `${[...conclusionLines(conclusion, telling, shelf.find(checklist.digest.sha256)?.checklist), paint.strong(say(language, 'written.path', { path }))].join('\n')}\n`,
  )
  world.terminal.out(`${say(language, 'written.check', { path })}\n`)
  const waits = serious.every(({ code }) => code === 'signature-missing')
  if (serious.length > 0)
    world.terminal.err(
      `${say(language, waits ? 'written.waits' : 'written.doubted')}\n${tellProblems(serious, telling)}`,
    )
  if (doubt !== undefined) {
    world.terminal.err(tellFailure(doubt, telling))
    return 'doubted'
  }
  if (waits) return 'valid'
  const others = serious.filter(
    (found) => stageOf(found) !== 'trust' && stageOf(found) !== 'checklist' && found.code !== 'signature-missing',
  )
  return others.length === 0 ? 'doubted' : 'broken'
}
