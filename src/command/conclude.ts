// The end of every inspection: sign, write, check what was written, say where it is.
import { momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { Inspector, ResultFile } from '../model/generated/formats.ts'
import { levelOf, stageOf } from '../model/problem.ts'
import { conclusionLines } from '../report/conclusion-text.ts'
import { tellFailure, tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { visible } from '../model/text.ts'
import { verifyResult } from '../verify/verify-result.ts'
import { wrapTo } from '../words/columns.ts'
import { listMark } from '../words/marks.ts'
import { say, type Tongue } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { evidenceBelow } from './evidence.ts'
import { discardDraft, enterSignatures, signInspection, type Written, writeResult } from './finish.ts'
import type { Home } from './home.ts'
import type { ResultOptions } from './inspect-options.ts'
import type { Inspection } from './inspection.ts'
import { offerKey } from './offer-key.ts'
import { makeOwnTrust } from './own-trust.ts'
import { askFurtherSignatures } from './further-signatures.ts'
import { signingKeys, type Unlocked, unlockKeyOf } from './signing-key.ts'
import { type CheckedShelf, openShelf, withChecklist } from './shelf.ts'
import { trustToRecordBy } from './trust-at-hand.ts'

export interface ConcludeOptions extends ResultOptions {
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
    if (options.interviewer !== undefined && options.key === undefined && (await signingKeys(world, home)).length === 0)
      await offerKey(world, home, options.interviewer, { ...options, walked: true })
    const inspectors = inspection.session().details.inspectors ?? []
    const unlocked = options.unlocked ?? (await unlockKeyOf(world, home, inspectors.map(({ id }) => id), options))
    await ensureTrust(world, home, inspectors, unlocked, telling)
    const saying = { role: 'inspector', intent: 'performed-inspection' } as const
    await signInspection(world, home, inspection, { ...unlocked, saying }, trustToRecordBy(world, home).list)
  }
  if (options.interviewer !== undefined)
    await askFurtherSignatures({ world, home, inspection, interviewer: options.interviewer, telling })
  const folder = options.out ?? '.'
  const { checklist, digest } = inspection.session().head
  const written = writeOrKeep(world, inspection, folder, telling)
  const told = tellWritten(world, home, written, withChecklist(await openShelf(world, options.checklists), checklist, digest.sha256), folder, options)
  if (told === 'broken') inspection.close()
  else discardDraft(world, inspection)
  return told === 'valid' ? 0 : 2
}

/** A signature names the list that its signer knew. Where that was lost, or never came, recording is not refused for it: a list of one is made. */
async function ensureTrust(world: World, home: Home, inspectors: readonly Inspector[], { owner, signer }: Unlocked, { language }: Telling): Promise<void> {
  const inspector = inspectors.find(({ id }) => id === owner.id)
  if (inspector === undefined || world.files.kind(home.trust) !== 'none') return
  await makeOwnTrust(world, home, inspector, signer, momentOf(world.clock.now()))
  world.terminal.err(`${say(language, 'key.trust-made', { path: visible(home.trust) })}\n`)
}

/** A full disk or a stick that was pulled loses nothing, and that is said before why. */
function writeOrKeep(world: World, inspection: Inspection, folder: string, { language, columns }: Telling): Written {
  try {
    return writeResult(world, inspection, folder)
  } catch (error) {
    if (error instanceof Failure) world.terminal.err(`${wrapTo(say(language, 'written.kept'), columns).join('\n')}\n`)
    throw error
  }
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
  { telling, interviewer }: ConcludeOptions,
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
  // Who was asked has just looked the whole record over: to him, three lines are enough.
  const what =
    interviewer === undefined
      ? conclusionLines(conclusion, telling, shelf.find(checklist.digest.sha256)?.checklist)
      : wrapTo(writtenText(written.file, language), telling.columns)
  world.terminal.out(`${[...what, paint.strong(say(language, 'written.path', { path }))].join('\n')}\n`)
  world.terminal.err(tellProblems(problems.filter((found) => stageOf(found) === 'checklist' && levelOf(found) === 'warning'), telling))
  world.terminal.out(`${say(language, 'written.check', { path })}\n`)
  const waits = serious.every(({ code }) => code === 'signature-missing')
  if (serious.length > 0)
    world.terminal.err(
      `${wrapTo(say(language, waits ? 'written.waits' : 'written.doubted'), telling.columns).join('\n')}\n${tellProblems(serious, telling)}`,
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

/** What was written: the verdict, what was found, and who signed. */
function writtenText({ body, signatures }: ResultFile, language: Tongue): string {
  const { counts, verdict } = body.conclusion
  return say(language, 'written.what', {
    verdict: say(language, `verdict.${verdict}`),
    findings: counts.major + counts.general,
    major: counts.major,
    signers: signatures.map(({ statement }) => visible(statement.name)).join(listMark(language)),
  })
}
