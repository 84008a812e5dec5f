// Before a walk: whether what this signer signs will be believed by the list at hand. It warns and never hinders.
import { momentOf } from '../model/calendar.ts'
import { Failure } from '../model/failure.ts'
import type { Checklist, PublishedChecklist } from '../model/generated/formats.ts'
import { tellFailure, tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { foreseeSigner } from '../verify/foresee.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'
import type { SigningKey } from './signing-key.ts'
import { openedAt, trustToRecordBy } from './trust-at-hand.ts'

/** Says what will not be believed, on stderr; a list that cannot be judged by is told as that. */
export function warnOfDoubt(world: World, home: Home, key: SigningKey, checklist: Checklist, telling: Telling): void {
  if (world.files.kind(home.trust) === 'none') return
  const told = doubtOf(world, home, key, checklist, telling)
  if (told === '') return
  const { language, paint } = telling
  world.terminal.err(`${paint.doubtful(say(language, 'trust.doubt-begin', { signer: key.owner.id }))}\n${told}`)
}

function doubtOf(world: World, home: Home, key: SigningKey, checklist: Checklist, telling: Telling): string {
  try {
    const { list, doubt } = trustToRecordBy(world, home)
    const now = momentOf(world.clock.now())
    const signing = { signer: key.owner.id, key: key.public.text, fingerprint: key.public.fingerprint, checklist, now }
    const told = tellProblems(foreseeSigner(signing, list), telling)
    return doubt === undefined ? told : `${tellFailure(doubt, telling)}${told}`
  } catch (error) {
    if (error instanceof Failure) return tellFailure(error, telling)
    throw error
  }
}

/** The checklists that the list at hand publishes; none where it cannot be read, which is told elsewhere. */
export function publishedIn(world: World, home: Home): readonly PublishedChecklist[] {
  try {
    return openedAt(world, home.trust).list.body.checklists
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}
