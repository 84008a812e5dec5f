// Digests, ids, keys and devices as 32-bit words, and back as text. Each is put into a list from a place on.

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A list that is filled anew for each row, so that nothing is made for it. */
export type Words = number[]

/** Eight hexadecimal digits a word; gives the place after the last. */
export function putHex(words: Words, at: number, hex: string): number {
  let place = at
  for (let digit = 0; digit < hex.length; digit += 8) {
    let word = 0
    for (let nth = digit; nth < digit + 8; nth += 1) {
      const code = hex.charCodeAt(nth)
      word = (word << 4) | (code < 58 ? code - 48 : code - 87)
    }
    words[place] = word >>> 0
    place += 1
  }
  return place
}

/** The four words of a ULID: 3 bits of its first character, 5 of each other. */
export function putUlid(words: Words, at: number, id: string): number {
  return putDigits(words, at, id, crockford, 5, -2)
}

/** The three words of 16 characters of base64. */
export function putKey(words: Words, at: number, key: string): number {
  return putDigits(words, at, key, base64, 6, 0)
}

function putDigits(words: Words, at: number, text: string, alphabet: string, each: number, start: number): number {
  let [value, bits, place] = [0, start, at]
  for (let nth = 0; nth < text.length; nth += 1) {
    value = value * 2 ** each + alphabet.indexOf(text.charAt(nth))
    bits += each
    if (bits < 32) continue
    const rest = 2 ** (bits - 32)
    words[place] = Math.floor(value / rest)
    place += 1
    value %= rest
    bits -= 32
  }
  return place
}

export function hexText(words: readonly number[]): string {
  return words.map((word) => word.toString(16).padStart(8, '0')).join('')
}

export function ulidText(words: readonly number[]): string {
  return digitsText(words, crockford, 5n, 26)
}

export function keyText(words: readonly number[]): string {
  return digitsText(words, base64, 6n, 16)
}

function digitsText(words: readonly number[], alphabet: string, each: bigint, length: number): string {
  let rest = words.reduce((all, word) => (all << 32n) | BigInt(word), 0n)
  let text = ''
  for (let digit = 0; digit < length; digit += 1) {
    text = (alphabet[Number(rest & ((1n << each) - 1n))] ?? '') + text
    rest >>= each
  }
  return text
}
