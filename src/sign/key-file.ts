// Locks a signing key into a file under a passphrase, and unlocks it again.
import { Buffer } from 'node:buffer'
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { canonicalize } from '../format/canonical.ts'
import type { Inspector, KeyFile } from '../model/generated/formats.ts'
import { ed25519Signer, seedLength } from './ed25519.ts'
import { deriveKey, isAllowedCost, p, r } from './passphrase.ts'
import type { Signer } from './signer.ts'

/** What goes into a new key file. Salt (16 bytes) and nonce (12 bytes) are random and never used twice. */
export interface NewKey {
  /** The Ed25519 seed, 32 bytes; it stays the caller's to wipe. */
  readonly seed: Uint8Array
  readonly signer: Inspector
  /** UTC, as in 2026-11-03T01:00:00Z. */
  readonly createdAt: string
  readonly salt: Uint8Array
  readonly nonce: Uint8Array
}

const cipher = 'aes-256-gcm'
const saltLength = 16
const nonceLength = 12
const tagLength = 16

/**
 * A key file (schemas/key.schema.json): the seed under AES-256-GCM with a key that scrypt makes of the passphrase.
 * logN is the binary logarithm of scrypt's N; 17 takes about a third of a second and 128 MiB.
 * Throws a RangeError where lengths or logN would make a file that the schema refuses.
 */
export async function lockKey(made: NewKey, passphrase: string, logN = 17): Promise<KeyFile> {
  if (made.salt.length !== saltLength || made.nonce.length !== nonceLength || !isAllowedCost(logN)) {
    throw new RangeError('a key file needs a salt of 16 bytes, a nonce of 12 bytes and a logN from 15 to 20')
  }
  const file: KeyFile = {
    format: 'taut-key/1',
    type: 'ed25519',
    minor: 0,
    signer: made.signer,
    public: ed25519Signer(made.seed).public.text,
    createdAt: made.createdAt,
    kdf: { name: 'scrypt', logN, r, p, salt: Buffer.from(made.salt).toString('base64') },
    secret: { cipher, nonce: Buffer.from(made.nonce).toString('base64'), data: '' },
  }
  const key = await deriveKey(passphrase, made.salt, logN)
  const lock = createCipheriv(cipher, key, made.nonce, { authTagLength: tagLength })
  key.fill(0)
  lock.setAAD(header(file))
  const data = Buffer.concat([lock.update(made.seed), lock.final(), lock.getAuthTag()])
  return { ...file, secret: { ...file.secret, data: data.toString('base64') } }
}

/**
 * The signer in a key file, or key-passphrase (wrong passphrase, or a file altered anywhere: AES-GCM cannot tell which),
 * or key-broken (not a key file that lockKey could have made, or the seed is not that of the public key in the header).
 */
export async function unlockKey(file: KeyFile, passphrase: string): Promise<Signer | 'key-passphrase' | 'key-broken'> {
  const salt = decode(file.kdf.salt, saltLength)
  const nonce = decode(file.secret.nonce, nonceLength)
  const data = decode(file.secret.data, seedLength + tagLength)
  if (salt === undefined || nonce === undefined || data === undefined || !isAllowedCost(file.kdf.logN))
    return 'key-broken'
  const key = await deriveKey(passphrase, salt, file.kdf.logN)
  const seed = open(file, data, key, nonce)
  key.fill(0)
  if (seed === undefined) return 'key-passphrase'
  const signer = ed25519Signer(seed)
  seed.fill(0)
  return signer.public.text === file.public ? signer : 'key-broken'
}

/** The seed, or undefined where ciphertext, header and key do not belong together. */
function open(file: KeyFile, data: Uint8Array, key: Uint8Array, nonce: Uint8Array): Uint8Array | undefined {
  const lock = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength })
  lock.setAuthTag(data.subarray(seedLength))
  try {
    lock.setAAD(header(file))
    const seed = lock.update(data.subarray(0, seedLength))
    lock.final()
    return seed
  } catch {
    // The tag is wrong, or the header has no canonical form and so is none that was ever locked.
    return undefined
  }
}

/** All but the ciphertext, in RFC 8785 form: what GCM authenticates, so that no member can be changed unseen. */
function header(file: KeyFile): Uint8Array {
  const { data: _, ...secret } = file.secret
  return Buffer.from(canonicalize({ ...file, secret }), 'utf8')
}

/** Bytes of a known length from their one base64 spelling. */
function decode(base64: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === length && bytes.toString('base64') === base64 ? bytes : undefined
}
