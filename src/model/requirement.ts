// Whose signatures an inspection needs, and what an acknowledgement must hold.
import { type Answers, levelProposed } from './danger.ts'
import type { Acknowledgement, InspectionKind, RequiredSignature, SignerRole } from './generated/formats.ts'
import type { Plan } from './plan.ts'
import { type Problem, problem } from './problem.ts'

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

/** Whether an override takes away a major danger that a reading shows. */
export function liftsMajorDanger(plan: Plan, answers: Answers): boolean {
  return plan.items.some((planned) => {
    const answer = answers.get(planned.item.id)
    return (
      answer?.override?.to === 'pass' &&
      answer.reading !== undefined &&
      levelProposed(planned, answer.reading.value) === 'major'
    )
  })
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
