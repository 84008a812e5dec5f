// Digests and ids as 32-bit words, and ids back as text.

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight hexadecimal digits a word. */
export function hexWords(hex: string): readonly number[] {
  return Array.from({ length: hex.length / 8 }, (_, index) => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16))
}

/** The 128 bits of a ULID: 3 of its first character, 5 of each other. */
export function ulidWords(id: string): readonly number[] {
  const words: number[] = []
  let value = 0
  let bits = -2
  for (const character of id) {
    value = value * 32 + crockford.indexOf(character)
    bits += 5
    if (bits < 32) continue
    const rest = 2 ** (bits - 32)
    words.push(Math.floor(value / rest))
    value %= rest
    bits -= 32
  }
  return words
}

/** The ULID of four words. */
export function ulidText(words: readonly number[]): string {
  let rest = words.reduce((all, word) => (all << 32n) | BigInt(word), 0n)
  let text = ''
  for (let digit = 0; digit < 26; digit += 1) {
    text = (crockford[Number(rest & 31n)] ?? '') + text
    rest >>= 5n
  }
  return text
}
