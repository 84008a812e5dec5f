// The outermost of our JSON files: which format, which major, which type and minor, before any schema speaks.
import { type Problem, problem } from '../model/problem.ts'

/** What this edition of the program reads. */
export interface Edition {
  /** taut-result, without the major. */
  readonly name: string
  readonly major: number
  /** Type of the body. */
  readonly type: string
  readonly minor: number
}

/**
 * Whether a value says that it is of this edition.
 * Problems: format-unknown, format-newer, type-unknown and minor-newer (both indeterminate: what is not understood is
 * never silently fine). Statements beside the body carry minors of their own.
 */
export function editionProblems(value: unknown, edition: Edition): readonly Problem[] {
  const format = memberOf(value, 'format')
  const [name, major] = typeof format === 'string' ? format.split('/') : []
  if (name !== edition.name || major === undefined || !/^[1-9][0-9]{0,3}$/u.test(major)) {
    return [problem('format-unknown', '/format', { expected: `${edition.name}/${edition.major}` })]
  }
  if (Number(major) > edition.major)
    return [problem('format-newer', '/format', { expected: `${edition.name}/${edition.major}` })]
  const body = memberOf(value, 'body')
  const type = memberOf(body, 'type')
  if (typeof type === 'string' && type !== edition.type) return [problem('type-unknown', '/body/type', { type })]
  return minorProblem(memberOf(body, 'minor'), edition.minor, '/body/minor')
}

/** Statements are versioned like bodies. */
export function statementMinorProblems(value: unknown, list: 'signatures' | 'receipts'): readonly Problem[] {
  const entries = memberOf(value, list)
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown, index) =>
    minorProblem(memberOf(memberOf(entry, 'statement'), 'minor'), 0, `/${list}/${index}/statement/minor`),
  )
}

function minorProblem(minor: unknown, known: number, pointer: string): readonly Problem[] {
  return typeof minor === 'number' && minor > known ? [problem('minor-newer', pointer, { minor, known })] : []
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}
