// What stands within lines of plain YAML: words, quotes and brackets, each taken only where one cannot take it for anything else.

/** Where one is in a text, and how many words the YAML parser could at most have made of what lies behind. */
export interface Cursor {
  readonly text: string
  at: number
  words: number
  readonly mostWords: number
}

/** Told of what is no plain YAML; the parser that knows all of YAML reads the file then. */
export const notPlain = Symbol('not plain')

export type NotPlain = typeof notPlain

/** Whether the parser could count too many words. */
export function isTooLong({ words, mostWords }: Cursor): boolean {
  return words > mostWords
}

/** Words that one member, text or line is at most: its marks, its spaces, itself. */
export const wordsEach = 6

/** Maps and lists one within the other; the parser judges what runs deeper. */
export const plainDepth = 16

const key = /([A-Za-z_$][\w.$/-]{0,200}):(?=[ \n])/yu
const plainStart = /[^\s?:,[\]{}#&*!|>'"%@`-]|-[0-9A-Za-z]/yu
const plainInLine = /[^\n]*/yu
const plainInFlow = /[^\n,[\]{}]*/yu
const double = /"([^"\\\n]*)"/yu
const single = /'([^'\n]*)'/yu
const spaces = / */yu
const restOfLine = / *(?:(?<= )#[^\n]*)?(?:\n|$)/yu

/** What a pattern finds here, with the cursor moved behind it. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text) ?? undefined
  if (found !== undefined) cursor.at = pattern.lastIndex
  return found
}

/** The name of a member, with its colon; of any other kind of name nothing. */
export function takeKey(cursor: Cursor): string | undefined {
  cursor.words += wordsEach
  const name = take(cursor, key)?.[1]
  return name === '__proto__' ? undefined : name
}

export function skipSpaces(cursor: Cursor): void {
  take(cursor, spaces)
}

/** Whether nothing but a comment follows in the line, with the cursor moved to the next one. */
export function endsLine(cursor: Cursor): boolean {
  return take(cursor, restOfLine) !== undefined
}

/** Text, a list or a map in brackets. Lines that follow on stand further in than `indent`. */
export function takeInLine(cursor: Cursor, indent: number, depth: number): unknown {
  const first = cursor.text[cursor.at]
  if (first === '{' || first === '[') return takeFlow(cursor, indent, depth)
  return first === '"' || first === "'" ? takeQuoted(cursor) : takeText(cursor, indent)
}

const furtherLine = /\n( +)(?=[^ \n#])/yu

/** Words, with the lines right after them that stand further in, each joined by a space. */
function takeText(cursor: Cursor, indent: number): string | NotPlain {
  let text = takePlain(cursor, plainInLine)
  while (text !== notPlain) {
    const before = cursor.at
    const within = take(cursor, furtherLine)?.[1]
    if (within === undefined || within.length <= indent) {
      cursor.at = before
      break
    }
    const further = takePlain(cursor, plainInLine)
    text = further === notPlain || isTooLong(cursor) ? notPlain : `${text} ${further}`
  }
  return text
}

function takeQuoted(cursor: Cursor): string | NotPlain {
  cursor.words += wordsEach
  const inDouble = take(cursor, double)?.[1]
  if (inDouble !== undefined) return inDouble
  const parts: string[] = []
  // A quote within is written twice.
  do {
    const part = take(cursor, single)?.[1]
    if (part === undefined) return notPlain
    parts.push(part)
  } while (cursor.text[cursor.at] === "'")
  return parts.join("'")
}

function takePlain(cursor: Cursor, pattern: RegExp): string | NotPlain {
  cursor.words += wordsEach
  plainStart.lastIndex = cursor.at
  if (!plainStart.test(cursor.text)) return notPlain
  const found = take(cursor, pattern)?.[0] ?? ''
  const comment = found.indexOf(' #')
  const text = comment < 0 ? found : found.slice(0, comment)
  cursor.at -= found.length - text.length
  const trimmed = withoutSpaces(text)
  return trimmed.endsWith(':') || trimmed.includes(': ') ? notPlain : trimmed
}

/** Of all that is called white space, YAML knows only these at the end of a line. */
function withoutSpaces(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end -= 1
  return text.slice(0, end)
}

function takeFlow(cursor: Cursor, indent: number, depth: number): unknown {
  if (depth >= plainDepth) return notPlain
  cursor.words += wordsEach
  const isMap = cursor.text[cursor.at] === '{'
  const close = isMap ? '}' : ']'
  const members: Record<string, unknown> = {}
  const entries: unknown[] = []
  cursor.at += 1
  while (true) {
    if (!skipLines(cursor, indent)) return notPlain
    if (cursor.text[cursor.at] === close) break
    const name = isMap ? takeKey(cursor) : ''
    if (name === undefined || Object.hasOwn(members, name)) return notPlain
    if (!skipLines(cursor, indent)) return notPlain
    const value = takeWithin(cursor, indent, depth + 1)
    if (value === notPlain || isTooLong(cursor) || !skipLines(cursor, indent)) return notPlain
    if (isMap) members[name] = value
    else entries.push(value)
    if (cursor.text[cursor.at] === ',') cursor.at += 1
    else if (cursor.text[cursor.at] !== close) return notPlain
  }
  cursor.at += 1
  return isMap ? members : entries
}

/** A value within brackets; words may go on over several lines, of which each is joined to the next by a space. */
function takeWithin(cursor: Cursor, indent: number, depth: number): unknown {
  const first = cursor.text[cursor.at]
  if (first === '{' || first === '[') return takeFlow(cursor, indent, depth)
  if (first === '"' || first === "'") return takeQuoted(cursor)
  let text = takePlain(cursor, plainInFlow)
  while (text !== notPlain && cursor.text[cursor.at] === '\n') {
    if (!skipLines(cursor, indent)) return notPlain
    if (/[,\]}]/u.test(cursor.text[cursor.at] ?? '')) return text
    const further = takePlain(cursor, plainInFlow)
    text = further === notPlain ? notPlain : `${text} ${further}`
  }
  return text
}

const lineEnd = / *\n( *)(?=[^ \n#])/yu

/** Spaces, and at most one end of a line, behind which the text stands further in; a comment or an empty line is not skipped. */
function skipLines(cursor: Cursor, indent: number): boolean {
  skipSpaces(cursor)
  if (cursor.text[cursor.at] !== '\n') return cursor.text[cursor.at] !== '#'
  cursor.words += wordsEach
  const within = take(cursor, lineEnd)?.[1]
  return within !== undefined && within.length > indent
}
