// ECDSA over P-256 with SHA-256, which smart cards and tokens speak: keys and signatures laid out as RFC 5656 says.
import { Buffer } from 'node:buffer'
import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { Algorithm } from './algorithm.ts'
import { WireReader, wireName } from './wire.ts'

const curve = 'nistp256'
const coordinateLength = 32

/** The order of the group (SEC 2, section 2.4.2), big endian in hexadecimal. */
const order = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'

/** ECDSA P-256. Its group has no points of small order, so that every point of the curve is a good key. */
export const ecdsaP256: Algorithm = {
  readKey: (reader) => {
    const name = wireName(reader.string())
    const point = reader.string()
    // Compressed points are another spelling, which OpenSSH does not take either.
    const uncompressed = point.length === 1 + 2 * coordinateLength && point[0] === 4
    if (!reader.finished || name !== curve || !uncompressed) return 'signature-malformed'
    return keyAt(point) ?? 'signature-malformed'
  },
  isSignature: (raw) => numbersIn(raw) !== undefined,
  verify: (key, bytes, raw) => {
    const numbers = numbersIn(raw)
    return numbers !== undefined && verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, numbers)
  },
}

/** The key, or undefined for a point that does not lie on the curve. */
function keyAt(point: Uint8Array): KeyObject | undefined {
  const coordinate = (from: number): string =>
    Buffer.from(point.subarray(from, from + coordinateLength)).toString('base64url')
  try {
    const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(1 + coordinateLength) }
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch {
    return undefined
  }
}

/** The two numbers of a signature, 32 bytes each, from their mpints (RFC 5656 section 3.1.2). */
function numbersIn(raw: Uint8Array): Uint8Array | undefined {
  const reader = new WireReader(raw)
  const [r, s] = [scalar(reader.string()), scalar(reader.string())]
  return reader.finished && r !== undefined && s !== undefined ? Buffer.concat([r, s]) : undefined
}

/** A number above 0 and below the order in the one spelling that an mpint has (RFC 4251 section 5). */
function scalar(mpint: Uint8Array): Uint8Array | undefined {
  const [first = 0, second = 0] = mpint
  // A zero stands before a number whose first bit is set, which would else be negative; and before no other.
  const isPadded = first === 0 && second >= 0x80
  const bytes = isPadded ? mpint.subarray(1) : mpint
  if ((!isPadded && (first === 0 || first >= 0x80)) || bytes.length > coordinateLength) return undefined
  const whole = Buffer.alloc(coordinateLength)
  whole.set(bytes, coordinateLength - bytes.length)
  return whole.toString('hex') < order ? whole : undefined
}
