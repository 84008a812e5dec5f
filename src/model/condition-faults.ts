// What is wrong with one condition: every fact, option, type and day in it that cannot be meant.
import { isDay } from './calendar.ts'
import { type Conditions, type ConditionTree, foreignIn, parseCondition, textOfPart } from './condition.ts'
import { insteadOf } from './condition-instead.ts'
import { wordFault } from './condition-words.ts'
import type { Fact } from './generated/formats.ts'
import type { Detail, ProblemCode } from './problem.ts'

export interface ConditionFinding {
  readonly code: ProblemCode
  readonly detail: Detail
  /** Where in the condition it begins, in UTF-16 units from 0; undefined for what concerns it as a whole. */
  readonly at?: number
}

/** The facts of a checklist and, where a fact has a condition, how many of them are asked before it. */
export interface FactsAround {
  readonly all: readonly Fact[]
  readonly before: readonly Fact[]
  /** Says what the judge of types finds after all, which this file does not know. */
  readonly conditions: Conditions
}

/** One side of a comparison. */
type Side =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'today' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean; readonly at: number }
  | { readonly kind: 'list'; readonly values: readonly Side[] }

/** Everything wrong with a condition; nothing where it is a good one. */
export function conditionFindings(condition: string, facts: FactsAround): readonly ConditionFinding[] {
  const word = wordFault(condition)
  if (word?.kind === 'open') return [{ code: 'condition-incomplete', detail: {}, at: word.at }]
  if (word !== undefined) return [forbidden(word.word, word.at, condition, facts)]
  const tree = parseCondition(condition)
  if (!('op' in tree)) {
    if (tree.isTooLarge) return [{ code: 'condition-too-large', detail: {} }]
    const rest = condition.slice(tree.at).trim()
    return rest === ''
      ? [{ code: 'condition-incomplete', detail: {}, at: condition.trimEnd().length }]
      : [{ code: 'condition-invalid', detail: { why: rest.slice(0, 80) }, at: condition.indexOf(rest, tree.at) }]
  }
  const foreign = foreignIn(tree)
  if (foreign !== undefined) return [forbidden(foreign.word, foreign.at, condition, facts)]
  const found = new Map<string, ConditionFinding>()
  const judge = judgeOf(facts, (code, detail, at) => {
    const key = `${code} ${JSON.stringify(detail)}`
    if (!found.has(key)) found.set(key, { code, detail, at })
  })
  judge(tree)
  if (found.size > 0) return [...found.values()]
  const fault = facts.conditions.faultIn(condition)
  return fault === undefined ? [] : [{ code: fault.code, detail: { why: fault.why } }]
}

function forbidden(word: string, at: number, condition: string, { all }: FactsAround): ConditionFinding {
  return { code: 'condition-forbidden', detail: { ...insteadOf(word, at, condition, all) }, at }
}

