// What a YAML document holds as maps, lists and text, and what in it may not stand.
import { type Document, isAlias, isCollection, isMap, isNode, isScalar, type Node, type YAMLMap } from 'yaml'
import type { ProblemCode } from '../model/problem.ts'
import { textProblem } from '../model/text.ts'

/** Maps and lists one within the other; deeper than any file of ours: a checklist needs eight. */
export const deepest = 32

export interface Forbidden {
  readonly code: ProblemCode
  readonly node: Node
}

export interface Tree {
  /** Text is NFC. Of a document in which something may not stand, it means nothing. */
  readonly value: unknown
  readonly forbidden: readonly Forbidden[]
}

/** One walk does both: a file may be megabytes. Problems: yaml-alias, yaml-tag, yaml-duplicate-member, yaml-too-deep, those of textProblem. */
export function treeIn(document: Document.Parsed): Tree {
  const forbidden: Forbidden[] = []
  const walk = (node: unknown, depth: number): unknown => {
    if (!isNode(node)) return ''
    if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) forbidden.push({ code: 'yaml-alias', node })
    else if (node.tag !== undefined) forbidden.push({ code: 'yaml-tag', node })
    else if (isScalar(node)) return textIn(node, forbidden)
    if (!isCollection(node)) return ''
    // A pair in a list in brackets is a map of its own that no token tells of.
    if (depth >= deepest) {
      forbidden.push({ code: 'yaml-too-deep', node })
      return ''
    }
    if (!isMap(node)) return node.items.map((item) => walk(item, depth + 1))
    forbidden.push(...repeatedIn(node).map((key) => ({ code: 'yaml-duplicate-member' as const, node: key })))
    // fromEntries, so that a member called __proto__ is one.
    return Object.fromEntries(node.items.map(({ key, value }) => [nameIn(walk(key, depth + 1)), walk(value, depth + 1)]))
  }
  return { value: walk(document.contents, 0), forbidden }
}

function textIn(node: Node, forbidden: Forbidden[]): string {
  const value: unknown = isScalar(node) ? node.value : undefined
  if (typeof value !== 'string') return ''
  // Nearly all text is as it should be, and is looked at once.
  if (textProblem(value) === undefined) return value
  const text = value.normalize('NFC')
  const code = textProblem(text)
  if (code !== undefined) forbidden.push({ code, node })
  return text
}

/** A member whose name is a list or a map is named by what is in it, so that it can be told and is known nowhere. */
function nameIn(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key)
}

/** Names that stand in a map again, as they read in NFC. */
function repeatedIn(map: YAMLMap): readonly Node[] {
  if (map.items.length < 2) return []
  const seen = new Set<string>()
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value).normalize('NFC') : undefined
    const again = name !== undefined && seen.has(name)
    if (name !== undefined) seen.add(name)
    return again && isNode(key) ? [key] : []
  })
}
