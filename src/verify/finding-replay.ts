// Is there exactly one finding for each danger, as grave and by the clauses that the checklist says, and handed on?
import type { Danger } from '../model/danger.ts'
import type { Answers } from '../model/rule.ts'
import type { Finding, ResultBody } from '../model/generated/formats.ts'
import { type Problem, problem } from '../model/problem.ts'
import { treatmentProblems } from '../model/treatment.ts'
import { isSame } from './same.ts'

/** Problems: finding-missing, finding-orphan, finding-differs, and those of treatmentProblems. */
export function findingProblems(body: ResultBody, dangers: readonly Danger[], answers: Answers): readonly Problem[] {
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
  if (missing.length + orphans.length > 0) return [...missing, ...orphans]
  return dangers.flatMap((danger, index) => {
    const finding = body.findings[index]
    return finding === undefined ? [] : oneFindingProblems(danger, finding, index, { body, answers })
  })
}

function placeOf({ item, rule }: Finding): string {
  if (item !== undefined && rule !== undefined) return 'both'
  return item === undefined ? `rule ${rule ?? ''}` : `item ${item}`
}

interface Ground {
  readonly body: ResultBody
  readonly answers: Answers
}

function oneFindingProblems(danger: Danger, finding: Finding, index: number, { body, answers }: Ground): readonly Problem[] {
  const pointer = `/body/findings/${index}`
  const derived = {
    id: `F${index + 1}`,
    [danger.of]: danger.id,
    level: danger.level,
    category: danger.category,
    cites: danger.cites,
    // What was seen is said once, at the answer; a rule's danger is described where it is found.
    description: danger.of === 'item' ? answers.get(danger.id)?.note : finding.description,
  }
  const stated = new Map<string, unknown>(Object.entries(finding))
  const differing = Object.entries(derived).filter(([member, value]) => !isSame(value, stated.get(member)))
  const treated = treatmentProblems(danger, finding, body.day)
  return [
    ...differing.map(([member]) => problem('finding-differs', `${pointer}/${member}`, { finding: finding.id, member })),
    ...treated.map((found) => ({ ...found, pointer: `${pointer}${found.pointer ?? ''}` })),
  ]
}
