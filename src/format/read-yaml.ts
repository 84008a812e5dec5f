// Bytes of a YAML file to the text tree in it: every scalar stays text, and nothing may refer, repeat or run deep.
import { isUtf8 } from 'node:buffer'
import { Composer, type CST, type Document, isCollection, isMap, isNode, isScalar, Lexer, Parser, type YAMLError, type YAMLMap } from 'yaml'
import { type Problem, type ProblemCode, problem } from '../model/problem.ts'
import { type Place, placesIn } from './line-column.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { pointerNames } from './pointer.ts'
import { offsetWithin } from './yaml-within.ts'
import { deepest, treeIn } from './yaml-tree.ts'

export interface YamlRead {
  /** Maps, lists and text, nothing else; text is NFC. */
  readonly value: unknown
  /**
   * Where a pointer leads in the file: the name of a member, or an element; with `within`, that character of the text there,
   * where it can be told. The nearest place there is for what is missing.
   */
  readonly locate: (pointer: string, within?: number) => Place
}

/**
 * Reads one YAML document with the failsafe schema.
 * Problems, all of them and with line and column: text-not-utf8, yaml-syntax, yaml-duplicate-member,
 * yaml-several-documents, yaml-alias, yaml-tag, yaml-too-deep, yaml-too-many-words, control-character, hidden-character, lone-surrogate.
 */
export function readYaml(bytes: Uint8Array): YamlRead | readonly Problem[] {
  if (!isUtf8(bytes)) return [problem('text-not-utf8')]
  const text = new TextDecoder().decode(bytes)
  const plain = readPlainYaml(text, mostWords)
  return plain === undefined ? readAnyYaml(text) : { value: plain, locate: locatorIn(text, placesIn(text)) }
}

/** The same by way of the parser that knows all of YAML. */
export function readAnyYaml(text: string): YamlRead | readonly Problem[] {
  const placeOf = placesIn(text)
  const at = (code: ProblemCode, offset: number, detail?: Problem['detail']): Problem => ({
    ...problem(code, undefined, detail),
    ...placeOf(offset),
  })
  const documents = parse(text)
  if ('code' in documents) return [at(documents.code, documents.offset, { deepest, most: mostWords })]
  const [document, second] = documents
  if (document === undefined) return [at('yaml-syntax', 0, { why: 'EMPTY' })]
  const { value, forbidden } = treeIn(document)
  const found = [
    ...documents.flatMap(({ errors }) => errors.map((error) => at(codeOf(error), error.pos[0], { why: whyOf(error) }))),
    ...(second === undefined ? [] : [at('yaml-several-documents', second.range[0])]),
    ...forbidden.map(({ code, node }) => at(code, node.range?.[0] ?? 0, { deepest })),
  ]
  if (found.length > 0) return firstOfEach(found)
  return { value, locate: locatorIn(text, placeOf) }
}

/** The tree of nodes is many times the size of the text, and seldom asked for again: it is made anew then. */
function locatorIn(text: string, placeOf: ReturnType<typeof placesIn>): YamlRead['locate'] {
  let known: Document.Parsed | undefined
  return (pointer, within) => {
    const parsed = known === undefined ? parse(text) : [known]
    known = 'code' in parsed ? undefined : parsed[0]
    if (known === undefined) return placeOf(0)
    const { offset, value } = foundAt(known, pointerNames(pointer))
    return placeOf((within === undefined ? undefined : offsetWithin(value, within, text)) ?? offset)
  }
}

/** One fault of syntax brings many complaints after it, line by line; a person needs the first. */
function firstOfEach(found: readonly Problem[]): readonly Problem[] {
  const first = new Map(found.toReversed().map((one) => [`${one.code} ${one.line ?? 0}`, one]))
  const lines = new Set([...first.values()].filter(({ code }) => code === 'yaml-syntax').map(({ line }) => line ?? 0))
  return [...first.values()]
    .toReversed()
    .filter(({ code, line = 0, detail }) => code !== 'yaml-syntax' || !lines.has(line - 1) || detail?.['why'] === 'TAB_AS_INDENT')
    .slice(0, 50)
}

/** Words, marks, spaces and line ends of a file: four times as many as our largest checklist has, and half a second's work. */
export const mostWords = 200_000

interface TooMuch {
  readonly code: 'yaml-too-deep' | 'yaml-too-many-words'
  readonly offset: number
}

/**
 * The documents, or the offset at which their nesting runs too deep or the file too long. That is told by the tokens
 * alone: the composer recurses, and what runs out of stack inside a regular expression takes the whole process down.
 */
function parse(text: string): readonly Document.Parsed[] | TooMuch {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let words = 0
  for (const lexeme of new Lexer().lex(text)) {
    words += 1
    if (words > mostWords) return { code: 'yaml-too-many-words', offset: parser.offset }
    for (const token of parser.next(lexeme)) tokens.push(token)
    const tooDeep = parser.stack.length > deepest ? parser.stack.filter(isOpen)[deepest] : undefined
    if (tooDeep !== undefined) return { code: 'yaml-too-deep', offset: tooDeep.offset }
  }
  tokens.push(...parser.end())
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, merge: false, logLevel: 'silent' })
  return [...composer.compose(tokens)]
}

/** A map or list that has begun. */
function isOpen({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection'
}

function codeOf(error: YAMLError): ProblemCode {
  return error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-member' : 'yaml-syntax'
}

/** The parser's own word for what is wrong, parted where it uses one for two things. */
function whyOf({ code, message }: YAMLError): string {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'OPEN_BRACKET'
  return code === 'MISSING_CHAR' && message.startsWith('Missing closing') ? 'OPEN_QUOTE' : code
}

/** Members of a map by name, the first of each: a file may have thousands, and a problem at every one. */
const pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, YAMLMap['items'][number]>>()

function pairsOf(map: YAMLMap): ReadonlyMap<unknown, YAMLMap['items'][number]> {
  const known = pairs.get(map)
  if (known !== undefined) return known
  const made = new Map(map.items.toReversed().flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])))
  pairs.set(map, made)
  return made
}

/** How far the names lead: the offset there, and what stands there where they lead all the way. */
function foundAt(document: Document.Parsed, names: readonly string[]): { readonly offset: number; readonly value?: unknown } {
  let node: unknown = document.contents
  let offset = document.contents?.range?.[0] ?? 0
  for (const name of names) {
    if (!isCollection(node)) return { offset }
    const pair = isMap(node) ? pairsOf(node).get(name) : undefined
    const next: unknown = isMap(node) ? pair?.value : node.get(Number(name), true)
    const place: unknown = pair?.key ?? next
    if (!isNode(place)) return { offset }
    offset = place.range?.[0] ?? offset
    node = next
  }
  return { offset, value: node }
}
