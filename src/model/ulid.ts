// Ids that sort by time and need nobody to hand them out (ULID).

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A ULID from milliseconds since 1970 and ten unpredictable bytes. */
export function ulidOf(milliseconds: number, chance: Uint8Array): string {
  const chanceBits = chance.subarray(0, 10).reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n)
  let rest = (BigInt(milliseconds) << 80n) | chanceBits
  let text = ''
  for (let digit = 0; digit < 26; digit += 1) {
    text = (alphabet[Number(rest & 31n)] ?? '') + text
    rest >>= 5n
  }
  return text
}
