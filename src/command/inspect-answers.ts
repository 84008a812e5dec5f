// An inspection from an answers file: asks nothing, and leaves a signed result or every reason why not.
import { dirname, resolve } from 'node:path'
import { largestAnswers, readAnswers } from '../format/answers.ts'
import { printCompiled } from '../format/compiled.ts'
import { isWritten } from '../format/read-written.ts'
import { isCreditCode } from '../model/credit-code.ts'
import { momentOf } from '../model/calendar.ts'
import { deductProblems } from '../model/deduct.ts'
import { Failure } from '../model/failure.ts'
import { takeAnswers } from '../model/from-answers.ts'
import type { Acknowledgement, AnswersFile, Evidence } from '../model/generated/formats.ts'
import { byPlace } from '../model/by-place.ts'
import { type Problem, problem } from '../model/problem.ts'
import { plannerFor } from '../model/plan.ts'
import { acknowledgementProblems } from '../model/requirement.ts'
import { sha256 } from '../sign/digest.ts'
import type { World } from '../world/world.ts'
import { conclude } from './conclude.ts'
import { describeEvidence, takeEvidence } from './evidence.ts'
import { homeIn } from './home.ts'
import type { InspectOptions } from './inspect-options.ts'
import { beginInspection, type Deed } from './inspection.ts'
import { openShelf } from './shelf.ts'
import { tellDay } from './tell-day.ts'
import { today } from './today.ts'
import { warnOfDoubt } from './signer-doubt.ts'
import { checklistAt } from './checklist-at.ts'
import { onlyKey, type SigningKey, signingKeys } from './signing-key.ts'
import { supersededBy } from './superseded.ts'
import { tool } from '../model/tool.ts'

/** Failure: checklist-asks-nothing, answers-refused with every problem at its line, usage where no checklist is named, and those of keys and files. */
export async function inspectFromAnswers(
  options: InspectOptions & { readonly answers: string },
  world: World,
): Promise<number> {
  const path = options.answers
  const read = readAnswers(world.files.read(path, largestAnswers))
  if (!isWritten(read)) throw refused(path, read)
  const file = read.value
  const superseded = await supersededBy(options, world)
  const id = options.checklist ?? file.checklist ?? superseded?.checklist.id
  if (id === undefined) throw new Failure('usage', { why: 'checklist' })
  const { checklist, register } = await checklistAt(world, id, options.checklists)
  await tellDay(world, { checklist, register, shelf: () => openShelf(world, options.checklists) }, options.telling)
  const planner = plannerFor(checklist)
  const home = homeIn(world, options.home)
  const keys = await signingKeys(world, home, options.key)
  requireKey(keys, file)

  const folder = dirname(resolve(world.environment.workingFolder(), path))
  const evidence = evidenceOf(world, folder)
  const now = world.clock.now()
  const { language } = options.telling
  const taken = takeAnswers(file, {
    checklist,
    planner,
    language,
    now: momentOf(now),
    today: today(world),
    evidence: evidence.describe,
  })
  const acknowledgement = acknowledgementFrom(file, evidence.describe)
  const isOther = file.checklist !== undefined && file.checklist !== checklist.id
  const problems = [
    ...(isOther ? [problem('answers-other-checklist', '/checklist', { given: file.checklist ?? '', checklist: checklist.id })] : []),
    ...unitProblems(file),
    ...deductProblems(checklist, file),
    ...acknowledgementProblems(file.kind, acknowledgement),
    ...evidence.problems(file),
    ...('answers' in taken ? [] : taken),
  ]
  if (problems.length > 0 || !('answers' in taken)) throw refused(path, problems.map(read.locate))

  // Before anything is begun, so that a wrong passphrase leaves nothing behind.
  const key = onlyKey(
    keys,
    file.inspectors.map((one) => one.id),
  )
  warnOfDoubt(world, home, key, checklist, options.telling)
  const unlocked = { owner: key.owner, signer: await key.ready(options, options.telling) }
  const inspection = beginInspection(world, home.drafts, {
    checklist,
    digest: { sha256: sha256(printCompiled(checklist)) },
    language,
    mode: 'answers',
    tool,
    ...(superseded === undefined ? {} : { supersedes: superseded.supersedes }),
  })
  for (const source of evidence.paths()) takeEvidence(world, source, inspection.folder)
  const { unit, place, kind, inspectors } = file
  const deeds: readonly Deed[] = [
    { kind: 'details', details: { unit, place, kind, inspectors } },
    ...Object.entries(taken.facts).flatMap(([fact, value]): readonly Deed[] =>
      value === undefined ? [] : [{ kind: 'fact', fact, value }],
    ),
    ...taken.answers.map((answer): Deed => ({ kind: 'answer', answer: { ...answer, observedAt: inspection.now() } })),
    ...taken.treatments.map((treated): Deed => ({ kind: 'finding', ...treated })),
    { kind: 'acknowledgement', ...(acknowledgement === undefined ? {} : { acknowledgement }) },
    { kind: 'finish', endedAt: inspection.now() },
  ]
  inspection.record(...deeds)
  return conclude({ ...options, unlocked }, world, home, inspection)
}

