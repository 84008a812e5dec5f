// What the answers and findings come to. Made by inspect, made again by verify, never believed.
import type { Danger } from './danger.ts'
import { shareOf } from './decimal.ts'
import type { Answer, Because, Conclusion, Counts, Finding, ItemId, Outcome, Score, Treatment, Verdict } from './generated/formats.ts'
import type { Plan } from './plan.ts'
import { type Answers, handledIn, ruleOutcomes, undecidedRules } from './rule.ts'
import { scoreOf } from './score.ts'

/** The findings, numbered in the order of the dangers they record. */
export function findingsOf(dangers: readonly Danger[], treatments: ReadonlyMap<string, Treatment>): readonly Finding[] {
  return dangers.flatMap((danger, index) => {
    const treatment = treatments.get(danger.id)
    return treatment === undefined ? [] : [findingOf(danger, treatment, index + 1)]
  })
}

function findingOf(danger: Danger, treatment: Treatment, number: number): Finding {
  return {
    id: `F${number}`,
    ...(danger.of === 'item' ? { item: danger.id } : { rule: danger.id }),
    level: danger.level,
    ...(danger.category === undefined ? {} : { category: danger.category }),
    cites: danger.cites,
    ...treatment,
  }
}

/** The conclusion over the items that apply. */
export function conclude(plan: Plan, answers: Answers, findings: readonly Finding[]): Conclusion {
  const given: Answer[] = []
  for (const { item } of plan.items) {
    const answer = answers.get(item.id)
    if (answer !== undefined) given.push(answer)
  }
  const counts = countsOf(given, findings, plan.items.length)
  const score = scoreOf(plan.score, plan, answers)
  const rules = ruleOutcomes(plan, answers, handledIn(findings))
  const undecided = undecidedRules(plan, rules, answers)
  const verdict = verdictOf(counts, score, undecided)
  return {
    counts,
    naShare: shareOf(counts.na, counts.items),
    uncheckedShare: shareOf(counts.unchecked, counts.items),
    rules,
    ...(score === undefined ? {} : { score }),
    verdict,
    because: reasonsFor(verdict, given, findings, score, undecided),
  }
}

function countsOf(answers: readonly Answer[], findings: readonly Finding[], items: number): Counts {
  const outcomes = { pass: 0, fail: 0, na: 0, unchecked: 0 } satisfies Record<Outcome, number>
  for (const { outcome } of answers) outcomes[outcome] += 1
  const finding = (test: (one: Finding) => boolean): number => findings.filter(test).length
  return {
    items,
    ...outcomes,
    major: finding(({ level }) => level === 'major'),
    general: finding(({ level }) => level === 'general'),
    onTheSpot: finding(({ handling }) => handling === 'on-the-spot'),
    deadline: finding(({ handling }) => handling === 'deadline'),
    stopWork: finding(({ handling }) => handling === 'stop-work'),
  }
}

/** Where nothing was judged, nothing passed; an unqualified site has to put things right (JGJ 59-2011 5.0.2). */
function verdictOf(
  { stopWork, major, general, unchecked, pass }: Counts,
  score: Score | undefined,
  undecided: readonly ItemId[],
): Verdict {
  if (stopWork > 0) return 'stop'
  if (major + general > 0 || score?.grade === 'unqualified') return 'rectify'
  return unchecked > 0 || undecided.length > 0 || pass === 0 ? 'incomplete' : 'pass'
}

/** Everything that keeps the verdict from being better: what was not checked could hide worse than what was found. */
function reasonsFor(
  verdict: Verdict,
  answers: readonly Answer[],
  findings: readonly Finding[],
  score: Score | undefined,
  undecided: readonly ItemId[],
): readonly Because[] {
  if (verdict === 'stop')
    return findings.filter(({ handling }) => handling === 'stop-work').map(({ id }) => ({ finding: id }))
  const open = [
    ...answers.filter(({ outcome }) => outcome === 'unchecked').map(({ item }) => ({ unchecked: item })),
    ...undecided.map((rule) => ({ undecided: rule })),
  ]
  const grade = score?.grade === 'unqualified' ? [{ grade: score.grade }] : []
  return verdict === 'rectify' ? [...findings.map(({ id }) => ({ finding: id })), ...grade, ...open] : open
}
