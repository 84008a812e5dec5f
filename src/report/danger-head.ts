// What is said of a hidden danger before its handling is asked.
import type { Danger } from '../model/danger.ts'
import { takenIn } from '../model/limit.ts'
import type { Plan } from '../model/plan.ts'
import { type Answers, membersOf } from '../model/rule.ts'
import type { ToldChecklist } from '../model/standing.ts'
import { visible } from '../model/text.ts'
import { say } from '../words/say.ts'
import { clauseText } from './clause-text.ts'
import { judgedLines } from './limit-lines.ts'
import type { Telling } from './telling.ts'

export interface DangerGround {
  readonly checklist: ToldChecklist
  readonly plan: Plan
  readonly answers: Answers
}

/** Its level in plain words, what was asked, what shows it, its clause, and what a major one means for the verdict. */
export function dangerHead(danger: Danger, ground: DangerGround, { language, paint }: Telling): string {
  const major = danger.level === 'major'
  const level = say(language, `danger.${danger.level}`)
  return [
    major ? paint.bad(level) : paint.strong(level),
    ...(danger.of === 'item' ? itemLines(danger.id, ground, language) : ruleLines(danger.id, ground, language)),
    say(language, 'finding.clause', { clause: clauseText(danger.cites, language, ground.checklist.sources) }),
    ...(major ? [say(language, 'danger.veto')] : []),
  ].join('\n')
}

function itemLines(id: string, { checklist, plan, answers }: DangerGround, language: Telling['language']): readonly string[] {
  const planned = plan.items.find(({ item }) => item.id === id)
  const answer = answers.get(id)
  if (planned === undefined || answer === undefined) return [id]
  const read = answer.reading !== undefined || answer.date !== undefined
  return [visible(answer.asked), ...(read ? judgedLines(planned, takenIn(answer), checklist, language) : [])]
}

/** A rule over several items names those that failed, also through the rules that it counts. */
function ruleLines(id: string, ground: DangerGround, language: Telling['language']): readonly string[] {
  const title = ground.checklist.rules.find((rule) => rule.id === id)?.title[language] ?? id
  const failed = [...new Set(failedIn(id, ground))]
  return [
    title,
    ...failed.map((item) => `  ${say(language, 'danger.member', { asked: visible(ground.answers.get(item)?.asked ?? item) })}`),
  ]
}

function failedIn(id: string, ground: DangerGround): readonly string[] {
  const rule = ground.plan.rules.find((one) => one.id === id)
  if (rule !== undefined) return membersOf(rule, ground.plan.items).flatMap((member) => failedIn(member, ground))
  return ground.answers.get(id)?.outcome === 'fail' ? [id] : []
}
