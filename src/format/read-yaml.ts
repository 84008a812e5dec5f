// Bytes of a YAML file to the text tree in it: every scalar stays text, and nothing may refer, repeat or run deep.
import { isUtf8 } from 'node:buffer'
import {
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  Composer,
  Lexer,
  type Node,
  Parser,
  visit,
  type YAMLMap,
  type YAMLError,
} from 'yaml'
import { type Problem, type ProblemCode, problem } from '../model/problem.ts'
import { placesIn } from './line-column.ts'
import { pointerNames } from './pointer.ts'
import { textProblem } from '../model/text.ts'

/** Deeper than any file of ours: a checklist needs eight. */
const deepest = 32

export interface YamlRead {
  /** Maps, lists and text, nothing else; text is NFC. */
  readonly value: unknown
  /** Where a pointer leads in the file: the name of a member, or an element. The nearest place there is for what is missing. */
  readonly locate: (pointer: string) => { readonly line: number; readonly column: number }
}

/**
 * Reads one YAML document with the failsafe schema.
 * Problems, all of them and with line and column: text-not-utf8, yaml-syntax, yaml-duplicate-member,
 * yaml-several-documents, yaml-alias, yaml-tag, yaml-too-deep, control-character, hidden-character, lone-surrogate.
 */
export function readYaml(bytes: Uint8Array): YamlRead | readonly Problem[] {
  if (!isUtf8(bytes)) return [problem('text-not-utf8')]
  const text = new TextDecoder().decode(bytes)
  const placeOf = placesIn(text)
  const at = (code: ProblemCode, offset: number, detail?: Problem['detail']): Problem => ({
    ...problem(code, undefined, detail),
    ...placeOf(offset),
  })
  const documents = parse(text)
  if (typeof documents === 'number') return [at('yaml-too-deep', documents, { deepest })]
  const [document, second] = documents
  if (document === undefined) return [at('yaml-syntax', 0, { why: 'EMPTY' })]
  const found = [
    ...documents.flatMap(({ errors }) => errors.map((error) => at(codeOf(error), error.pos[0], { why: error.code }))),
    ...(second === undefined ? [] : [at('yaml-several-documents', second.range[0])]),
    ...forbiddenIn(document).map(({ code, node }) => at(code, node.range?.[0] ?? 0, { deepest })),
  ]
  if (found.length > 0) return oncePerLine(found)
  return {
    value: composed(document.toJS()),
    locate: (pointer) => placeOf(offsetOf(document, pointerNames(pointer))),
  }
}

/** One fault of syntax brings many complaints after it; a person needs the first of each line. */
function oncePerLine(found: readonly Problem[]): readonly Problem[] {
  const first = new Map(found.toReversed().map((one) => [`${one.code} ${one.line ?? 0}`, one]))
  return [...first.values()].toReversed().slice(0, 50)
}

/**
 * The documents, or the offset at which their nesting runs too deep. That is told by the tokens alone: the composer
 * recurses, and what runs out of stack inside a regular expression takes the whole process down.
 */
function parse(text: string): readonly Document.Parsed[] | number {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > deepest + 2) return parser.offset
  }
  tokens.push(...parser.end())
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, merge: false, logLevel: 'silent' })
  return [...composer.compose(tokens)]
}

function codeOf(error: YAMLError): ProblemCode {
  return error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-member' : 'yaml-syntax'
}

interface Forbidden {
  readonly code: ProblemCode
  readonly node: Node
}

function forbiddenIn(document: Document.Parsed): readonly Forbidden[] {
  const found: Forbidden[] = []
  visit(document, (_, node, path) => {
    if (isMap(node))
      found.push(...repeatedIn(node).map((key) => ({ code: 'yaml-duplicate-member' as const, node: key })))
    if (!isNode(node)) return undefined
    if (isAlias(node) || (!isPair(node) && 'anchor' in node && node.anchor !== undefined))
      found.push({ code: 'yaml-alias', node })
    else if (node.tag !== undefined) found.push({ code: 'yaml-tag', node })
    else if (isScalar(node) && typeof node.value === 'string') {
      const code = textProblem(node.value.normalize('NFC'))
      if (code !== undefined) found.push({ code, node })
    }
    if (path.length > 2 * deepest) {
      found.push({ code: 'yaml-too-deep', node })
      return visit.SKIP
    }
    return undefined
  })
  return found
}

/** Names that stand in a map again, as they read in NFC. */
function repeatedIn(map: YAMLMap): readonly Node[] {
  const seen = new Set<string>()
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value).normalize('NFC') : undefined
    const again = name !== undefined && seen.has(name)
    if (name !== undefined) seen.add(name)
    return again && isNode(key) ? [key] : []
  })
}

function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (typeof value !== 'object' || value === null) return ''
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.normalize('NFC'), composed(member)]))
}

function offsetOf(document: Document.Parsed, names: readonly string[]): number {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const name of names) {
    if (!isCollection(node)) break
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === name) : undefined
    const next: unknown = isMap(node) ? pair?.value : node.get(Number(name), true)
    const place: unknown = pair?.key ?? next
    if (!isNode(place)) break
    offset = place.range?.[0] ?? offset
    node = next
  }
  return offset
}
