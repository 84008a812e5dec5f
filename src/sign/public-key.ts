// Reads public keys as OpenSSH writes them, in one line or as a blob, and gives them fingerprints.
import { Buffer } from 'node:buffer'
import { hash, type KeyObject } from 'node:crypto'
import type { ProblemCode } from '../model/problem.ts'
import { algorithms, isAlgorithmName, type AlgorithmName } from './algorithm.ts'
import { type QuickCheck, quickChecks } from './quick-check.ts'
import { isWeakEd25519 } from './weak-keys.ts'
import { WireReader, wireName } from './wire.ts'

export interface PublicKey {
  readonly algorithm: AlgorithmName
  /** The one line without a comment: algorithm, space, blob in base64. Equal keys have equal texts. */
  readonly text: string
  /** The key in the wire format: algorithm, then what the algorithm lays down. */
  readonly blob: Uint8Array
  readonly fingerprint: string
  readonly verifyKey: KeyObject
  /** Where many signatures are checked: whether another library takes one of them. */
  readonly quick?: QuickCheck
}

/** Turns a blob into a key: readKeyBlob, or a caller's memory of keys it has read before. */
export type KeyReader = (blob: Uint8Array) => PublicKey | ProblemCode

/** "SHA256:" and the digest of the blob in base64 without padding, as ssh-keygen prints it. */
export function fingerprintOf(blob: Uint8Array): string {
  return `SHA256:${hash('sha256', blob, 'base64').slice(0, -1)}`
}

/** The fingerprint of a key that a list holds in its one line, of whatever algorithm. */
export function fingerprintOfLine(text: string): string {
  return fingerprintOf(Buffer.from(text.slice(text.indexOf(' ') + 1), 'base64'))
}

/** A key of which blob and key object are known to be good and to belong together. */
export function publicKeyOf(algorithm: AlgorithmName, blob: Uint8Array, verifyKey: KeyObject): PublicKey {
  // A copy, because the blob may be a view of a larger buffer that a kept key would keep alive.
  const own = new Uint8Array(blob)
  const text = `${algorithm} ${Buffer.from(own.buffer).toString('base64')}`
  return { algorithm, text, blob: own, fingerprint: fingerprintOf(own), verifyKey }
}

/**
 * A key from its wire format (RFC 4253 section 6.6), which has one spelling per key.
 * Codes: signature-malformed, signature-algorithm (not on the allow-list), signature-key-weak.
 */
export function readKeyBlob(blob: Uint8Array): PublicKey | ProblemCode {
  const reader = new WireReader(blob)
  const algorithm = wireName(reader.string())
  if (!reader.sound) return 'signature-malformed'
  if (!isAlgorithmName(algorithm)) return 'signature-algorithm'
  const verifyKey = algorithms[algorithm].readKey(reader)
  return typeof verifyKey === 'string' ? verifyKey : publicKeyOf(algorithm, blob, verifyKey)
}

/**
 * A key from its one line "ssh-ed25519 AAAA…", without a comment or anything else around it.
 * Codes: signature-algorithm (another algorithm's name), signature-malformed, signature-key-weak.
 */
export function parsePublicKey(text: string): PublicKey | ProblemCode {
  const space = text.indexOf(' ')
  if (space < 0) return 'signature-malformed'
  if (!isAlgorithmName(text.slice(0, space))) return 'signature-algorithm'
  const key = readKeyBlob(Buffer.from(text.slice(space + 1), 'base64'))
  if (typeof key === 'string') return key === 'signature-algorithm' ? 'signature-malformed' : key
  // One comparison proves it all: the name outside is the one inside, the base64 is canonical, and there is no comment.
  return key.text === text ? key : 'signature-malformed'
}

/**
 * A key takes 2 KB of memory and 20 µs to make anew. Inspectors sign again and again, and each unit of a province once: those
 * met since the last so many others, or among them, are remembered.
 */
const generation = 4000

/**
 * A reader that remembers the keys it has lately read, good or not, so that the keys of many files are each made once.
 * `libsodium` gives that library's module where it is installed, and is called only after many signatures.
 */
export function rememberingKeyReader(libsodium: () => unknown = () => undefined): KeyReader {
  let known = new Map<string, PublicKey | ProblemCode>()
  let before = known
  const quickAt = quickChecks(libsodium)
  const read = (blob: Uint8Array): PublicKey | ProblemCode => {
    const key = readKeyBlob(blob)
    return typeof key === 'string' || key.algorithm !== 'ssh-ed25519' ? key : { ...key, quick: quickAt(key.blob.subarray(-32)) }
  }
  return (blob) => {
    const name = Buffer.from(blob).toString('base64')
    const found = known.get(name)
    if (found !== undefined) return found
    const key = before.get(name) ?? read(blob)
    if (known.size >= generation) {
      before = known
      known = new Map()
    }
    known.set(name, key)
    return key
  }
}

/** How the line of every Ed25519 key begins: the name, and the header of the blob up to its last whole base64 digit. */
const plainLine = /^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-P][A-Za-z0-9+/]{42}$/u

/**
 * What keeps a key's one line from being taken, or undefined. Codes: those of parsePublicKey.
 * The plain line of an Ed25519 key is judged without making the key, so that a list of many keys opens in no time:
 * 19 bytes of header and 32 of key fill 68 digits to the last bit, so that such a line has one spelling.
 */
export function publicKeyProblem(text: string): ProblemCode | undefined {
  if (plainLine.test(text))
    return isWeakEd25519(Buffer.from(text.slice(-44), 'base64').subarray(-32)) ? 'signature-key-weak' : undefined
  const key = parsePublicKey(text)
  return typeof key === 'string' ? key : undefined
}
