// Numbers for things that come again and again, each a few words long: a table in which a thing is found by its own words.
import { packedRows } from './packed-rows.ts'

export interface PackedNames {
  /** How many there are. */
  readonly length: number
  /** The number of these words: that of the first time, or the next one. */
  readonly numberOf: (words: ArrayLike<number>) => number
  readonly word: (number: number, column: number) => number
}

export function packedNames(width: number): PackedNames {
  const rows = packedRows(width)
  /** Open addressing: the number and one more at the first free place from where the words point to; 0 is free. */
  let places = new Uint32Array(64)

  const isAt = (number: number, words: ArrayLike<number>): boolean => {
    for (let column = 0; column < width; column += 1) if (rows.word(number, column) !== words[column]) return false
    return true
  }
  const placeFor = (words: ArrayLike<number>): number => {
    // The words are digests and chance, so mixing them a little spreads them well.
    let hash = 0
    for (let column = 0; column < width; column += 1) hash = Math.imul(hash ^ (words[column] ?? 0), 0x9e3779b1)
    let place = (hash ^ (hash >>> 15)) & (places.length - 1)
    for (let held = places[place] ?? 0; held !== 0 && !isAt(held - 1, words); held = places[place] ?? 0) place = (place + 1) & (places.length - 1)
    return place
  }
  const grow = (): void => {
    places = new Uint32Array(places.length * 2)
    const words = new Uint32Array(width)
    for (let number = 0; number < rows.length; number += 1) {
      for (let column = 0; column < width; column += 1) words[column] = rows.word(number, column)
      places[placeFor(words)] = number + 1
    }
  }
  return {
    get length() {
      return rows.length
    },
    numberOf: (words) => {
      const held = places[placeFor(words)] ?? 0
      if (held !== 0) return held - 1
      rows.push(words)
      // At most three quarters full, so that a free place is never far.
      if (rows.length * 4 > places.length * 3) grow()
      else places[placeFor(words)] = rows.length
      return rows.length - 1
    },
    word: rows.word,
  }
}
