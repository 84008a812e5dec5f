// taut checklist diff: what changed between two checklists, and what it means for drafts, answers and verdicts.
import { differencesBetween } from '../model/difference.ts'
import type { Checklist } from '../model/generated/formats.ts'
import { weights } from '../model/weight.ts'
import { differenceJson, differencesText } from '../report/diff-text.ts'
import { outdented } from '../report/hanging.ts'
import type { Telling } from '../report/telling.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { checklistAt } from './checklist-at.ts'

export interface ChecklistDiffOptions {
  /** Paths, ids or ids with versions. */
  readonly before: string
  readonly after: string
  readonly checklists?: readonly string[]
  readonly json?: true
  readonly telling: Telling
}

/** 0 when both have one digest, else 2. Failure: checklist-unknown, file-refused, and those of reading a file. */
export async function run({ before, after, checklists, json, telling }: ChecklistDiffOptions, world: World): Promise<number> {
  const { language, paint } = telling
  const [a, b] = [await checklistAt(world, before, checklists), await checklistAt(world, after, checklists)]
  if (a.digest === b.digest) {
    world.terminal.err(`${say(language, 'diff.same', { digest: a.digest })}\n`)
    return 0
  }
  const differences = differencesBetween(a.checklist, b.checklist)
  if (json === true) for (const one of differences) world.terminal.out(`${differenceJson(one)}\n`)
  else {
    const heading = say(language, 'diff.heading', { a: named(a.checklist), b: named(b.checklist) })
    world.terminal.out(`${paint.strong(heading)}\n\n${differencesText(differences, telling)}`)
  }
  const counts = weights.map((weight) => [weight, differences.filter((one) => one.weight === weight).length] as const)
  const summary = say(language, 'diff.summary', Object.fromEntries(counts))
  world.terminal.err(`${outdented(summary, telling.columns).join('\n')}\n`)
  return 2
}

function named({ id, version }: Checklist): string {
  return `${id}@${version}`
}
