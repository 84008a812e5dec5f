// Whether a checklist does what its author expects of it: under these facts and answers, this is asked and comes of it.
import { isDay } from './calendar.ts'
import { dangersAtItems, dangersByRules, outcomeProposed } from './danger.ts'
import { factsGiven } from './facts-given.ts'
import type {
  Answer,
  Checklist,
  Expectation,
  ItemId,
  Outcome,
  SupposedAnswer,
  SupposedReading,
  Treatment,
} from './generated/formats.ts'
import type { Plan, Planner, PlannedItem } from './plan.ts'
import { type Problem, problem } from './problem.ts'
import { type Answers, ruleOutcomes } from './rule.ts'
import { scoreOf } from './score.ts'

/** The day of a supposed inspection where the author gives none. */
const supposedDay = '2026-01-01'

/**
 * Problems, with pointers into the list of expectations: those of factsGiven, day-not-real, test-item-unknown, test-answer-unread, test-stated-missing, test-not-asked,
 * test-asked, test-count, test-dangers, test-undecided, test-score.
 */
export function expectationProblems(
  checklist: Checklist,
  planner: Planner,
  expectations: readonly Expectation[],
): readonly Problem[] {
  const items = new Set(checklist.sections.flatMap((section) => section.items.map(({ id }) => id)))
  return expectations.flatMap((expected, index) =>
    oneProblems(checklist, items, planner, expected).map((found) => ({
      ...found,
      pointer: `/tests/${index}${found.pointer ?? ''}`,
      detail: { test: expected.name, ...found.detail },
    })),
  )
}

function oneProblems(
  checklist: Checklist,
  items: ReadonlySet<ItemId>,
  planner: Planner,
  expected: Expectation,
): readonly Problem[] {
  const unreal = daysUnreal(expected)
  if (unreal.length > 0) return unreal
  const day = expected.day ?? supposedDay
  const given = factsGiven(expected.facts, checklist, planner, day)
  if ('problems' in given) return given.problems
  const { plan } = given
  const strangers = strangerProblems(checklist, items, plan, expected)
  if (strangers.length > 0) return strangers
  return [...askedProblems(plan, expected), ...outcomeProblems(checklist, plan, expected)]
}

/** Days that no calendar has; those of facts are told as values that those cannot have. */
function daysUnreal({ day, answers = {} }: Expectation): readonly Problem[] {
  const read = Object.entries(answers).map(([id, given]) => [`/answers/${id}/date`, typeof given === 'object' ? given.date : undefined] as const)
  return [['/day', day] as const, ...read].flatMap(([pointer, one]) =>
    one === undefined || isDay(one) ? [] : [problem('day-not-real', pointer, { day: one })],
  )
}

/** Ids that no item or rule has, and supposed answers to what is not asked. */
function strangerProblems(
  checklist: Checklist,
  items: ReadonlySet<ItemId>,
  plan: Plan,
  expected: Expectation,
): readonly Problem[] {
  const rules = new Set(checklist.rules.map(({ id }) => id))
  const known = { has: (id: ItemId): boolean => items.has(id) || rules.has(id) }
  const unknown = (['asked', 'notAsked', 'major', 'general', 'undecided'] as const).flatMap((list) =>
    (expected[list] ?? []).flatMap((id, index) =>
      known.has(id) ? [] : [problem('test-item-unknown', `/${list}/${index}`, { id })],
    ),
  )
  const asked = new Set(plan.items.map(({ item }) => item.id))
  const answered = Object.keys(expected.answers ?? {}).flatMap((id) => {
    if (!items.has(id)) return [problem('test-item-unknown', `/answers/${id}`, { id })]
    return asked.has(id) ? [] : [problem('test-not-asked', `/answers/${id}`, { id })]
  })
  return [...unknown, ...answered, ...unreadAnswers(plan, expected), ...unstatedReadings(plan, expected)]
}

/** What is supposed to be read or deducted at items at which nothing of the kind is: it would count for nothing. */
function unreadAnswers({ items }: Plan, { answers = {} }: Expectation): readonly Problem[] {
  return items.flatMap(({ item }) => {
    const given = answers[item.id]
    if (typeof given !== 'object') return []
    const read = { value: item.reading, stated: item.reading?.stated, date: item.date, deduct: item.points }
    return (['value', 'stated', 'date', 'deduct'] as const).flatMap((member) =>
      given[member] === undefined || read[member] !== undefined
        ? []
        : [problem('test-answer-unread', `/answers/${item.id}/${member}`, { id: item.id, member })],
    )
  })
}

