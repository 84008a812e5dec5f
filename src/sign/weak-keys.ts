// Knows the Ed25519 public keys that must be refused: points of small order and encodings that are not canonical.
import { Buffer } from 'node:buffer'

/** The field's prime 2^255 - 19 (RFC 8032 section 5.1), big endian in hexadecimal. */
const p = '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed'

/**
 * The y of the eight points whose order divides 8. Under such a key one constant signature holds for every message
 * (RFC 8032 section 8.9 leaves their refusal to the application), so a signer could disown or transplant anything.
 */
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000001',
  '05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826',
  '7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7',
  '7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec',
])

/** The highest bytes that a weak y can have: all other keys, which are nearly all, are let through at once. */
const highest: ReadonlySet<number> = new Set([...smallOrder, p].map((y) => Number.parseInt(y.slice(0, 2), 16)))

/**
 * True for the 32 bytes of an Ed25519 public key that is of small order (in any of its 14 encodings) or whose y is not
 * below the prime, which RFC 8032 section 5.1.3 forbids.
 */
export function isWeakEd25519(key: Uint8Array): boolean {
  const bigEndian = Buffer.from(key).reverse()
  // The top bit is the sign of x; x is not looked at, because y alone decides whether the order is small.
  bigEndian.writeUInt8(bigEndian.readUInt8() & 0x7f)
  if (!highest.has(bigEndian.readUInt8())) return false
  const y = bigEndian.toString('hex')
  return y >= p || smallOrder.has(y)
}
