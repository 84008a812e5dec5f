// A condition taken apart into what can be told in words: facts, comparisons, and how they are joined.
import { type ASTNode, parse } from '@marcbachmann/cel-js'

/** What a comparison is about: a fact by its id, or the day of the inspection. */
export type Subject = { readonly fact: string } | 'today'

export type Order = '<' | '<=' | '>' | '>='

export type Part =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Part[] }
  /** A yes-no fact. */
  | { readonly kind: 'yes'; readonly fact: string; readonly not: boolean }
  /** One of these values, or none of them. */
  | { readonly kind: 'is'; readonly of: Subject; readonly not: boolean; readonly values: readonly string[] }
  /** Among the choices of a fact of several. */
  | { readonly kind: 'has'; readonly fact: string; readonly not: boolean; readonly value: string }
  | { readonly kind: 'order'; readonly of: Subject; readonly by: Order; readonly value: string }

/** The parts, with every "not" pushed down to what it denies; undefined for what has no plain words. */
export function partsOf(condition: string): Part | undefined {
  try {
    return partOf(parse(condition).ast, false)
  } catch {
    return undefined
  }
}

function partOf(node: ASTNode, not: boolean): Part | undefined {
  if (node.op === '&&' || node.op === '||') return joined((node.op === '&&') === not ? 'any' : 'all', node.args, not)
  if (node.op === '!_') return partOf(node.args, !not)
  if (node.op === '.') return yes(node, not)
  if (node.op === '==' || node.op === '!=') return equal(node.args, not !== (node.op === '!='))
  if (node.op === 'in') return among(node.args, not)
  if (node.op === '<' || node.op === '<=' || node.op === '>' || node.op === '>=') return ordered(node.op, node.args, not)
  return undefined
}

/** What is joined in the same way is told in one row: a and b and c. */
function joined(kind: 'all' | 'any', nodes: readonly ASTNode[], not: boolean): Part | undefined {
  const parts = nodes.map((node) => partOf(node, not))
  if (!parts.every((part) => part !== undefined)) return undefined
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) }
}

function yes(node: ASTNode, not: boolean): Part | undefined {
  const fact = factIn(node)
  return fact === undefined ? undefined : { kind: 'yes', fact, not }
}

function equal([left, right]: readonly [ASTNode, ASTNode], not: boolean): Part | undefined {
  const of = subjectIn(left) ?? subjectIn(right)
  const literal = subjectIn(left) === undefined ? left : right
  if (of === undefined) return undefined
  if (literal.op === 'value' && typeof literal.args === 'boolean')
    return of === 'today' ? undefined : { kind: 'yes', fact: of.fact, not: not === literal.args }
  const value = literalIn(literal)
  return value === undefined ? undefined : { kind: 'is', of, not, values: [value] }
}

function among([left, right]: readonly [ASTNode, ASTNode], not: boolean): Part | undefined {
  const fact = factIn(right)
  const value = literalIn(left)
  if (fact !== undefined && value !== undefined) return { kind: 'has', fact, not, value }
  const of = subjectIn(left)
  const values = right.op === 'list' ? right.args.map(literalIn) : []
  if (of === undefined || values.length === 0 || !values.every((one) => one !== undefined)) return undefined
  return { kind: 'is', of, not, values }
}

const denied: Readonly<Record<Order, Order>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' }
const turned: Readonly<Record<Order, Order>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }

function ordered(by: Order, [left, right]: readonly [ASTNode, ASTNode], not: boolean): Part | undefined {
  const of = subjectIn(left)
  const value = literalIn(right)
  const told = not ? denied[by] : by
  if (of !== undefined && value !== undefined) return { kind: 'order', of, by: told, value }
  const other = subjectIn(right)
  const first = literalIn(left)
  if (other === undefined || first === undefined) return undefined
  return { kind: 'order', of: other, by: turned[told], value: first }
}

function factIn(node: ASTNode): string | undefined {
  if (node.op !== '.') return undefined
  const [of, name] = node.args
  return of.op === 'id' && of.args === 'facts' ? name : undefined
}

function subjectIn(node: ASTNode): Subject | undefined {
  if (node.op === 'id' && node.args === 'today') return 'today'
  const fact = factIn(node)
  return fact === undefined ? undefined : { fact }
}

function literalIn(node: ASTNode): string | undefined {
  if (node.op === '-_') {
    const value = literalIn(node.args)
    return value === undefined ? undefined : `-${value}`
  }
  if (node.op !== 'value') return undefined
  const { args } = node
  return typeof args === 'string' || typeof args === 'number' || typeof args === 'bigint' ? String(args) : undefined
}
