// Whose signatures an inspection needs, and what an acknowledgement must hold.
import { dangersOf } from './danger.ts'
import type { Acknowledgement, Answer, Checklist, InspectionKind, RequiredSignature, SignerRole } from './generated/formats.ts'
import type { Plan } from './plan.ts'
import { type Problem, problem } from './problem.ts'
import type { Answers, Handled } from './rule.ts'

/**
 * The signatures that the kind of inspection asks for: two inspectors when an authority inspects (行政处罚法 art. 42) or
 * when a reading that shows a major danger was set aside; the unit's where it acknowledges by key.
 */
export function signaturesRequired(
  kind: InspectionKind,
  acknowledgement: Acknowledgement | undefined,
  liftsMajor: boolean,
): readonly RequiredSignature[] {
  const inspectors = { role: 'inspector', min: kind === 'supervision' || liftsMajor ? 2 : 1 } as const
  return acknowledgement?.kind === 'signed' ? [inspectors, { role: 'inspected-party', min: 1 }] : [inspectors]
}

/** Whether the overrides take away a major danger that what was read shows, at an item or by a rule over several. */
export function liftsMajorDanger(checklist: Checklist, plan: Plan, answers: Answers, handled: Handled): boolean {
  if (!hasLifted(answers)) return false
  const asRead = new Map([...answers].map(([item, answer]) => [item, withoutOverride(answer)]))
  const major = (given: Answers): ReadonlySet<string> =>
    new Set(dangersOf(checklist, plan, given, handled).flatMap(({ id, level }) => (level === 'major' ? [id] : [])))
  const standing = major(answers)
  return [...major(asRead)].some((id) => !standing.has(id))
}

function hasLifted(answers: Answers): boolean {
  for (const { override } of answers.values()) if (override?.to === 'pass') return true
  return false
}

function withoutOverride(answer: Answer): Answer {
  return answer.override === undefined ? answer : { ...answer, outcome: answer.override.from }
}

/** How many of a role a list of requirements asks for. */
export function leastOf(required: readonly RequiredSignature[], role: SignerRole): number {
  return Math.max(0, ...required.filter((one) => one.role === role).map(({ min }) => min))
}

const demanded = {
  signed: ['name', 'post'],
  paper: ['name', 'post', 'evidence'],
  refused: ['reason', 'witness'],
  absent: ['reason'],
} as const satisfies Record<Acknowledgement['kind'], readonly (keyof Acknowledgement)[]>

/** What an acknowledgement of this kind is asked for. */
export function acknowledgementMembers(kind: Acknowledgement['kind']): readonly (keyof Acknowledgement)[] {
  return demanded[kind]
}

/**
 * What is wrong with an acknowledgement or the lack of one: an authority's record needs it, or the refusal (安全生产法 art. 68).
 * Problems: acknowledgement-missing, acknowledgement-incomplete.
 */
export function acknowledgementProblems(
  kind: InspectionKind,
  acknowledgement: Acknowledgement | undefined,
): readonly Problem[] {
  if (acknowledgement === undefined) return kind === 'supervision' ? [problem('acknowledgement-missing', '')] : []
  return demanded[acknowledgement.kind]
    .filter((member) => acknowledgement[member] === undefined)
    .map((member) => problem('acknowledgement-incomplete', '/acknowledgement', { member, kind: acknowledgement.kind }))
}
