// Bytes of a YAML file to the text tree in it: every scalar stays text, and nothing may refer, repeat or run deep.
import { isUtf8 } from 'node:buffer'
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseAllDocuments,
  visit,
  type YAMLError,
} from 'yaml'
import { type Problem, type ProblemCode, problem } from '../model/problem.ts'
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
  const lines = new LineCounter()
  const at = (code: ProblemCode, offset: number, detail?: Problem['detail']): Problem => ({
    ...problem(code, undefined, detail),
    line: lines.linePos(offset).line,
    column: lines.linePos(offset).col,
  })
  const documents = parse(text, lines)
  if (documents === undefined) return [problem('yaml-too-deep', undefined, { deepest })]
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
    locate: (pointer) => {
      const { line, col } = lines.linePos(offsetOf(document, pointerNames(pointer)))
      return { line, column: col }
    },
  }
}

/** One fault of syntax brings many complaints after it; a person needs the first of each line. */
function oncePerLine(found: readonly Problem[]): readonly Problem[] {
  const first = new Map(found.toReversed().map((one) => [`${one.code} ${one.line ?? 0}`, one]))
  return [...first.values()].toReversed().slice(0, 50)
}

/** The parser recurses, so a file built to nest without end runs out of stack; that is the file's fault. */
function parse(text: string, lines: LineCounter): readonly Document.Parsed[] | undefined {
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      lineCounter: lines,
      uniqueKeys: true,
      merge: false,
      logLevel: 'silent',
    })
    return 'empty' in documents ? [] : documents
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'name' in error && error.name === 'RangeError') return undefined
    throw error
  }
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
