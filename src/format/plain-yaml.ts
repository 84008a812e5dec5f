// YAML as nearly everybody writes it, read in a tenth of the time: whatever is not certain is left to the parser that knows all of it.
import { textProblem } from '../model/text.ts'
import { type Cursor, endsLine, isTooLong, notPlain, plainDepth, skipSpaces, take, takeInLine, takeKey, wordsEach } from './plain-yaml-line.ts'

/** The cursor stands on the first character of a line, `indent` behind the start of it; -1 at the end of the text. */
interface Lines extends Cursor {
  indent: number
}

/**
 * The value of a document of block maps and lists, of text in a line, in quotes without escapes, folded or literal, and of maps and
 * lists in brackets, exactly as readYaml gives it; undefined for anything else, be it right or wrong, and where the parser
 * could count more than `mostWords`.
 */
export function readPlainYaml(text: string, mostWords: number): unknown {
  if (/[\t\r]/u.test(text) || textProblem(text) !== undefined) return undefined
  const lines: Lines = { text, at: 0, words: 0, mostWords, indent: 0 }
  nextLine(lines)
  const value = lines.indent === 0 ? takeBlock(lines, 0) : notPlain
  return value === notPlain || lines.indent !== -1 || isTooLong(lines) ? undefined : value
}

const blankLine = / *(?:#[^\n]*)?\n/yu
const indentation = / */yu

/** From the start of a line to the next one that says something. */
function nextLine(lines: Lines): void {
  do lines.words += wordsEach
  while (!isTooLong(lines) && take(lines, blankLine) !== undefined)
  const indent = take(lines, indentation)?.[0].length ?? 0
  // A comment on the last line may have no line end behind it.
  if (lines.text[lines.at] === '#') lines.at = lines.text.length
  lines.indent = lines.at >= lines.text.length ? -1 : indent
}

function takeBlock(lines: Lines, depth: number): unknown {
  if (depth >= plainDepth) return notPlain
  return isEntry(lines) ? takeList(lines, depth) : takeMap(lines, depth)
}

function isEntry({ text, at }: Lines): boolean {
  return text[at] === '-' && (text[at + 1] === ' ' || text[at + 1] === '\n')
}

function takeMap(lines: Lines, depth: number): unknown {
  const { indent } = lines
  const members: Record<string, unknown> = {}
  while (lines.indent === indent) {
    const name = takeKey(lines)
    if (name === undefined || isTooLong(lines) || Object.hasOwn(members, name)) return notPlain
    const value = takeValue(lines, indent, depth + 1, true)
    if (value === notPlain) return notPlain
    members[name] = value
  }
  return lines.indent < indent ? members : notPlain
}

function takeList(lines: Lines, depth: number): unknown {
  const { indent } = lines
  const entries: unknown[] = []
  while (lines.indent === indent && isEntry(lines)) {
    const start = lines.at
    lines.at += 1
    skipSpaces(lines)
    const value = isMember(lines) ? takeCompact(lines, indent + lines.at - start, depth + 1) : takeValue(lines, indent, depth + 1, false)
    if (value === notPlain || isTooLong(lines)) return notPlain
    entries.push(value)
  }
  return lines.indent > indent ? notPlain : entries
}

const member = /[A-Za-z_$][\w.$/-]*:[ \n]/yu

/** Whether a map begins on the line of its dash. */
function isMember({ text, at }: Lines): boolean {
  member.lastIndex = at
  return member.test(text)
}

function takeCompact(lines: Lines, indent: number, depth: number): unknown {
  if (depth >= plainDepth) return notPlain
  lines.indent = indent
  return takeMap(lines, depth)
}

/** What stands behind a colon or a dash, up to the next line that says something; the list of a member may be as far in as its name. */
function takeValue(lines: Lines, indent: number, depth: number, inMap: boolean): unknown {
  skipSpaces(lines)
  if (endsLine(lines)) {
    nextLine(lines)
    const isBlock = isEntry(lines) || isMember(lines)
    if (isBlock && (lines.indent > indent || (inMap && lines.indent === indent && isEntry(lines)))) return takeBlock(lines, depth)
    if (isBlock || lines.indent <= indent) return notPlain
  }
  const first = lines.text[lines.at]
  const isFolded = first === '>' || first === '|'
  const value = isFolded ? takeScalarBlock(lines, indent) : takeInLine(lines, indent, depth)
  if (value === notPlain || (!isFolded && !endsLine(lines))) return notPlain
  nextLine(lines)
  // A text would go on there.
  return lines.indent > indent ? notPlain : value
}

const header = /([>|])-\n( +)(?=[^ \n])/yu
const behindBlock = /\n*( *)(?![ \n])/yu
const blockLine = /[^\n]*(?:\n|$)/yu

/** Folded or literal text without its last line end, all of its lines equally far in. */
function takeScalarBlock(lines: Lines, indent: number): unknown {
  const [, sign, inner = ''] = take(lines, header) ?? []
  if (sign === undefined || inner.length <= indent) return notPlain
  const found: string[] = []
  do {
    const line = take(lines, blockLine)?.[0].replace(/\n$/u, '') ?? ''
    lines.words += wordsEach
    if (line.startsWith(' ') || line.endsWith(' ') || isTooLong(lines)) return notPlain
    found.push(line)
  } while (goesOn(lines, inner))
  const after = take(lines, behindBlock)?.[1]
  // Behind an empty line the text may go on, even with what looks like a comment; lines of spaces are a matter of their own.
  if (after === undefined || after.length >= inner.length) return notPlain
  lines.at -= after.length
  return found.join(sign === '>' ? ' ' : '\n')
}

/** Whether the next line is as far in, and the cursor then behind its indentation; an empty line ends the text, or it is not plain. */
function goesOn(lines: Lines, inner: string): boolean {
  if (!lines.text.startsWith(inner, lines.at) || lines.text[lines.at + inner.length] === '\n') return false
  lines.at += inner.length
  return lines.at < lines.text.length
}
