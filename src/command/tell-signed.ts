// What became of a result that was signed: whether it is believed now, and who still has to sign.
import { levelOf } from '../model/problem.ts'
import { visible } from '../model/text.ts'
import { tellProblems } from '../report/tell-problem.ts'
import type { Telling } from '../report/telling.ts'
import type { Context } from '../verify/context.ts'
import { verifyResult } from '../verify/verify-result.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'

/** 0 where it is valid or waits for others, 2 where it is not believed here. */
export function tellSigned(bytes: Uint8Array, given: string, context: Context, world: World, telling: Telling): number {
  const { language, paint } = telling
  const path = visible(given)
  const { problems } = verifyResult(bytes, context)
  const serious = problems.filter((found) => levelOf(found) === 'error' || levelOf(found) === 'indeterminate')
  world.terminal.out(`${paint.strong(say(language, 'sign.done', { path }))}\n`)
  world.terminal.out(`${say(language, 'written.check', { path })}\n`)
  const waits = serious.every(({ code }) => code === 'signature-missing')
  if (serious.length > 0)
    world.terminal.err(`${say(language, waits ? 'written.waits' : 'written.doubted')}\n${tellProblems(serious, telling)}`)
  return waits ? 0 : 2
}