function refused(path: string, problems: readonly Problem[]): Failure {
  return new Failure('answers-refused', { path }, problems.map((found) => ({ ...found, file: path })).toSorted(byPlace))
}

/** Asked before anything is begun: a run without a key leaves nothing behind. */
function requireKey(keys: readonly SigningKey[], { inspectors }: AnswersFile): void {
  if (keys.length === 0) throw new Failure('key-missing')
  const ids = new Set(inspectors.map(({ id }) => id))
  if (!keys.some(({ owner }) => ids.has(owner.id)))
    throw new Failure('key-not-listed', { signer: keys.map(({ owner }) => owner.id).join(', ') })
}

function unitProblems({ unit, kind, inspectors }: AnswersFile): readonly Problem[] {
  const { creditCode, noCreditCode } = unit
  const right =
    creditCode === undefined ? noCreditCode !== undefined : noCreditCode === undefined && isCreditCode(creditCode)
  const ids = inspectors.map(({ id }) => id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  return [
    ...(right
      ? []
      : [problem('unit-code', creditCode === undefined ? '/unit' : '/unit/creditCode', { code: creditCode ?? '' })]),
    ...(twice < 0 ? [] : [problem('inspector-repeated', `/inspectors/${twice}`, { id: ids[twice] ?? '' })]),
    ...(kind === 'supervision' && new Set(ids).size < 2
      ? [problem('inspectors-too-few', '/inspectors', { have: ids.length, need: 2 })]
      : []),
  ]
}

interface EvidenceAtHand {
  readonly describe: (path: string) => Evidence | undefined
  readonly problems: (file: AnswersFile) => readonly Problem[]
  readonly paths: () => readonly string[]
}

/** Paths are relative to the answers file. Each is read once. */
function evidenceOf(world: World, folder: string): EvidenceAtHand {
  const known = new Map<string, Evidence | undefined>()
  const describe = (path: string): Evidence | undefined => {
    const place = resolve(folder, path)
    if (!known.has(place)) known.set(place, describeOrNothing(world, place))
    return known.get(place)
  }
  const unusable = (paths: readonly string[] | undefined, pointer: string): readonly Problem[] =>
    (paths ?? []).flatMap((path, index) =>
      describe(path) === undefined
        ? [problem('evidence-unreadable', `${pointer}/evidence/${index}`, { path, name: path })]
        : [],
    )
  return {
    describe,
    problems: ({ answers, acknowledgement }) => [
      ...Object.entries(answers ?? {}).flatMap(([item, given]) => unusable(given?.evidence, `/answers/${item}`)),
      ...unusable(acknowledgement?.evidence, '/acknowledgement'),
    ],
    paths: () => [...known.keys()].filter((place) => known.get(place) !== undefined),
  }
}

function describeOrNothing(world: World, place: string): Evidence | undefined {
  try {
    return describeEvidence(world, place)
  } catch (error) {
    if (error instanceof Failure && error.code === 'evidence-unusable') return undefined
    throw error
  }
}

function acknowledgementFrom(
  { acknowledgement }: AnswersFile,
  describe: (path: string) => Evidence | undefined,
): Acknowledgement | undefined {
  if (acknowledgement === undefined) return undefined
  const { evidence, ...rest } = acknowledgement
  const pieces = (evidence ?? []).map(describe).filter((piece) => piece !== undefined)
  return { ...rest, ...(pieces.length === 0 ? {} : { evidence: pieces }) }
}
