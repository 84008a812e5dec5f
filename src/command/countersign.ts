// What a signer, or an intake office, says about a result.
import { momentOf } from '../model/calendar.ts'
import type {
  LogEntry,
  LogSeen,
  ReceiptStatement,
  SignatureStatement,
  SignerRole,
} from '../model/generated/formats.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { ResultInHand } from '../verify/verify-result.ts'
import type { World } from '../world/world.ts'
import type { Owner } from './signing-key.ts'

export type Intent = SignatureStatement['intent']

/** What the signer chose to say. */
export interface Saying {
  readonly role: SignerRole
  readonly intent: Intent
  readonly remark?: string
}

/** What is signed: the body, and every signature that stands. */
export interface SignedOver {
  readonly bodyDigest: string
  readonly endedAt: string
  /** Ids of the signatures, in their order. */
  readonly covers: readonly string[]
}

export function overResult({ file, bodyDigest, signers }: ResultInHand): SignedOver {
  return { bodyDigest, endedAt: file.body.endedAt, covers: signers.map(({ id }) => id) }
}

/** The statement of one more signer, over every signature there is. */
export function statementOver(
  { bodyDigest, endedAt, covers }: SignedOver,
  { role, intent, remark }: Saying,
  owner: Owner,
  log: LogEntry,
  { trust, world }: { readonly trust: TrustList; readonly world: World },
): SignatureStatement {
  return {
    type: 'signature',
    minor: 0,
    scheme: 'sshsig',
    role,
    signer: owner.id,
    name: owner.name,
    signedAt: later(momentOf(world.clock.now()), endedAt),
    intent,
    ...(remark === undefined ? {} : { remark }),
    body: { sha256: bodyDigest },
    covers: covers.map((id) => ({ sha256: id })),
    log,
    anchor: { version: trust.body.version, digest: { sha256: trust.digest } },
  }
}

/** The statement of an intake office: this arrived now, with these signatures, and so far went the log of each signer. */
export function receiptOver({ bodyDigest, signers }: ResultInHand, authority: string, world: World): ReceiptStatement {
  return {
    type: 'receipt',
    minor: 0,
    scheme: 'sshsig',
    authority,
    receivedAt: momentOf(world.clock.now()),
    body: { sha256: bodyDigest },
    covers: signers.map(({ id }) => ({ sha256: id })),
    logLast: signers.map(({ publicKey, statement: { log } }): LogSeen => ({
      key: publicKey.fingerprint,
      device: log.device,
      seq: log.seq,
    })),
  }
}

/** Clocks of two computers differ; nobody signs before the inspection ended, and by how much is judged elsewhere. */
function later(a: string, b: string): string {
  return a < b ? b : a
}
