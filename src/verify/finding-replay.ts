// Is there exactly one finding for each danger, as grave and by the clauses that the checklist says, and handed on?
import type { Danger } from '../model/danger.ts'
import type { Answers } from '../model/rule.ts'
import type { Finding, ResultBody } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { treatmentProblems } from '../model/treatment.ts'
import { isSame } from './same.ts'

/** Problems: finding-missing, finding-orphan, finding-differs, and those of treatmentProblems. */
export function findingProblems(body: ResultBody, dangers: readonly Danger[], answers: Answers): readonly Problem[] {
  const { findings } = body
  const inOrder = findings.length === dangers.length && dangers.every(({ of, id }, index) => placeOf(findings[index]) === `${of} ${id}`)
  const misplaced = inOrder ? [] : misplacedProblems(body, dangers)
  if (misplaced.length > 0) return misplaced
  return dangers.flatMap((danger, index) => {
    const finding = findings[index]
    return finding === undefined ? [] : oneFindingProblems(danger, finding, index, { body, answers })
  })
}

function misplacedProblems(body: ResultBody, dangers: readonly Danger[]): readonly Problem[] {
  const byPlace = new Map(body.findings.map((finding, index) => [placeOf(finding), index]))
  const expected = new Set(dangers.map(({ of, id }) => `${of} ${id}`))
  const missing = dangers
    .filter(({ of, id }) => !byPlace.has(`${of} ${id}`))
    .map(({ id }) => problem('finding-missing', '/body/findings', { item: id }))
  const orphans = body.findings.flatMap((finding, index) =>
    expected.has(placeOf(finding)) && byPlace.get(placeOf(finding)) === index
      ? []
      : [problem('finding-orphan', `/body/findings/${index}`, { finding: finding.id })],
  )
  return [...missing, ...orphans]
}

function placeOf(finding: Finding | undefined): string {
  const { item, rule } = finding ?? {}
  if (item !== undefined && rule !== undefined) return 'both'
  return item === undefined ? `rule ${rule ?? ''}` : `item ${item}`
}

interface Ground {
  readonly body: ResultBody
  readonly answers: Answers
}

/** Members that follow from the checklist and the answers. */
const members = ['id', 'item', 'rule', 'level', 'category', 'cites', 'description'] as const

function oneFindingProblems(danger: Danger, finding: Finding, index: number, { body, answers }: Ground): readonly Problem[] {
  const derived = {
    id: `F${index + 1}`,
    item: danger.of === 'item' ? danger.id : finding.item,
    rule: danger.of === 'rule' ? danger.id : finding.rule,
    level: danger.level,
    category: danger.category,
    cites: danger.cites,
    // What was seen is said once, at the answer; a rule's danger is described where it is found.
    description: danger.of === 'item' ? answers.get(danger.id)?.note : finding.description,
  }
  const differing = members.filter((member) => !isSame(derived[member], finding[member]))
  const treated = treatmentProblems(danger, finding, body.day)
  if (differing.length + treated.length === 0) return treated
  const pointer = `/body/findings/${index}`
  return [
    ...differing.map((member) => problem('finding-differs', `${pointer}/${member}`, { finding: finding.id, member })),
    ...treated.map((found) => ({ ...found, pointer: `${pointer}${found.pointer ?? ''}` })),
  ]
}