function judgeOf({ all, before }: FactsAround, tell: (code: ProblemCode, detail: Detail, at: number) => void): (node: ConditionTree) => void {
  const factAt = (node: ConditionTree): Fact | undefined => {
    if (node.op !== '.' || node.args[0].op !== 'id' || node.args[0].args !== 'facts') return undefined
    const name = node.args[1]
    const fact = before.find(({ id }) => id === name)
    if (fact === undefined)
      tell(all.some(({ id }) => id === name) ? 'condition-fact-later' : 'condition-fact-unknown', { fact: name }, node.range.start)
    return fact
  }

  const sideOf = (node: ConditionTree): Side | undefined => {
    if (node.op === '.') {
      const fact = factAt(node)
      return fact === undefined ? undefined : { kind: 'fact', fact }
    }
    if (node.op === 'id' && node.args === 'today') return { kind: 'today' }
    if (node.op === '-_' && node.args.op === 'value') return sideOf(node.args)
    if (node.op === 'value') {
      const value = node.args
      if (typeof value === 'bigint') return { kind: 'literal', value: Number(value), at: node.range.start }
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return { kind: 'literal', value, at: node.range.start }
    }
    if (node.op === 'list') {
      const values = node.args.map(sideOf)
      if (values.includes(undefined)) return undefined
      const sides = values.filter((side) => side !== undefined)
      if (sides.some((side) => kindOf(side) === 'number')) tell('condition-number-in-list', { expression: textOfPart(node) }, node.range.start)
      else if (sides.some((side) => side.kind !== 'literal')) tell('condition-operand', { expression: textOfPart(node) }, node.range.start)
      else return { kind: 'list', values: sides }
      return undefined
    }
    tell('condition-operand', { expression: textOfPart(node) }, node.range.start)
    return undefined
  }

  /** A literal that stands against a choice must be an option of it, against a day a day. */
  const judgeLiteral = (against: Side, literal: Side): void => {
    if (literal.kind !== 'literal' || typeof literal.value !== 'string') return
    const { value, at } = literal
    if (kindOf(against) === 'day' && !isDay(value)) tell('day-not-real', { day: value }, at)
    if (against.kind !== 'fact') return
    const { id, options } = against.fact
    if (options !== undefined && !options.some((option) => option.id === value))
      tell('condition-option-unknown', { fact: id, option: value, options: options.map((option) => option.id).join(', ') }, at)
  }

  const compare = (node: Comparing, left: Side, right: Side): void => {
    const { op } = node
    // Only what a fact is can be compared exactly with a number.
    if (isOrder(op) && left.kind === 'literal' && kindOf(left) === 'number' && right.kind === 'fact' && kindOf(right) === 'number') {
      const better = `${textOfPart(node.args[1])} ${turned[op]} ${textOfPart(node.args[0])}`
      tell('condition-fact-first', { expression: textOfPart(node), better }, node.range.start)
    } else if (op === 'in' ? fitsIn(left, right) : fits(op, left, right)) {
      judgeLiteral(left, right)
      judgeLiteral(right, left)
      if (right.kind === 'list') for (const value of right.values) judgeLiteral(left, value)
    } else if (op === 'in' && kindOf(left) === 'number')
      tell('condition-number-in-list', { expression: textOfPart(node) }, node.range.start)
    else tell('condition-comparison', { expression: textOfPart(node) }, node.range.start)
  }

  const judge = (node: ConditionTree): void => {
    if (node.op === '&&' || node.op === '||') for (const part of node.args) judge(part)
    else if (node.op === '!_') judge(node.args)
    else if (isComparison(node)) {
      const [left, right] = [sideOf(node.args[0]), sideOf(node.args[1])]
      if (left !== undefined && right !== undefined) compare(node, left, right)
    } else if (node.op === '.') {
      const fact = factAt(node)
      if (fact !== undefined && fact.type !== 'yes-no') tell('condition-not-truth', { expression: textOfPart(node) }, node.range.start)
    } else if (node.op !== 'value' || typeof node.args !== 'boolean')
      tell('condition-not-truth', { expression: textOfPart(node) }, node.range.start)
  }
  return judge
}

type Comparing = Extract<ConditionTree, { readonly op: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' }>

function isComparison(node: ConditionTree): node is Comparing {
  return ['==', '!=', '<', '<=', '>', '>=', 'in'].includes(node.op)
}

const turned = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

function isOrder(op: string): op is keyof typeof turned {
  return Object.hasOwn(turned, op)
}

type Kind = 'text' | 'choice' | 'choices' | 'day' | 'number' | 'truth' | 'quoted' | 'list'

function kindOf(side: Side): Kind {
  if (side.kind === 'today') return 'day'
  if (side.kind === 'list') return 'list'
  if (side.kind === 'literal')
    return typeof side.value === 'string' ? 'quoted' : typeof side.value === 'boolean' ? 'truth' : 'number'
  const kinds = { choice: 'choice', choices: 'choices', 'yes-no': 'truth', number: 'number', date: 'day', text: 'text' } as const
  return kinds[side.fact.type]
}

/** Whether == and the like, or < and the like, may stand between them. */
function fits(op: string, left: Side, right: Side): boolean {
  const kinds = [kindOf(left), kindOf(right)]
  const among = (...allowed: readonly Kind[]): boolean => kinds.every((kind) => allowed.includes(kind))
  if (op !== '==' && op !== '!=') return among('number') || (among('day', 'quoted') && kinds.includes('day'))
  return among('number') || among('truth') || among('day', 'quoted') || among('text', 'choice', 'quoted')
}

function fitsIn(left: Side, right: Side): boolean {
  const kind = kindOf(left)
  if (right.kind === 'list')
    return ['text', 'choice', 'day', 'quoted'].includes(kind) && right.values.every((value) => kindOf(value) === 'quoted')
  return kindOf(right) === 'choices' && ['quoted', 'choice', 'text'].includes(kind)
}
