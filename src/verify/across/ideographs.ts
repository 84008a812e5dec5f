// How many characters a text has, and how many of them are ideographs, which take longer to read and say more.

export interface CharactersIn {
  /** Code points. */
  readonly all: number
  readonly ideographs: number
}

const han = /^\p{Script=Han}/u

/** Counts by code units as far as they decide alone, since every question of every answer comes by here. */
export function charactersIn(text: string): CharactersIn {
  let [all, ideographs] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    all += 1
    if (unit < 0x2e80) continue
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      ideographs += 1
      continue
    }
    const code = text.codePointAt(at) ?? unit
    if (han.test(String.fromCodePoint(code))) ideographs += 1
    if (code > 0xffff) at += 1
  }
  return { all, ideographs }
}
