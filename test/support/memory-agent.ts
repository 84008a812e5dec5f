// An ssh-agent in memory, which holds signers and signs at once.
import { Buffer } from 'node:buffer'
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

export function memoryAgent(signers: readonly Signer[]): World['agent'] {
  return async ({ message }) => {
    const reader = new WireReader(message)
    const kind = reader.bytes(1)[0]
    if (kind === 11 && reader.finished) return identitiesReply(signers.map((signer) => signer.public.blob))
    const [blob, bytes] = [reader.string(), reader.string()]
    const flags = reader.uint32()
    const signer = signers.find((one) => Buffer.compare(one.public.blob, blob) === 0)
    if (kind !== 13 || !reader.finished || flags !== 0 || signer === undefined) return refusal
    return signatureReply(signer.public.algorithm, await signer.sign(bytes))
  }
}
