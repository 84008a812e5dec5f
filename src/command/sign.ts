// taut sign: adds the signature of a further inspector or of the inspected unit, or the receipt of an intake office.
import { dirname } from 'node:path'
import { largestResult } from '../format/result.ts'
import { isText } from '../model/field.ts'
import { Failure } from '../model/failure.ts'
import type { SignerRole } from '../model/generated/formats.ts'
import { levelOf, type Problem } from '../model/problem.ts'
import { textProblem } from '../model/text.ts'
import { signingText } from '../report/signing-text.ts'
import { tellFailure, tellProblems } from '../report/tell-problem.ts'
import { trustLine } from '../report/verification-text.ts'
import type { Telling } from '../report/telling.ts'
import type { Signer } from '../sign/signer.ts'
import type { Context } from '../verify/context.ts'
import { judgedBy } from '../verify/judged-by.ts'
import { type ResultInHand, verifyResult } from '../verify/verify-result.ts'
import { say } from '../words/say.ts'
import type { Interviewer, World } from '../world/world.ts'
import { addTo, foreseen, hinders, type Signing } from './add-signature.ts'
import { askSaying } from './ask/saying.ts'
import type { Intent } from './countersign.ts'
import { evidenceBelow } from './evidence.ts'
import { type Home, homeIn } from './home.ts'
import type { PassphraseOptions } from './keyring.ts'
import { openShelf } from './shelf.ts'
import { onlyKey, type SigningKey, signingKeys } from './signing-key.ts'
import { tellSigned } from './tell-signed.ts'
import { trustToRecordBy } from './trust-at-hand.ts'

export interface SignOptions extends PassphraseOptions {
  readonly path: string
  readonly role: SignerRole | 'receipt'
  readonly key?: string
  readonly intent?: Intent
  readonly remark?: string
  readonly trust?: string
  readonly checklists?: readonly string[]
  readonly evidence?: string
  readonly home?: string
  readonly telling: Telling
}

/**
 * 0 when the result is valid or waits for others' signatures, 2 when a person said no or the result is not believed here.
 * Failure: sign-refused with every problem, usage, and those of keys, trust list and files.
 */
export async function run(options: SignOptions, world: World): Promise<number> {
  const { path, telling, role } = options
  requireFitting(options)
  const home = homeOf(options, world)
  const { list: trust, doubt } = trustToRecordBy(world, home)
  if (doubt !== undefined) world.terminal.err(tellFailure(doubt, telling))
  const checklists = await openShelf(world, options.checklists)
  world.terminal.err(tellProblems(checklists.problems(), telling))
  const evidence = evidenceBelow(world, options.evidence ?? dirname(path))
  const context = (): Context => ({ trust, checklists, evidence, now: world.clock.now() })
  const interviewer = world.terminal.interactive ? await world.interviewer(telling.language) : undefined
  let signer: Signer | undefined
  for (;;) {
    const seen = world.files.read(path, largestResult)
    const result = signable(seen, path, context())
    const key = onlyKey(await signingKeys(world, home, options.key), role === 'inspector' ? idsOf(result) : undefined)
    if (interviewer !== undefined) world.terminal.err(shown(result, key, role, telling))
    const saying = await askSaying(interviewer, options, telling)
    const signing = { key, role, ...saying }
    warn(foreseen(result, signing, world, context()), path, world, telling)
    world.terminal.err(`${trustLine(judgedBy(trust), telling)}\n`)
    if (interviewer !== undefined && !(await agrees(interviewer, telling))) return declined(world, telling)
    // Kept from one try to the next, so that the passphrase is asked for once.
    signer ??= await key.ready(options, telling)
    const added = await addTo({ path, seen, result, signing, signer }, world, home, context)
    if (added !== 'changed') return tellSigned(added, path, context(), world, telling)
    world.terminal.err(`${say(telling.language, 'sign.changed')}\n`)
  }
}

/** The list judged by is also the one that says whose a key in the agent is. */
function homeOf({ home, trust }: SignOptions, world: World): Home {
  const place = homeIn(world, home)
  return trust === undefined ? place : { ...place, trust }
}

/** Failure: usage. */
function requireFitting({ role, intent, remark, telling: { language } }: SignOptions): void {
  if (role !== 'inspected-party' && intent !== undefined) throw new Failure('usage', { why: say(language, 'sign.intent-of-unit') })
  if (role === 'receipt' && remark !== undefined) throw new Failure('usage', { why: say(language, 'sign.receipt-no-remark') })
  if (remark !== undefined && (!isText(remark) || textProblem(remark.normalize('NFC')) !== undefined))
    throw new Failure('usage', { why: say(language, 'sign.remark-refused') })
}

/** What verification lets through, or leaves open for the lack of signatures alone. Failure: sign-refused. */
function signable(bytes: Uint8Array, path: string, context: Context): ResultInHand {
  const verification = verifyResult(bytes, context)
  const result = 'result' in verification ? verification.result : undefined
  const hindering = verification.problems.filter(
    (found) => levelOf(found) === 'error' || (levelOf(found) === 'indeterminate' && found.code !== 'signature-missing'),
  )
  if (result === undefined || hindering.length > 0) throw new Failure('sign-refused', { path }, hindering)
  return result
}

function idsOf({ file }: ResultInHand): readonly string[] {
  return file.body.inspectors.map(({ id }) => id)
}

/** One who may not sign by the trust list is told so and may: to record is never refused. Failure: sign-refused. */
function warn(found: readonly Problem[], path: string, world: World, telling: Telling): void {
  const hindering = found.filter((one) => hinders(one) || one.code === 'signature-missing')
  if (hindering.length > 0) throw new Failure('sign-refused', { path }, hindering)
  const { language } = telling
  if (found.length > 0)
    world.terminal.err(`${say(language, 'sign.doubted')}\n${tellProblems(found, telling)}`)
}

function shown(result: ResultInHand, { owner, public: { fingerprint } }: SigningKey, role: Signing['role'], telling: Telling): string {
  return signingText(result, { role, name: owner.name, id: owner.id, fingerprint }, telling)
}

async function agrees(interviewer: Interviewer, { language }: Telling): Promise<boolean> {
  const answer = await interviewer.choose({
    message: say(language, 'sign.ask'),
    choices: [
      { value: 'yes', label: say(language, 'sign.yes') },
      { value: 'no', label: say(language, 'sign.no') },
    ],
  })
  return answer === 'yes'
}

function declined(world: World, { language }: Telling): number {
  world.terminal.err(`${say(language, 'sign.declined')}\n`)
  return 2
}
