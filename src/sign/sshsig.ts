// Makes, reads and checks SSH signatures (OpenSSH PROTOCOL.sshsig), the scheme behind every signature of ours.
import { Buffer, isUtf8 } from 'node:buffer'
import { hash as digest } from 'node:crypto'
import type { ProblemCode } from '../model/problem.ts'
import { algorithms } from './algorithm.ts'
import { armor, unarmor } from './armor.ts'
import { sha256 } from './digest.ts'
import { readKeyBlob, type KeyReader, type PublicKey } from './public-key.ts'
import { WireReader, wireName, wireString, wireUint32 } from './wire.ts'

/** The hashes that PROTOCOL.sshsig allows. */
export type MessageHash = 'sha256' | 'sha512'

/** A signature whose form is right; whether it holds, verifySshsig says. */
export interface Sshsig {
  readonly publicKey: PublicKey
  /** The purpose it was made for. */
  readonly namespace: string
  readonly hash: MessageHash
  /** What the algorithm gave: 64 bytes for Ed25519. */
  readonly raw: Uint8Array
  readonly blob: Uint8Array
  /** SHA-256 of the blob in hexadecimal, by which a later signature covers this one. */
  readonly id: string
}

const magic = 'SSHSIG'

function isMessageHash(name: string): name is MessageHash {
  return name === 'sha512' || name === 'sha256'
}

/** What stands before the message's hash, by namespace and hash. */
const heads = new Map<string, Uint8Array>()
const mostHeads = 16

function headOf(namespace: string, hash: MessageHash): Uint8Array {
  const name = `${hash} ${namespace}`
  const known = heads.get(name)
  if (known !== undefined) return known
  const head = Buffer.concat([Buffer.from(magic), wireString(namespace), wireString(''), wireString(hash)])
  if (heads.size < mostHeads) heads.set(name, head)
  return head
}

/** The bytes that are signed for a message: magic, namespace, an empty reserved field, hash, and the message's hash. */
export function signedBytes(namespace: string, message: string | Uint8Array, hash: MessageHash = 'sha512'): Uint8Array {
  return Buffer.concat([headOf(namespace, hash), wireString(digest(hash, message, 'buffer'))])
}

/** The armored signature file: `raw` is the key's signature over signedBytes(namespace, message) with SHA-512. */
export function makeSshsig(publicKey: PublicKey, namespace: string, raw: Uint8Array): string {
  const signature = Buffer.concat([wireString(publicKey.algorithm), wireString(raw)])
  return armor(
    Buffer.concat([
      Buffer.from(magic),
      wireUint32(1),
      wireString(publicKey.blob),
      wireString(namespace),
      wireString(''),
      wireString('sha512'),
      wireString(signature),
    ]),
  )
}

/**
 * Takes an armored signature apart; nothing in it is believed yet. `keyOf` may remember keys, so that each is made once.
 * Codes: signature-malformed, signature-encoding, signature-version, signature-hash, signature-algorithm, signature-key-weak.
 */
export function readSshsig(armored: string, keyOf: KeyReader = readKeyBlob): Sshsig | ProblemCode {
  const blob = unarmor(armored)
  if (typeof blob === 'string') return blob
  const reader = new WireReader(blob)
  if (wireName(reader.bytes(magic.length)) !== magic) return 'signature-malformed'
  const version = reader.uint32()
  if (!reader.sound) return 'signature-malformed'
  if (version !== 1) return 'signature-version'
  const key = reader.string()
  const namespace = reader.string()
  const reserved = reader.string()
  const hash = wireName(reader.string())
  const signature = new WireReader(reader.string())
  if (!reader.finished) return 'signature-malformed'
  // OpenSSH ignores what is reserved, but it is not signed, and we take only one spelling of a signature.
  if (reserved.length > 0) return 'signature-malformed'
  if (namespace.length === 0 || !isUtf8(namespace)) return 'signature-malformed'
  if (!isMessageHash(hash)) return 'signature-hash'
  const publicKey = keyOf(key)
  if (typeof publicKey === 'string') return publicKey
  const algorithm = wireName(signature.string())
  const raw = signature.string()
  if (!signature.finished) return 'signature-malformed'
  if (algorithm !== publicKey.algorithm) return 'signature-malformed'
  if (!algorithms[publicKey.algorithm].isSignature(raw)) return 'signature-malformed'
  return { publicKey, namespace: Buffer.from(namespace).toString('utf8'), hash, raw, blob, id: sha256(blob) }
}

/** What is wrong with a signature over a message, or undefined. Codes: signature-namespace, signature-mismatch. */
export function verifySshsig(read: Sshsig, namespace: string, message: string | Uint8Array): ProblemCode | undefined {
  if (read.namespace !== namespace) return 'signature-namespace'
  const { algorithm, verifyKey, quick } = read.publicKey
  const bytes = signedBytes(namespace, message, read.hash)
  const holds = quick?.(bytes, read.raw) === true || algorithms[algorithm].verify(verifyKey, bytes, read.raw)
  return holds ? undefined : 'signature-mismatch'
}