/** Readings without the value that their limits are measured by: none of those would be broken, whatever is read. */
function unstatedReadings({ items }: Plan, { answers = {} }: Expectation): readonly Problem[] {
  return items.flatMap(({ item, limits }) => {
    const given = answers[item.id]
    if (typeof given !== 'object' || given.value === undefined || given.stated !== undefined || item.reading?.stated === undefined) return []
    const isRelative = limits.some(({ fail }) => Object.values(fail).some((bound) => typeof bound === 'object'))
    return isRelative ? [problem('test-stated-missing', `/answers/${item.id}/value`, { id: item.id })] : []
  })
}

function askedProblems({ items }: Plan, expected: Expectation): readonly Problem[] {
  const asked = new Set(items.map(({ item }) => item.id))
  const missing = (expected.asked ?? []).flatMap((id, index) =>
    asked.has(id) ? [] : [problem('test-not-asked', `/asked/${index}`, { id })],
  )
  const idle = (expected.notAsked ?? []).flatMap((id, index) =>
    asked.has(id) ? [problem('test-asked', `/notAsked/${index}`, { id })] : [],
  )
  const count =
    expected.items === undefined || expected.items === items.length
      ? []
      : [problem('test-count', '/items', { expected: expected.items, items: items.length })]
  return [...missing, ...idle, ...count]
}

function outcomeProblems(checklist: Checklist, plan: Plan, expected: Expectation): readonly Problem[] {
  const answers = new Map(plan.items.map((planned) => [planned.item.id, supposed(planned, expected.answers)]))
  const atItems = dangersAtItems(checklist, plan, answers)
  const treatments = new Map(atItems.map(({ id }) => [id, treatmentSupposed(id, expected)]))
  const dangers = [...atItems, ...dangersByRules(checklist, plan, answers, treatments)]
  const ofLevel = (wanted: string): readonly ItemId[] =>
    dangers.filter(({ level }) => level === wanted).map(({ id }) => id)
  return [
    ...listProblems('test-dangers', 'major', expected.major, () => ofLevel('major')),
    ...listProblems('test-dangers', 'general', expected.general, () => ofLevel('general')),
    ...listProblems('test-undecided', 'undecided', expected.undecided, () =>
      ruleOutcomes(plan, answers, treatments).flatMap(({ rule, outcome }) => (outcome === 'unchecked' ? [rule] : [])),
    ),
    ...scoreProblems(plan, answers, expected),
  ]
}

function treatmentSupposed(id: ItemId, { answers }: Expectation): Treatment {
  const given = answers?.[id]
  const handling = typeof given === 'object' ? given.handling : undefined
  return { description: '', handling: handling ?? 'deadline' }
}

function listProblems(
  code: 'test-dangers' | 'test-undecided',
  list: string,
  expected: readonly ItemId[] | undefined,
  follow: () => readonly ItemId[],
): readonly Problem[] {
  if (expected === undefined) return []
  const found = follow()
  const same = expected.length === found.length && expected.every((id) => found.includes(id))
  return same ? [] : [problem(code, `/${list}`, { list, found: found.length === 0 ? '-' : found.join(', ') })]
}

/** Most tests speak of no score. */
function scoreProblems(plan: Plan, answers: Answers, { points, grade }: Expectation): readonly Problem[] {
  if (points === undefined && grade === undefined) return []
  const score = scoreOf(plan.score, plan, answers)
  return [...valueProblems('points', points, score?.points), ...valueProblems('grade', grade, score?.grade)]
}

function valueProblems(
  member: 'points' | 'grade',
  expected: string | undefined,
  found: string | undefined,
): readonly Problem[] {
  return expected === undefined || expected === found
    ? []
    : [problem('test-score', `/${member}`, { expected, found: found ?? '-' })]
}

function supposed(planned: PlannedItem, given: Expectation['answers']): Answer {
  const { item } = planned
  const read = readingSupposed(given?.[item.id])
  const outcome: Outcome =
    typeof read === 'string'
      ? read
      : (outcomeProposed(planned, read) ?? (read.deduct === undefined && read.handling === undefined ? 'pass' : 'fail'))
  const { value, stated, date, deduct } = typeof read === 'string' ? ({} as SupposedReading) : read
  const unit = item.reading?.unit ?? ''
  return {
    item: item.id,
    asked: '',
    outcome,
    by: 'inspector',
    observedAt: '',
    ...(value === undefined ? {} : { reading: { value, unit, ...(stated === undefined ? {} : { stated }) } }),
    ...(date === undefined ? {} : { date }),
    ...(deduct === undefined ? {} : { deduct }),
  }
}

function readingSupposed(given: SupposedAnswer | undefined): Outcome | SupposedReading {
  return given ?? 'pass'
}
