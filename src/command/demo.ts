// taut demo: the bundled sample from answers to a signed result, verified, and an altered copy refused.
import { basename, join } from 'node:path'
import { largestResult } from '../format/result.ts'
import type { Inspector } from '../model/generated/formats.ts'
import { conclusionLines } from '../report/conclusion-text.ts'
import type { Telling } from '../report/telling.ts'
import { verificationText } from '../report/verification-text.ts'
import { visible } from '../model/text.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { columnsOn } from './batch/columns-on.ts'
import { homeIn } from './home.ts'
import { inspectFromAnswers } from './inspect-answers.ts'
import { judgeFile } from './judge-file.ts'
import { makeKey } from './key-new.ts'
import { openShelf } from './shelf.ts'
import { trustAt } from './trust-at-hand.ts'

export interface DemoOptions {
  /** Folder to leave the files in; without it nothing is left. */
  readonly keep?: string
  readonly telling: Telling
}

const sample = 'checklists/samples/station-answers.yaml'
const inspector: Inspector = { id: 'zhang.wei', name: '张伟', org: '长沙芙蓉示例燃气有限公司安全部' }

/** 0 when the result was believed and the altered copy was not; else 1, since that is a bug. */
export async function run({ keep, telling }: DemoOptions, world: World): Promise<number> {
  const folder = keep ?? world.files.temporaryFolder()
  try {
    return await play(folder, keep !== undefined, telling, world)
  } finally {
    if (keep === undefined) world.files.remove(folder)
  }
}

async function play(folder: string, kept: boolean, telling: Telling, world: World): Promise<number> {
  const { language, paint } = telling
  const columns = columnsOn('out', world)
  const tell = (line: string): void => world.terminal.out(`${line}\n`)
  const home = homeIn(world, join(folder, 'home'))
  const quiet = quietWorld(world)
  const answers = world.environment.shipped(sample)
  tell(`${paint.strong(say(language, kept ? 'demo.title-kept' : 'demo.title'))}\n`)
  // The passphrase stands below for all to read: no cost of guessing it protects this key, and every look at the demonstration would wait for it.
  await makeKey(quiet, home, inspector, { telling, logN: 15 })
  const out = join(folder, 'results')
  await inspectFromAnswers({ answers, out, home: home.folder, telling }, quiet)

  const path = join(out, world.files.list(out).find((name) => name.endsWith('.result.json')) ?? '')
  const ground = { trust: trustAt(world, home.trust, home), checklists: await openShelf(world), now: world.clock.now() }
  const good = judgeFile(world, path, ground)
  tell(say(language, 'demo.answers', { checklist: 'gas/station', answers: basename(answers) }))
  tell(say(language, 'demo.signed', { name: basename(path) }))
  if ('result' in good && good.result !== undefined)
    tell(
      conclusionLines(good.result.file.body.conclusion, telling, undefined)
        .map((line) => `   ${line}`)
        .join('\n'),
    )
  tell(`\n${say(language, 'demo.verified')}\n${verificationText(basename(path), good, telling, true, columns)}`)

  const altered = path.replace('.result.json', '-altered.result.json')
  const text = new TextDecoder().decode(world.files.read(path, largestResult))
  world.files.writeNew(altered, new TextEncoder().encode(text.replace('"outcome": "fail"', '"outcome": "pass"')))
  const bad = judgeFile(world, altered, ground)
  tell(`${say(language, 'demo.altered')}\n${verificationText(basename(altered), bad, telling, true, columns)}`)
  if (kept) tell(say(language, 'demo.kept', { path: visible(folder) }))
  tell(say(language, 'demo.end'))
  return good.status === 'valid' && bad.status === 'invalid' ? 0 : 1
}

/** The steps within speak through the demonstration, and the key of a demonstration needs no secret passphrase. */
function quietWorld(world: World): World {
  const silent = (): void => undefined
  const variable = (name: string): string | undefined =>
    name === 'TAUT_PASSPHRASE' ? 'demonstration' : world.environment.variable(name)
  return {
    ...world,
    terminal: { ...world.terminal, interactive: false, out: silent, err: silent },
    environment: { ...world.environment, variable },
  }
}
