// Real signed results, made in memory: a recipe says what is signed by whom, when, and what it will be judged by.
import { canonicalize, inOrder } from '../../src/format/canonical.ts'
import { printResult } from '../../src/format/result.ts'
import type {
  AcknowledgementGiven,
  AnswersFile,
  Receipt,
  ReceiptStatement,
  ResultBody,
  ResultFile,
  Signature,
  SignatureStatement,
  SignerRole,
  TrustBody,
} from '../../src/model/generated/formats.ts'
import { sha256, sha256OfPieces } from '../../src/sign/digest.ts'
import type { Signer } from '../../src/sign/signer.ts'
import { readSshsig } from '../../src/sign/sshsig.ts'
import { type Namespace, receiptNamespace, resultNamespace, signStatement } from '../../src/sign/statement.ts'
import type { TrustList } from '../../src/sign/trust-list.ts'
import type { Context, EvidenceLookup, Shelf } from '../../src/verify/context.ts'
import {
  bodyFrom,
  boilerAnswers,
  boilerRoom,
  evidenceAtHand,
  shelfOf,
  shelved,
  shippedShelf,
  sampleAnswers,
} from './bodies.ts'
import { first, office, openedTrust, type Party, second, trustBody, unitHead } from './parties.ts'

/** How one party signs. What is left out is as the program does it. */
export interface Signing {
  readonly by: Party
  readonly role?: SignerRole
  readonly signedAt?: string
  /** Another key than the party's own. */
  readonly with?: Signer
  readonly namespace?: Namespace
  /** What is said instead; the ids are those of the signatures before. */
  readonly says?: (statement: SignatureStatement, before: readonly string[]) => SignatureStatement
}

export interface Receiving {
  readonly by?: Party
  readonly receivedAt?: string
  readonly namespace?: Namespace
  readonly says?: (statement: ReceiptStatement) => ReceiptStatement
}

export interface Recipe {
  readonly body: ResultBody
  readonly signings: readonly Signing[]
  readonly receivings: readonly Receiving[]
  readonly trust: TrustBody
  readonly shelf: Shelf
  readonly evidence: ReadonlyMap<string, Uint8Array | 'unreadable'>
  /** The moment to judge at. */
  readonly now: string
}

export interface Made {
  readonly file: ResultFile
  readonly bytes: Uint8Array
  readonly context: Context
  readonly trust: TrustList
  /** Ids of the signatures, by which others cover them. */
  readonly ids: readonly string[]
}

export const signedAt = '2026-11-03T01:45:00Z'
export const receivedAt = '2026-11-03T03:00:00Z'

/** Signs, receives, prints. */
export async function make(recipe: Recipe): Promise<Made> {
  const { body, signings, receivings, evidence, shelf, now } = recipe
  const trust = await openedTrust(recipe.trust)
  const signatures: Signature[] = []
  const ids: string[] = []
  for (const signing of signings) {
    const signature = await signed(body, signing, ids, trust)
    signatures.push(signature)
    ids.push(idOf(signature))
  }
  const receipts = await Promise.all(receivings.map((receiving) => received(body, receiving, signatures)))
  const file: ResultFile = inOrder({ format: 'taut-result/1', body, signatures, receipts })
  const context = { trust, checklists: shelf, evidence: lookUp(evidence), now: Date.parse(now) }
  return { file, bytes: bytesOf(file), context, trust, ids }
}

export const bytesOf = (file: ResultFile): Uint8Array => Buffer.from(printResult(file))

export function idOf({ sig }: Signature): string {
  const read = readSshsig(sig)
  if (typeof read === 'string') throw new Error(`a signature of ours cannot be read back: ${read}`)
  return read.id
}

/** As command/finish.ts signs; the member order is of no account. */
async function signed(
  body: ResultBody,
  signing: Signing,
  before: readonly string[],
  trust: TrustList,
): Promise<Signature> {
  const { by, role = 'inspector', says = (statement) => statement } = signing
  const plain: SignatureStatement = {
    type: 'signature',
    minor: 0,
    scheme: 'sshsig',
    role,
    signer: by.id,
    name: by.name,
    signedAt: signing.signedAt ?? signedAt,
    intent: role === 'inspector' ? 'performed-inspection' : 'received-copy',
    body: { sha256: sha256(canonicalize(body)) },
    covers: before.map((id) => ({ sha256: id })),
    log: { device: 'D-0123456789abcdef', seq: 1 },
    anchor: { version: trust.body.version, digest: { sha256: trust.digest } },
  }
  const statement = says(plain, before)
  return {
    statement,
    sig: await signStatement(signing.with ?? by.signer, signing.namespace ?? resultNamespace, statement),
  }
}

async function received(body: ResultBody, receiving: Receiving, signatures: readonly Signature[]): Promise<Receipt> {
  const { by = office, says = (statement) => statement } = receiving
  const statement = says({
    type: 'receipt',
    minor: 0,
    scheme: 'sshsig',
    authority: by.id,
    receivedAt: receiving.receivedAt ?? receivedAt,
    body: { sha256: sha256(canonicalize(body)) },
    covers: signatures.map((signature) => ({ sha256: idOf(signature) })),
    logLast: signatures.flatMap(({ statement: { log } }, index) => {
      const key = [first, second, unitHead][index]?.signer.public.fingerprint
      return key === undefined ? [] : [{ key, device: log.device, seq: log.seq }]
    }),
  })
  return { statement, sig: await signStatement(by.signer, receiving.namespace ?? receiptNamespace, statement) }
}

function lookUp(evidence: Recipe['evidence']): EvidenceLookup {
  return (path) => {
    const found = evidence.get(path)
    if (found === undefined) return 'missing'
    return found === 'unreadable' ? found : sha256OfPieces([found])
  }
}

const ground = { trust: trustBody, evidence: evidenceAtHand, now: '2026-11-04T00:00:00Z', receivings: [] } as const
const shelf = shelfOf([boilerRoom])

/** A self-check of the boiler room with its evidence and one signature, other answers as wanted. */
export function selfCheck(changed: Partial<AnswersFile> = {}): Recipe {
  const file = { ...boilerAnswers, ...changed, answers: { ...boilerAnswers.answers, ...changed.answers } }
  return { ...ground, shelf, body: bodyFrom(file, shelved(boilerRoom)), signings: [{ by: first }] }
}

const inspectors = [
  ...boilerAnswers.inspectors,
  { id: second.id, name: second.name, org: '样例监管局', licence: '43010001' },
]
const acknowledgement: AcknowledgementGiven = { kind: 'signed', name: unitHead.name, post: '总经理' }

/** A supervision of it: two inspectors, the unit over their signatures, a receipt over all. */
export function supervision(changed: Partial<AnswersFile> = {}): Recipe {
  const recipe = selfCheck({ kind: 'supervision', inspectors, acknowledgement, ...changed })
  const signings: readonly Signing[] = [
    { by: first },
    { by: second, signedAt: '2026-11-03T01:50:00Z' },
    { by: unitHead, role: 'inspected-party', signedAt: '2026-11-03T02:00:00Z' },
  ]
  return { ...recipe, signings, receivings: [{}] }
}

/** The bundled sample inspection of a gas station, by the checklist that comes with the program. */
export function station(): Recipe {
  return {
    ...ground,
    shelf: shippedShelf,
    body: bodyFrom(sampleAnswers(), shippedShelf.current('gas/station')),
    signings: [{ by: first }],
  }
}
