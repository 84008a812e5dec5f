// Whether a condition (CEL) holds under the facts; a condition can neither loop nor touch anything.
import { type ASTNode, Environment, ParseError, serialize } from '@marcbachmann/cel-js'
import { factsNeeded } from './condition-needs.ts'
import { compareDecimals } from './decimal.ts'
import type { Fact, Facts, FactValue } from './generated/formats.ts'

/** A number fact inside a condition: compared exactly with the literals an author writes. */
class Quantity {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A condition as a tree. */
export type ConditionTree = ASTNode

/** Where a condition stops being one, and whether it only runs beyond the bounds. */
export interface ParseFault {
  readonly at: number
  readonly isTooLarge: boolean
}

/** Why a condition is not one: not understood, of no truth value, or made of what conditions may not use. */
export interface ConditionFault {
  readonly code: 'condition-invalid' | 'condition-forbidden'
  /** What the parser or checker said, in English, one line. */
  readonly why: string
}

/** What a condition is decided by: the facts that apply, and the day of the inspection. */
export interface Known {
  readonly facts: Facts
  readonly day: string
}

export interface Conditions {
  /** Whether a condition holds. One that cannot be decided (a fact it needs was not given) does not hold. */
  readonly holds: (condition: string, known: Known) => boolean
  readonly faultIn: (condition: string) => ConditionFault | undefined
  /** Decides conditions on a day while facts are given and taken back one by one: a search tries thousands. */
  readonly trying: (day: string) => Trial
}

export interface Trial {
  /** Gives a fact a value, or takes it back. */
  readonly give: (fact: string, value: FactValue | undefined) => void
  /** As Conditions.holds under what is given now. */
  readonly holds: (condition: string) => boolean
}

interface Context {
  readonly facts: Readonly<Record<string, unknown>>
  readonly today: string
}

const celTypes = {
  choice: 'string',
  choices: 'list<string>',
  'yes-no': 'bool',
  number: 'Quantity',
  date: 'string',
  text: 'string',
} as const

/** What conditions are made of: no macros and no functions, so that none can loop or be slow. */
const allowed = new Set(['value', 'id', '.', 'list', '||', '&&', '!_', '-_', 'in', '==', '!=', '<', '<=', '>', '>='])

/**
 * The words of a condition. Numbers have at most nine digits before the point and six after it, which a binary float
 * holds apart, so that they are compared exactly; texts have no escapes.
 */
const words =
  /^(?:\s|today\b|facts\.[a-z][A-Za-z0-9]*|true|false|in\b|'[^'\\\n]*'|"[^"\\\n]*"|\d{1,9}(?:\.\d{1,6})?(?![\w.])|&&|\|\||[=!<>]=|[<>!()[\],-])+$/u

/** Longest condition, as in the schema; what is joined of two may be no longer. */
export const longestCondition = 2000

const bounds = { maxAstNodes: 200, maxDepth: 30, maxListElements: 60, maxMapEntries: 10, maxCallArguments: 8 }

const parser = new Environment({ limits: bounds })

/** The tree of a condition, or why it has none. Facts and types are not looked at. */
export function parseCondition(condition: string): ConditionTree | ParseFault {
  if (condition.length > longestCondition) return { at: 0, isTooLarge: true }
  try {
    return parser.parse(condition).ast
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    return { at: error.range?.start ?? 0, isTooLarge: error.code === 'limit_exceeded' }
  }
}

/** A part of a condition as it is written, or written anew where the parser does not say where its brackets end. */
export function textOfPart(part: ConditionTree): string {
  const text = part.input.slice(part.range.start, part.range.end)
  return /[()]/u.test(text) ? serialize(part) : text
}

/** The conditions of one checklist: its facts are what they may speak of. */
export function conditionsOver(declared: readonly Fact[]): Conditions {
  const environment = environmentFor(declared)
  const types = new Map(declared.map(({ id, type }) => [id, type]))
  const parsed = new Map<string, { readonly run: (context: object) => unknown; readonly needed: readonly string[] }>()
  const faults = new Map<string, ConditionFault | undefined>()

  // A plan asks the same conditions of the same facts again and again, of which some are only decided by an error.
  const decided = new WeakMap<Known, { readonly context: Context; readonly held: Map<string, boolean> }>()

  const decide = (condition: string, context: Context): boolean => {
    let known = parsed.get(condition)
    try {
      if (known === undefined) {
        const run = environment.parse(condition)
        known = { run, needed: factsNeeded(run.ast) }
        parsed.set(condition, known)
      }
      // The error that would tell the same takes ten times as long.
      return known.needed.every((fact) => Object.hasOwn(context.facts, fact)) && known.run(context) === true
    } catch {
      return false
    }
  }

  const fault = (condition: string): ConditionFault | undefined => {
    if (!words.test(condition)) return { code: 'condition-forbidden', why: condition }
    try {
      const read = environment.parse(condition)
      const foreign = foreignIn(read.ast)
      if (foreign !== undefined) return { code: 'condition-forbidden', why: foreign.word }
      const { valid, type, error } = read.check()
      if (!valid) return { code: 'condition-invalid', why: firstLine(error) }
      return type === 'bool' ? undefined : { code: 'condition-invalid', why: `gives ${String(type)}, not yes or no` }
    } catch (error) {
      return { code: 'condition-invalid', why: firstLine(error) }
    }
  }

  return {
    holds: (condition, known) => {
      const { context, held } = decided.get(known) ?? {
        context: { facts: given(known.facts, types), today: known.day },
        held: new Map<string, boolean>(),
      }
      decided.set(known, { context, held })
      const before = held.get(condition)
      if (before !== undefined) return before
      const now = decide(condition, context)
      held.set(condition, now)
      return now
    },
    trying: (day) => {
      const facts: Record<string, unknown> = {}
      const context = { facts, today: day }
      return {
        give: (fact, value) => {
          if (value === undefined) Reflect.deleteProperty(facts, fact)
          else facts[fact] = inCondition(value, types.get(fact))
        },
        holds: (condition) => decide(condition, context),
      }
    },
    faultIn: (condition) => {
      if (!faults.has(condition)) faults.set(condition, fault(condition))
      return faults.get(condition)
    },
  }
}

function environmentFor(declared: readonly Fact[]): Environment {
  const environment = new Environment({ limits: bounds })
  environment.registerType('Quantity', { ctor: Quantity, fields: {} })
  for (const kind of ['int', 'double', 'Quantity'] as const) {
    const against = (operator: string, test: (order: number) => boolean): void => {
      environment.registerOperator(`Quantity ${operator} ${kind}`, (a: Quantity, b: bigint | number | Quantity) =>
        test(compareDecimals(a.text, b instanceof Quantity ? b.text : String(b))),
      )
    }
    against('<', (order) => order < 0)
    against('<=', (order) => order <= 0)
    against('>', (order) => order > 0)
    against('>=', (order) => order >= 0)
    against('==', (order) => order === 0)
  }
  const schema = Object.fromEntries(declared.map(({ id, type }) => [id, celTypes[type]]))
  environment.registerVariable({ name: 'facts', schema })
  environment.registerVariable({ name: 'today', type: 'string' })
  return environment
}

function given(facts: Facts, types: ReadonlyMap<string, Fact['type']>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, inCondition(value, types.get(name))]))
}

function inCondition(value: FactValue | undefined, type: Fact['type'] | undefined): unknown {
  return type === 'number' ? new Quantity(String(value)) : value
}

/** The first thing in a condition that conditions may not use, and where it begins. */
export function foreignIn(node: ASTNode): { readonly word: string; readonly at: number } | undefined {
  if (!allowed.has(node.op)) {
    const word = node.op === 'rcall' || node.op === 'call' ? `${node.args[0]}()` : node.op
    return { word, at: node.range.start }
  }
  for (const part of [node.args].flat(3)) {
    if (typeof part === 'object' && part !== null && 'op' in part) {
      const found = foreignIn(part)
      if (found !== undefined) return found
    }
  }
  return undefined
}

function firstLine(error: unknown): string {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
  return message.split('\n')[0] ?? ''
}
