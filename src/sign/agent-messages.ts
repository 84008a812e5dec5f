// Writes what is asked of an ssh-agent and reads what it replies (draft-ietf-sshm-ssh-agent); no reply is believed unread.
import { Buffer } from 'node:buffer'
import type { ProblemCode } from '../model/problem.ts'
import { algorithms } from './algorithm.ts'
import { type PublicKey, fingerprintOf, readKeyBlob } from './public-key.ts'
import type { Signer } from './signer.ts'
import { WireReader, wireName, wireString, wireUint32 } from './wire.ts'

const failure = 5
const success = 6
const requestIdentities = 11
const identitiesAnswer = 12
const signRequestType = 13
const signResponse = 14
const extensionType = 27

/** More keys than any agent holds; a reply that speaks of more is none. */
const mostKeys = 2048

/** What an agent can reply instead of what was asked: no (to a question, or to signing), or something that the protocol does not have. */
export type AgentFault = 'agent-list-refused' | 'agent-refused' | 'agent-broken'

export interface AgentIdentity {
  /** Name of its algorithm, or of its kind of certificate, as the agent spells it; may hold anything. */
  readonly algorithm: string
  readonly fingerprint: string
  /** The key, or why it can sign nothing here: signature-algorithm, signature-malformed, signature-key-weak. */
  readonly key: PublicKey | ProblemCode
}

/** Asks which keys there are. */
export function identitiesRequest(): Uint8Array {
  return Buffer.from([requestIdentities])
}

/** The keys in a reply. A locked agent shows none. */
export function readIdentities(reply: Uint8Array): readonly AgentIdentity[] | AgentFault {
  if (isOnly(failure, reply)) return 'agent-list-refused'
  const reader = new WireReader(reply)
  if (reader.bytes(1)[0] !== identitiesAnswer) return 'agent-broken'
  const count = reader.uint32()
  if (count > mostKeys) return 'agent-broken'
  const identities: AgentIdentity[] = []
  for (let left = count; left > 0 && reader.sound; left -= 1) {
    const blob = reader.string()
    // The comment says what somebody called the key, which is nobody's name.
    reader.string()
    const algorithm = wireName(new WireReader(blob).string())
    identities.push({ algorithm, fingerprint: fingerprintOf(blob), key: readKeyBlob(blob) })
  }
  return reader.finished ? identities : 'agent-broken'
}

/** Asks for a signature by a key over bytes. No flags: those are for RSA. */
export function signRequest(key: PublicKey, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from([signRequestType]), wireString(key.blob), wireString(bytes), wireUint32(0)])
}

/** The raw signature in a reply, which has to hold for the key and the bytes that it was asked for. */
export function readSignature(reply: Uint8Array, key: PublicKey, bytes: Uint8Array): Uint8Array | AgentFault {
  if (isOnly(failure, reply)) return 'agent-refused'
  const reader = new WireReader(reply)
  if (reader.bytes(1)[0] !== signResponse) return 'agent-broken'
  const signature = new WireReader(reader.string())
  if (!reader.finished) return 'agent-broken'
  const name = wireName(signature.string())
  const raw = signature.string()
  const { isSignature, verify } = algorithms[key.algorithm]
  const holds = signature.finished && name === key.algorithm && isSignature(raw) && verify(key.verifyKey, bytes, raw)
  // A copy, because the reply is a view of what came over the socket.
  return holds ? new Uint8Array(raw) : 'agent-broken'
}

/**
 * Asks for what an agent of OpenSSH, since 8.9, grants to everybody unless it is locked: that this connection, and nothing
 * else, be bound to a session (PROTOCOL.agent section 1). `host` and `session` are made up for this one question.
 */
export async function bindRequest(host: Signer, session: Uint8Array): Promise<Uint8Array> {
  const signature = Buffer.concat([wireString(host.public.algorithm), wireString(await host.sign(session))])
  const isForwarding = Uint8Array.of(0)
  return Buffer.concat([
    Buffer.from([extensionType]),
    ...['session-bind@openssh.com', host.public.blob, session, signature].map(wireString),
    isForwarding,
  ])
}

/** Whether the reply says that it was done. */
export function isDone(reply: Uint8Array): boolean {
  return isOnly(success, reply)
}

function isOnly(type: number, reply: Uint8Array): boolean {
  return reply.length === 1 && reply[0] === type
}
