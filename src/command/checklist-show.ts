// taut checklist show: a checklist as an inspector will see it, or as a form to fill in by hand.
import type { Asked } from '../model/asked.ts'
import type { ChecklistSource } from '../model/generated/formats.ts'
import { visible } from '../model/text.ts'
import { checklistText } from '../report/checklist-text.ts'
import { noPaint } from '../report/paint.ts'
import type { Telling } from '../report/telling.ts'
import type { World } from '../world/world.ts'
import { checklistAt } from './checklist-at.ts'
import { type AskedOptions, askedBy } from './facts-at-hand.ts'
import { handOut } from './hand-out.ts'
import { openShelf } from './shelf.ts'
import { noteDay } from './tell-day.ts'
import { toldToday } from './told-checklist.ts'

export type ShowFormat = 'text' | 'markdown' | 'html'

export interface ChecklistShowOptions extends AskedOptions {
  readonly format?: ShowFormat
  readonly out?: string
}

/** Failure: those of checklistAt, askedBy and handOut. */
export async function run(options: ChecklistShowOptions, world: World): Promise<number> {
  const { checklist: name, checklists, facts, format = 'text', out, telling } = options
  const found = await checklistAt(world, name, checklists)
  const { digest, source } = found
  await noteDay(world, { ...found, shelf: () => openShelf(world, checklists) }, telling)
  const checklist = toldToday(world, found)
  const asked = askedBy(world, { checklist, words: facts, language: telling.language })
  // Colours are for terminals.
  const plain = out === undefined ? telling : { ...telling, paint: noPaint }
  const named = [name, ...(checklists ?? []).flatMap((folder) => ['--checklists', folder])].map(asArgument).join(' ')
  handOut(world, await told(asked, { digest, named, format, source }, plain), out, telling)
  return 0
}

interface Shown {
  readonly digest: string
  /** As a command names the checklist. */
  readonly named: string
  readonly format: ShowFormat
  readonly source: ChecklistSource | undefined
}

/** Text that stands as it is, or in the quotes that every shell takes. */
function asArgument(text: string): string {
  const shown = visible(text)
  return /[\s"'()&|;<>*?$`]/u.test(shown) ? `"${shown}"` : shown
}

/** Forms are loaded only where one is wanted. */
async function told(
  asked: Asked,
  { digest, named, format, source }: Shown,
  telling: Telling,
): Promise<string> {
  if (format === 'text') return checklistText(asked, digest, telling, source)
  const { formOf } = await import('../report/form/form-of.ts')
  const form = formOf(asked, digest, telling.language, named)
  if (format === 'html') return (await import('../report/form/html.ts')).formHtml(form, telling.language)
  return (await import('../report/form/markdown.ts')).formMarkdown(form, telling.language)
}
