// A result of the gas station on a disk in memory, signed by as many as wanted, and an ssh-agent that holds everybody's key.
import { printTrust } from '../../src/format/trust.ts'
import type { AnswersFile, ResultFile, TrustBody } from '../../src/model/generated/formats.ts'
import { signTrust } from '../../src/sign/make-trust.ts'
import { systemEnvironment } from '../../src/world/environment.ts'
import { memoryAgent } from '../support/memory-agent.ts'
import { type Disk, memoryDisk } from '../support/memory-disk.ts'
import { bodyFrom, sampleAnswers, shippedShelf } from '../verify/bodies.ts'
import { bytesOf, make, type Receiving, type Recipe, type Signing, station } from '../verify/make.ts'
import { first, office, type Party, root, second, stranger, trustBody, unitHead } from '../verify/parties.ts'
import { home, type Run, run } from './running.ts'

export const path = 'visit.result.json'

/** When everybody signs: after the inspection and the signatures of the recipe. */
const start = '2026-11-03T02:30:00Z'

const agent = memoryAgent([first, second, unitHead, office, stranger].map(({ signer }) => signer))

const evidence = systemEnvironment().shipped('test/cases/given')

const inspectors = [
  ...sampleAnswers().inspectors,
  { id: second.id, name: second.name, org: '样例监管局', licence: '43010001' },
]

/** A supervision that the unit acknowledges by key, unless it is to be otherwise. */
export function visit(changed: Partial<AnswersFile> = {}): Recipe {
  const acknowledgement = { kind: 'signed', name: unitHead.name, post: '总经理' } as const
  const file: AnswersFile = { ...sampleAnswers(), kind: 'supervision', inspectors, acknowledgement, ...changed }
  return { ...station(), body: bodyFrom(file, shippedShelf.current('gas/station')) }
}

/** A disk with the result and a trust list. */
export async function diskWith(
  recipe: Recipe,
  { signings = [{ by: first }], receivings = [], trust = trustBody }: { signings?: readonly Signing[]; receivings?: readonly Receiving[]; trust?: TrustBody } = {},
): Promise<Disk> {
  const disk = memoryDisk()
  disk.seed(path, bytesOf((await make({ ...recipe, signings, receivings })).file))
  disk.seed(`${home}/trust.json`, printTrust(await signTrust(trust, root.signer, root.id, trust.issuedAt)))
  return disk
}

/** taut sign by a party, without a terminal unless there are answers. */
export function signAs(disk: Disk, who: Party, role: string, { more = [], answers }: { more?: readonly string[]; answers?: readonly string[] } = {}): Promise<Run> {
  const key = who.signer.public.fingerprint
  const argv = ['sign', path, '--role', role, '--key', key, '--evidence', evidence, ...more]
  return run(argv, { files: disk, start, agent, interactive: answers !== undefined, ...(answers === undefined ? {} : { answers }) })
}

export function verify(disk: Disk, ...more: readonly string[]): Promise<Run> {
  return run(['verify', path, '--evidence', evidence, '--json', ...more], { files: disk, start })
}

export function resultOf(disk: Disk): ResultFile {
  return JSON.parse(disk.text(path)) as ResultFile
}
