// Results of a batch, signed for real, and what they say about each other.
import type { ResultBody } from '../../../src/model/generated/formats.ts'
import { canonicalize } from '../../../src/format/canonical.ts'
import { readReportLine } from '../../../src/format/report.ts'
import { acrossFacts } from '../../../src/verify/across/facts.ts'
import { type AcrossOptions, startAcross } from '../../../src/verify/across/start-across.ts'
import { sha256 } from '../../../src/sign/digest.ts'
import { type Verification, verifyResult } from '../../../src/verify/verify-result.ts'
import { make, type Recipe, selfCheck, station } from '../make.ts'
import { altered } from '../rows/row.ts'

/** Ids of made-up results, by a digit. */
export const idOf = (digit: number): string => `01K94D2V00TAVTTESTRES1T00${digit}`

/** Units that there could be. */
export const units = ['91430102MA4L00003M', '91430102MA4L000072', '91430103MA4L00017H'] as const

export interface Told {
  readonly seq?: number
  readonly previous?: string
  readonly device?: string
}

/** The recipe with one signature of its own place in the log. */
export function logged(recipe: Recipe, { seq = 1, previous, device = 'D-0123456789abcdef' }: Told): Recipe {
  const log = { device, seq, ...(previous === undefined ? {} : { previous: { sha256: previous } }) }
  return { ...recipe, signings: recipe.signings.map((signing) => ({ ...signing, says: (statement) => ({ ...statement, log }) })) }
}

/** A station on a device of its own, so that logs do not meet. */
export function numbered(digit: number, changes: Readonly<Record<string, unknown>> = {}, recipe: Recipe = station()): Recipe {
  return logged(altered(recipe, { '/id': idOf(digit), ...changes }), { device: `D-${String(digit).padStart(16, '0')}` })
}

/** The same as an interview, in which everything was asked and each answer took so many milliseconds. */
export function interviewed(recipe: Recipe, each: number): Recipe {
  const { answers, trail } = recipe.body
  const by = answers.map((answer, index) => [`/answers/${index}/by`, answer.by === 'default' ? 'inspector' : answer.by] as const)
  const events = trail.events.map(([, kind, subject], index) => [index * each, kind, subject])
  return altered(recipe, { ...Object.fromEntries(by), '/mode': 'interview', '/trail/events': events })
}

export const boiler = (digit: number, changes: Readonly<Record<string, unknown>> = {}): Recipe => numbered(digit, changes, selfCheck())

export const bodyDigest = (body: ResultBody): string => sha256(canonicalize(body))

/** The recipe that corrects another. */
export function correcting(recipe: Recipe, { body }: Recipe, named: Partial<NonNullable<ResultBody['supersedes']>> = {}): Recipe {
  return altered(recipe, { '/supersedes': { id: body.id, digest: { sha256: bodyDigest(body) }, reason: '更正', ...named } })
}

export async function judge(recipe: Recipe): Promise<Verification> {
  const { bytes, context } = await make(recipe)
  return verifyResult(bytes, context)
}

/** Everything told of a batch, as "code files detail". */
export async function told(recipes: readonly Recipe[], options: Partial<AcrossOptions> = {}): Promise<readonly string[]> {
  const across = startAcross({ skewSeconds: 300, ...options })
  for (const [index, recipe] of recipes.entries()) {
    const facts = acrossFacts(await judge(recipe))
    if (facts !== undefined) across.add(index, JSON.parse(JSON.stringify(facts)) as typeof facts)
  }
  return across.finish(String).map(({ problem, files }) => `${problem.code} ${files.join()}`)
}

/** Whether facts have the form in which a report hands them on; says nothing about whether they are true. */
export function isPublished(facts: unknown): boolean {
  const trust = { name: 'x', version: 1, fingerprint: `SHA256:${'A'.repeat(43)}`, selfMade: false }
  const line = { type: 'file', path: 'a', status: 'valid', problems: [], facts, policy: 'standard', trust }
  return readReportLine(new TextEncoder().encode(JSON.stringify(line))) !== undefined
}
