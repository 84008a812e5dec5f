// How is one line of a case file taken apart: words, paths, scripted answers, escapes?

/** Says what is wrong with the line that is being read. */
export type Refuse = (why: string) => never

/** Words of a command line; "…" and '…' hold spaces. */
export function wordsOf(text: string, refuse: Refuse): readonly string[] {
  const word = /(?:[^\s"']|"(?:\\.|[^"\\])*"|'[^']*')+/gu
  if (text.replace(word, '').trim() !== '') refuse('has a quotation mark without its other half')
  const quoted = /"((?:\\.|[^"\\])*)"|'([^']*)'/gu
  return (text.match(word) ?? []).map((found) =>
    found.replace(quoted, (_whole, double?: string, single?: string) => single ?? (double ?? '').replace(/\\(.)/gu, '$1')),
  )
}

/** One path inside the folder of the case, or under ~/ in the program's own place. */
export function pathOf(path: string, refuse: Refuse): string {
  const leaves = path === '' || path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')
  return leaves ? refuse(`leaves the folder of the case: ${path}`) : path
}

export function onePath(text: string, refuse: Refuse): string {
  const [path, ...more] = wordsOf(text, refuse)
  return path === undefined || more.length > 0 ? refuse('takes one path') : pathOf(path, refuse)
}

export function twoPaths(text: string, refuse: Refuse): readonly [string, string] {
  const [one, two, ...more] = wordsOf(text, refuse)
  if (one === undefined || two === undefined || more.length > 0) return refuse('takes two paths')
  return [pathOf(one, refuse), pathOf(two, refuse)]
}

/** What is typed up to each enter; enter alone takes what the question proposes. */
export function answersOf(text: string, refuse: Refuse): readonly string[] {
  const key = /\s*(?:"((?:\\.|[^"\\])*)"\s+)?enter(?=\s|$)/gu
  if (text.trim() === '' || text.replace(key, '').trim() !== '') refuse('is not keys: "text" enter …, where each enter ends an answer')
  return [...text.matchAll(key)].map(([, typed = '']) => typed.replace(/\\(.)/gu, '$1'))
}

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** \n, \r, \t and \uXXXX; any other mark after a backslash stands for itself. */
export function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/giu, (_whole, code?: string, mark: string = '') =>
    code === undefined ? (named[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** A regular expression for exactly this text. */
export function literally(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/]/gu, String.raw`\$&`)
}
