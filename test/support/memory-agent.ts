// An ssh-agent in memory, which holds signers and signs at once; it can be locked, as ssh-add -x does.
import { Buffer } from 'node:buffer'
import { verify } from 'node:crypto'
import { readKeyBlob } from '../../src/sign/public-key.ts'
import type { Signer } from '../../src/sign/signer.ts'
import { WireReader, wireString, wireUint32 } from '../../src/sign/wire.ts'
import type { World } from '../../src/world/world.ts'

const refusal = Uint8Array.of(5)

/** The reply to a request for identities: these blobs, each with a comment. */
export function identitiesReply(blobs: readonly Uint8Array[]): Uint8Array {
  const entries = blobs.flatMap((blob) => [wireString(blob), wireString('a comment')])
  return Buffer.concat([Uint8Array.of(12), wireUint32(blobs.length), ...entries])
}

/** The reply to a request for a signature. */
export function signatureReply(algorithm: string, raw: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(14), wireString(Buffer.concat([wireString(algorithm), wireString(raw)]))])
}

/** How an agent is: locked, as `ssh-add -x` makes it, or one that knows nothing of sessions, as OpenSSH before 8.9. */
export interface AgentState {
  isLocked?: boolean
  readonly isOld?: boolean
}

/** What the agent does with requests other than those for keys and signatures is judged as OpenSSH judges it. */
export function memoryAgent(signers: readonly Signer[], state: AgentState = {}): World['agent'] {
  return async ({ message }) => {
    const reader = new WireReader(message)
    const kind = reader.bytes(1)[0]
    const isLocked = state.isLocked === true
    if (kind === 11 && reader.finished) return identitiesReply(isLocked ? [] : signers.map((signer) => signer.public.blob))
    if (isLocked) return refusal
    if (kind === 27) return state.isOld !== true && isBinding(reader) ? Uint8Array.of(6) : refusal
    const [blob, bytes] = [reader.string(), reader.string()]
    const flags = reader.uint32()
    const signer = signers.find((one) => Buffer.compare(one.public.blob, blob) === 0)
    if (kind !== 13 || !reader.finished || flags !== 0 || signer === undefined) return refusal
    return signatureReply(signer.public.algorithm, await signer.sign(bytes))
  }
}

/** Whether this binds a session: its host's signature over the session has to hold. */
function isBinding(reader: WireReader): boolean {
  const name = Buffer.from(reader.string()).toString()
  const [host, session] = [readKeyBlob(reader.string()), reader.string()]
  const signature = new WireReader(reader.string())
  const isForwarding = reader.bytes(1)[0]
  if (!reader.finished || name !== 'session-bind@openssh.com' || isForwarding !== 0 || typeof host === 'string') return false
  const [algorithm, raw] = [Buffer.from(signature.string()).toString(), signature.string()]
  return signature.finished && algorithm === host.algorithm && session.length > 0 && verify(null, session, host.verifyKey, raw)
}
