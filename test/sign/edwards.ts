// A tiny edwards25519 (RFC 8032 section 5.1) in BigInt, to find weak points rather than trust a list of them.

export const p = 2n ** 255n - 19n
const d = mod(-121665n * power(121666n, p - 2n))
const rootOfMinusOne = power(2n, (p - 1n) / 4n)

export interface Point {
  readonly x: bigint
  readonly y: bigint
}

function mod(value: bigint): bigint {
  return ((value % p) + p) % p
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = ((base % p) + p) % p
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p
    square = (square * square) % p
  }
  return result
}

/** The complete addition law of RFC 8032 section 5.1.4, in affine form. */
export function add(a: Point, b: Point): Point {
  const turned = mod(d * a.x * b.x * a.y * b.y)
  // One inverse gives both: 1 / (1 + t) is (1 - t) / (1 - t²).
  const inverse = power(1n - turned * turned, p - 2n)
  return {
    x: mod((a.x * b.y + b.x * a.y) * inverse * (1n - turned)),
    y: mod((a.y * b.y + a.x * b.x) * inverse * (1n + turned)),
  }
}

export function times8(point: Point): Point {
  const twice = add(point, point)
  const fourTimes = add(twice, twice)
  return add(fourTimes, fourTimes)
}

/** Both x for a y (taken modulo p), or none where the y is on no point. */
export function pointsWith(y: bigint): readonly Point[] {
  const yy = mod(y * y)
  const xx = mod((yy - 1n) * power(d * yy + 1n, p - 2n))
  const candidate = power(xx, (p + 3n) / 8n)
  for (const x of [candidate, mod(candidate * rootOfMinusOne)]) {
    if (mod(x * x) === xx) return [{ x, y: mod(y) }, { x: mod(-x), y: mod(y) }]
  }
  return []
}

/** 32 bytes as in RFC 8032 section 5.1.2, but of any y below 2^255, canonical or not. */
export function encode(y: bigint, sign: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(32)
  for (let index = 0, left = y; index < 32; index += 1, left >>= 8n) bytes[index] = Number(left & 0xffn)
  bytes[31] = (bytes[31] ?? 0) | (sign << 7)
  return bytes
}

/** Decodes leniently, as verifiers do: y modulo p, a sign on x = 0 ignored. Undefined where there is no such point. */
export function decode(bytes: Uint8Array): Point | undefined {
  let y = 0n
  for (let index = 31; index >= 0; index -= 1) y = (y << 8n) | BigInt(bytes[index] ?? 0)
  const sign = y >> 255n
  const points = pointsWith(y & (2n ** 255n - 1n))
  return points.find(({ x }) => (x & 1n) === sign) ?? points[0]
}

export const identity: Point = { x: 0n, y: 1n }

/** The order of the base point, L. */
export const order = 2n ** 252n + 27742317777372353535851937790883648493n

/** So many times a point. */
export function times(factor: bigint, point: Point): Point {
  let sum = identity
  for (let left = factor, twice = point; left > 0n; left >>= 1n, twice = add(twice, twice)) {
    if (left & 1n) sum = add(sum, twice)
  }
  return sum
}

/** The eight points of small order: the multiples of L times a point that lies outside the prime-order group. */
export function smallOrderPoints(): readonly Point[] {
  for (let y = 2n; ; y += 1n) {
    const [candidate] = pointsWith(y)
    const torsion = candidate === undefined ? identity : times(order, candidate)
    const multiples = [0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n].map((factor) => times(factor, torsion))
    if (new Set(multiples.map(({ x, y: at }) => `${x} ${at}`)).size === 8) return multiples
  }
}
