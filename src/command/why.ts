// taut why: explains the verdict on one item or rule of a result, after judging the file like show.
import { Failure } from '../model/failure.ts'
import { explain, nearestExplained } from '../model/explanation.ts'
import { visible } from '../model/text.ts'
import { tellProblems } from '../report/tell-problem.ts'
import { trustLine, verificationText } from '../report/verification-text.ts'
import { whyJson } from '../report/why-json.ts'
import { whyText } from '../report/why-text.ts'
import { wrapTo } from '../words/columns.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { columnsOn } from './batch/columns-on.ts'
import { judgeOne } from './one-result.ts'
import type { JudgingOptions } from './verify.ts'

export interface WhyOptions extends JudgingOptions {
  readonly path: string
  /** Id of an item or a rule, or of a finding. */
  readonly item: string
  readonly json?: true
}

/**
 * 0 for a valid result, 2 for any other; of an invalid one nothing is explained. Failure: item-not-in-checklist with the
 * nearest ids, those of reading a file, and of the trust list.
 */
export async function run(options: WhyOptions, world: World): Promise<number> {
  const { path, item, json, telling } = options
  const { verification, result, asked, trust, unread } = await judgeOne(options, world)
  const out = world.terminal.out
  const columns = columnsOn('err', world)
  const ground = result === undefined || asked === undefined ? undefined : { ...asked, body: result.file.body }
  const explained = ground === undefined ? undefined : explain(ground, item)
  if (ground !== undefined && explained === undefined)
    throw new Failure('item-not-in-checklist', { item, nearest: nearestExplained(ground, item).join(', ') })
  if (json === true) out(whyJson(path, item, verification, ground, explained, trust, telling.language))
  else {
    out(verificationText(path, verification, telling, true, columnsOn('out', world)))
    if (ground !== undefined && explained !== undefined) out(`\n${whyText(ground, explained, telling)}`)
    else if (result !== undefined) world.terminal.err(`${wrapTo(`${say(telling.language, 'why.no-checklist')} ${visible(item)}`, columns).join('\n')}\n`)
  }
  world.terminal.err(`${trustLine(trust, telling, columns)}\n`)
  world.terminal.err(tellProblems(unread, telling, true, columns))
  return verification.status === 'valid' ? 0 : 2
}
