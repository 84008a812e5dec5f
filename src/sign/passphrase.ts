// Stretches a passphrase into the key that a key file is locked with (scrypt, RFC 7914).
import { Buffer } from 'node:buffer'
import { scrypt, type ScryptOptions } from 'node:crypto'

/** Block size and lanes; N = 2^logN blocks of 128 r bytes then take 2^logN KiB. */
export const r = 8
export const p = 1

const keyLength = 32

/** node:crypto's scrypt in its asynchronous form. */
export type Stretch = (
  passphrase: Uint8Array,
  salt: Uint8Array,
  length: number,
  options: ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
) => void

/** Is logN within 15 (32 MiB, 0.1 s) and 20 (1 GiB, 3 s)? A file from outside could else weaken the key or fill the memory. */
export function isAllowedCost(logN: number): boolean {
  return Number.isInteger(logN) && logN >= 15 && logN <= 20
}

/**
 * The 32-byte key for a passphrase; logN has to be allowed already. Rejects where the system has not the memory.
 * NFKC, because systems and keyboards spell the same typed passphrase with different characters.
 */
export function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  logN: number,
  stretch: Stretch = scrypt,
): Promise<Buffer> {
  const typed = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  const N = 2 ** logN
  // What OpenSSL reckons: p blocks, N blocks and two to work on; without being told, Node stops at 32 MiB.
  const maxmem = 128 * r * (p + N + 2)
  // Not scryptSync, so that the terminal stays alive meanwhile.
  return new Promise((resolve, reject) => {
    stretch(typed, salt, keyLength, { N, r, p, maxmem }, (error, key) => {
      typed.fill(0)
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
