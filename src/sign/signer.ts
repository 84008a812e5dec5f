// Says what can sign, be it a key file or an agent, and has it sign a message.
import type { PublicKey } from './public-key.ts'
import { makeSshsig, signedBytes } from './sshsig.ts'

export interface Signer {
  readonly public: PublicKey
  /** The raw signature over bytes; a promise, because an agent may have to ask a person or a card. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** The signer's armored SSHSIG over a message, made for a namespace. */
export async function signMessage(signer: Signer, namespace: string, message: string | Uint8Array): Promise<string> {
  return makeSshsig(signer.public, namespace, await signer.sign(signedBytes(namespace, message)))
}
