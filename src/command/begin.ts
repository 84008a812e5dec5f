// Begins an inspection, or takes one that was left at its first question on to another checklist or language.
import { printCompiled } from '../format/compiled.ts'
import type { Checklist, Supersedes } from '../model/generated/formats.ts'
import type { Session } from '../model/session.ts'
import { tool } from '../model/tool.ts'
import type { Telling } from '../report/telling.ts'
import { sha256 } from '../sign/digest.ts'
import { wrapTo } from '../words/columns.ts'
import { say } from '../words/say.ts'
import type { World } from '../world/world.ts'
import { discardDraft } from './finish.ts'
import type { Home } from './home.ts'
import { beginInspection, type Inspection } from './inspection.ts'

export interface Beginning {
  readonly checklist: Checklist
  readonly telling: Telling
  readonly supersedes?: Supersedes
}

/**
 * The inspection to walk: the one left, where nothing else was chosen; else a new one, which takes over what was said of
 * unit and inspectors. Of the one left a draft is kept only if it holds more than that. Failure: journal-write.
 */
export function beginOrGoOn(world: World, home: Home, beginning: Beginning, left: Inspection | undefined): Inspection {
  const { checklist, supersedes, telling: { language, columns } } = beginning
  const digest = sha256(printCompiled(checklist))
  const before = left?.session()
  if (left !== undefined && before?.head.digest.sha256 === digest && before.head.language === language) return left
  const begun = beginInspection(world, home.drafts, {
    checklist,
    digest: { sha256: digest },
    language,
    mode: 'interview',
    tool,
    ...(supersedes === undefined ? {} : { supersedes }),
  })
  if (left === undefined || before === undefined) return begun
  if (Object.keys(before.details).length > 0) begun.record({ kind: 'details', details: before.details })
  if (holdsMore(before)) {
    left.close()
    const told = say(language, 'walk.draft-kept', { id: before.head.id })
    world.terminal.err(`${wrapTo(told, columns).join('\n')}\n`)
  } else discardDraft(world, left)
  return begun
}

/** Whether nothing at all was said yet, so that its draft is worth nothing. */
export function isEmpty(session: Session): boolean {
  return !holdsMore(session) && Object.keys(session.details).length === 0
}

/** What belongs to one checklist in one language. */
export function holdsMore({ facts, answers }: Pick<Session, 'facts' | 'answers'>): boolean {
  return Object.keys(facts).length > 0 || answers.size > 0
}
