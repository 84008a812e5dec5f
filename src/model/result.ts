// A finished session as the body of a result.
import { conclude, findingsOf } from './conclusion.ts'
import { dangersOf } from './danger.ts'
import type { ResultBody } from './generated/formats.ts'
import { minorOf } from './minor.ts'
import { type Plan, valuesOf } from './plan.ts'
import { liftsMajorDanger, signaturesRequired } from './requirement.ts'
import { handledIn } from './rule.ts'
import type { Session } from './session.ts'

/** The body that the session amounts to; undefined as long as its details or its end are missing. */
export function bodyOf(session: Session, plan: Plan): ResultBody | undefined {
  const { head, details, endedAt } = session
  const { unit, place, kind, inspectors } = details
  if (
    unit === undefined ||
    place === undefined ||
    kind === undefined ||
    inspectors === undefined ||
    endedAt === undefined
  )
    return undefined
  const answers = plan.items.flatMap(({ item }) => session.answers.get(item.id) ?? [])
  const byItem = new Map(answers.map((answer) => [answer.item, answer]))
  const findings = findingsOf(dangersOf(head.checklist, plan, byItem, session.treatments), session.treatments)
  const conclusion = conclude(plan, byItem, findings)
  const acknowledgement = session.acknowledged?.acknowledgement
  return {
    type: 'inspection',
    minor: minorOf({ answers, conclusion }),
    id: head.id,
    tool: head.tool,
    language: head.language,
    timezone: head.timezone,
    day: head.day,
    checklist: { id: head.checklist.id, version: head.checklist.version, digest: head.digest },
    unit,
    place,
    kind,
    mode: head.mode,
    inspectors,
    startedAt: head.startedAt,
    endedAt,
    facts: valuesOf(plan.facts, session.facts),
    answers,
    findings,
    conclusion,
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
    requiredSignatures: signaturesRequired(kind, acknowledgement, liftsMajorDanger(head.checklist, plan, byItem, handledIn(findings))),
    ...(head.supersedes === undefined ? {} : { supersedes: head.supersedes }),
    trail: { segments: session.segments, events: session.trail },
  }
}
