// Chance that is the same for the same seed (mulberry32).

/** Makes a function that gives a whole number below a bound. */
export function chanceFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (bound) => next() % Math.max(1, bound)
  const oneOf = (values) => values[below(values.length)]
  return { below, oneOf }
}
