// The result that a new inspection corrects: verified, named by id and body digest, and left as it is.
import { largestResult } from '../format/result.ts'
import { isText } from '../model/field.ts'
import { Failure } from '../model/failure.ts'
import type { ChecklistPin, Supersedes } from '../model/generated/formats.ts'
import { levelOf } from '../model/problem.ts'
import { textProblem, visible } from '../model/text.ts'
import { tellProblems } from '../report/tell-problem.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { homeIn } from './home.ts'
import type { InspectOptions } from './inspect-options.ts'
import { judgeFile } from './judge-file.ts'
import { openShelf } from './shelf.ts'
import { trustToRecordBy } from './trust-at-hand.ts'

export interface Superseded {
  readonly supersedes: Supersedes
  /** By which the new inspection goes where no checklist is named. */
  readonly checklist: ChecklistPin
}

/**
 * The result after --supersedes; undefined where there is none. One that cannot be told valid is doubted aloud and can be
 * corrected; one that is invalid cannot, since what it says is then nobody's word.
 * Failure: supersedes-refused, usage, trust-missing, trust-broken, and those of reading a file.
 */
export async function supersededBy(options: InspectOptions, world: World): Promise<Superseded | undefined> {
  const { supersedes: path, reason, telling } = options
  const { language } = telling
  if (path === undefined) {
    if (reason !== undefined) throw new Failure('usage', { why: say(language, 'supersedes.reason-alone') })
    return undefined
  }
  // One file that cannot be read is no verdict on it: reading throws.
  world.files.read(path, largestResult)
  const trust = trustToRecordBy(world, homeIn(world, options.home)).list
  const ground = { trust, checklists: await openShelf(world, options.checklists), now: world.clock.now() }
  const verification = judgeFile(world, path, ground)
  const result = 'result' in verification ? verification.result : undefined
  const serious = verification.problems.filter((found) => levelOf(found) === 'error' || levelOf(found) === 'indeterminate')
  if (result === undefined) throw new Failure('supersedes-refused', { path }, serious)
  if (serious.length > 0)
    world.terminal.err(
      `${say(language, 'supersedes.doubted', { path: visible(path) })}\n${tellProblems(serious, telling)}`,
    )
  const { id, checklist } = result.file.body
  const why = await reasonFor(options, world)
  return { supersedes: { id, digest: { sha256: result.bodyDigest }, reason: why }, checklist }
}

/** Failure: usage. */
async function reasonFor({ reason, answers, telling: { language } }: InspectOptions, world: World): Promise<string> {
  const fits = (text: string): boolean => isText(text) && textProblem(text.normalize('NFC')) === undefined
  const refused = say(language, 'supersedes.reason-refused')
  if (reason !== undefined) {
    if (!fits(reason)) throw new Failure('usage', { why: refused })
    return reason.normalize('NFC').trim()
  }
  if (answers !== undefined || !world.terminal.interactive)
    throw new Failure('usage', { why: say(language, 'supersedes.reason-missing') })
  const interviewer = await world.interviewer(language)
  const typed = await interviewer.write({
    message: say(language, 'supersedes.ask-reason'),
    check: (text) => (fits(text) ? undefined : refused),
  })
  return typed.normalize('NFC').trim()
}
