// How much a difference between two checklists weighs.
import type { PlaceDifference } from './value-difference.ts'

/** breaking: drafts and answers no longer fit; judging: the same answers may come to something else; wording: neither. */
export type Weight = 'breaking' | 'judging' | 'wording'

export const weights = ['breaking', 'judging', 'wording'] as const satisfies readonly Weight[]

export type Subject = 'checklist' | 'source' | 'fact' | 'section' | 'item' | 'rule'

/** Members that are only shown, wherever they stand. */
const shown = new Set(['ask', 'guide', 'title', 'scope', 'quantity', 'look', 'number', 'version'])

/** An answer is made in their terms: it is wrong, missing or too much once they change, come or go. */
const terms = new Set(['unit', 'type', 'format', 'id'])
const asked = new Set(['reading', 'date', 'stated', 'points', 'options'])

/** The weight of a difference at a subject; members that nobody has thought of are taken to judge. */
export function weightOf(subject: Subject, { kind, member, before, after }: PlaceDifference, several = false): Weight {
  const [first, ...rest] = member
  const last = member.at(-1) ?? ''
  if (first === undefined) return wholeWeight(subject, kind)
  if (subject === 'fact' && first === 'options' && rest.length > 0) return optionWeight(kind, several)
  // Lines and sheets of a score have ids that may be any word.
  if (first === 'score') return kind === 'changed' && last === 'title' ? 'wording' : 'judging'
  if (terms.has(last)) return 'breaking'
  if (asked.has(last) && (before === undefined || after === undefined || last === 'options')) return 'breaking'
  return shown.has(last) ? 'wording' : 'judging'
}

/** Of a whole fact, section, item, rule or source that came, went, was renamed or moved. */
function wholeWeight(subject: Subject, kind: PlaceDifference['kind']): Weight {
  switch (subject) {
    case 'fact':
    case 'item':
      return kind === 'moved' ? 'wording' : 'breaking'
    case 'rule':
      // Moved too: a rule may count those that stand before it.
      return 'judging'
    case 'source':
      return kind === 'moved' ? 'wording' : 'judging'
    case 'section':
    case 'checklist':
      // The items of a section are told by themselves.
      return 'wording'
  }
}

/** An answer of several options names them in their order. */
function optionWeight(kind: PlaceDifference['kind'], several: boolean): Weight {
  if (kind === 'changed') return 'wording'
  if (kind === 'added') return 'judging'
  return kind === 'moved' && !several ? 'wording' : 'breaking'
}
