// One more signature over a result: made for the next place of the signing log, over every signature that stands.
import { canonicalize } from '../format/canonical.ts'
import { momentOf } from '../model/calendar.ts'
import type { ResultBody, Signature, SignatureStatement } from '../model/generated/formats.ts'
import { sha256 } from '../sign/digest.ts'
import type { Signer } from '../sign/signer.ts'
import { readSshsig } from '../sign/sshsig.ts'
import { resultNamespace, signStatement } from '../sign/statement.ts'
import type { TrustList } from '../sign/trust-list.ts'
import type { World } from '../world/world.ts'
import type { Home } from './home.ts'
import { nextEntry } from './signing-log.ts'

/** Who signs, as the statement names him. */
export interface Signing extends Pick<SignatureStatement, 'role' | 'intent' | 'remark'> {
  readonly id: string
  readonly name: string
  readonly signer: Signer
}

/**
 * The signature of one more signer, which covers those that stand. Call it under the lock of the home, record what it
 * returns, and then enter its statement in the signing log. Failure: log-broken.
 */
export async function makeSignature(
  world: World,
  home: Home,
  { body, signatures }: { readonly body: ResultBody; readonly signatures: readonly Signature[] },
  { id, name, signer, role, intent, remark }: Signing,
  trust: TrustList,
): Promise<Signature> {
  const now = momentOf(world.clock.now())
  const statement: SignatureStatement = {
    type: 'signature',
    minor: 0,
    scheme: 'sshsig',
    role,
    signer: id,
    name,
    // A clock that was set back must not put a signature before the end of what it signs.
    signedAt: now < body.endedAt ? body.endedAt : now,
    intent,
    ...(remark === undefined ? {} : { remark }),
    body: { sha256: sha256(canonicalize(body)) },
    covers: signatures.map(({ sig }) => ({ sha256: readSignature(sig).id })),
    log: nextEntry(world, home, signer.public.fingerprint),
    anchor: { version: trust.body.version, digest: { sha256: trust.digest } },
  }
  return { statement, sig: await signStatement(signer, resultNamespace, statement) }
}

/** Fingerprint of the key that made a signature of ours. */
export function keyOf(sig: string): string {
  return readSignature(sig).publicKey.fingerprint
}

function readSignature(sig: string): Exclude<ReturnType<typeof readSshsig>, string> {
  const read = readSshsig(sig)
  if (typeof read === 'string') throw new RangeError('a signature of ours cannot be read back')
  return read
}
