// taut trust check: is a list whole and signed, does it follow the one before, was a newer one seen here?
import { momentOf } from '../model/calendar.ts'
import { levelOf, type Problem, problem } from '../model/problem.ts'
import { tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import { trustChangeText } from '../report/trust-change-text.ts'
import type { TrustList } from '../sign/trust-list.ts'
import { successionProblems } from '../sign/trust-succession.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { type Home, homeIn } from './home.ts'
import { lookInto, openedAt } from './trust-at-hand.ts'
import { isOfOnePerson } from './trust-change.ts'
import { inForceAt } from './trust-files.ts'
import { seenOf } from './trust-memory.ts'
import { trustView } from './trust-view.ts'

export interface TrustCheckOptions {
  /** The home's where none is named. */
  readonly list?: string
  /** The version that it is to follow; the home's where none is named. */
  readonly against?: string
  readonly home?: string
  readonly telling: Telling
}

/** 0 where nothing is wrong, 2 where something is; changes nothing. Failure: trust-missing, trust-broken for the older list. */
export function run({ list, against, home: folder, telling }: TrustCheckOptions, world: World): number {
  const home = homeIn(world, folder)
  const path = list ?? home.trust
  const read = lookInto(world, path)
  if (!('list' in read)) {
    world.terminal.out(tellProblems(read, telling))
    return 2
  }
  const former = formerOf(world, home, path, against)
  const placed = problemsOf(world, home, read.list, former).map((found) => ({ ...found, file: path }))
  world.terminal.out(trustChangeText(former === undefined ? undefined : trustView(former), trustView(read.list), telling))
  world.terminal.out(tellProblems(placed, telling))
  const wrong = placed.some((found) => levelOf(found) === 'error')
  if (!wrong) world.terminal.out(`${telling.paint.good(say(telling.language, former === undefined ? 'trust.holds' : 'trust.follows', { version: former?.body.version ?? 0 }))}\n`)
  return wrong ? 2 : 0
}

/** A list that `key new` made for one person leads to no other. */
function formerOf(world: World, home: Home, path: string, against: string | undefined): TrustList | undefined {
  if (against !== undefined) return openedAt(world, against).list
  const there = path === home.trust ? undefined : inForceAt(world, home.trust)?.list
  return there === undefined || isOfOnePerson(there) ? undefined : there
}

function problemsOf(world: World, home: Home, list: TrustList, former: TrustList | undefined): readonly Problem[] {
  const { version, expires } = list.body
  const seen = seenOf(world, home, list.fingerprint)
  const known = seen?.version ?? 0
  const follows = former === undefined ? [] : successionProblems(former, list)
  const told = new Set(follows.map(({ code }) => code))
  const remembered = [
    ...(version < known ? [problem('trust-version-older', '/body/version', { version, known })] : []),
    ...(version === known && seen?.digest !== list.digest ? [problem('trust-version-twice', '/body/version', { version })] : []),
  ]
  return [
    ...follows,
    ...remembered.filter(({ code }) => !told.has(code)),
    ...(expires !== undefined && expires <= momentOf(world.clock.now()) ? [problem('trust-expired', '/body/expires', { expires })] : []),
  ]
}
