// Checklists and answers that laws build from a few words, where a file would only be longer.
import type {
  Answer,
  Checklist,
  Finding,
  Handling,
  Item,
  Outcome,
  Rule,
  ScoreLine,
  Scoring,
} from '../../src/model/generated/formats.ts'

export const today = '2026-11-03'

const texts = { zh: '样例', en: 'sample' }
const cites = [{ source: 'house-rules', clause: '1', read: 'full' }] as const

export function itemOf(id: string, more: Partial<Item> = {}): Item {
  return { id, ask: texts, look: ['observation'], cites, hazard: 'general', ...more }
}

export function ruleOf(id: string, more: Partial<Rule>): Rule {
  return { id, title: texts, hazard: 'general', cites, ...more }
}

export function lineOf(id: string, weight: string, sheets: ScoreLine['sheets']): ScoreLine {
  return { id, title: texts, weight, sheets }
}

export function checklistOf(
  items: readonly Item[],
  more: { readonly rules?: readonly Rule[]; readonly lines?: readonly ScoreLine[] } = {},
): Checklist {
  const score: Scoring | undefined =
    more.lines === undefined ? undefined : { method: 'jgj-59', lines: more.lines, cites }
  return {
    format: 'taut-checklist/1',
    id: 'other/built',
    version: '2026.1',
    sector: 'other',
    title: texts,
    sources: [{ id: 'house-rules', number: 'HR 1-2026', title: texts }],
    facts: [],
    sections: [{ id: 'built', title: texts, items }],
    rules: more.rules ?? [],
    ...(score === undefined ? {} : { score }),
  }
}

export function answerOf(item: string, outcome: Outcome, more: Partial<Answer> = {}): Answer {
  return {
    item,
    asked: texts.zh,
    outcome,
    by: 'inspector',
    note: '所见。',
    observedAt: '2026-11-03T01:00:00Z',
    ...more,
  }
}

export function byItem(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  return new Map(answers.map((answer) => [answer.item, answer]))
}

export function findingAt(item: string, handling: Handling): Finding {
  const cited = cites.map(({ source, clause }) => ({ source, number: 'HR 1-2026', clause }))
  return { id: 'F1', item, level: 'general', cites: cited, description: '所见。', handling }
}
