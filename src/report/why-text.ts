// The explanation of a verdict in words, in the order of the reasoning: asked, by which clause, entered, judged, counted.
import type { Explained, Ground, ItemExplained, LimitJudged, RuleExplained } from '../model/explanation.ts'
import { wrapTo } from '../words/columns.ts'
import { commaMark } from '../words/marks.ts'
import { say, type TextKey, type Tongue } from '../words/say.ts'
import { answerNotes } from './answer-text.ts'
import { clauseText } from './clause-text.ts'
import { conditionText } from './condition-text.ts'
import { findingLines } from './conclusion-text.ts'
import { demandNotes, lookText } from './item-notes.ts'
import { limitText } from './limit-text.ts'
import type { Telling } from './telling.ts'
import { visibleLines } from './visible-lines.ts'
import { consequences } from './why-consequences.ts'

/** Several paragraphs under headings; ends with a line feed. */
export function whyText(ground: Ground, explained: Explained, telling: Telling): string {
  const parts = explained.kind === 'item' ? itemParts(ground, explained, telling) : ruleParts(ground, explained, telling)
  const told = parts.filter((lines) => lines.length > 1)
  return told.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** A heading with its paragraphs, wrapped and set in; whatever comes from a file is made safe to show. */
function part(key: TextKey, texts: readonly string[], { language, columns, paint }: Telling): readonly string[] {
  const inner = texts.flatMap((text) => wrapTo(visibleLines(text), columns - 2).map((line) => `  ${line}`))
  return [paint.strong(say(language, key)), ...inner]
}

function itemParts(ground: Ground, explained: ItemExplained, telling: Telling): readonly (readonly string[])[] {
  const { language, paint, columns } = telling
  const { item, section, answer, limits } = explained
  const planned = ground.plan.items.find((one) => one.item.id === item.id)
  const head = say(language, 'why.item', { id: item.id, section: section.title[language] })
  const outcome = answer === undefined ? [] : [say(language, 'why.outcome', { outcome: say(language, `outcome.${answer.outcome}`) })]
  return [
    [...wrapTo(paint.strong(head), columns), ...wrapTo(visibleLines(item.ask[language]), columns)],
    part('why.asked', [
      say(language, `walk.${item.hazard}`),
      lookText(item, language),
      ...(item.guide === undefined ? [] : [item.guide[language]]),
      ...limits.map((limit) => limitLine(limit, explained, ground, language)),
      ...demandNotes(item, language),
    ], telling),
    part('why.clauses', clausesOf(explained, ground, language), telling),
    part('why.entered', answer === undefined ? [] : [
      ...outcome,
      say(language, `why.by-${answer.by}`, { observedAt: answer.observedAt }),
      ...answerNotes(answer, planned, language),
    ], telling),
    part('why.follows', explained.asked ? [...judgement(explained, language), ...recorded(ground, explained, telling)] : notAsked(ground, explained, language), telling),
    part('why.counts', explained.asked ? consequences(ground, explained, language) : [], telling),
  ]
}

function ruleParts(ground: Ground, explained: RuleExplained, telling: Telling): readonly (readonly string[])[] {
  const { language, paint, columns } = telling
  const { rule, members, needed, outcome } = explained
  const failed = members.filter((one) => one.outcome === 'fail' && !one.putRight).length
  const key = rule.allOf === undefined ? 'why.needed' : 'why.needed-all'
  return [
    [...wrapTo(paint.strong(say(language, 'why.rule', { id: rule.id })), columns), ...wrapTo(visibleLines(rule.title[language]), columns)],
    part('why.clauses', rule.cites.map((cite) => clauseLine(cite, ground, language)), telling),
    part('why.members', members.map((member) => {
      const came = member.putRight ? say(language, 'why.put-right') : say(language, member.outcome === undefined ? 'why.member-not-asked' : `outcome.${member.outcome}`)
      return `[${came}] ${nameOf(member.id, ground, language)} (${member.id})`
    }), telling),
    part('why.follows', explained.asked ? [
      say(language, key, { members: members.length, needed, failed }),
      ...(rule.standing === true ? [say(language, 'rule.standing')] : []),
      ...(outcome === undefined ? [] : [say(language, `why.rule-${outcome}`)]),
      ...recorded(ground, explained, telling),
    ] : notAsked(ground, explained, language), telling),
    part('why.counts', explained.asked ? consequences(ground, explained, language) : [], telling),
  ]
}

/** The question of an item or the title of a rule. */
function nameOf(id: string, { checklist }: Ground, language: Tongue): string {
  const items = checklist.sections.flatMap((section) => section.items)
  return items.find((item) => item.id === id)?.ask[language] ?? checklist.rules.find((rule) => rule.id === id)?.title[language] ?? id
}

function limitLine({ limit, level, state }: LimitJudged, { item }: ItemExplained, { checklist }: Ground, language: Tongue): string {
  const { hazard: _hazard, ...bare } = limit
  const told = say(language, 'item.limit', {
    limit: limitText([bare], item, language),
    level: level === 'none' ? say(language, 'outcome.fail') : say(language, `level.${level}`),
  })
  const when = limit.when === undefined ? [] : [conditionText(limit.when, checklist.facts, language)]
  return [`[${say(language, `why.limit-${state}`)}] ${told}`, ...when].join(commaMark(language))
}

/** The clauses of what was broken, else of the item, each with its document and how the author knows it. */
function clausesOf({ item, limits }: ItemExplained, ground: Ground, language: Tongue): readonly string[] {
  const own = limits.filter(({ state }) => state === 'broken').flatMap(({ cites }) => cites)
  const cites = own.length > 0 ? own : item.cites
  return [...new Set(cites.map((cite) => clauseLine(cite, ground, language)))]
}

function clauseLine(
  { source, clause, read }: ItemExplained['item']['cites'][number],
  { checklist }: Ground,
  language: Tongue,
): string {
  const document = checklist.sources.find(({ id }) => id === source)
  const cited = clauseText([{ source, number: document?.number ?? source, clause }], language)
  return say(language, `why.clause-${read}`, { clause: cited, title: document?.title[language] ?? source })
}

/** What was read comes to, and what was set aside. */
function judgement({ item, answer, proposed, limits }: ItemExplained, language: Tongue): readonly string[] {
  if (answer === undefined || (answer.outcome !== 'pass' && answer.outcome !== 'fail')) return []
  const { override } = answer
  if (proposed === undefined) return item.reading === undefined && item.date === undefined ? [] : [say(language, 'why.proposes-nothing')]
  const lifts = override?.to === 'pass' && limits.some(({ state, level }) => state === 'broken' && level === 'major')
  return [
    say(language, 'why.proposed', { outcome: say(language, `outcome.${proposed}`) }),
    ...(override === undefined ? [] : [say(language, 'why.set-aside', { to: say(language, `outcome.${override.to}`), reason: override.reason })]),
    ...(lifts ? [say(language, 'why.lifts')] : []),
  ]
}

/** The finding in full, or that there is none. */
function recorded({ checklist }: Ground, explained: Explained, telling: Telling): readonly string[] {
  const { language } = telling
  const { finding } = explained
  if (finding !== undefined) {
    const [, ...lines] = findingLines([finding], checklist, { ...telling, columns: 10_000 })
    const level = say(language, `level.${finding.level}`)
    return [say(language, 'why.finding', { id: finding.id, level }), ...lines.map((line) => line.trim())]
  }
  const failed = explained.kind === 'item' ? explained.answer?.outcome === 'fail' : explained.outcome === 'fail'
  return failed ? [say(language, 'why.fail-alone')] : [say(language, 'why.no-finding')]
}

function notAsked({ checklist }: Ground, { conditions }: Explained, language: Tongue): readonly string[] {
  return [say(language, 'why.not-asked'), ...conditions.map((when) => conditionText(when, checklist.facts, language))]
}

