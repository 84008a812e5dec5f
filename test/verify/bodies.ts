// Bodies of results as an inspection makes them: answers through the checklist, into a journal, out as a body.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openShelf } from '../../src/command/shelf.ts'
import { readAnswers } from '../../src/format/answers.ts'
import { readChecklist, readSource } from '../../src/format/checklist.ts'
import { printCompiled } from '../../src/format/compiled.ts'
import { isWritten } from '../../src/format/read-written.ts'
import { compileChecklist } from '../../src/model/compile.ts'
import { takeAnswers } from '../../src/model/from-answers.ts'
import type {
  AnswersFile,
  Checklist,
  DraftEvent,
  DraftHead,
  Evidence,
  ResultBody,
} from '../../src/model/generated/formats.ts'
import { evidencePath, mediaTypeOf } from '../../src/model/media-type.ts'
import { plannerFor } from '../../src/model/plan.ts'
import { bodyOf } from '../../src/model/result.ts'
import { tool } from '../../src/model/tool.ts'
import { replay } from '../../src/model/session.ts'
import { sha256, sha256OfPieces } from '../../src/sign/digest.ts'
import type { Shelf, ShelvedChecklist } from '../../src/verify/context.ts'
import { memoryWorld } from '../support/memory-world.ts'

const fixtures = join(fileURLToPath(import.meta.url), '../../fixtures')
const project = join(fileURLToPath(import.meta.url), '../../..')
const fixture = (folder: string, name: string) => readFileSync(join(fixtures, folder, name))

/** What was read, where a list of problems would fail the test. */
function sound<T>(read: T | readonly unknown[]): T {
  if (Array.isArray(read)) throw new Error(`a fixture is refused: ${JSON.stringify(read)}`)
  return read as T
}

function written<T>(read: Parameters<typeof isWritten<T>>[0]): T {
  if (isWritten(read)) return read.value
  throw new Error(`a fixture is refused: ${JSON.stringify(read)}`)
}

/** The made-up checklist of a folder of fixtures, by the made-up standard beside it. */
export function checklistIn(folder: string): Checklist {
  const source = written(readSource(fixture(folder, 'source.yaml')))
  const register = new Map([[source.id, source]])
  return sound(compileChecklist(written(readChecklist(fixture(folder, 'checklist.yaml'))), () => undefined, register))
}

/** The made-up checklist that has one of everything, and the one that measures. */
export const boilerRoom = checklistIn('boiler-room')
export const measuredSite = checklistIn('measured-site')
export const boilerAnswers: AnswersFile = written(readAnswers(fixture('boiler-room', 'answers.yaml')))
export const siteAnswers: AnswersFile = written(readAnswers(fixture('measured-site', 'answers.yaml')))

export const shelved = (checklist: Checklist): ShelvedChecklist => ({ checklist, planner: plannerFor(checklist) })
export const digestOf = (checklist: Checklist) => sha256(printCompiled(checklist))

/** A shelf with these checklists; those that are said to be released are, the others are only at hand. */
export function shelfOf(atHand: readonly Checklist[], released: readonly Checklist[] = atHand): Shelf {
  const found = new Map(atHand.map((one) => [digestOf(one), shelved(one)]))
  const names = new Map(released.map((one) => [`${one.id}@${one.version}`, digestOf(one)]))
  return { released: (id, version) => names.get(`${id}@${version}`), find: (digest) => found.get(digest) }
}

/** The shelf that comes with the program. */
export const shippedShelf = await openShelf(memoryWorld().world)

const png = (text: string) => Buffer.from(`\u0089PNG\r\n\u001a\n${text}`, 'latin1')

/** Photographs and documents by the path that answers name them by. */
export const pictures: ReadonlyMap<string, Uint8Array> = new Map([
  ['permit.pdf', Buffer.from('%PDF-1.7 permit')],
  ['valve.png', png('no valve')],
  ['exit.png', png('blocked')],
  ['page.png', png('signed')],
  ...['tank-alarm', 'regulator-room', 'signed-page'].map(
    (name) => [`photos/${name}.png`, readFileSync(join(project, `checklists/samples/photos/${name}.png`))] as const,
  ),
])

export function describe(path: string): Evidence {
  const { sha256: digest, bytes, head } = sha256OfPieces([pictures.get(path) ?? new Uint8Array()])
  return { digest: { sha256: digest }, bytes, mediaType: mediaTypeOf(head), name: path.split('/').at(-1) ?? path }
}

/** Everything that could be evidence, by the path that verification looks for it at. */
export const evidenceAtHand: ReadonlyMap<string, Uint8Array> = new Map(
  [...pictures].map(([path, bytes]) => [evidencePath(describe(path)), bytes]),
)

export const times = {
  started: '2026-11-03T01:00:00Z',
  observed: '2026-11-03T01:20:00Z',
  ended: '2026-11-03T01:40:00Z',
} as const

/** The body that an answers file comes to, through the same steps as an inspection. */
export function bodyFrom(
  file: AnswersFile,
  { checklist, planner }: ShelvedChecklist,
  changed: Partial<DraftHead> = {},
): ResultBody {
  const language = changed.language ?? 'zh'
  const ground = { checklist, planner, language, now: times.observed, today: '2026-11-03', evidence: describe }
  const taken = sound(takeAnswers(file, ground))
  const head: DraftHead = {
    format: 'taut-draft/1',
    type: 'inspection',
    minor: 0,
    id: '01K94D2V00TAVTTESTRES1T001',
    startedAt: times.started,
    timezone: 'Asia/Shanghai',
    day: '2026-11-03',
    checklist,
    digest: { sha256: digestOf(checklist) },
    language,
    mode: 'answers',
    tool,
    ...changed,
  }
  const { unit, place, kind, inspectors, acknowledgement } = file
  const { evidence, ...given } = acknowledgement ?? { kind: 'absent' as const }
  const acknowledged = evidence === undefined ? given : { ...given, evidence: evidence.map(describe) }
  const deeds = [
    { kind: 'segment', startedAt: times.started },
    { kind: 'details', details: { unit, place, kind, inspectors } },
    ...Object.entries(taken.facts).map(([fact, value]) => ({ kind: 'fact', fact, value })),
    ...taken.answers.map((answer) => ({ kind: 'answer', answer })),
    ...taken.treatments.map((treated) => ({ kind: 'finding', ...treated })),
    { kind: 'acknowledgement', ...(acknowledgement === undefined ? {} : { acknowledgement: acknowledged }) },
    { kind: 'finish', endedAt: times.ended },
  ]
  const events = deeds.map((deed, index) => ({ ...deed, ms: index * 60_000 })) as readonly DraftEvent[]
  const session = replay(head, events)
  const body = bodyOf(session, planner(session.facts, session.head.day))
  if (body === undefined) throw new Error('the inspection of a fixture is not finished')
  return body
}

/** The bundled sample, inspected by others than its own. */
export function sampleAnswers(): AnswersFile {
  const sample: AnswersFile = written(
    readAnswers(readFileSync(join(project, 'checklists/samples/station-answers.yaml'))),
  )
  return { ...sample, inspectors: boilerAnswers.inspectors }
}
