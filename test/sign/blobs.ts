// SSHSIG blobs with any of their fields put wrong, for the tests of the reader.
import { Buffer } from 'node:buffer'
import { armor } from '../../src/sign/armor.ts'
import { wireString, wireUint32 } from '../../src/sign/wire.ts'
import { signerNumber } from './keys.ts'

export interface Fields {
  readonly magic: string
  readonly version: number
  readonly key: Uint8Array
  readonly namespace: string | Uint8Array
  readonly reserved: string
  readonly hash: string
  readonly algorithm: string
  readonly raw: Uint8Array
  /** What stands after the two strings of the signature. */
  readonly afterSignature: string
  /** What stands after all fields. */
  readonly after: string
}

const right: Fields = {
  magic: 'SSHSIG',
  version: 1,
  key: signerNumber(1).public.blob,
  namespace: 'result@taut',
  reserved: '',
  hash: 'sha512',
  algorithm: 'ssh-ed25519',
  raw: Buffer.alloc(64),
  afterSignature: '',
  after: '',
}

/** The armored signature with some of its fields changed. */
export function armoredWith(changed: Partial<Fields>): string {
  const { magic, version, key, namespace, reserved, hash, algorithm, raw, afterSignature, after } = { ...right, ...changed }
  const signature = Buffer.concat([wireString(algorithm), wireString(raw), Buffer.from(afterSignature)])
  const strings = [key, namespace, reserved, hash, signature].map(wireString)
  return armor(Buffer.concat([Buffer.from(magic), wireUint32(version), ...strings, Buffer.from(after)]))
}
